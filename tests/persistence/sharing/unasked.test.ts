import { afterEach, describe, expect, it } from "vitest";
import { put } from "../../../src/domain/byId.ts";
import { contentOf, revise } from "../../../src/domain/kept.ts";
import { amend, markEnteredInError, restore, type ObservationContent } from "../../../src/domain/measuring/observation.ts";
import type { PatientContent, PatientId } from "../../../src/domain/record/patient.ts";
import type { PatientRecord } from "../../../src/domain/record/patientRecord.ts";
import type { SharingStatus } from "../../../src/persistence/sharing/sharingStatus.ts";
import { exampleRecord, exampleResult } from "../../support/exampleRecords.ts";
import { startFhirServer, type FhirServer } from "../../support/fhirServer/fhirServer.ts";
import { day } from "../../support/observations.ts";
import { nextMoment, openDesk, type Desk } from "../../support/sharingDesk.ts";

const servers: FhirServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

const result = exampleResult(1, 0, { value: "2.4" });
const record: PatientRecord = { ...exampleRecord(1, 0), observations: { [result.id]: result } };
const { id } = record;
const entry = `observations ${result.id}`;

/** Ada's and Ben's desks, which both have the patient from the server. */
async function twoDesks(tabs = 1): Promise<{ ada: Desk; ben: Desk; open: () => Promise<Desk> }> {
  const server = await startFhirServer("medplum");
  servers.push(server);
  const ada = await openDesk(server, { tabs });
  const ben = await openDesk(server);
  ada.add(record);
  await ada.round();
  await ben.round();
  return { ada, ben, open: async () => openDesk(server) };
}

const change = (reason = "Read again") => ({ at: nextMoment(), reason });
const saying = (more: Partial<ObservationContent>) => (now: PatientRecord) => {
  const kept = now.observations[result.id] ?? result;
  const next = amend(kept, { ...contentOf<ObservationContent>(kept), ...more }, change());
  return { ...now, observations: put(now.observations, next) };
};
const withdrawing = (now: PatientRecord) => ({
  ...now,
  observations: put(now.observations, markEnteredInError(now.observations[result.id] ?? result, change("Wrong tube"))),
});
const bringingBack = (now: PatientRecord) => ({
  ...now,
  observations: put(now.observations, restore(now.observations[result.id] ?? result, change("The right tube after all"))),
});
const person = (more: Partial<PatientContent>, without?: keyof PatientContent) => (now: PatientRecord) => {
  const { [without ?? "archived"]: _left, ...content } = { ...contentOf<PatientContent>(now.patient), ...more };
  const made = without === undefined ? { ...content, archived: more.archived ?? now.patient.archived } : content;
  return { ...now, patient: revise<PatientContent, PatientId>(now.patient, made as PatientContent, change()) };
};
const asked = ({ forPerson }: SharingStatus) => forPerson.map((waits) => `${waits.why} ${waits.entry}`);
const valueAt = (desk: Desk) => desk.records.get(id)?.observations[result.id]?.value;

