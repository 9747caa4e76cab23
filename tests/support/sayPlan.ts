import { entriesOf } from "../../src/domain/byId.ts";
import type { ImportPlan, QuestionOption } from "../../src/exchange/incoming/plan/plan.ts";
import { fatesOf } from "./incoming.ts";

const placeOf = (plan: ImportPlan, at: number): string => {
  const place = plan.rows[at]?.place;
  return place?.type === "Row" ? String(place.row) : place?.type === "Line" ? String(place.line) : "";
};

/**
 * A plan in lines that a laboratory scientist can read: each row with what would be kept or why not, each question, each text
 * left out.
 */
export function sayPlan(plan: ImportPlan): readonly string[] {
  const fates = fatesOf(plan);
  return [
    ...plan.rows.map(({ reading }, at) => {
      const kept = reading === undefined ? "" : ` ${reading.measurand} ${reading.value} ${reading.unit} ${reading.collectedOn}`;
      return `${placeOf(plan, at)}: ${(fates[at] ?? "").replace(/Patient:.*$/u, "Patient")}${kept}`;
    }),
    ...plan.questions.map(
      ({ id, rows, options }) => `? ${id.startsWith("Patient:") ? "Patient" : id} (${rows}): ${sayOptions(options)}`,
    ),
    ...plan.unread.map(({ what, text }) => `unread ${what}: ${text}`),
  ];
}

/** A person of the file by their label; of many options the first three and the last. */
function sayOptions(options: readonly QuestionOption[]): string {
  const said = options.map(({ value, label }) => (value.startsWith("file-") ? (label ?? "") : value));
  return (said.length <= 10 ? said : [...said.slice(0, 3), "…", ...said.slice(-1)]).join(" | ");
}

/** All that is kept of a plan beside value and day: laboratory, interval, note, time. */
export const sayKept = (plan: ImportPlan): readonly string[] =>
  plan.records.flatMap(({ observations }) =>
    entriesOf(observations).map((one) =>
      [
        one.collectedOn,
        one.collectedAt,
        one.laboratory,
        one.method,
        one.intervalLow === undefined && one.intervalHigh === undefined
          ? undefined
          : `[${one.intervalLow ?? ""} ${one.intervalHigh ?? ""}]`,
        one.urinePh,
        one.purpose,
        one.note,
        one.status === "final" ? undefined : one.status,
      ]
        .filter((part) => part !== undefined)
        .join(" · "),
    ),
  );
