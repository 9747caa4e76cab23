import type { Instant } from "../../domain/instant.ts";
import type { Cryptography } from "../../exchange/encryptedBackup.ts";

/** What reading and writing files takes from the browser. */
export type ExchangeTools = Cryptography & { readonly now: () => Instant; readonly canEncrypt: boolean };

/** The browser's clock, cryptography and breath. It encrypts only on a page that came over a secure connection. */
export const exchangeTools = (now: () => Instant): ExchangeTools => ({
  now,
  crypto: window.crypto,
  canEncrypt: window.isSecureContext,
  clock: () => performance.now(),
  breathe: () => new Promise((resume) => setTimeout(resume, 0)),
});
