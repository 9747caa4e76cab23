import type { Resource } from "@medplum/fhirtypes";
import { afterEach, describe, expect, it } from "vitest";
import { put } from "../../../src/domain/byId.ts";
import { contentOf, revise, revisionsOf } from "../../../src/domain/kept.ts";
import { amend, type ObservationContent } from "../../../src/domain/measuring/observation.ts";
import { arrivalId } from "../../../src/domain/record/people/arrivalId.ts";
import { mergePeople } from "../../../src/domain/record/people/mergePeople.ts";
import { moveObservation } from "../../../src/domain/record/people/moveObservation.ts";
import type { PatientContent, PatientId } from "../../../src/domain/record/patient.ts";
import type { PatientRecord } from "../../../src/domain/record/patientRecord.ts";
import { verifyChain } from "../../../src/domain/record/chain/verifyChain.ts";
import { exampleRecord, typedRecord } from "../../support/exampleRecords.ts";
import { recordOfEveryKind } from "../../support/everyKind.ts";
import { startFhirServer, type FhirServer, type FhirServerOptions } from "../../support/fhirServer/fhirServer.ts";
import type { PersonaName } from "../../support/fhirServer/personas.ts";
import { nextMoment, openDesk, type Desk } from "../../support/sharingDesk.ts";

const servers: FhirServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});
async function team(name: PersonaName, options?: FhirServerOptions): Promise<{ server: FhirServer; one: Desk; other: Desk }> {
  const server = await startFhirServer(name, options);
  servers.push(server);
  return { server, one: await openDesk(server), other: await openDesk(server) };
}

const record = recordOfEveryKind({ at: "2026-03-01T12:00:00.000Z" });
const { id } = record;
/** The family name corrected twice, and the note of the result. */
const corrected = (now: PatientRecord): PatientRecord => {
  const named = (familyName: string) => (patient: PatientRecord["patient"]) =>
    revise<PatientContent, PatientId>(patient, { ...contentOf<PatientContent>(patient), familyName }, { at: nextMoment() });
  const [result] = Object.values(now.observations);
  return noted({ ...now, patient: named("Third")(named("Second")(now.patient)) }, result?.id ?? "", "Repeat");
};
const noted = (now: PatientRecord, resultId: string, note: string): PatientRecord => {
  const kept = now.observations[resultId];
  if (kept === undefined) return now;
  const next = amend(kept, { ...contentOf<ObservationContent>(kept), note }, { at: nextMoment(), reason: "Read again" });
  return { ...now, observations: put(now.observations, next) };
};
/** What of a person or a value stands in what the server shows now. */
const saidThere = ({ repository }: FhirServer): string =>
  JSON.stringify(repository.all().filter(({ resourceType }) => resourceType !== "Provenance"));
const told = ["VRd", "Fasting", "Neuropathy", "Ward round", "Change treatment?", record.patient.familyName];

