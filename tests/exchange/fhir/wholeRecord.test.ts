import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contentOf, keep, mergeKept, revise } from "../../../src/domain/kept.ts";
import { amend, type ObservationContent } from "../../../src/domain/measuring/observation.ts";
import { linked } from "../../../src/domain/record/chain/linked.ts";
import { mergePatientRecords, type PatientRecord } from "../../../src/domain/record/patientRecord.ts";
import { signed } from "../../../src/domain/record/chain/signed.ts";
import { put } from "../../../src/domain/byId.ts";
import { demoRecords } from "../../../src/exchange/demo/demoRecords.ts";
import { parseExactJson } from "../../../src/exchange/exactJson.ts";
import { fromFhir, type FromFhir } from "../../../src/exchange/fhir/fromFhir.ts";
import { isObject, textAt } from "../../../src/exchange/incoming/fhir/fhirNode.ts";
import { collectResources, resolverOf } from "../../../src/exchange/incoming/fhir/fhirResources.ts";
import { writeFhirBundle } from "../../../src/exchange/outgoing/writeFhir.ts";
import { common as en } from "../../../src/words/en/common.ts";
import { recordOfEveryKind } from "../../support/everyKind.ts";
import { exampleRecord, exampleResult, exampleUuid } from "../../support/exampleRecords.ts";
import { fhirIssues } from "../../support/fhirValidator.ts";
import { day } from "../../support/observations.ts";
import { arbitraryCopies, arbitraryPatientRecord, arbitraryRecords } from "../../support/patientRecords.ts";

const madeAt = "2026-03-01T12:00:00.000Z";
const written = (records: readonly PatientRecord[], words?: typeof en): string =>
  writeFhirBundle(records, { madeAt, ...(words === undefined ? {} : { words }) });

function readAgain(text: string): FromFhir {
  const read = parseExactJson(text);
  if (!read.ok || !isObject(read.value)) throw new Error("The bundle is no JSON object");
  const { held } = collectResources(read.value, 1);
  return fromFhir(held, resolverOf(held));
}

/** As a server gives it that keeps numbers as JavaScript does, and its entries in an order of its own. */
function throughJavaScript(text: string): string {
  const bundle = JSON.parse(text) as { entry: { resource: { meta?: object } }[] };
  const entry = bundle.entry
    .map((one) => ({ ...one, resource: { ...one.resource, meta: { versionId: "f3", lastUpdated: "2026-11-26T10:00:00Z" } } }))
    .toReversed();
  return JSON.stringify({ ...bundle, entry });
}

/** Which resources are in no state that was read, and why. */
const namedIn = ({ unread }: FromFhir): readonly string[] =>
  [...unread].map(([one, why]) => `${textAt(one, "resourceType")}/${textAt(one, "id")} ${why}`);

const inOrder = (records: readonly PatientRecord[]) => [...records].sort((a, b) => (a.id < b.id ? -1 : 1));

