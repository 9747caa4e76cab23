import { acceptedUnit, type MeasurandCode } from "../../../domain/measuring/measurand.ts";
import type { Unit } from "../../../domain/measuring/units.ts";
import { readUnit } from "../../../domain/measuring/unitText.ts";
import { readFileUnit } from "./readFileUnit.ts";

/** The unit that this measurand is printed in by this text. "G/l" is giga for cells and gram for albumin. */
export const unitFor = (measurand: MeasurandCode, text: string): Unit | undefined =>
  [readFileUnit(text), readUnit(text)].find(
    (unit): unit is Unit => unit !== undefined && acceptedUnit(measurand, unit) !== undefined,
  );
