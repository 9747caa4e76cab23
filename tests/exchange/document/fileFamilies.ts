import { strToU8, zipSync } from "fflate";
import { importSession } from "../../../src/exchange/incoming/importSession.ts";
import type { ReviewRow } from "../../../src/exchange/incoming/importer.ts";
import { importContext } from "../../support/incoming.ts";
import { B2M_CODE, ccda, observation, organizer, range, results, target } from "./ccdaSamples.ts";

/** A family of files as they come from elsewhere: what they are, and every result that they hold as it is to be kept. */
export type FileFamily = {
  readonly family: string;
  readonly says: string;
  readonly files: readonly (readonly [name: string, bytes: Uint8Array])[];
  readonly truth: readonly string[];
};

/** Whom each kind of file names, as far as it says. */
const ADA = "Example, Ada, 1950-05-17";
const interval = range('<value xsi:type="IVL_PQ"><low value="0.8" unit="mg/L"/><high value="2.2" unit="mg/L"/></value>');
const pq = (value: string, unit: string) => `<value xsi:type="PQ" value="${value}" unit="${unit}"/>`;
const on = (day: string) => `<effectiveTime value="${day}"/>`;
const file = (name: string, text: string) => [name, strToU8(text)] as const;
const json = (value: unknown): Uint8Array => strToU8(JSON.stringify(value, undefined, 1));
const person = { resourceType: "Patient", id: "p1", name: [{ family: "Example", given: ["Ada"] }], birthDate: "1950-05-17" };
const b2m = (id: string, value: number, day: string) => ({
  resourceType: "Observation",
  id,
  status: "final",
  code: { coding: [{ system: "http://loinc.org", code: "1952-1" }] },
  subject: { reference: "Patient/p1" },
  effectiveDateTime: day,
  valueQuantity: { value, unit: "mg/L", system: "http://unitsofmeasure.org", code: "mg/L" },
});
const message = (number: string, value: string, charset = "") =>
  [
    `MSH|^~\\&|LIS|North|||20260301||ORU^R01|${number}|P|2.5.1||||||${charset}`,
    "PID|1||17||Example^Ada||19500517|F",
    `OBR|1||26-${number}|1952-1^B2M^LN|||2026030${number}`,
    `OBX|1|NM|1952-1^Beta-2 microglobulin^LN||${value}|mg/L|0.8-2.2||||F|||2026030${number}`,
  ].join("\r");

const coded = ccda({
  sections: results(
    organizer(
      observation({ range: interval }) + observation({ value: pq("2.60", "mg/L"), time: on("20260401") }).replace("R-1", "R-2"),
    ),
  ),
});
const censored = ccda({
  sections: results(
    organizer(observation({ value: '<value xsi:type="IVL_PQ"><high value="0.20" unit="mg/L" inclusive="false"/></value>' })),
  ),
});
const local = ccda({
  sections: results(
    organizer(
      observation({
        code: `<code code="B2MS" codeSystem="1.2.3" displayName="B2M">${B2M_CODE.replace("<code", "<translation")}</code>`,
        value: '<value xsi:type="ST">2.4 mg/L</value>',
      }),
    ),
  ),
});
const told = ccda({
  sections: results(
    "",
    `<text><table><thead><tr><th>Date</th><th>Test</th><th>Result</th><th>Unit</th></tr></thead><tbody><tr><td>2026-03-01</td>
    <td>B2M serum</td><td>2.4</td><td>mg/L</td></tr></tbody></table></text>`,
  ),
});
const broken = ccda({
  sections: results(
    organizer(
      observation({ value: '<value xsi:type="PQ" nullFlavor="NA"/>' }) +
        observation({ code: B2M_CODE.replace("1952-1", "1952-2") }),
    ),
  ),
});
const two = ccda({ sections: results(organizer(observation())), targets: target("Example", "1") + target("Other", "2") });
const one = `${ADA}, 4711 · b2m-serum 2.40 mg/L 2026-03-01`;

