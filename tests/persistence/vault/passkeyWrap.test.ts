import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { newDataKey } from "../../../src/persistence/vault/cipher.ts";
import { labelOf, type MadePasskey } from "../../../src/persistence/vault/passkeyWrap.ts";
import {
  newVault,
  openByPasskey,
  openByPassphrase,
  openByRecovery,
  readHead,
  underPassphrase,
  withNewRecovery,
  withoutPasskey,
  withPasskey,
  writeHead,
  type ClosedVault,
  type NewVault,
} from "../../../src/persistence/vault/vaultHead.ts";
import { seal } from "../../../src/exchange/sealedText.ts";
import { chance } from "../../support/chanceBytes.ts";

const PASSPHRASE = "calm river under seven bridges";
const made = (first: number): MadePasskey => ({
  id: new Uint8Array([first, 2, 3]),
  transports: ["internal"],
  input: chance(32),
  output: new Uint8Array(32).fill(first),
});
const label = { name: "Key of the ward", addedAt: "2026-11-27T08:00:00.000Z" } as const;
const output = (first: number) => new Uint8Array(32).fill(first);
const idOf = (head: ClosedVault, place: number): string => head.passkeys[place]?.id ?? "";

type Frozen = { readonly passphrase: string; readonly recoverySecret: string; readonly dataKey: string; readonly head: string };
const frozen = (name: string): Frozen =>
  JSON.parse(readFileSync(`tests/persistence/vault/fixtures/${name}.json`, "utf8")) as Frozen;
const bytes = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, "hex"));

describe("a passkey", () => {
  let vault: NewVault;
  let head: ClosedVault;
  beforeAll(async () => {
    vault = await newVault(PASSPHRASE, undefined, chance);
    head = withPasskey(withPasskey(vault.head, vault.key, made(1), label, chance), vault.key, made(9), label, chance);
  });

  test("opens the device by what its authenticator computes, and by nothing else", () => {
    expect(openByPasskey(head, idOf(head, 0), output(1))).toEqual({ ok: true, value: vault.key });
    expect(openByPasskey(head, idOf(head, 1), output(9))).toEqual({ ok: true, value: vault.key });
    expect(openByPasskey(head, idOf(head, 0), output(2))).toEqual({ ok: false, error: { type: "SealBroken" } });
    expect(openByPasskey(head, idOf(head, 0), output(9)).ok).toBe(false);
    expect(openByPasskey(head, "AAAA", output(1)).ok).toBe(false);
    expect(openByPasskey(head, idOf(head, 0), new Uint8Array()).ok).toBe(false);
  });

  test("is a further way in: passphrase and recovery key open the same device, before and after it", async () => {
    for (const present of [head, withoutPasskey(withoutPasskey(head, idOf(head, 0)), idOf(head, 1))]) {
      expect(await openByPassphrase(present, PASSPHRASE)).toEqual({ ok: true, value: vault.key });
      expect(openByRecovery(present, vault.recoverySecret)).toEqual({ ok: true, value: vault.key });
    }
  });

  test("that was removed opens nothing any more, and the other one still does", () => {
    const [first, second] = [idOf(head, 0), idOf(head, 1)];
    const without = withoutPasskey(head, first);
    expect(without.generation).toBe(head.generation + 1);
    expect(openByPasskey(without, first, output(1)).ok).toBe(false);
    expect(openByPasskey(without, second, output(9))).toEqual({ ok: true, value: vault.key });
  });

  test("keeps opening under another passphrase and beside another recovery key", async () => {
    const changed = await underPassphrase(head, vault.key, "another calm river of words", chance);
    expect(openByPasskey(changed, idOf(head, 0), output(1))).toEqual({ ok: true, value: vault.key });
    expect(openByPasskey(withNewRecovery(changed, vault.key, chance).head, idOf(head, 1), output(9)).ok).toBe(true);
  });

  test("added twice stands once", () => {
    const again = withPasskey(head, vault.key, made(1), { ...label, name: "Again" }, chance);
    expect(again.passkeys.map((passkey) => labelOf(passkey, vault.key)?.name)).toEqual(["Key of the ward", "Again"]);
  });

  test("is known by a name and a day that only the open device can read", () => {
    const [passkey] = head.passkeys;
    if (passkey === undefined) throw new Error("It was added");
    expect(labelOf(passkey, vault.key)).toEqual(label);
    expect(writeHead(head)).not.toContain("ward");
    expect(labelOf(passkey, newDataKey(chance))).toBeUndefined();
    const [, other] = head.passkeys;
    expect(labelOf({ ...passkey, label: other?.label ?? "" }, vault.key)).toBeUndefined();
  });

  test("does not open in another passkey's place", () => {
    const [one, other] = head.passkeys;
    if (one === undefined || other === undefined) throw new Error("Both were added");
    const swapped = { ...head, passkeys: [{ ...one, key: other.key, salt: other.salt }] };
    expect(openByPasskey(swapped, one.id, output(9)).ok).toBe(false);
  });
});

describe("the stored head with passkeys", () => {
  test("is read back as it was written, and one whose passkey was altered in form is damaged", async () => {
    const vault = await newVault(PASSPHRASE, undefined, chance);
    const head = withPasskey(vault.head, vault.key, made(1), label, chance);
    expect(readHead(writeHead(head))).toEqual({ ok: true, value: head });
    const [passkey] = head.passkeys;
    const stored = (altered: object) => readHead(seal({ name: "b2m-vault", current: 2 }, { ...head, passkeys: [altered] }));
    expect(stored({ ...passkey }).ok).toBe(true);
    for (const altered of [
      { ...passkey, input: "AAAA" },
      { ...passkey, id: "" },
      { ...passkey, salt: "" },
      { ...passkey, by: "" },
      {},
    ])
      expect(stored(altered)).toEqual({ ok: false, error: { type: "Damaged" } });
  });

  test("of version 2 without a list of passkeys is damaged: they are not passed for none", () => {
    const { head } = frozen("head-v1");
    const { content }: { readonly content: unknown } = JSON.parse(head);
    expect(readHead(seal({ name: "b2m-vault", current: 2 }, content))).toEqual({ ok: false, error: { type: "Damaged" } });
  });

  test.each(["head-v1", "head-v2"])(
    "that an earlier release left (%s) opens by its passphrase and recovery key",
    async (name) => {
      const { passphrase, recoverySecret, dataKey, head } = frozen(name);
      const read = readHead(head);
      if (!read.ok || read.value.state !== "on") throw new Error("It must be locked");
      expect(Buffer.from(bytes(dataKey)).equals(Buffer.alloc(32))).toBe(false);
      expect(await openByPassphrase(read.value, passphrase)).toEqual({ ok: true, value: bytes(dataKey) });
      expect(openByRecovery(read.value, bytes(recoverySecret))).toEqual({ ok: true, value: bytes(dataKey) });
      expect(read.value.passkeys).toHaveLength(name === "head-v1" ? 0 : 1);
    },
  );

  test("frozen with a passkey opens by what its authenticator computed", () => {
    const { dataKey, head } = frozen("head-v2");
    const read = readHead(head);
    if (!read.ok || read.value.state !== "on") throw new Error("It must be locked");
    expect(openByPasskey(read.value, idOf(read.value, 0), output(1))).toEqual({ ok: true, value: bytes(dataKey) });
  });

  test("is written in a form of which the release before it says that it is newer", () => {
    const { head } = frozen("head-v2");
    expect(head.startsWith('{"b2m-vault":2,')).toBe(true);
  });
});
