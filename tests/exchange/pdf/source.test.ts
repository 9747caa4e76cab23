import { describe, expect, it } from "vitest";
import { entriesOf } from "../../../src/domain/byId.ts";
import type { ImportText } from "../../../src/exchange/incoming/importer.ts";
import { importContext } from "../../support/incoming.ts";
import { importerInPlace } from "../../support/importer.ts";
import { writtenPdf } from "../../support/writtenPdf.ts";

/** What the results that come of these texts keep of where they were read. */
async function sourcesOf(...texts: readonly ImportText[]): Promise<readonly string[]> {
  const importer = importerInPlace()(() => {});
  await importer.read(texts, []);
  const { newId: _newId, ...context } = importContext();
  await importer.plan({ answers: {}, ...context });
  const { records } = await importer.records(0);
  return records.flatMap(({ observations }) =>
    entriesOf(observations).map(({ source, sourcePage, sourceLine, sourceOn }) =>
      [source, sourcePage, sourceLine, sourceOn].map((part) => part ?? "").join(" · "),
    ),
  );
}

describe("where a result of a file of pages was read", () => {
  it("is kept with it: the kind of file, page and line, the day of the import, and nothing of the file itself", async () => {
    const bytes = await writtenPdf([
      { puts: [{ text: "Patient: Example, Ada, born 1954-04-12", x: 40, y: 60 }] },
      {
        puts: [
          { text: "Patient: Example, Ada, born 1954-04-12", x: 40, y: 60 },
          { text: "2026-03-01 B2M serum 2.4 mg/L", x: 40, y: 90 },
        ],
      },
    ]);
    expect(await sourcesOf({ name: "Example-Ada.pdf", content: new Blob([bytes.slice()]) })).toEqual([
      "pdf · 2 · 2 · 2026-06-01",
    ]);
  });

  it("is the page of the scan for what a person typed beside its picture", async () => {
    const content = "Patient: Example, Ada, born 1954-04-12\n2026-03-01 B2M serum 2.4 mg/L";
    expect(await sourcesOf({ name: "scan.pdf, page 3, typed", content, typedFrom: 3 })).toEqual(["scan · 3 · 2 · 2026-06-01"]);
  });
});
