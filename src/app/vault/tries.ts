import type { TextStore } from "../../persistence/textStore.ts";
import { TRIES_KEY } from "../../persistence/vault/codedTexts.ts";

/**
 * Passphrases that were tried in vain, and how many seconds are left to wait. The wait is counted down while a page is open, one second
 * at a time: no clock is asked, so that none can be turned.
 */
export type Tries = { readonly wrong: number; readonly wait: number };

const NONE: Tries = { wrong: 0, wait: 0 };
/** Seconds after the third wrong passphrase in a row, the fourth, and so on. */
const WAITS = [5, 15, 30, 60, 300];
/** So many wrong ones cost nothing but the time that each takes: people mistype. */
const FREE = 2;

const waitAfter = (wrong: number): number => (wrong <= FREE ? 0 : (WAITS[Math.min(wrong - FREE, WAITS.length) - 1] ?? 0));

/** What is known of earlier tries; an unreadable note counts as none, for it holds nobody's data. */
export function readTries(texts: TextStore, key = TRIES_KEY): Tries {
  const text = texts.get(key);
  const [wrong, wait] = text.ok
    ? (/^(\d{1,4}) (\d{1,4})$/u
        .exec(text.value ?? "")
        ?.slice(1)
        .map(Number) ?? [])
    : [];
  return wrong === undefined || wait === undefined ? NONE : { wrong, wait };
}

const keep = (texts: TextStore, key: string, { wrong, wait }: Tries): void =>
  void texts.set(key, `${Math.min(wrong, 9999)} ${wait}`);

/** One more, counted before the passphrase is looked at: closing the page in between must not make it free. */
export function countTry(texts: TextStore, key = TRIES_KEY): Tries {
  const wrong = readTries(texts, key).wrong + 1;
  const next = { wrong, wait: waitAfter(wrong) };
  keep(texts, key, next);
  return next;
}

/** A second of the wait has passed. */
export function passSecond(texts: TextStore, key = TRIES_KEY): Tries {
  const tries = readTries(texts, key);
  if (tries.wait === 0) return tries;
  const next = { ...tries, wait: tries.wait - 1 };
  keep(texts, key, next);
  return next;
}

/** It was opened. */
export const forgetTries = (texts: TextStore, key = TRIES_KEY): void => void texts.remove(key);
