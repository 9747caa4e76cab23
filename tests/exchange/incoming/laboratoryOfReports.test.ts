import { describe, expect, it } from "vitest";
import { laboratoryIn, letterheadIn } from "../../../src/exchange/incoming/block/laboratoryInText.ts";
import { readTable } from "../../../src/exchange/incoming/table/readTable.ts";
import { readBlock } from "../../../src/exchange/incoming/block/readBlock.ts";

/** Value and laboratory of each row of a pasted report, and the names that it offers. */
function laboratoriesIn(text: string): readonly string[] {
  const read = readBlock(text);
  if (!read.ok) return [`not read: ${read.error.type}`];
  const { results, laboratories = [] } = read.value;
  return [
    ...results.map(({ value, laboratory }) => `${value.text} @ ${laboratory}`),
    ...laboratories.map((name) => `offered: ${name}`),
  ];
}

describe("what a line says of a laboratory", () => {
  it.each([
    ["Laboratory: North Hospital Laboratory", "North Hospital Laboratory"],
    ["Reporting laboratory: Quest", "Quest"],
    ["Labor: Labor Nord GmbH, Musterstr. 4, 20095 Hamburg, Tel. 040 123", "Labor Nord GmbH"],
    ["Befundendes Labor: MVZ Musterstadt", "MVZ Musterstadt"],
    ["Laboratoire : Laboratoire de la Seine (FINESS 750012345)", "Laboratoire de la Seine"],
    ["Nom du laboratoire : Cerbalab", "Cerbalab"],
    ["Laboratorio: Laboratorio Clínico del Sur · www.ejemplo.es", "Laboratorio Clínico del Sur"],
    ["Nombre del laboratorio: Megalab", "Megalab"],
  ])("names it under a label: %s", (line, name) => {
    expect(laboratoryIn(line)).toEqual({ name, as: "named" });
  });

  it.each([
    ["Performed at Mayfield Laboratories, Rochester", "Mayfield Laboratories, Rochester", {}],
    ["Performing laboratory: Quest", "Quest", {}],
    ["(1) Test performed at: Mayfield Laboratories", "Mayfield Laboratories", { mark: "1" }],
    ["¹ Durchgeführt im Labor Süd", "Labor Süd", { mark: "1" }],
    ["* Fremdleistung: Labor Süd", "Labor Süd", { mark: "*" }],
    ["Beta-2-Mikroglobulin durchgeführt im Labor Süd", "Labor Süd", { test: "Beta-2-Mikroglobulin" }],
    ["Examens réalisés par le Laboratoire Central de Lyon", "Laboratoire Central de Lyon", {}],
    ["Determinación realizada en Hospital General", "Hospital General", {}],
    ["Laboratorio de referencia: Laboratorio Central", "Laboratorio Central", {}],
    ["01: Northern Diagnostics, 1 Main Street", "Northern Diagnostics", { mark: "01" }],
  ])("says where it was performed: %s", (line, name, more) => {
    expect(laboratoryIn(line)).toEqual({ name, as: "performed", ...more });
  });

  it.each([
    "Labor: unauffällig",
    "Labor: Keine Auffälligkeiten",
    "Labor: siehe Anlage",
    "Labor: Hb 12,3 g/dl, Kreatinin 0,9",
    "Labor: Kreatinin",
    "Labor 21.03.2026",
    "Laboratory: 12345",
    "Laboratory number: A 123",
    "Laboratory director: J. Doe",
    "Laboratory report: final",
    "Lab: pending",
    "Performed at 08:15",
    "Performed by: J. Doe",
    "Collection performed at: North Clinic",
    "Prélèvement réalisé au laboratoire de Lyon",
    "Extracción realizada en: Hospital General",
  ])("says nothing of it: %s", (line) => {
    expect(laboratoryIn(line)).toBeUndefined();
  });

  it.each(["Labor: Entzündungswerte erhöht", "Laboratory: Hematology", "Lab: Quest"])(
    "leaves it to a person whether a finding or a name stands behind the word: %s",
    (line) => {
      expect(laboratoryIn(line)?.as).toBe("doubtful");
    },
  );

  it("takes a short line with such a word for a letterhead, and neither a title nor an address", () => {
    const lines = ["ATLANTIC DIAGNOSTICS", "Labor Nord GmbH, akkreditiert nach DIN EN ISO 15189", "Klinikum Musterstadt"];
    expect(lines.map(letterheadIn)).toEqual(["ATLANTIC DIAGNOSTICS", "Labor Nord GmbH", "Klinikum Musterstadt"]);
    const others = ["Laboratory Report", "Laborbefund", "Compte rendu d'analyses", "1 Main Street, Springfield", "Example, Ada"];
    expect(others.map(letterheadIn)).toEqual(others.map(() => undefined));
  });
});

