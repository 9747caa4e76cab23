import { zipSync, strToU8, type Zippable } from "fflate";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PatientRecord } from "../../../src/domain/record/patientRecord.ts";
import { importSession } from "../../../src/exchange/incoming/importSession.ts";
import type { ReadText } from "../../../src/exchange/incoming/importer.ts";
import { importContext } from "../../support/incoming.ts";
import { ccda, observation, organizer, results } from "../document/ccdaSamples.ts";

const patient = (id: string, family = "Example") => ({
  resourceType: "Patient",
  id,
  name: [{ family, given: ["Ada"] }],
  birthDate: "1950-05-17",
});
const b2m = (id: string, of: string, value: number, on: string) => ({
  resourceType: "Observation",
  id,
  status: "final",
  code: { coding: [{ system: "http://loinc.org", code: "1952-1" }] },
  subject: { reference: `Patient/${of}` },
  effectiveDateTime: on,
  valueQuantity: { value, unit: "mg/L", system: "http://unitsofmeasure.org", code: "mg/L" },
});
const json = (value: unknown) => strToU8(JSON.stringify(value, undefined, 2));
const lines = (...values: readonly unknown[]) => strToU8(values.map((value) => JSON.stringify(value)).join("\n"));
const document = strToU8(ccda({ sections: results(organizer(observation())) }));
const zipped = (files: Zippable) => zipSync(files);

/** What importing these files at once comes to: each as it was read, what became of the rows, and what is asked. */
async function imported(...files: readonly (readonly [name: string, bytes: Uint8Array])[]) {
  const session = importSession({ newId: importContext().newId, onProgress: () => {}, clock: () => 0, beginPdfWorker: noPdf });
  await session.takeRecords([], []);
  const texts = await session.read(
    files.map(([name, bytes]) => ({ name, content: new Blob([Uint8Array.from(bytes)]) })),
    [],
  );
  const { newId: _newId, ...context } = importContext();
  const plan = await session.plan({ ...context, answers: {} });
  const rows = await session.rows("All", 0, 100);
  const made: readonly PatientRecord[] = (await session.records(0)).records;
  return { texts: texts.map(told), fates: rows.map(({ fate }) => fate.type), asked: plan.questions.length, people: made.length };
}
const noPdf = () => {
  throw new Error("no PDF here");
};
const told = (text: ReadText): string =>
  text.type === "Found"
    ? `${text.name}: ${text.format} ${text.results}`
    : text.type === "NotReadable"
      ? `${text.name}: ${text.why.type}${text.why.type === "ClosedFile" ? ` ${text.why.why}` : ""}`
      : text.type === "Beside"
        ? `${text.name}: beside ${text.files.join(", ")}`
        : text.name;

/** The bytes of a packed folder with one place of its list changed. */
function changed(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const view = new DataView(copy.buffer);
  for (let place = 0; place + 4 < copy.length; place += 1)
    if (view.getUint32(place, true) === 0x02014b50) view.setUint32(place + at, value, true);
  return copy;
}

