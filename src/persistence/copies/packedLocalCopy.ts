import type { Packing } from "../packing/packedForm.ts";
import { liesPacked, packedTexts } from "../packing/packedTexts.ts";
import type { TextStore } from "../textStore.ts";
import { localCopy } from "./localCopy.ts";
import type { CopyAtHand } from "./recordCopy.ts";

/**
 * The copy at hand, in which patients lie packed. What packs is a part of its own: where anything lies packed it is fetched first, and
 * nothing can be read until `ready`; on a first visit it is fetched once the page has nothing else to do, and what is saved until then
 * lies plain.
 */
export function packedLocalCopy(
  raw: TextStore,
  whenIdle: (step: () => void) => void,
): { readonly copy: CopyAtHand; readonly ready: Promise<void> } {
  let packing: Packing | undefined;
  const isNeeded = liesPacked(raw);
  const fetched = (isNeeded ? Promise.resolve() : new Promise<void>(whenIdle))
    .then(() => import("../packing/packedText.ts"))
    .then((there) => void (packing = there));
  // Where it is not needed it may fail to come: texts lie plain then.
  if (!isNeeded) fetched.catch(() => {});
  return { copy: localCopy(packedTexts(raw, () => packing, fetched)), ready: isNeeded ? fetched : Promise.resolve() };
}