describe.each<PersonaName>(["medplum", "hapi", "cerner"])("a patient erased on one desk, through a server like %s", (name) => {
  it("is entered in error there in all that stands, with no name and no value left, and nothing is deleted", async () => {
    const { server, one } = await team(name);
    one.add(record);
    await one.round();
    const [before, { length }] = [saidThere(server), server.repository.all()];
    for (const text of told) expect(before).toContain(text);
    one.erase(id);
    expect(await one.round()).toMatchObject({ erasures: [], forPerson: [] });
    for (const text of told) expect(saidThere(server)).not.toContain(text);
    expect(server.repository.all()).toHaveLength(length);
    expect(server.received.filter(({ method }) => method === "DELETE")).toEqual([]);
    const statuses = server.repository.all().flatMap((one) => ("status" in one ? [one.status] : []));
    expect(new Set(statuses)).toEqual(new Set(["entered-in-error"]));
  });

  it("leaves a colleague's record whole, who is asked and sends nothing of it until then", async () => {
    const { server, one, other } = await team(name);
    one.add(record);
    for (const desk of [one, other]) await desk.round();
    one.erase(id);
    await one.round();
    const there = saidThere(server);
    expect((await other.round()).forPerson).toMatchObject([{ patientId: id, why: "Erased" }]);
    expect(other.records.get(id)).toEqual(record);
    expect((await other.round()).waiting).toBe(0);
    expect(saidThere(server)).toBe(there);
    other.erase(id);
    expect(await other.round()).toMatchObject({ erasures: [], forPerson: [] });
    expect(saidThere(server)).toBe(there);
  });

  it("is all there again where a colleague keeps them, stays away from the desk that erased them, and is not erased again", async () => {
    const { server, one, other } = await team(name);
    one.add(record);
    for (const desk of [one, other]) await desk.round();
    one.erase(id);
    await one.round();
    await other.round();
    await other.keepErased(id);
    expect(await other.round()).toMatchObject({ waiting: 0, forPerson: [] });
    for (const desk of [one, other, one]) await desk.round();
    expect(one.records.has(id)).toBe(false);
    for (const text of told) expect(saidThere(server)).toContain(text);
    const third = await openDesk(server);
    await third.round();
    expect(third.records.get(id)).toEqual(record);
  });

  it("comes back where the desk that erased them brings them back", async () => {
    const { one, other } = await team(name);
    one.add(record);
    await one.round();
    one.erase(id);
    await one.round();
    await other.round();
    expect(other.records.has(id)).toBe(false);
    one.bringBack(record);
    expect(await one.round()).toMatchObject({ waiting: 0, forPerson: [] });
    await other.round();
    expect(other.records.get(id)).toEqual(record);
  });

  it("stays erased for a desk that comes later, though how their name and a result were corrected stays on the server", async () => {
    const { server, one } = await team(name);
    one.add(record);
    one.change(id, corrected);
    await one.round();
    one.erase(id);
    await one.round();
    const third = await openDesk(server);
    await third.round();
    expect(third.records.has(id)).toBe(false);
  });

  it("comes back as the older copy that somebody restores, and with nothing of what was erased", async () => {
    const { server, one, other } = await team(name);
    const older = typedRecord(1, 2);
    const [result] = Object.values(older.observations);
    one.add(older);
    one.change(older.id, (now) => noted(now, result?.id ?? "", "Fasting"));
    one.change(older.id, (now) => noted(now, result?.id ?? "", "After dialysis"));
    await one.round();
    one.erase(older.id);
    await one.round();
    one.bringBack(older);
    expect(await one.round()).toMatchObject({ waiting: 0, forPerson: [] });
    one.change(older.id, (now) => noted(now, result?.id ?? "", "Repeat"));
    for (const desk of [one, other, one]) await desk.round();
    const third = await openDesk(server);
    await third.round();
    for (const desk of [one, other, third]) {
      const there = desk.records.get(older.id);
      const notes = Object.values(there?.observations ?? {}).flatMap((kept) => revisionsOf(kept).map(({ note }) => note));
      expect(new Set(notes)).toEqual(new Set([undefined, "Repeat"]));
      expect(there === undefined ? undefined : verifyChain(there).type).toBe("Whole");
    }
  });

  it("is told though an answer is lost, and what a colleague changed meanwhile is not lost", async () => {
    const { server, one, other } = await team(name);
    one.add(record);
    for (const desk of [one, other]) await desk.round();
    one.erase(id);
    other.change(id, (now) => ({
      ...now,
      patient: revise<PatientContent, PatientId>(
        now.patient,
        { ...contentOf<PatientContent>(now.patient), archived: true },
        { at: nextMoment() },
      ),
    }));
    let answers = 0;
    one.road.losesAnswer = () => (answers += 1) === 2;
    await one.round();
    one.road.losesAnswer = () => false;
    one.kill();
    expect(await one.round()).toMatchObject({ erasures: [] });
    for (const text of told) expect(saidThere(server)).not.toContain(text);
    expect((await other.round()).forPerson).toMatchObject([{ why: "Erased" }]);
    expect(other.records.get(id)).toMatchObject({ patient: { archived: true, familyName: record.patient.familyName } });
  });
});

