import { afterEach, describe, expect, it } from "vitest";
import { put } from "../../../src/domain/byId.ts";
import { contentOf, revise } from "../../../src/domain/kept.ts";
import { amend, type ObservationContent } from "../../../src/domain/measuring/observation.ts";
import type { PatientContent } from "../../../src/domain/record/patient.ts";
import type { PatientRecord } from "../../../src/domain/record/patientRecord.ts";
import { typedRecord } from "../../support/exampleRecords.ts";
import { startFhirServer, type FhirServer } from "../../support/fhirServer/fhirServer.ts";
import { onServer, written } from "../../support/fhirServer/otherProgram.ts";
import type { PersonaName } from "../../support/fhirServer/personas.ts";
import { nextMoment, openDesk, type Desk } from "../../support/sharingDesk.ts";

const servers: FhirServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

const record = typedRecord(1, 2);
const { id } = record;
const [result] = Object.values(record.observations);
const resultId = result?.id ?? "";

const noted =
  (note: string) =>
  (now: PatientRecord): PatientRecord => {
    const observation = now.observations[resultId];
    if (observation === undefined) return now;
    const content = { ...contentOf<ObservationContent>(observation), note };
    return { ...now, observations: put(now.observations, amend(observation, content, { at: nextMoment(), reason: "Seen" })) };
  };
const renamed =
  (familyName: string) =>
  (now: PatientRecord): PatientRecord => ({
    ...now,
    patient: revise(now.patient, { ...contentOf<PatientContent>(now.patient), familyName }, { at: nextMoment(), reason: "Seen" }),
  });

async function shared(name: PersonaName): Promise<{ server: FhirServer; one: Desk; other: Desk }> {
  const server = await startFhirServer(name);
  servers.push(server);
  const [one, other] = [await openDesk(server), await openDesk(server)];
  one.add(record);
  await one.round();
  await other.round();
  return { server, one, other };
}

const TELECOM = [{ system: "phone", value: "555-0100", rank: 1 }];
const SYSTEM = "https://hospital.example/ids";
const EXTENSION = { url: "https://hospital.example/consent", valueBoolean: true };
const TAG = { system: "https://hospital.example/tags", code: "oncology" };

describe.each<PersonaName>(["medplum", "hapi", "cerner"])("what another program puts beside ours on a server like %s", (name) => {
  it("stays when a colleague's device changes the same patient: address, telephone, identifier, extension and label", async () => {
    const { server, other, one } = await shared(name);
    await written(server, "Patient", id, (person) => ({
      ...person,
      telecom: TELECOM,
      address: [{ line: ["1 High Street", "Floor 2"], _line: [null, { extension: [EXTENSION] }], city: "Exampleton" }],
      identifier: [...(person.identifier ?? []), { system: SYSTEM, value: "H-1" }],
      extension: [EXTENSION, ...(person.extension ?? [])],
      meta: { ...person.meta, tag: [TAG] },
    }));
    other.change(id, renamed("Example-Marlow"));
    expect(await other.round()).toMatchObject({ forPerson: [], waiting: 0 });
    const there = onServer(server, "Patient", id);
    expect(there).toMatchObject({
      name: [{ family: "Example-Marlow" }],
      telecom: TELECOM,
      address: [{ line: ["1 High Street", "Floor 2"], _line: [null, { extension: [EXTENSION] }], city: "Exampleton" }],
      meta: { tag: [TAG] },
    });
    expect(there.identifier?.filter(({ system }) => system === SYSTEM)).toEqual([{ system: SYSTEM, value: "H-1" }]);
    expect(there.extension?.filter((one) => JSON.stringify(one) === JSON.stringify(EXTENSION))).toHaveLength(1);
    await one.round();
    expect(one.records.get(id)).toEqual(other.records.get(id));
  });

  it("stays through changes that follow each other, and after the page was opened anew", async () => {
    const { server, one, other } = await shared(name);
    await written(server, "Observation", resultId, (there) => ({ ...there, issued: "2026-03-02T08:00:00.000Z" }));
    for (const note of ["Fasting", "After dialysis", "Read again"]) {
      one.change(id, noted(note));
      await one.round();
      expect(onServer(server, "Observation", resultId)).toMatchObject({
        issued: "2026-03-02T08:00:00.000Z",
        note: [{ text: note }],
      });
      one.kill();
    }
    await other.round();
    other.change(id, noted("By a colleague"));
    await other.round();
    expect(onServer(server, "Observation", resultId)).toMatchObject({ issued: "2026-03-02T08:00:00.000Z" });
  });
});

describe("what another program thought of a result", () => {
  it("does not stay beside a number that it did not see", async () => {
    const { server, one } = await shared("medplum");
    const high = [{ text: "High" }];
    await written(server, "Observation", resultId, (there) => ({
      ...there,
      interpretation: high,
      text: { status: "generated", div: '<div xmlns="http://www.w3.org/1999/xhtml">1.7 mg/L</div>' },
    }));
    await one.round();
    expect(onServer(server, "Observation", resultId)).toMatchObject({ interpretation: high });
    one.change(id, noted("Fasting"));
    await one.round();
    const there = onServer(server, "Observation", resultId);
    expect(there).toMatchObject({ note: [{ text: "Fasting" }] });
    expect(Object.keys(there)).not.toEqual(expect.arrayContaining(["interpretation"]));
    expect(Object.keys(there)).not.toEqual(expect.arrayContaining(["text"]));
  });
});

