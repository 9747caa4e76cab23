import { MEASURAND_CODES, MEASURANDS } from "../../domain/measuring/measurand.ts";

/** The measurands that are judged, and so need a figure for their variation. */
export const B2M_CODES = MEASURAND_CODES.filter((code) => MEASURANDS[code].followed);
