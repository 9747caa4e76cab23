import { err, ok, type Result } from "../domain/result.ts";
import { crc32Steps } from "./crc32.ts";
import { atOnce, type Steps } from "./steps.ts";

/** What a sealed text calls itself, and the latest version of it that this release knows. */
export type SealKind = { readonly name: string; readonly current: number };

export type BrokenSeal =
  | { readonly type: "NotJson" }
  /** It begins as ours and is not whole. */
  | { readonly type: "HalfWritten" }
  /** Written by a later release. */
  | { readonly type: "Newer"; readonly version: number }
  | { readonly type: "ChecksumMismatch" }
  /** JSON, but not what this seal makes. */
  | { readonly type: "NotSealed" };

/** What was under a seal, and in which version. */
export type Unsealed = { readonly version: number; readonly content: unknown };

const SEALED =
  /^\{"(?<name>[a-z0-9-]+)":(?<version>[1-9]\d{0,8}),"checksum":"(?<checksum>[0-9a-f]{8})","content":(?<content>.*)\}$/su;

const checksumOf = (version: number, content: string): Steps<string> => crc32Steps(`${version} ${content}`);

/**
 * A JSON text that says what it is, in which version, and by a checksum whether it is still what was written:
 * `{"b2m-patient":1,"checksum":"89abcdef","content":…}`. Any JSON reader opens it, so a person can recover it by hand.
 */
export const seal = (kind: SealKind, content: unknown): string => atOnce(sealSteps(kind, JSON.stringify(content)));

/** `seal` around a content that is JSON text already, in steps. */
export function* sealSteps({ name, current }: SealKind, text: string): Steps<string> {
  return `{"${name}":${current},"checksum":"${yield* checksumOf(current, text)}","content":${text}}`;
}

/** The version and content of a sealed text. A later version is not looked into, whatever its seal. */
export const openSeal = (kind: SealKind, text: string): Result<Unsealed, BrokenSeal> => atOnce(openSealSteps(kind, text));

/** `openSeal` in steps. */
export function* openSealSteps({ name, current }: SealKind, text: string): Steps<Result<Unsealed, BrokenSeal>> {
  const { name: found, version: versionText, checksum, content } = SEALED.exec(text)?.groups ?? {};
  if (found !== name || content === undefined) return err(whyNotSealed({ name, current }, text));
  const version = Number(versionText);
  if (checksum !== (yield* checksumOf(version, content)))
    return err({ type: readJson(content).ok ? "ChecksumMismatch" : "HalfWritten" });
  if (version > current) return err({ type: "Newer", version });
  const json = readJson(content);
  return json.ok ? ok({ version, content: json.value }) : json;
}

function whyNotSealed({ name, current }: SealKind, text: string): BrokenSeal {
  const json = readJson(text);
  if (!json.ok) return text.startsWith(`{"${name}":`) ? { type: "HalfWritten" } : json.error;
  const fields =
    json.value !== null && typeof json.value === "object" ? new Map<string, unknown>(Object.entries(json.value)) : undefined;
  const version = fields?.get(name);
  return typeof version === "number" && version > current ? { type: "Newer", version } : { type: "NotSealed" };
}

/** JSON.parse as a value. */
function readJson(text: string): Result<unknown, { readonly type: "NotJson" }> {
  try {
    return ok(JSON.parse(text));
  } catch {
    return err({ type: "NotJson" });
  }
}
