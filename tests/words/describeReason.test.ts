import { describe, expect, it } from "vitest";
import { REASON_CODES } from "../../src/domain/reason.ts";
import { describeReason } from "../../src/words/describeReason.ts";
import { common as en } from "../../src/words/en/common.ts";
import { typography } from "../../src/words/en/typography.ts";
import { formatFor } from "../../src/words/format.ts";
import { day } from "../support/observations.ts";

const format = formatFor({ decimal: ".", dateOrder: "dmy" }, typography);

describe("why a record was changed", () => {
  it("is told in a person's own words as they stand", () => {
    expect(describeReason("Decimal point misread", en, format)).toBe("Decimal point misread");
    expect(describeReason("undo", en, format)).toBe("undo");
  });

  it("is told in a sentence of its own for each thing that the program does", () => {
    const told = REASON_CODES.map((code) => describeReason({ code }, en, format));
    expect(told).toEqual([
      "Taken back with Undo",
      "Restore of a backup taken back",
      "Import undone",
      "Done again with Redo",
      "Changed by an import",
      "Brought back",
      "Emptied",
      "Stood in both merged records, and counts once",
    ]);
  });

  it("names the day of the backup as the reader writes days", () => {
    const again = { code: "restored-again", madeOn: day("2026-03-01") } as const;
    expect(describeReason(again, en, format)).toBe("Restored again from the backup of 01.03.2026");
  });
});
