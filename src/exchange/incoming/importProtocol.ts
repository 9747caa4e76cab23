import type { Importer, Progress } from "./importer.ts";

/** What an importer can be asked. */
export type ImportWork = Omit<Importer, "close">;
type Method = keyof ImportWork;

/** One question to the worker. */
export type ImportCall = {
  readonly [M in Method]: { readonly call: number; readonly method: M; readonly args: Parameters<ImportWork[M]> };
}[Method];

/**
 * What the worker says: how far it is, the answer to a question, or that it broke off. No text of the file and no error text:
 * either may hold a patient's.
 */
export type ImportReply =
  | { readonly type: "Progress"; readonly progress: Progress }
  | { readonly type: "Answer"; readonly call: number; readonly answer: unknown }
  | { readonly type: "BrokeOff"; readonly call: number };