describe("a patient who is erased", () => {
  it("keeps nothing on the server, also not what another program put beside ours", async () => {
    const { server, one } = await shared("medplum");
    await written(server, "Patient", id, (person) => ({ ...person, telecom: TELECOM }));
    await one.round();
    one.erase(id);
    await one.round();
    expect(JSON.stringify(onServer(server, "Patient", id))).not.toContain("555-0100");
  });
});

describe("what another program says of the whole of a resource", () => {
  it.each([
    ["Observation", resultId, { modifierExtension: [{ url: "https://hospital.example/wrong-tube", valueBoolean: true }] }],
    ["Observation", resultId, { implicitRules: "https://hospital.example/rules" }],
    ["Patient", id, { modifierExtension: [{ url: "https://hospital.example/test-patient", valueBoolean: true }] }],
    ["Patient", id, { link: [{ other: { display: "Another" }, type: "replaced-by" }] }],
  ])("%s: is not read over, and is gone where a person writes over it", async (type, ourId, said) => {
    const { server, one } = await shared("medplum");
    await written(server, type, ourId, (there) => ({ ...there, ...said }));
    one.change(id, noted("Fasting"));
    const status = await one.round();
    expect(status.forPerson).toMatchObject([{ patientId: id, why: "Unread", isHere: true }]);
    expect(onServer(server, type, ourId)).toMatchObject(said);
    await one.overruleAll(status);
    expect(await one.round()).toMatchObject({ forPerson: [], waiting: 0 });
    const there = onServer(server, type, ourId);
    expect(Object.keys(said).filter((member) => Object.keys(there).includes(member))).toEqual([]);
    expect(onServer(server, "Observation", resultId)).toMatchObject({ note: [{ text: "Fasting" }] });
  });

  it("reads on where a Patient only names another record of the same person", async () => {
    const { server, one } = await shared("medplum");
    const link = [{ other: { display: "Another" }, type: "seealso" }];
    await written(server, "Patient", id, (there) => ({ ...there, link }));
    one.change(id, renamed("Example-Marlow"));
    expect(await one.round()).toMatchObject({ forPerson: [], waiting: 0 });
    expect(onServer(server, "Patient", id)).toMatchObject({ link, name: [{ family: "Example-Marlow" }] });
  });
});

describe.each<PersonaName>(["medplum", "hapi", "cerner"])(
  "what another program took from a patient on a server like %s",
  (name) => {
    it("is told where a result was given to somebody else, and is not written a second time", async () => {
      const { server, one } = await shared(name);
      const somebody = await server.repository.createResource({ resourceType: "Patient", name: [{ family: "Other" }] });
      await written(server, "Observation", resultId, (there) => ({ ...there, subject: { reference: `Patient/${somebody.id}` } }));
      one.change(id, noted("Fasting"));
      const before = server.repository.all("Observation").length;
      const status = await one.round();
      expect(status.forPerson).toMatchObject([{ entry: `observations ${resultId}`, why: "Unread", isHere: true }]);
      for (let more = 0; more < 3; more += 1) await one.round();
      expect(server.repository.all("Observation")).toHaveLength(before);
      expect(onServer(server, "Observation", resultId)).toMatchObject({ subject: { reference: `Patient/${somebody.id}` } });
      one.kill();
      expect((await one.round()).forPerson).toMatchObject([{ entry: `observations ${resultId}`, why: "Unread", isHere: true }]);
    });

    it("is told where it took our name from a result", async () => {
      const { server, one } = await shared(name);
      const { id: there } = onServer(server, "Observation", resultId);
      await written(server, "Observation", resultId, ({ identifier: _ours, ...rest }) => rest);
      one.change(id, noted("Fasting"));
      const before = server.repository.all("Observation").length;
      expect((await one.round()).forPerson).toMatchObject([{ entry: `observations ${resultId}`, why: "Unread", isHere: true }]);
      await one.round();
      expect(server.repository.all("Observation")).toHaveLength(before);
      await one.overruleAll(await one.round());
      expect(await one.round()).toMatchObject({ forPerson: [], waiting: 0 });
      expect(server.repository.all("Observation")).toHaveLength(before);
      expect(onServer(server, "Observation", resultId).id).toBe(there);
    });

    it("is sent again where it is gone", async () => {
      const { server, one } = await shared(name);
      const { id: there = "" } = onServer(server, "Observation", resultId);
      await server.repository.deleteResource("Observation", there);
      one.change(id, noted("Fasting"));
      for (let round = 0; round < 3; round += 1) await one.round();
      expect(onServer(server, "Observation", resultId)).toMatchObject({ note: [{ text: "Fasting" }] });
    });
  },
);