describe("a colleague's word that somebody did not know of is asked about before another stands over it", () => {
  it("Ben withdraws a result which Ada had withdrawn and brought back meanwhile", async () => {
    const { ada, ben } = await twoDesks();
    ada.change(id, withdrawing);
    ada.change(id, bringingBack);
    ben.change(id, withdrawing);
    await ada.round();
    expect(asked(await ben.round())).toEqual([`Clash ${entry}`]);
  });

  it("Ben corrects a value which Ada had corrected and set back to what was printed", async () => {
    const { ada, ben } = await twoDesks();
    ada.change(id, saying({ value: "24" }));
    ada.change(id, saying({ value: "2.4" }));
    ben.change(id, saying({ value: "2.5" }));
    await ada.round();
    expect(asked(await ben.round())).toEqual([`Clash ${entry}`]);
  });

  it("Ada and Ben both correct 2.4 to 2.5, their notes are joined, and Ben goes on to 25 without having heard of Ada", async () => {
    const { ada, ben } = await twoDesks();
    ben.change(id, saying({ value: "2.5", note: "Fasting" }));
    await ben.round();
    ada.change(id, saying({ value: "2.5", purpose: "cns-check" }));
    ben.change(id, saying({ value: "25" }));
    await ada.round();
    expect(asked(await ben.round())).toEqual([`Clash ${entry}`]);
  });

  it("both take a wrong birth date away, Ben settles the name, and Ada, who has not heard of it, enters another birth date", async () => {
    const { ada, ben } = await twoDesks();
    ada.change(id, person({ familyName: "Sample" }, "birthDate"));
    ben.change(id, person({ familyName: "Other" }, "birthDate"));
    await ada.round();
    const question = await ben.round();
    expect(asked(question)).toEqual(["Clash patient"]);
    expect(ben.decideAll(question, () => false)).toBe(1);
    await ben.round();
    ada.change(id, person({ birthDate: day("1950-05-27") }));
    expect(asked(await ada.round())).toEqual(["Clash patient"]);
  });

  it("the question stays where the device forgot what it knew of the server, as after leaving it and connecting again", async () => {
    const { ada, ben, open } = await twoDesks();
    ada.change(id, saying({ value: "2.6" }));
    ben.change(id, saying({ value: "2.5" }));
    await ada.round();
    expect(asked(await ben.round())).toEqual([`Clash ${entry}`]);
    const again = await open();
    again.add(ben.records.get(id) ?? record);
    expect(asked(await again.round())).toEqual([`Clash ${entry}`]);
    await ada.round();
    expect(valueAt(ada)).toBe("2.6");
  });

  it("the question keeps both its sides where Ada erases the patient and restores a copy from before the result came", async () => {
    const { ada, ben } = await twoDesks();
    ada.change(id, saying({ value: "2.6" }));
    ben.change(id, saying({ value: "2.5" }));
    await ada.round();
    await ben.round();
    ada.erase(id);
    await ada.round();
    ada.bringBack(exampleRecord(1, 0));
    await ada.round();
    const question = await ben.round();
    expect(asked(question)).toEqual([`Clash ${entry}`]);
    expect(ben.decideAll(question, () => false)).toBe(1);
    for (const desk of [ben, ada]) expect(asked(await desk.round())).toEqual([]);
    expect([ada, ben].map(valueAt)).toEqual(["2.6", "2.6"]);
  });

  it("one tab of Ada's corrects what another tab of hers fetches at that moment in Ben's words", async () => {
    const { ada, ben } = await twoDesks(2);
    ben.change(id, saying({ value: "2.5" }));
    await ben.round();
    ada.change(id, saying({ value: "2.6" }), 1);
    await ada.round();
    ada.deliver();
    expect(asked(await ada.round())).toEqual([`Clash ${entry}`]);
    await ben.round();
    expect(valueAt(ben)).toBe("2.5");
  });

  it("one tab of Ada's notes something beside what another fetches at that moment: both stand, and nobody is asked", async () => {
    const { ada, ben } = await twoDesks(2);
    ben.change(id, saying({ value: "2.5" }));
    await ben.round();
    ada.change(id, saying({ note: "Fasting" }), 1);
    await ada.round();
    ada.deliver();
    expect(asked(await ada.round())).toEqual([]);
    await ben.round();
    for (const desk of [ada, ben])
      expect(desk.records.get(id)?.observations[result.id]).toMatchObject({ value: "2.5", note: "Fasting" });
  });
});

describe("nobody is asked for nothing", () => {
  it("where Ada withdrew a result and brought it back, and Ben noted something at it", async () => {
    const { ada, ben } = await twoDesks();
    ada.change(id, withdrawing);
    ada.change(id, bringingBack);
    ben.change(id, saying({ note: "Fasting" }));
    await ada.round();
    expect(asked(await ben.round())).toEqual([]);
    expect(ben.records.get(id)?.observations[result.id]).toMatchObject({ note: "Fasting", status: "final" });
  });

  it("where Ben decided for Ada's value, and Ada goes on from it without having heard of that", async () => {
    const { ada, ben } = await twoDesks();
    ada.change(id, saying({ value: "2.6" }));
    ben.change(id, saying({ value: "2.5" }));
    await ada.round();
    const question = await ben.round();
    expect(ben.decideAll(question, () => false)).toBe(1);
    await ben.round();
    ada.change(id, saying({ value: "2.65" }));
    expect(asked(await ada.round())).toEqual([]);
    await ben.round();
    expect([ada, ben].map(valueAt)).toEqual(["2.65", "2.65"]);
  });

  it("but where Ben decided against Ada's value, and Ada goes on from it, Ada is", async () => {
    const { ada, ben } = await twoDesks();
    ada.change(id, saying({ value: "2.6" }));
    ben.change(id, saying({ value: "2.5" }));
    await ada.round();
    const question = await ben.round();
    expect(ben.decideAll(question, () => true)).toBe(1);
    await ben.round();
    ada.change(id, saying({ value: "2.65" }));
    expect(asked(await ada.round())).toEqual([`Clash ${entry}`]);
  });

  it("where Ada noted something after she was asked about the value: deciding for Ben's value keeps her note", async () => {
    const { ada, ben } = await twoDesks();
    ben.change(id, saying({ value: "2.5" }));
    ada.change(id, saying({ value: "2.6" }));
    await ben.round();
    const question = await ada.round();
    ada.change(id, saying({ note: "Fasting" }));
    expect(ada.decideAll(question, () => false)).toBe(1);
    expect(asked(await ada.round())).toEqual([]);
    await ben.round();
    for (const desk of [ada, ben])
      expect(desk.records.get(id)?.observations[result.id]).toMatchObject({ value: "2.5", note: "Fasting" });
  });
});
