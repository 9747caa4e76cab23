import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entriesOf } from "../../src/domain/byId.ts";
import { amend, type ObservationContent } from "../../src/domain/measuring/observation.ts";
import { mergePatientRecords } from "../../src/domain/record/patientRecord.ts";
import { err, ok } from "../../src/domain/result.ts";
import { seal } from "../../src/exchange/sealedText.ts";
import { readDocument, writeDocument } from "../../src/persistence/document.ts";
import { CURRENT_VERSION } from "../../src/persistence/migrations/upgrade.ts";
import { exampleRecord, exampleResult, withResult } from "../support/exampleRecords.ts";
import { arbitraryCopies, arbitraryPatientRecord } from "../support/patientRecords.ts";

/** The document of a patient with this much changed in it, sealed as if it had been written so. */
function sealedWith(changed: { readonly [field: string]: unknown }): string {
  const { content } = JSON.parse(writeDocument(exampleRecord(1, 2))) as { content: object };
  return seal({ name: "b2m-patient", current: 1 }, { ...content, ...changed });
}

describe("the document of a patient", () => {
  it("gives back every record exactly: amended, withdrawn, censored, in every unit, with all its history", () => {
    fc.assert(
      fc.property(arbitraryPatientRecord, (record) => {
        expect(readDocument(writeDocument(record))).toEqual(ok(record));
      }),
      { numRuns: 300 },
    );
  });

  it("is the same text for the same content, whatever the order in which copies were merged", () => {
    fc.assert(
      fc.property(arbitraryCopies, ([a, b]) => {
        expect(writeDocument(mergePatientRecords(a, b))).toBe(writeDocument(mergePatientRecords(b, a)));
      }),
    );
  });

  it("is the same text whatever the order in which a program wrote the fields", () => {
    fc.assert(
      fc.property(arbitraryPatientRecord, (record) => {
        const { patient } = record;
        const turned = { ...record, patient: Object.fromEntries(Object.entries(patient).toReversed()) as typeof patient };
        expect(writeDocument(turned)).toBe(writeDocument(record));
      }),
    );
  });

  it("can be read by a person: value, unit, day and laboratory stand in it as they were reported", () => {
    const text = writeDocument(withResult(exampleRecord(1, 0), exampleResult(1, 0, { value: "<0.20", laboratory: 'Lab "A"' })));
    expect(text).toMatch(/ 0 <0\.20 2024-01-10 /u);
    expect(text).toContain('"unit":"mg/L","laboratory":"Lab \\"A\\""');
  });

  it("keeps the value before an amendment, and why it was amended", () => {
    const { patient, observations, ...rest } = exampleRecord(1, 1);
    const [before] = entriesOf(observations);
    if (before === undefined) throw new Error("no result");
    const content: ObservationContent = { ...before, value: "62.0" };
    const amended = amend(before, content, { at: "2026-03-02T10:00:00.000Z", reason: "Decimal point misread" });
    const read = readDocument(writeDocument({ patient, ...rest, observations: { [amended.id]: amended } }));
    expect(read.ok && read.value.observations[before.id]).toMatchObject({
      value: "62.0",
      revision: 2,
      reason: "Decimal point misread",
      earlier: [{ value: before.value, revision: 1 }],
    });
  });
});

