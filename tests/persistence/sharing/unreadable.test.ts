import type { Resource } from "@medplum/fhirtypes";
import { afterEach, describe, expect, it } from "vitest";
import { put } from "../../../src/domain/byId.ts";
import { contentOf } from "../../../src/domain/kept.ts";
import { amend, type ObservationContent } from "../../../src/domain/measuring/observation.ts";
import type { PatientRecord } from "../../../src/domain/record/patientRecord.ts";
import { verifyChain } from "../../../src/domain/record/chain/verifyChain.ts";
import { recordOfEveryKind } from "../../support/everyKind.ts";
import { typedRecord } from "../../support/exampleRecords.ts";
import { startFhirServer, type FhirServer, type FhirServerOptions } from "../../support/fhirServer/fhirServer.ts";
import { onServer, written, type Standing } from "../../support/fhirServer/otherProgram.ts";
import type { PersonaName } from "../../support/fhirServer/personas.ts";
import { nextMoment, openDesk, passTime, type Desk } from "../../support/sharingDesk.ts";

const servers: FhirServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});
async function serverLike(name: PersonaName, options?: FhirServerOptions): Promise<FhirServer> {
  const server = await startFhirServer(name, options);
  servers.push(server);
  return server;
}

const record = typedRecord(1, 2);
const { id } = record;
const [result, second] = Object.values(record.observations);
const [resultId, secondId] = [result?.id ?? "", second?.id ?? ""];
const amended =
  (more: Partial<ObservationContent>, which = resultId) =>
  (now: PatientRecord): PatientRecord => {
    const observation = now.observations[which];
    if (observation === undefined) return now;
    const content = { ...contentOf<ObservationContent>(observation), ...more };
    return {
      ...now,
      observations: put(now.observations, amend(observation, content, { at: nextMoment(), reason: "Read again" })),
    };
  };
const noteOf = (desk: Desk, which = resultId) => desk.records.get(id)?.observations[which]?.note;

const valued = (value: number) => (one: Standing) => ({ ...one, valueQuantity: { ...one.valueQuantity, value } });

async function shared(name: PersonaName): Promise<{ server: FhirServer; one: Desk; other: Desk }> {
  const server = await serverLike(name);
  const [one, other] = [await openDesk(server), await openDesk(server)];
  one.add(record);
  await one.round();
  await other.round();
  return { server, one, other };
}
const UNREAD = { patientId: id, entry: `observations ${resultId}`, why: "Unread", isHere: true };

describe.each<PersonaName>(["medplum", "hapi", "cerner"])("what stands on a server like %s and cannot be read here", (name) => {
  it("is told with its place, and is not written over by what is changed here", async () => {
    const { server, one } = await shared(name);
    await written(server, "Observation", resultId, valued(9.99));
    one.change(id, amended({ note: "Fasting" }));
    const status = await one.round();
    expect(status.forPerson).toMatchObject([UNREAD]);
    const { id: there, meta } = onServer(server, "Observation", resultId);
    expect(status.forPerson).toMatchObject([{ places: `Observation/${there}/_history/${meta?.versionId}` }]);
    // It waits for a person, and for the server nothing else does.
    expect(status.waiting).toBe(0);
    for (let more = 0; more < 3; more += 1) await one.round();
    expect(onServer(server, "Observation", resultId).valueQuantity?.value).toBe(9.99);
  });

  it("holds back all of that patient, for a chain would tell of what is held back, and nobody else", async () => {
    const { server, one, other } = await shared(name);
    const neighbour = typedRecord(2, 1);
    one.add(neighbour);
    await written(server, "Observation", resultId, valued(9.99));
    one.change(id, amended({ note: "Fasting" }, secondId));
    await one.round();
    await other.round();
    expect(noteOf(other, secondId)).toBeUndefined();
    expect(other.records.get(neighbour.id)).toEqual(neighbour);
  });

  it("is told also where nothing was changed here, and is not asked for again in every round", async () => {
    const { server, one } = await shared(name);
    await written(server, "Observation", resultId, valued(9.99));
    expect((await one.round()).forPerson).toMatchObject([UNREAD]);
    await one.round();
    const asked = server.received.length;
    expect((await one.round()).forPerson).toMatchObject([UNREAD]);
    // What changed since, and nothing of any patient.
    expect(server.received.slice(asked).every(({ path, body }) => `${path} ${body}`.includes("_lastUpdated="))).toBe(true);
  });

  it("is replaced where a person says so, and the colleague is told as of any change", async () => {
    const { server, one, other } = await shared(name);
    await written(server, "Observation", resultId, valued(9.99));
    one.change(id, amended({ note: "Fasting" }));
    await one.overruleAll(await one.round());
    expect(await one.round()).toMatchObject({ forPerson: [], waiting: 0 });
    await other.round();
    expect(noteOf(other)).toBe("Fasting");
    expect(other.records.get(id)).toEqual(one.records.get(id));
  });

  it("is asked about anew where it was changed again after a person had decided", async () => {
    const { server, one } = await shared(name);
    await written(server, "Observation", resultId, valued(9.99));
    await one.overruleAll(await one.round());
    await written(server, "Observation", resultId, valued(8.88));
    expect((await one.round()).forPerson).toMatchObject([UNREAD]);
    expect(onServer(server, "Observation", resultId).valueQuantity?.value).toBe(8.88);
  });

  it("is as any other where it can be read again", async () => {
    const { server, one } = await shared(name);
    const before = onServer(server, "Observation", resultId).valueQuantity?.value ?? 0;
    await written(server, "Observation", resultId, valued(9.99));
    await one.round();
    await written(server, "Observation", resultId, valued(before));
    one.change(id, amended({ note: "Fasting" }));
    expect(await one.round()).toMatchObject({ forPerson: [], waiting: 0 });
  });
});