describe("a whole record in FHIR, read again", () => {
  it("is the record to the letter: every kind, every state, its moment, reason and author", () => {
    fc.assert(
      fc.property(arbitraryRecords(3), fc.boolean(), (records, named) => {
        const read = readAgain(written(records, named ? en : undefined));
        expect([...read.unread]).toEqual([]);
        expect(inOrder(read.records)).toEqual(inOrder(records));
      }),
      { numRuns: 150 },
    );
  });

  it("is the same after a server that rounds digits, orders anew and has versions and times of its own", () => {
    fc.assert(
      fc.property(arbitraryPatientRecord, (record) => {
        const { records, unread } = readAgain(throughJavaScript(written([record])));
        expect(records).toEqual([record]);
        expect([...unread]).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it("is the same where two tabs went on by themselves and one entry has two states of one revision", () => {
    fc.assert(
      fc.property(arbitraryCopies, ([one, other]) => {
        const merged = mergePatientRecords(one, other);
        expect(readAgain(written([merged])).records).toEqual([merged]);
      }),
      { numRuns: 100 },
    );
  });

  it("keeps the chain of what was done, link by link, and is valid with it", () => {
    fc.assert(
      fc.property(arbitraryCopies, ([one, other]) => {
        const begun = linked(undefined, one, { deed: "RegisteredPatient", at: madeAt, by: "AK" });
        const record = linked(begun, { ...mergePatientRecords(begun, other) }, { deed: "AmendedResult", at: madeAt });
        const text = written([record]);
        const { records, unread } = readAgain(throughJavaScript(text));
        expect(records).toEqual([record]);
        expect([...unread]).toEqual([]);
        expect(fhirIssues(JSON.parse(text))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it("is read without its chain where a link of it is missing, and says so", () => {
    const record = linked(undefined, exampleRecord(1, 1), { deed: "RegisteredPatient", at: madeAt });
    const read = readAgain(written([record]).replace("RegisteredPatient", "ArchivedPatient"));
    expect(read.records[0]?.chain).toBeUndefined();
    expect(namedIn(read)).toEqual([`Basic/chain-${record.id} Unreadable`]);
  });

  it("keeps who signed each state, and reasons that are blanks or nothing at all", () => {
    for (const reason of ["", " ", "\t", "Wrong tube\u2028"]) {
      const before = recordOfEveryKind({ at: madeAt });
      const result = exampleResult(1, 0);
      const content = contentOf<ObservationContent>(result);
      const record = { ...before, observations: put(before.observations, amend(result, content, { at: madeAt, reason })) };
      const after = signed(before, record, "Dr. Ä", true);
      expect(readAgain(written([after])).records).toEqual([after]);
    }
  });

  it("keeps names of other systems that no identifier can say", () => {
    for (const knownAs of [
      "F-1",
      "urn:lab|",
      "|Observation/9",
      "urn:lab|a|b\nhttps://a.example/Observation/1",
      "a b|c d",
      "x\n\ny",
    ]) {
      const record = exampleRecord(1, 0);
      const result = exampleResult(1, 0, { knownAs });
      const whole = { ...record, observations: put(record.observations, result) };
      expect(readAgain(written([whole])).records).toEqual([whole]);
      expect(fhirIssues(JSON.parse(written([whole])))).toEqual([]);
    }
  });

  it("of each demo patient is valid FHIR R4 and comes back", () => {
    let next = 0;
    const demo = demoRecords({ today: day("2026-03-01"), at: madeAt, newId: () => exampleUuid((next += 1)) });
    for (const record of demo) {
      expect(fhirIssues(JSON.parse(written([record], en)))).toEqual([]);
      expect(readAgain(written([record], en)).records).toEqual([record]);
    }
  });

  it("of every kind of entry, changed and signed, is valid FHIR R4", () => {
    fc.assert(
      fc.property(arbitraryPatientRecord, (record) => {
        expect(fhirIssues(JSON.parse(written([signed(undefined, record, "AK", true)], en)))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe("a state of which something is missing or was changed by another hand", () => {
  const first = exampleResult(1, 0, { value: "2.40" });
  const amended = amend(
    first,
    { ...contentOf<ObservationContent>(first), value: "2.9", status: "corrected" },
    { at: madeAt, reason: "Second reading" },
  );
  const record: PatientRecord = { ...exampleRecord(1, 0), observations: { [first.id]: amended } };
  const edited = (edit: (text: string) => string) => readAgain(edit(written([record])));
  const ref = `Observation/${first.id}`;

  it("is not read as a state of the record, and is named", () => {
    const other = edited((text) => text.replace(/"value": 2\.9\b/u, '"value": 29'));
    expect(namedIn(other)).toEqual([`${ref} Unreadable`]);
    expect(other.records[0]?.observations[first.id]).toEqual(first);
  });

  it("is waited for where the Provenance with its reason has not arrived", () => {
    const without = edited((text) => {
      const bundle = JSON.parse(text) as { entry: { resource: { resourceType: string; recorded?: string } }[] };
      return JSON.stringify({ ...bundle, entry: bundle.entry.filter(({ resource }) => resource.recorded !== madeAt) });
    });
    expect(namedIn(without)).toEqual([`${ref} Untold`]);
  });

  it("leaves every other entry of the record whole", () => {
    const more = { ...recordOfEveryKind({ at: madeAt }), observations: { [first.id]: amended } };
    const read = readAgain(written([more]).replace(/"value": 2\.9\b/u, '"value": 29'));
    expect(read.records[0]).toEqual({ ...more, observations: { [first.id]: first } });
  });
});

describe("states of one entry", () => {
  it("come back in the order in which copies are merged, whatever wrote them first", () => {
    const one = keep("n", { kind: "note" as const, on: day("2026-01-01"), status: "active" as const }, { at: madeAt });
    const mine = revise(one, { ...contentOf(one), on: day("2026-01-02") }, { at: madeAt });
    const theirs = revise(one, { ...contentOf(one), on: day("2026-01-03") }, { at: madeAt });
    const record: PatientRecord = { ...exampleRecord(1, 0), events: { n: mergeKept(theirs, mine) } };
    expect(readAgain(written([record])).records).toEqual([record]);
  });
});
