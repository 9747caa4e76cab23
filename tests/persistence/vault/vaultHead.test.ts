import { beforeAll, describe, expect, test } from "vitest";
import {
  laterHead,
  newVault,
  openByPassphrase,
  openByRecovery,
  readHead,
  underPassphrase,
  withNewRecovery,
  withoutVault,
  writeHead,
  type NewVault,
} from "../../../src/persistence/vault/vaultHead.ts";
import { CURRENT_KDF } from "../../../src/persistence/vault/kdfParams.ts";
import { seal } from "../../../src/exchange/sealedText.ts";
import { chance } from "../../support/chanceBytes.ts";

const PASSPHRASE = "calm river under seven bridges";

describe("the head of a vault", () => {
  let vault: NewVault;
  beforeAll(async () => {
    vault = await newVault(PASSPHRASE, undefined, chance);
  });

  test("opens by its passphrase, and by no other", async () => {
    expect(await openByPassphrase(vault.head, PASSPHRASE)).toEqual({ ok: true, value: vault.key });
    expect(await openByPassphrase(vault.head, `${PASSPHRASE} `)).toEqual({ ok: false, error: { type: "SealBroken" } });
    expect((await openByPassphrase(vault.head, "")).ok).toBe(false);
  });

  test("opens by its recovery key, and by no other", () => {
    expect(openByRecovery(vault.head, vault.recoverySecret)).toEqual({ ok: true, value: vault.key });
    expect(openByRecovery(vault.head, new Uint8Array(19)).ok).toBe(false);
  });

  test("takes a letter with its accent for the same letter followed by its accent", async () => {
    const { head, key } = await newVault("caf\u00E9 au lait du matin", undefined, chance);
    expect(await openByPassphrase(head, "cafe\u0301 au lait du matin")).toEqual({ ok: true, value: key });
  });

  test("is hardened at least as the published recommendation asks: 19 MiB, two passes", () => {
    expect(vault.head.passphrase.kdf).toEqual(CURRENT_KDF);
    expect(CURRENT_KDF.memory * 1024).toBeGreaterThanOrEqual(19 * 1024 ** 2);
    expect(CURRENT_KDF.passes).toBeGreaterThanOrEqual(2);
  });

  test("under a new passphrase keeps its data key, opens by the new one and not by the old, and keeps its recovery key", async () => {
    const changed = await underPassphrase(vault.head, vault.key, "another calm river of words", chance);
    expect(await openByPassphrase(changed, "another calm river of words")).toEqual({ ok: true, value: vault.key });
    expect((await openByPassphrase(changed, PASSPHRASE)).ok).toBe(false);
    expect(openByRecovery(changed, vault.recoverySecret)).toEqual({ ok: true, value: vault.key });
    expect(laterHead(vault.head, changed)).toBe(changed);
    expect(laterHead(changed, vault.head)).toBe(changed);
  });

  test("with a new recovery key opens by the new one only", () => {
    const { head, recoverySecret } = withNewRecovery(vault.head, vault.key, chance);
    expect(openByRecovery(head, recoverySecret)).toEqual({ ok: true, value: vault.key });
    expect(openByRecovery(head, vault.recoverySecret).ok).toBe(false);
  });

  test("is read back as it was written, on and off", () => {
    expect(readHead(writeHead(vault.head))).toEqual({ ok: true, value: vault.head });
    const off = withoutVault(vault.head);
    expect(off.generation).toBe(vault.head.generation + 1);
    expect(readHead(writeHead(off))).toEqual({ ok: true, value: off });
  });

  test("counts on after one that was turned off, so that the later of two copies is known", async () => {
    const off = withoutVault(vault.head);
    const again = await newVault(PASSPHRASE, off, chance);
    expect(again.head.generation).toBe(3);
    expect(laterHead(off, again.head)).toBe(again.head);
    expect(laterHead(undefined, off)).toBe(off);
    expect(laterHead(off, undefined)).toBe(off);
    expect(laterHead(undefined, undefined)).toBeUndefined();
  });

  test("that was altered is damaged, and one of a later release is newer: neither is taken for no vault at all", () => {
    expect(readHead(writeHead(vault.head).replace("argon2id", "argon2ix"))).toEqual({ ok: false, error: { type: "Damaged" } });
    expect(readHead("")).toEqual({ ok: false, error: { type: "Damaged" } });
    expect(readHead(seal({ name: "b2m-vault", current: 3 }, {}))).toEqual({ ok: false, error: { type: "Newer", version: 3 } });
  });

  test("that asks for hardly any hardening, or for minutes of it, was altered", () => {
    const withKdf = (kdf: object): string =>
      seal({ name: "b2m-vault", current: 2 }, { ...vault.head, passphrase: { ...vault.head.passphrase, kdf } });
    expect(readHead(withKdf(CURRENT_KDF)).ok).toBe(true);
    expect(readHead(withKdf({ ...CURRENT_KDF, memory: 8192 })).ok).toBe(true);
    expect(readHead(withKdf({ ...CURRENT_KDF, memory: 8191 })).ok).toBe(false);
    expect(readHead(withKdf({ ...CURRENT_KDF, memory: 1_048_577 })).ok).toBe(false);
    expect(readHead(withKdf({ ...CURRENT_KDF, passes: 0 })).ok).toBe(false);
    expect(readHead(withKdf({ ...CURRENT_KDF, passes: 65 })).ok).toBe(false);
    expect(readHead(withKdf({ ...CURRENT_KDF, lanes: 17 })).ok).toBe(false);
  });
});