describe("what cannot be read on the server", () => {
  it("is also what lost the mark that makes it ours: another program wrote it as its own", async () => {
    const { server, one } = await shared("medplum");
    await written(server, "Observation", resultId, ({ extension: _marks, ...one }) => ({ ...one, status: "amended" }));
    one.change(id, amended({ note: "Fasting" }));
    expect((await one.round()).forPerson).toMatchObject([UNREAD]);
    expect(onServer(server, "Observation", resultId)).toMatchObject({ status: "amended" });
  });

  it("is also what another program withdrew under its own hand: it is not brought back", async () => {
    const { server, one } = await shared("medplum");
    const withdrawn = ({ extension: _marks, ...rest }: Standing) => ({ ...rest, status: "entered-in-error" }) as Standing;
    await written(server, "Observation", resultId, withdrawn);
    one.change(id, amended({ note: "Fasting" }));
    expect((await one.round()).forPerson).toMatchObject([UNREAD]);
    expect(onServer(server, "Observation", resultId)).toMatchObject({ status: "entered-in-error" });
  });

  it("is also a diagnosis that another program changed, and the patient's own details with it", async () => {
    const { server, one } = await shared("medplum");
    const earlier = (text: string) => text.replaceAll("2023-11-02", "2001-01-01");
    await written(server, "Condition", id, (one) => JSON.parse(earlier(JSON.stringify(one))) as Standing);
    one.change(id, amended({ note: "Fasting" }));
    const status = await one.round();
    expect(status.forPerson).toMatchObject([{ entry: "patient", why: "Unread" }]);
    await one.overruleAll(status);
    expect(await one.round()).toMatchObject({ forPerson: [], waiting: 0 });
    expect(JSON.stringify(onServer(server, "Condition", id))).toContain("2023-11-02");
  });

  it("is not a result of which only the reason of a change was rewritten: what is here stands there, word for word", async () => {
    const server = await serverLike("medplum");
    const one = await openDesk(server);
    one.add(record);
    one.change(id, amended({ note: "Fasting" }));
    // The first sends all, the second looks at all: from then on what changed is read.
    await one.round();
    await one.round();
    const [told] = server.repository.all("Provenance").filter((how) => JSON.stringify(how).includes("Read again"));
    if (told === undefined) throw new Error("No Provenance tells of the change");
    await server.repository.updateResource(JSON.parse(JSON.stringify(told).replace("Read again", "Typed wrongly")) as Resource);
    one.change(id, amended({ note: "After dialysis" }));
    expect(await one.round()).toMatchObject({ forPerson: [], waiting: 0 });
  });

  it.each(["MedicationStatement", "Observation", "Basic"])("is also a %s that another program wrote as its own", async (type) => {
    const server = await serverLike("medplum");
    const one = await openDesk(server);
    const whole = recordOfEveryKind({ at: "2026-03-01T12:00:00.000Z" });
    one.add(whole);
    await one.round();
    const all = server.repository.all(type);
    expect(all.length).toBeGreaterThan(0);
    for (const there of all) {
      const { extension: _marks, ...rest } = structuredClone(there) as Standing;
      await server.repository.updateResource(rest);
    }
    const { forPerson } = await one.round();
    expect(forPerson).toHaveLength(all.length);
    expect(new Set(forPerson.map(({ why }) => why))).toEqual(new Set(["Unread"]));
    await one.overruleAll(await one.round());
    expect(await one.round()).toMatchObject({ forPerson: [], waiting: 0 });
  });

  it("is also a chain of which a link was taken out", async () => {
    const { server, one } = await shared("medplum");
    await written(server, "Basic", id, ({ extension = [], ...one }) => ({ ...one, extension: extension.slice(1) }));
    one.change(id, amended({ note: "Fasting" }));
    expect((await one.round()).forPerson).toMatchObject([{ entry: "chain", why: "Unread" }]);
    // The mark, and all links but the first.
    expect(onServer(server, "Basic", id).extension).toHaveLength(record.chain?.length ?? 0);
  });

  it("is told where it is a result that is not here: it counts in nothing, and holds nothing back", async () => {
    const server = await serverLike("medplum");
    const [one, other] = [await openDesk(server), await openDesk(server)];
    one.add(record);
    await one.round();
    await written(server, "Observation", resultId, valued(9.99));
    await other.round();
    expect(Object.keys(other.records.get(id)?.observations ?? {})).toEqual([secondId]);
    passTime(300_000);
    expect((await other.round()).forPerson).toMatchObject([{ ...UNREAD, isHere: false }]);
    other.change(id, amended({ note: "Fasting" }, secondId));
    expect((await other.round()).waiting).toBe(0);
    expect(onServer(server, "Observation", resultId).valueQuantity?.value).toBe(9.99);
  });

  it("is told by number where it is a whole patient, also after the page was opened anew, until they can be read", async () => {
    const server = await serverLike("medplum");
    const [one, other] = [await openDesk(server), await openDesk(server)];
    one.add(record);
    await one.round();
    const { birthDate } = onServer(server, "Patient", id) as { birthDate?: string };
    await written(server, "Patient", id, (person) => ({ ...person, birthDate: "1901-01-01" }));
    await other.round();
    passTime(300_000);
    expect(await other.round()).toMatchObject({ unreadable: 1, forPerson: [] });
    expect(other.records.size).toBe(0);
    // Long after, with other things in between, so that what changed lately does not name them.
    one.add(typedRecord(2, 1));
    await one.round();
    await other.round();
    passTime(600_000);
    await other.round();
    other.kill();
    expect(await other.round()).toMatchObject({ unreadable: 1 });
    await written(server, "Patient", id, (person) => ({ ...person, birthDate }));
    expect(await other.round()).toMatchObject({ unreadable: 0 });
    expect(other.records.get(id)).toEqual(record);
  });

  it("is looked at once more when the page is opened anew, for that may be a later release", async () => {
    const { server, one } = await shared("medplum");
    await written(server, "Observation", resultId, valued(9.99));
    await one.round();
    one.kill();
    const before = server.received.length;
    expect((await one.round()).forPerson).toMatchObject([UNREAD]);
    const reads = server.received.slice(before).filter(({ path }) => path.includes(`_revinclude`));
    expect(reads.length).toBeGreaterThan(0);
  });

  it("does not keep a patient from being erased everywhere", async () => {
    const { server, one } = await shared("medplum");
    await written(server, "Observation", resultId, ({ extension: _marks, ...bare }) => bare);
    await one.round();
    one.erase(id);
    expect(await one.round()).toMatchObject({ erasures: [], unreadable: 0, forPerson: [] });
    expect(onServer(server, "Observation", resultId)).toMatchObject({ status: "entered-in-error" });
  });
});