describe("a damaged document", () => {
  const text = writeDocument(exampleRecord(1, 3));

  it("is never read, wherever it was cut off", () => {
    for (let end = 0; end < text.length; end += 1) {
      const read = readDocument(text.slice(0, end));
      expect(read).toEqual(err({ type: end < '{"b2m-patient":'.length ? "NotJson" : "HalfWritten" }));
    }
  });

  it("is never read when one character of it became another: 2.4 does not become 2.5 in silence", () => {
    fc.assert(
      fc.property(arbitraryPatientRecord, fc.nat(), fc.integer({ min: 1, max: 0xffff }), (record, at, flip) => {
        const whole = writeDocument(record);
        const place = at % whole.length;
        const damaged = whole.slice(0, place) + String.fromCharCode(whole.charCodeAt(place) ^ flip) + whole.slice(place + 1);
        expect(readDocument(damaged).ok).toBe(false);
      }),
      { numRuns: 500 },
    );
    expect(readDocument(text.replace("mg/L", "mg/dL"))).toEqual(err({ type: "Damaged", path: "checksum" }));
  });

  it("never throws, whatever the text", () => {
    const anything = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.json(),
      fc.jsonValue().map((content) => seal({ name: "b2m-patient", current: 1 }, content)),
    );
    fc.assert(
      fc.property(anything, (text) => {
        expect(readDocument(text).ok).toBe(false);
      }),
    );
  });

  it.each([
    ["a field that this release does not know", { bloodGroup: "A" }, ""],
    ["a field that every object inherits", { constructor: 1 }, ""],
    ["a patient without a state", { patient: [] }, "patient"],
    [
      "a patient with a field that this release does not know",
      {
        patient: [
          {
            revision: 1,
            recordedAt: "2024-01-10T08:00:00.000Z",
            familyName: "A",
            sex: "female",
            archived: false,
            bloodGroup: "A",
          },
        ],
      },
      "patient.0.bloodGroup",
    ],
    [
      "a patient who is neither in the roster nor archived",
      { patient: [{ revision: 1, recordedAt: "2024-01-10T08:00:00.000Z", familyName: "A", sex: "female" }] },
      "patient.0.archived",
    ],
    [
      "a moment that is no moment",
      { patient: [{ revision: 1, recordedAt: "yesterday", familyName: "A", sex: "female", archived: false }] },
      "patient.0.recordedAt",
    ],
    [
      "a revision that counts down",
      {
        patient: [2, 1].map((revision) => ({
          revision,
          recordedAt: "2024-01-10T08:00:00.000Z",
          familyName: "A",
          sex: "female",
          archived: false,
        })),
      },
      "patient.1.revision",
    ],
    ["a result with a day that does not exist", { results: ["=a1 0 2.40 2025-02-30 m0"] }, "observations.0.states.0.collectedOn"],
    ["a result that no assay reports", { results: ["=a1 0 0 2025-02-03 m0"] }, "observations.0.states.0.value"],
    ["a result whose unit is not among the shared", { results: ["=a1 7 2.40 2025-02-03 m0"] }, "results.0"],
    [
      "a result whose value is written a second time behind its line",
      { results: [["=a1 0 2.40 2025-02-03 m0", { value: "24.0" }]] },
      "results.0",
    ],
    ["a first result recorded at the moment of the one before", { results: ["=a1 0 2.40 2025-02-03 ."] }, "results.0"],
    ["a line with a word too many", { results: ["=a1 0 2.40 mg/L 2025-02-03 m0"] }, "results.0"],
    [
      "a line of therapy that stops before it starts",
      {
        lines: [
          {
            id: "l1",
            states: [
              {
                revision: 1,
                recordedAt: "2024-01-10T08:00:00.000Z",
                regimen: "VRd",
                startedOn: "2024-02-01",
                stoppedOn: "2024-01-01",
                status: "active",
              },
            ],
          },
        ],
      },
      "lines.0.states.0.stoppedOn",
    ],
    [
      "two events with one id",
      {
        events: [1, 2].map((day) => ({
          id: "e1",
          states: [
            { revision: 1, recordedAt: "2024-01-10T08:00:00.000Z", kind: "infection", on: `2024-02-0${day}`, status: "active" },
          ],
        })),
      },
      "events.1.id",
    ],
    ["an id that every object inherits", { events: [{ id: "constructor", states: [] }] }, "events.0.id"],
  ])("is refused as a whole, and says where: %s", (_, changed, path) => {
    expect(readDocument(sealedWith({}))).toMatchObject({ ok: true });
    expect(readDocument(sealedWith(changed))).toEqual(err({ type: "Damaged", path }));
  });

  it("is refused when a program wrote a field that this release does not know: nothing is dropped in silence", () => {
    const record = exampleRecord(1, 0);
    const strange = writeDocument({ ...record, patient: Object.assign({}, record.patient, { bloodGroup: "A" }) });
    expect(strange).toContain("bloodGroup");
    expect(readDocument(strange)).toEqual(err({ type: "Damaged", path: "patient.0.bloodGroup" }));
  });

  it("of a later release is called newer, however that release seals its documents", () => {
    const { content } = JSON.parse(text) as { content: unknown };
    expect(readDocument(seal({ name: "b2m-patient", current: CURRENT_VERSION + 1 }, content))).toEqual(
      err({ type: "Newer", version: CURRENT_VERSION + 1 }),
    );
    expect(readDocument('{"b2m-patient":8,"sha256":"…"}')).toEqual(err({ type: "Newer", version: 8 }));
    expect(readDocument('{"b2m-patient":1,"sha256":"…"}')).toEqual(err({ type: "Damaged", path: "" }));
  });

  it("says that it is no JSON when it does not even begin as ours", () => {
    expect(readDocument("hello")).toEqual(err({ type: "NotJson" }));
    expect(readDocument("")).toEqual(err({ type: "NotJson" }));
  });
});

describe("two copies of a record", () => {
  it("merge to the same record in either order, in any grouping, and once is as good as twice", () => {
    fc.assert(
      fc.property(arbitraryCopies, ([a, b, c]) => {
        const merge = mergePatientRecords;
        expect(merge(a, b)).toEqual(merge(b, a));
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
        expect(merge(merge(a, b), b)).toEqual(merge(a, b));
        expect(merge(a, structuredClone(a))).toEqual(a);
      }),
    );
  });
});
