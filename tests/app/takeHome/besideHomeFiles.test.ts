import { describe, expect, it } from "vitest";
import { besideHomeFiles } from "../../../src/app/takeHome/besideHomeFiles.ts";
import type { ImportText } from "../../../src/exchange/incoming/importer.ts";
import { importDesk } from "../../../src/features/exchange/importDesk.ts";
import { importerInPlace } from "../../support/importer.ts";
import { fixedDeps, monitorWith } from "../../support/monitor.ts";

/** A desk, and how many bytes of patients' own files went past it. */
function deskBeside() {
  const deps = fixedDeps("2026-06-15");
  const opened: number[] = [];
  const desk = importDesk({
    monitor: monitorWith([], {}, deps),
    openImporter: importerInPlace(deps.newId),
    now: deps.now,
    roomFor: async () => undefined,
  });
  return { desk, opened, beside: besideHomeFiles(desk, (bytes) => opened.push(bytes.length)) };
}
const table = "Patient,Birth date,Measurand,Value,Unit,Date\nExample,1950-05-17,B2M serum,2.4,mg/L,2026-03-01\n";
const file = (content: string, name = "results.csv"): ImportText => ({ name, content: new Blob([content]) });

describe("a patient's own file among files that are imported", () => {
  it("is found wherever it stands among hundreds, and is opened on its own", async () => {
    const { desk, opened, beside } = deskBeside();
    const others = Array.from({ length: 250 }, () => file(table));
    await beside.review([...others.slice(0, 180), file("B2MH sealed"), ...others.slice(180)]);
    expect(opened).toEqual([11]);
    expect(desk.state().stage).toBe("Empty");
  });

  it("is not waited for file by file: what the disk is slow to give holds up nobody who comes after it", async () => {
    const { desk, opened, beside } = deskBeside();
    let asked = 0;
    let giveAll = () => {};
    const given = new Promise<void>((resolve) => (giveAll = resolve));
    /** A file of a slow disk: the first bytes of none come before those of all were asked for. */
    class Slow extends Blob {
      override slice(...range: Parameters<Blob["slice"]>): Blob {
        asked += 1;
        if (asked === 40) giveAll();
        const part = super.slice(...range);
        return Object.assign(part, { text: async () => (await given, "Pati") });
      }
    }
    await beside.review(Array.from({ length: 40 }, (_, index) => ({ name: `r-${index}.csv`, content: new Slow([table]) })));
    expect(opened).toEqual([]);
    expect(desk.state()).toMatchObject({ stage: "Review", plan: { rows: 40 } });
  });
});
