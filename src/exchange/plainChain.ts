import * as v from "valibot";
import type { Chain } from "../domain/record/chain/chain.ts";
import { inChainOrder } from "../domain/record/chain/chain.ts";
import { LONGEST_INITIALS } from "../domain/record/review.ts";
import { err, ok, type Result } from "../domain/result.ts";
import { pathOf, sealedObject, storedInstant } from "./sealedObject.ts";

const hash = v.pipe(v.string(), v.regex(/^[\w-]{22}$/u));
const names = v.array(v.string());

/** A link as plain JSON, under the names of the domain. */
export const plainLink = sealedObject({
  at: storedInstant,
  deed: v.pipe(v.string(), v.regex(/^[A-Za-z]{1,40}$/u)),
  by: v.exactOptional(v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_INITIALS))),
  after: v.array(hash),
  hash,
  earlier: v.exactOptional(sealedObject({ until: storedInstant, entries: v.exactOptional(names) })),
  except: v.exactOptional(names),
});
export type PlainLink = v.InferOutput<typeof plainLink>;
const plainChain = v.array(plainLink);

/**
 * The links of a record from plain JSON. Whether they are true of the record is not asked here: that is looked at when somebody reads
 * its history, and said there. Errors: the place that is no link.
 */
export function readPlainChain(plain: unknown): Result<Chain, { readonly path: string }> {
  const read = v.safeParse(plainChain, plain);
  return read.success ? ok(inChainOrder(read.output)) : err({ path: pathOf(read.issues) });
}
