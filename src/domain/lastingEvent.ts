import type { EventKind } from "./record/clinicalEvent.ts";

/** Kinds that can go on for more than a day, and so are asked for a last one. */
const LASTING: readonly EventKind[] = ["infection", "interferon", "dialysis", "intrathecal-therapy", "steroid", "note"];

/** Whether an event of this kind can last. A transfusion, a puncture or an image is of one day. */
export const canLast = (kind: string): boolean => LASTING.some((lasting) => lasting === kind);