describe("a packed folder", () => {
  it("1, a portal's (IHE XDM): its document is read, its index and metadata are named as what they are, and nothing is asked", async () => {
    const zip = zipped({
      "INDEX.HTM": strToU8("<html>"),
      "README.TXT": strToU8("Your records"),
      "IHE_XDM/SUBSET01/METADATA.XML": strToU8("<rim/>"),
      "IHE_XDM/SUBSET01/DOC00001.XML": document,
      "IHE_XDM/SUBSET01/STYLE.XSL": strToU8("<xsl/>"),
    });
    const read = await imported(["portal.zip", zip]);
    expect(read.texts).toEqual([
      "portal.zip, IHE_XDM/SUBSET01/DOC00001.XML: ccda 1",
      "portal.zip: beside INDEX.HTM, README.TXT, IHE_XDM/SUBSET01/METADATA.XML, IHE_XDM/SUBSET01/STYLE.XSL",
    ]);
    expect([read.fates, read.asked]).toEqual([["New"], 0]);
  });

  it("2, a phone's records, a resource in each file: results find their patient in another file", async () => {
    const zip = zipped({
      "clinical-records/Patient-1.json": json(patient("p1")),
      "clinical-records/Observation-1.json": json(b2m("o1", "p1", 2.4, "2026-03-01")),
      "clinical-records/Observation-2.json": json(b2m("o2", "p1", 2.6, "2026-04-01")),
    });
    expect(await imported(["export.zip", zip])).toMatchObject({ fates: ["New", "New"], people: 1 });
  });

  it("3, a bulk export, a kind of resource in each NDJSON: the same", async () => {
    const zip = zipped({
      "Patient.ndjson": lines(patient("p1"), patient("p2", "Other")),
      "Observation.ndjson": lines(b2m("o1", "p1", 2.4, "2026-03-01"), b2m("o2", "p2", 3.1, "2026-03-01")),
    });
    const read = await imported(["bulk.zip", zip]);
    expect(read).toMatchObject({ fates: ["New", "New"], people: 2 });
    expect(read.texts[1]).toBe("bulk.zip, Observation.ndjson: fhir 2");
  });

  it("4, of several formats: one review over all, and what stands in two of its files is in the second a duplicate", async () => {
    const csv = strToU8(
      "Family name,Given name,Birth date,Measurand,Value,Unit,Date\nExample,Ada,1950-05-17,B2M serum,2.40,mg/L,2026-03-01\n",
    );
    const zip = zipped({ "summary.xml": document, "results.csv": csv, "photo.jpg": Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 0) });
    const read = await imported(["mixed.zip", zip]);
    expect(read.texts).toEqual([
      "mixed.zip, summary.xml: ccda 1",
      "mixed.zip, results.csv: table 1",
      "mixed.zip, photo.jpg: OtherKind",
    ]);
    expect(read.fates).toEqual(["New", "Duplicate"]);
  });

  it("5, whose files say different things of one patient under one name: their results are nobody's", async () => {
    const zip = zipped({
      "a.json": json(patient("p1", "Example")),
      "b.json": json(patient("p1", "Other")),
      "c.json": json(b2m("o1", "p1", 2.4, "2026-03-01")),
    });
    expect((await imported(["two.zip", zip])).fates).toEqual(["Refused"]);
  });

  it("6, made to fill a memory: a file that is a thousandth of itself packed is not opened, the others are", async () => {
    const zip = zipped({ "bomb.csv": new Uint8Array(20_000_000), "summary.xml": document });
    const read = await imported(["bomb.zip", zip]);
    expect(read.texts).toEqual(["bomb.zip, bomb.csv: ClosedFile TooLarge", "bomb.zip, summary.xml: ccda 1"]);
  });

  it("7, of more files than any download: is not opened at all", async () => {
    const many = Object.fromEntries(Array.from({ length: 5001 }, (_, index) => [`${index}.txt`, new Uint8Array()]));
    expect((await imported(["many.zip", zipSync(many, { level: 0 })])).texts).toEqual(["many.zip: TooManyFiles"]);
  });

  it("8, with a password, or with another size or check sum than its list says: each file says so, and none is read", async () => {
    const zip = zipped({ "summary.xml": document });
    // Flags, check sum and size stand at these places of an entry of the list.
    expect((await imported(["locked.zip", changed(zip, 8, 1)])).texts).toEqual(["locked.zip, summary.xml: ClosedFile Encrypted"]);
    expect((await imported(["sum.zip", changed(zip, 16, 7)])).texts).toEqual(["sum.zip, summary.xml: ClosedFile WrongSize"]);
    for (const size of [document.length - 10, document.length + 10])
      expect((await imported(["size.zip", changed(zip, 24, size)])).texts).toEqual([
        "size.zip, summary.xml: ClosedFile WrongSize",
      ]);
  });

  it("9, with paths that lead out of it or very deep, and with a packed folder inside: none of them is opened", async () => {
    const deep = `${"a/".repeat(20)}x.xml`;
    const zip = zipped({
      "../up.xml": document,
      "/root.xml": document,
      [deep]: document,
      "inner.zip": zipped({ "x.xml": document }),
    });
    const read = await imported(["paths.zip", zip]);
    expect(read.texts.map((text) => text.replace(/^.*: /u, ""))).toEqual([
      "ClosedFile Path",
      "ClosedFile Path",
      "ClosedFile Path",
      "ClosedFile Nested",
    ]);
  });

  it("10, that broke off: is damaged, and so it is whatever byte of it is another, or it reads what it read before", async () => {
    const zip = zipped({ "summary.xml": document });
    expect((await imported(["cut.zip", zip.slice(0, zip.length - 30)])).texts).toEqual(["cut.zip: ClosedFile Damaged"]);
    await fc.assert(
      fc.asyncProperty(fc.nat(zip.length - 1), fc.nat(255), async (at, byte) => {
        const copy = Uint8Array.from(zip);
        copy[at] = byte;
        const { fates } = await imported(["spoilt.zip", copy]);
        expect([[], ["New"]]).toContainEqual(fates);
      }),
      { numRuns: 150 },
    );
  });
});

describe("FHIR files that were chosen at once", () => {
  it("are read together where one names what another holds, and alone where each holds all it names", async () => {
    const apart = await imported(
      ["Patient.ndjson", lines(patient("p1"))],
      ["Observation.ndjson", lines(b2m("o1", "p1", 2.4, "2026-03-01"))],
    );
    expect(apart.fates).toEqual(["New"]);
    // Two downloads may give two people one number: each is read by what it holds itself.
    const bundle = (family: string, id: string) => {
      const entry = [patient("p1", family), b2m(id, "p1", 2.4, "2026-03-01")].map((resource) => ({ resource }));
      return json({ resourceType: "Bundle", type: "collection", entry });
    };
    const both = await imported(["a.json", bundle("Example", "o1")], ["b.json", bundle("Other", "o2")]);
    expect(both).toMatchObject({ fates: ["New", "New"], people: 2 });
  });
});

describe("files in which a laboratory's name of a test leaves open what was measured", () => {
  const csv = (name: string, laboratory: string, unit = "mg/L") =>
    strToU8(
      `Patient,Birth date,Measurand,Value,Unit,Date,Lab\n${name},1950-05-17,Beta-2-Microglobulin,2.4,${unit},2026-03-01,${laboratory}\n`,
    );

  it("ask once for all of one laboratory, and for each laboratory, unit, and file that names none by itself", async () => {
    const asked = async (...texts: readonly Uint8Array[]) =>
      (await imported(...texts.map((text, index) => [`${index}.csv`, text] as const))).asked;
    expect(await asked(csv("A", "North"), csv("B", "North"), csv("C", "north"))).toBe(1);
    expect(await asked(csv("A", "North"), csv("B", "South"))).toBe(2);
    expect(await asked(csv("A", "North"), csv("B", "North", "nmol/L"))).toBe(2);
    expect(await asked(csv("A", ""), csv("B", ""))).toBe(2);
  });
});