describe("a colleague's change of which only a part has come", () => {
  /** A server that takes one write after the other, and of which nothing is heard after so many more. */
  async function single(): Promise<{ server: FhirServer; one: Desk; other: Desk; stopsAfter: (writes: number) => void }> {
    let left = Infinity;
    const server = await serverLike("cerner", {
      isDown: () => false,
      refuses: ({ method }) => {
        if (method === "GET") return undefined;
        left -= 1;
        return left < 0 ? { status: 503 } : undefined;
      },
    });
    const [one, other] = [await openDesk(server), await openDesk(server)];
    one.add(record);
    await one.round();
    await other.round();
    return { server, one, other, stopsAfter: (writes) => void (left = writes) };
  }

  it("is not written over, and nobody is asked while their device may be at it", async () => {
    const { server, one, other, stopsAfter } = await single();
    one.change(id, amended({ note: "Fasting" }));
    stopsAfter(1);
    await one.round();
    stopsAfter(Infinity);
    expect(onServer(server, "Observation", resultId).note).toMatchObject([{ text: "Fasting" }]);
    other.change(id, amended({ purpose: "cns-check" }));
    expect(await other.round()).toMatchObject({ forPerson: [], waiting: 1 });
    expect(onServer(server, "Observation", resultId).note).toMatchObject([{ text: "Fasting" }]);
    await one.round();
    for (const desk of [other, one, other]) await desk.round();
    for (const desk of [one, other])
      expect(desk.records.get(id)?.observations[resultId]).toMatchObject({ note: "Fasting", purpose: "cns-check" });
  });

  it("is told after five minutes, when that device may be gone for good, and a person can go on without it", async () => {
    const { one, other, stopsAfter } = await single();
    one.change(id, amended({ note: "Fasting" }));
    stopsAfter(1);
    await one.round();
    stopsAfter(Infinity);
    other.change(id, amended({ purpose: "cns-check" }));
    await other.round();
    passTime(280_000);
    expect((await other.round()).forPerson).toEqual([]);
    passTime(20_000);
    const status = await other.round();
    expect(status.forPerson).toMatchObject([UNREAD]);
    await other.overruleAll(status);
    expect(await other.round()).toMatchObject({ forPerson: [], waiting: 0 });
  });

  it("is finished by its own device though another's has come only in part, too: neither waits for the other for ever", async () => {
    const { server, one, other, stopsAfter } = await single();
    one.change(id, amended({ note: "Fasting" }));
    other.change(id, amended({ note: "After dialysis" }, secondId));
    // Both at once: neither has seen the other's when it writes.
    const asBefore = server.repository.snapshot();
    stopsAfter(1);
    await one.round();
    const half = onServer(server, "Observation", resultId);
    asBefore();
    stopsAfter(1);
    await other.round();
    await server.repository.updateResource(half);
    stopsAfter(Infinity);
    for (const desk of [one, other, one, other]) await desk.round();
    for (const desk of [one, other]) {
      expect([noteOf(desk), noteOf(desk, secondId)]).toEqual(["Fasting", "After dialysis"]);
      expect(verifyChain(desk.records.get(id) ?? record).type).toBe("Whole");
    }
  });
});

describe("a first sending that stops before all is there", () => {
  it("leaves no chain there that tells of states which nobody has", async () => {
    let left = 1;
    const server = await serverLike("hapi", {
      refuses: ({ method, body }) => {
        if (method === "GET" || !body.includes('"transaction"')) return undefined;
        left -= 1;
        return left < 0 ? { status: 503 } : undefined;
      },
    });
    const whole = typedRecord(1, 90);
    const [one, other] = [await openDesk(server), await openDesk(server)];
    one.add(whole);
    for (const observation of Object.keys(whole.observations)) one.change(id, amended({ note: "Fasting" }, observation));
    await one.round();
    left = Infinity;
    await other.round();
    const came = other.records.get(id);
    expect(came?.chain).toBeUndefined();
    await one.round();
    await other.round();
    expect(other.records.get(id)).toEqual(one.records.get(id));
  });
});
