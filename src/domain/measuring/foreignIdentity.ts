/**
 * By which names another system knows a result: one a line, the most telling first. Two kinds of lines: a FHIR reference,
 * "https://lab.example/fhir/Observation/123" or, where the file does not say whose, "Observation/123"; and an identifier with its
 * system, "urn:lab|F-4711", as FHIR writes a token.
 */
export type KnownAs = string;

/**
 * How two results are one by their names. "same": one resource of one system. "token": one identifier of one system, which an
 * order may share among results. "perhaps": the same name, and nothing says of whose system. "another": two resources of one
 * system, whatever identifiers they share.
 */
export type IdentityMatch = "same" | "token" | "perhaps" | "another";

const REFERENCE = /^(?:(?<base>[^|]+)\/)?Observation\/(?<id>[^/|]+)$/u;
/** Unique wherever it was made, so that it needs no system beside it. */
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/iu;

type Name = { readonly kind: "reference" | "token"; readonly system: string; readonly id: string };

function nameIn(line: string): Name {
  const reference = REFERENCE.exec(line)?.groups;
  if (reference !== undefined) return { kind: "reference", system: reference["base"] ?? "", id: reference["id"] ?? "" };
  const bar = line.indexOf("|");
  return { kind: "token", system: line.slice(0, Math.max(0, bar)), id: line.slice(bar + 1) };
}

/** The longest name that is kept; what is longer names nothing that could be told apart by it. */
const LONGEST_NAME = 300;

/** A name as one line. */
export const oneLine = (name: string): string => name.replaceAll(/\s+/gu, " ").trim().slice(0, LONGEST_NAME);

/** The names of a result, one by one. */
export const namesIn = (knownAs: KnownAs | undefined): readonly string[] =>
  (knownAs ?? "").split("\n").filter((line) => line !== "");

/** Keys of which two results share one where they may be the same: to find a few among many before they are compared. */
export const identityKeys = (knownAs: KnownAs | undefined): readonly string[] => namesIn(knownAs).map((line) => nameIn(line).id);

/**
 * Whether two results are one by the names that other systems give them; nothing where their names say neither that nor the
 * contrary.
 */
export function compareIdentities(one: KnownAs | undefined, other: KnownAs | undefined): IdentityMatch | undefined {
  const pairs = namesIn(one).flatMap((a) => namesIn(other).map((b): readonly [Name, Name] => [nameIn(a), nameIn(b)]));
  const references = pairs.filter(([a, b]) => a.kind === "reference" && b.kind === "reference");
  const ofOneSystem = ([a, b]: readonly [Name, Name]) => a.system === b.system;
  const ofOneName = ([a, b]: readonly [Name, Name]) => a.id === b.id;
  const isNamed = ([a, b]: readonly [Name, Name]) => (a.system !== "" && a.system === b.system) || UUID.test(a.id);
  if (references.some((pair) => ofOneName(pair) && isNamed(pair))) return "same";
  if (references.some((pair) => !ofOneName(pair) && ofOneSystem(pair))) return "another";
  const tokens = pairs.filter(([a, b]) => a.kind === "token" && b.kind === "token");
  if (tokens.some((pair) => ofOneName(pair) && isNamed(pair))) return "token";
  const unsaid = ([a, b]: readonly [Name, Name]) => a.system === "" || b.system === "";
  return [...references, ...tokens].some((pair) => ofOneName(pair) && unsaid(pair)) ? "perhaps" : undefined;
}

/** The names of both, each once. */
export const joinIdentities = (one: KnownAs | undefined, other: KnownAs | undefined): KnownAs =>
  [...new Set([...namesIn(one), ...namesIn(other)])].join("\n");
