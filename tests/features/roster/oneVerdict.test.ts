import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judgeRecord } from "../../../src/domain/analysis/judgeRecord.ts";
import { judgeSeries } from "../../../src/domain/analysis/judgeSeries.ts";
import { entriesOf } from "../../../src/domain/byId.ts";
import { primaryMeasurand } from "../../../src/domain/series/primaryMeasurand.ts";
import { seriesFrom } from "../../../src/domain/series/series.ts";
import { rosterRow } from "../../../src/features/roster/rosterRow.ts";
import { common as en } from "../../../src/words/en/common.ts";
import { typography } from "../../../src/words/en/typography.ts";
import { describeVerdict } from "../../../src/words/describeVerdict.ts";
import { DEFAULT_NOTATION, formatFor } from "../../../src/words/format.ts";
import { arbitraryPatientRecord } from "../../support/patientRecords.ts";
import { day } from "../../support/observations.ts";

describe("one verdict", () => {
  it("is said of any patient by roster and page, and is what the engine says of the series alone", () => {
    fc.assert(
      fc.property(arbitraryPatientRecord, (record) => {
        const code = primaryMeasurand(record);
        const onPage = judgeRecord(record, code, []);
        const onRoster = rosterRow(record, { words: en, variation: [], today: day("2026-06-15") }).verdict;
        const alone = judgeSeries(seriesFrom(code, entriesOf(record.observations)), {
          patient: record.patient,
          companions: { creatinine: seriesFrom("creatinine-serum", entriesOf(record.observations)) },
          events: entriesOf(record.events),
          lines: entriesOf(record.lines),
          variation: [],
        });
        expect(onRoster).toEqual(onPage);
        expect(onPage).toEqual(alone);
        const format = formatFor(DEFAULT_NOTATION, typography);
        expect(describeVerdict(onRoster, en, format)).toEqual(describeVerdict(alone, en, format));
      }),
    );
  });
});
