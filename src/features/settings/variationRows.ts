import { MEASURANDS, type DefaultVariation, type MeasurandCode } from "../../domain/measuring/measurand.ts";
import type { VariationChoice } from "../../domain/analysis/variation.ts";
import { B2M_CODES } from "./b2mCodes.ts";

/** One line of the table: figures that a care team set, the catalogue's own, or that there are none. */
export type VariationRow =
  | { readonly type: "Chosen"; readonly code: MeasurandCode; readonly choice: VariationChoice; readonly hasDefault: boolean }
  | { readonly type: "Default"; readonly code: MeasurandCode; readonly figures: DefaultVariation }
  | { readonly type: "NoFigure"; readonly code: MeasurandCode };

/** What is in force for each B2M measurand, for all laboratories first and then for single ones. */
export const variationRows = (choices: readonly VariationChoice[]): readonly VariationRow[] =>
  B2M_CODES.flatMap((code): readonly VariationRow[] => {
    const figures = MEASURANDS[code].defaultVariation;
    const chosen = choices.filter((choice) => choice.measurand === code);
    const general = chosen.find((choice) => choice.laboratory === undefined);
    const first: VariationRow =
      general !== undefined
        ? { type: "Chosen", code, choice: general, hasDefault: figures !== undefined }
        : figures === undefined
          ? { type: "NoFigure", code }
          : { type: "Default", code, figures };
    const single = chosen
      .filter((choice) => choice.laboratory !== undefined)
      .map((choice): VariationRow => ({ type: "Chosen", code, choice, hasDefault: false }));
    return [first, ...single];
  });
