import { judgeRecord } from "../../domain/analysis/judgeRecord.ts";
import type { VerdictKind } from "../../domain/analysis/verdict.ts";
import { entriesOf } from "../../domain/byId.ts";
import type { Settings } from "../../domain/device/settings.ts";
import type { MeasurandCode } from "../../domain/measuring/measurand.ts";
import type { PatientId } from "../../domain/record/patient.ts";
import { PARTS } from "../../domain/record/keptKinds.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { measurandsOf } from "../../domain/series/series.ts";

/** A verdict that is another one now. */
export type VerdictTurned = { readonly measurand: MeasurandCode; readonly before: VerdictKind; readonly after: VerdictKind };

/** What came from colleagues about one patient since somebody here last looked. */
export type News = {
  readonly patientId: PatientId;
  readonly newResults: number;
  /** Entries that were changed, or that are no results. */
  readonly otherChanges: number;
  readonly verdicts: readonly VerdictTurned[];
};

/** The entries that are other ones, or new, for whoever saw the record as it was: "part id", and "patient". */
export function changedEntries(before: PatientRecord, after: PatientRecord): readonly string[] {
  const parts = PARTS.flatMap((part) =>
    entriesOf<{ readonly id: string; readonly revision: number }>(after[part])
      .filter(({ id, revision }) => before[part][id]?.revision !== revision)
      .map(({ id }) => `${part} ${id}`),
  );
  return after.patient.revision === before.patient.revision ? parts : ["patient", ...parts];
}

export type Judging = Pick<Settings, "variation" | "laboratoryNames">;

/** What is new of a patient for whoever saw the record as it was; nothing where nothing can be seen of it. */
export function newsOf(before: PatientRecord, after: PatientRecord, { variation, laboratoryNames }: Judging): News | undefined {
  const newResults = entriesOf(after.observations).filter(({ id }) => before.observations[id] === undefined).length;
  const otherChanges = changedEntries(before, after).length - newResults;
  if (newResults + otherChanges === 0) return undefined;
  const kindOf = (record: PatientRecord, measurand: MeasurandCode) =>
    judgeRecord(record, measurand, variation, laboratoryNames).kind;
  const verdicts = measurandsOf(after).flatMap((measurand) => {
    const kinds = { before: kindOf(before, measurand), after: kindOf(after, measurand) };
    return kinds.before === kinds.after ? [] : [{ measurand, ...kinds }];
  });
  return { patientId: after.id, newResults, otherChanges, verdicts };
}

/** News on top of news that nobody has seen yet: a verdict is told from where it was first to where it is now. */
export function withNews(all: readonly News[], next: News): readonly News[] {
  const earlier = all.find(({ patientId }) => patientId === next.patientId);
  const others = all.filter((one) => one !== earlier);
  if (earlier === undefined) return [next, ...others];
  const verdicts = [...new Set([...earlier.verdicts, ...next.verdicts].map(({ measurand }) => measurand))].flatMap(
    (measurand) => {
      const [first, last] = [earlier, next].map((news) => news.verdicts.find((one) => one.measurand === measurand));
      const turned = { measurand, before: (first ?? last)?.before, after: (last ?? first)?.after };
      const { before, after } = turned;
      return before === undefined || after === undefined || before === after ? [] : [{ measurand, before, after }];
    },
  );
  return [
    {
      patientId: next.patientId,
      newResults: earlier.newResults + next.newResults,
      otherChanges: earlier.otherChanges + next.otherChanges,
      verdicts,
    },
    ...others,
  ];
}
