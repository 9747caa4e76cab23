import * as v from "valibot";
import type { Opening } from "../domain/record/opening.ts";
import { LONGEST_INITIALS } from "../domain/record/review.ts";
import { sealedObject, storedInstant } from "./sealedObject.ts";

/** That somebody opened a patient's page, as plain JSON. */
export const plainOpening = sealedObject({
  patientId: v.pipe(v.string(), v.maxLength(200)),
  at: storedInstant,
  by: v.exactOptional(v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_INITIALS))),
});

/** With its fields in one fixed order. */
export const plainOpeningOf = ({ patientId, at, by }: Opening): Opening => ({
  patientId,
  at,
  ...(by === undefined ? {} : { by }),
});