describe("the laboratory of the rows of a pasted report", () => {
  it("is the one under a label in its head", () => {
    expect(laboratoriesIn("Laboratory: North Lab\nCollected 2026-03-01\nB2M serum 2.4 mg/L\nCreatinine serum 0.9 mg/dL")).toEqual(
      ["2.4 @ North Lab", "0.9 @ North Lab"],
    );
  });

  it("is the one at its foot, apart from the rows, and asked about where it stands close below several", () => {
    const rows = "2026-03-01\nB2M serum 2.4 mg/L\nCreatinine serum 0.9 mg/dL\n";
    expect(laboratoriesIn(`${rows}\nLaboratory: North Lab`)).toEqual(["2.4 @ North Lab", "0.9 @ North Lab"]);
    expect(laboratoriesIn(`${rows}Laboratory: North Lab`)).toEqual(["2.4 @ ", "0.9 @ ", "offered: North Lab"]);
  });

  it("changes where another is named between rows", () => {
    expect(
      laboratoriesIn("2026-03-01\nLaboratory: North Lab\nB2M serum 2.4 mg/L\nLaboratory: South Lab\nCreatinine serum 0.9 mg/dL"),
    ).toEqual(["2.4 @ North Lab", "0.9 @ South Lab"]);
  });

  it("is none where the head names one and the foot another, and both are offered", () => {
    expect(laboratoriesIn("Laboratory: North Lab\n2026-03-01\nB2M serum 2.4 mg/L\n\nPerformed at South Lab")).toEqual([
      "2.4 @ ",
      "offered: North Lab",
      "offered: South Lab",
    ]);
  });

  it("is that of the row above where a line is close below that row alone", () => {
    expect(
      laboratoriesIn("2026-03-01\nB2M serum 2.4 mg/L\nPerformed at South Lab\nCreatinine serum 0.9 mg/dL\nSodium 140 mmol/L"),
    ).toEqual(["2.4 @ South Lab", "0.9 @ "]);
  });

  it("is not that of a result which is not followed here and stands between", () => {
    expect(laboratoriesIn("2026-03-01\nB2M serum 2.4 mg/L\nSodium 140 mmol/L\nPerformed at South Lab")).toEqual([
      "2.4 @ ",
      "offered: South Lab",
    ]);
  });

  it("does not pass from one patient to another, and with a label between two it is neither's unless both have a head", () => {
    const ada = "Patient: Example, Ada\n2026-03-01\nB2M serum 2.4 mg/L\n\n";
    const bo = "Patient: Sample, Bo\n2026-03-02\nB2M serum 5.7 mg/L";
    expect(laboratoriesIn(`Laboratory: North Lab\n${ada}${bo}`)).toEqual(["2.4 @ North Lab", "5.7 @ "]);
    expect(laboratoriesIn(`${ada}Laboratory: North Lab\n${bo}`)).toEqual(["2.4 @ ", "5.7 @ ", "offered: North Lab"]);
    expect(laboratoriesIn(`Laboratory: South Lab\n${ada}Laboratory: North Lab\n${bo}`)).toEqual([
      "2.4 @ South Lab",
      "5.7 @ North Lab",
    ]);
  });

  it("is offered and not taken where it only stands above the report", () => {
    expect(laboratoriesIn("Labor Nord GmbH\nEntnahme 01.03.2026\nBeta-2-Mikroglobulin i.S. 2,4 mg/l")).toEqual([
      "2,4 @ ",
      "offered: Labor Nord GmbH",
    ]);
  });
});

describe("the laboratory of the rows of a table", () => {
  const table = (above: string, laboratory = "") => {
    const read = readTable(
      `${above}Patient;Measurand;Value;Unit;Date;Lab\nExample;B2M serum;2.4;mg/L;2026-03-01;${laboratory}\n`,
    );
    return read.ok ? [read.value.results[0]?.laboratory, ...(read.value.laboratories ?? [])] : [read.error.type];
  };

  it("is the one that a label above it names, in one cell or two, unless the row names its own", () => {
    expect(table("Laboratory: North Lab;;;;;\n")).toEqual(["North Lab"]);
    expect(table("Laboratory;North Lab;;;;\n")).toEqual(["North Lab"]);
    expect(table("Laboratory;North Lab;;;;\n", "South Lab")).toEqual(["South Lab"]);
  });

  it("is none where a name only stands there, or two are named, and those are offered", () => {
    expect(table("Central Laboratory;;;;;\nExport of 01.05.2025;;;;;\n")).toEqual(["", "Central Laboratory"]);
    expect(table("Laboratory: North Lab;;;;;\nLaboratory: South Lab;;;;;\n")).toEqual(["", "North Lab", "South Lab"]);
  });
});
