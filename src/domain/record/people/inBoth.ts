import { entriesOf, type ById } from "../../byId.ts";
import { contentOf, isSameContent, type Kept } from "../../kept.ts";
import { quantityOf, type ObservationContent } from "../../measuring/observation.ts";
import { isNamed, isSameName } from "../../nameKey.ts";
import { stands } from "../../standing.ts";
import { isSameQuantity } from "../doubt.ts";
import { entriesIn, PARTS, type KeptContents, type Part } from "../keptKinds.ts";
import type { PatientRecord } from "../patientRecord.ts";

/** Whether two results are one that was recorded twice. What one leaves open, time or laboratory, does not tell them apart. */
const isSameResult = (one: ObservationContent, other: ObservationContent): boolean =>
  one.measurand === other.measurand &&
  one.collectedOn === other.collectedOn &&
  (one.status === "preliminary") === (other.status === "preliminary") &&
  isOpenOrSame(one.collectedAt, other.collectedAt) &&
  isOpenOrSame(one.laboratory, other.laboratory) &&
  isSameQuantity(quantityOf(one), quantityOf(other));

const isOpenOrSame = (one: string | undefined, other: string | undefined): boolean =>
  !isNamed(one) || !isNamed(other) || isSameName(one, other);

/** When two entries of a kind say the same thing twice: all of them where they are the same to the letter, results by their value. */
const SAME: { readonly [P in Part]?: (one: KeptContents[P], other: KeptContents[P]) => boolean } = { observations: isSameResult };

/** The ids of entries that stand in the second record and say what an entry of the first says: each of those answers for one. */
export function inBoth<P extends Part>(
  part: P,
  mine: ById<Kept<KeptContents[P]>>,
  theirs: ById<Kept<KeptContents[P]>>,
): ReadonlySet<string> {
  const isSame = SAME[part] ?? isSameContent<KeptContents[P]>;
  const left = new Set(entriesOf(mine).filter(stands));
  const found = new Set<string>();
  for (const entry of entriesOf(theirs).filter(stands)) {
    const twin = [...left].find((one) => isSame(contentOf<KeptContents[P]>(one), contentOf<KeptContents[P]>(entry)));
    if (twin === undefined) continue;
    left.delete(twin);
    found.add(entry.id);
  }
  return found;
}

/** How many entries stand in both records, by part. */
export const countInBoth = (one: PatientRecord, other: PatientRecord): number =>
  PARTS.reduce((sum, part) => sum + inBoth(part, entriesIn(one, part), entriesIn(other, part)).size, 0);