describe("an erasure that cannot travel", () => {
  it("is said to be left on a server that is read only, which gets no write", async () => {
    const { server, one } = await team("medplum");
    one.add(record);
    await one.round();
    const reading = await openDesk(server, { mode: "read" });
    await reading.round();
    server.received.length = 0;
    reading.erase(id);
    expect(await reading.round()).toMatchObject({ mode: "read", erasures: [{ patientId: id }] });
    expect(server.received.filter(({ body }) => body.includes("transaction"))).toEqual([]);
    expect(reading.records.has(id)).toBe(false);
  });

  it.each<PersonaName>(["medplum", "cerner"])(
    "is not believed of a server like %s that took it and shows all as before: a person is told, the server not again",
    async (name) => {
      const { server, one } = await team(name);
      one.add(record);
      await one.round();
      const { repository } = server;
      const asItWas = async ({ resourceType, id: of }: Resource) => repository.readResource(resourceType, of ?? "");
      repository.updateResource = asItWas as typeof repository.updateResource;
      one.erase(id);
      server.received.length = 0;
      expect((await one.round()).erasures).toEqual([{ patientId: id, refused: "" }]);
      expect(server.received.length).toBeLessThan(20);
      server.received.length = 0;
      expect((await one.round()).erasures).toEqual([{ patientId: id, refused: "" }]);
      expect(server.received.filter(({ method, body }) => method === "PUT" || body.includes("transaction"))).toEqual([]);
    },
  );

  it("is not said of somebody who never was there", async () => {
    const { server, one } = await team("medplum");
    one.add(record);
    one.erase(id);
    expect(await one.round()).toMatchObject({ erasures: [] });
    expect(server.repository.all()).toEqual([]);
  });

  it("waits with what the server says where it is refused, and is told again when a person says so", async () => {
    let isRefusing = true;
    const { server, one } = await team("cerner", {
      refuses: ({ method, body }) =>
        isRefusing && method === "PUT" && body.includes('"active":false') ? { status: 422 } : undefined,
    });
    one.add(record);
    await one.round();
    one.erase(id);
    expect((await one.round()).erasures).toMatchObject([{ patientId: id, refused: "" }]);
    const { length } = server.received;
    await one.round();
    expect(server.received.slice(length).filter(({ method }) => method === "PUT")).toEqual([]);
    isRefusing = false;
    await one.retry(id, "erasure");
    expect(await one.round()).toMatchObject({ erasures: [] });
    expect(saidThere(server)).not.toContain("VRd");
  });
});

describe.each<PersonaName>(["medplum", "hapi", "cerner"])(
  "two people put right on one desk, through a server like %s",
  (name) => {
    const [kept, away] = [exampleRecord(1, 2), exampleRecord(2, 2)];

    it("merged into one are merged for a colleague: what came over, what counts once, and who is archived", async () => {
      const { one, other } = await team(name);
      for (const person of [kept, away]) one.add(person);
      for (const desk of [one, other]) await desk.round();
      const merged = mergePeople(kept, away, { at: nextMoment(), why: "One person, entered twice" });
      one.change(kept.id, () => merged.kept);
      one.change(away.id, () => merged.away);
      await one.round();
      await other.round();
      for (const { id: patientId } of [kept, away]) expect(other.records.get(patientId)).toEqual(one.records.get(patientId));
      expect(other.records.get(away.id)?.patient).toMatchObject({
        archived: true,
        reason: { code: "merged-into", patientId: kept.id },
      });
    });

    it("between whom a result moved: withdrawn at the one and new at the other for a colleague, each naming the other", async () => {
      const { one, other } = await team(name);
      for (const person of [kept, away]) one.add(person);
      for (const desk of [one, other]) await desk.round();
      const [result] = Object.values(kept.observations);
      const moved = moveObservation(kept, away, result?.id ?? "", { at: nextMoment(), why: "Wrong tube" });
      if (!moved.ok) throw new Error(moved.error.type);
      one.change(kept.id, () => moved.value.from);
      one.change(away.id, () => moved.value.to);
      await one.round();
      await other.round();
      expect(other.records.get(kept.id)?.observations[result?.id ?? ""]).toMatchObject({
        status: "entered-in-error",
        reason: { code: "moved-to", patientId: away.id },
      });
      expect(other.records.get(away.id)?.observations[arrivalId(kept.id, result?.id ?? "", away)]).toMatchObject({
        reason: { code: "moved-from", patientId: kept.id },
      });
    });
  },
);