export const FILE_FAMILIES: readonly FileFamily[] = [
  {
    family: "C-CDA, entries",
    says: "two results with codes, one with an interval",
    files: [file("summary.xml", coded)],
    truth: [`${one} 0.8..2.2`, `${ADA}, 4711 · b2m-serum 2.60 mg/L 2026-04-01`],
  },
  {
    family: "C-CDA, entries",
    says: "a value below what the assay sees, as one end of an interval",
    files: [file("summary.xml", censored)],
    truth: [`${ADA}, 4711 · b2m-serum <0.20 mg/L 2026-03-01`],
  },
  {
    family: "C-CDA, entries",
    says: "the laboratory's own code with LOINC as its translation, the value as a text",
    files: [file("summary.xml", local)],
    truth: [`${ADA}, 4711 · b2m-serum 2.4 mg/L 2026-03-01`],
  },
  {
    family: "C-CDA, entries",
    says: "no value, and a code that fails its check digit",
    files: [file("summary.xml", broken)],
    truth: [],
  },
  { family: "C-CDA, entries", says: "two people in one document", files: [file("summary.xml", two)], truth: [] },
  {
    family: "C-CDA, text alone",
    says: "a table in a section without entries",
    files: [file("summary.xml", told)],
    truth: [`${ADA}, 4711 · b2m-serum 2.4 mg/L 2026-03-01`],
  },
  {
    family: "Portal's folder (IHE XDM)",
    says: "a document beside its index and metadata",
    files: [
      [
        "portal.zip",
        zipSync({ "INDEX.HTM": strToU8("<html>"), "IHE_XDM/S/METADATA.XML": strToU8("<r/>"), "IHE_XDM/S/D.XML": strToU8(coded) }),
      ],
    ],
    truth: [`${one} 0.8..2.2`, `${ADA}, 4711 · b2m-serum 2.60 mg/L 2026-04-01`],
  },
  {
    family: "Phone's folder of FHIR",
    says: "a file for each resource",
    files: [
      [
        "export.zip",
        zipSync({
          "p.json": json(person),
          "a.json": json(b2m("o1", 2.4, "2026-03-01")),
          "b.json": json(b2m("o2", 2.6, "2026-04-01")),
        }),
      ],
    ],
    truth: [`${ADA} · b2m-serum 2.4 mg/L 2026-03-01`, `${ADA} · b2m-serum 2.6 mg/L 2026-04-01`],
  },
  {
    family: "Bulk export (NDJSON)",
    says: "a file for each kind of resource, chosen one by one",
    files: [
      file("Patient.ndjson", JSON.stringify(person)),
      file("Observation.ndjson", JSON.stringify(b2m("o1", 2.4, "2026-03-01"))),
    ],
    truth: [`${ADA} · b2m-serum 2.4 mg/L 2026-03-01`],
  },
  {
    family: "HL7 v2 batch",
    says: "two messages in a batch of one file",
    files: [
      file(
        "batch.hl7",
        ["FHS|^~\\&|LIS", "BHS|^~\\&|LIS", message("1", "2.4"), message("2", "2.5"), "BTS|2", "FTS|1"].join("\r"),
      ),
    ],
    truth: [`${ADA}, 17 · b2m-serum 2.4 mg/L 2026-03-01 0.8..2.2`, `${ADA}, 17 · b2m-serum 2.5 mg/L 2026-03-02 0.8..2.2`],
  },
  {
    family: "HL7 v2 batch",
    says: "two messages one after the other, their lines ended in two ways",
    files: [file("two.hl7", `${message("1", "2.4")}\r\n${message("2", "2.5").replaceAll("\r", "\n")}`)],
    truth: [`${ADA}, 17 · b2m-serum 2.4 mg/L 2026-03-01 0.8..2.2`, `${ADA}, 17 · b2m-serum 2.5 mg/L 2026-03-02 0.8..2.2`],
  },
];

const said = ({ reading }: ReviewRow): string => {
  if (reading === undefined) return "";
  const { patient, measurand, value, unit, collectedOn, intervalLow, intervalHigh } = reading;
  const limits = intervalLow === undefined && intervalHigh === undefined ? "" : ` ${intervalLow ?? ""}..${intervalHigh ?? ""}`;
  return `${patient} · ${measurand} ${value} ${unit} ${collectedOn}${limits}`;
};

/** What comes of a family's files before anybody answers: rows by what became of them, what would be kept and is not true, what is lost. */
export async function judgedFiles({ files, truth }: FileFamily) {
  const { newId, ...context } = importContext();
  const session = importSession({ newId, onProgress: () => {}, clock: () => 0 });
  await session.takeRecords([], []);
  await session.read(
    files.map(([name, bytes]) => ({ name, content: new Blob([Uint8Array.from(bytes)]) })),
    [],
  );
  await session.plan({ ...context, answers: {} });
  const rows = await session.rows("All", 0, 1000);
  const kept = rows.filter(({ fate }) => fate.type === "New").map(said);
  const count = (type: ReviewRow["fate"]["type"]) => rows.filter(({ fate }) => fate.type === type).length;
  const missing = truth.filter((each) => !kept.includes(each));
  return {
    right: kept.filter((each) => truth.includes(each)).length,
    asked: count("NeedsAnswer"),
    refused: count("Refused"),
    wrong: kept.filter((each) => !truth.includes(each)),
    lost: missing.length > count("NeedsAnswer") + count("Refused") ? missing : [],
  };
}
