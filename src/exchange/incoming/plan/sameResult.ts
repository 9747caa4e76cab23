import { isNamed, isSameName } from "../../../domain/nameKey.ts";
import type { Quantity } from "../../../domain/measuring/observation.ts";

/** A quantity as it is compared: equal but for the last bits of a conversion, as 2400 ug/L and 2.4 mg/L are. */
export const quantityKey = ({ comparator, value }: Quantity): string => comparator + value.toPrecision(10);

/** Whether two results can be of one time of day. One without a time can be of any. */
export const sameTime = (a: string | undefined, b: string | undefined): boolean => !a || !b || a === b;

/** Whether two results can be of one laboratory. One without a laboratory can be of any. */
export const sameLaboratory = (a: string | undefined, b: string | undefined): boolean =>
  !isNamed(a) || !isNamed(b) || isSameName(a, b);
