import type { Resource } from "@medplum/fhirtypes";
import { afterEach, describe, expect, it } from "vitest";
import { put } from "../../../src/domain/byId.ts";
import { contentOf, keep, revise } from "../../../src/domain/kept.ts";
import { amend, markEnteredInError, type ObservationContent } from "../../../src/domain/measuring/observation.ts";
import type { ClinicalEventContent } from "../../../src/domain/record/clinicalEvent.ts";
import type { PatientRecord } from "../../../src/domain/record/patientRecord.ts";
import type { SetAside, SetAsideContent } from "../../../src/domain/record/setAside.ts";
import { OUR_CODES, OUR_ID } from "../../../src/exchange/fhirNames.ts";
import { exampleRecord, exampleResult } from "../../support/exampleRecords.ts";
import { startFhirServer, type FhirServer, type FhirServerOptions } from "../../support/fhirServer/fhirServer.ts";
import type { PersonaName } from "../../support/fhirServer/personas.ts";
import { doublesAmong } from "../../support/randomEdits.ts";
import { day } from "../../support/observations.ts";
import { nextMoment, openDesk, passTime, type Desk } from "../../support/sharingDesk.ts";

const WHEN = { at: "2026-03-01T12:00:00.000Z" } as const;

const servers: FhirServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});
async function team(name: PersonaName, options?: FhirServerOptions): Promise<{ server: FhirServer; one: Desk; other: Desk }> {
  const server = await startFhirServer(name, options);
  servers.push(server);
  return { server, one: await openDesk(server), other: await openDesk(server) };
}

const record = exampleRecord(1, 2);
const { id } = record;
const [result] = Object.values(record.observations);
const resultId = result?.id ?? "";
const amended =
  (more: Partial<ObservationContent>) =>
  (now: PatientRecord): PatientRecord => {
    const observation = now.observations[resultId];
    if (observation === undefined) return now;
    const content = { ...contentOf<ObservationContent>(observation), ...more };
    return {
      ...now,
      observations: put(now.observations, amend(observation, content, { at: nextMoment(), reason: "Read again" })),
    };
  };
type Shown = { resourceType: string; status?: string; identifier?: { value?: string }[]; valueQuantity?: { value?: number } };
const onServer = ({ repository }: FhirServer, type: string, ourId: string): readonly Shown[] =>
  (repository.all(type) as unknown as Shown[]).filter(({ identifier }) =>
    identifier?.some(({ value }) => value?.split("/").at(-1) === ourId),
  );

describe.each<PersonaName>(["medplum", "hapi", "cerner"])("a patient shared through a server like %s", (name) => {
  it("is on the colleague's desk to the letter after a round of each, and a round more changes nothing", async () => {
    const { one, other } = await team(name);
    one.add(record);
    expect(await one.round()).toMatchObject({ mode: name === "cerner" ? "single" : "full", waiting: 0, forPerson: [] });
    await other.round();
    expect(other.records.get(id)).toEqual(record);
    const before = other.records.get(id);
    await other.round();
    expect(other.records.get(id)).toBe(before);
  });

  it("changed on two desks in different things is joined unasked, and both desks end alike", async () => {
    const { one, other } = await team(name);
    one.add(record);
    await one.round();
    await other.round();
    one.change(id, amended({ note: "Fasting" }));
    other.change(id, amended({ purpose: "cns-check" }));
    await one.round();
    expect((await other.round()).forPerson).toEqual([]);
    await one.round();
    for (const desk of [one, other])
      expect(desk.records.get(id)?.observations[resultId]).toMatchObject({ note: "Fasting", purpose: "cns-check" });
    expect(one.records.get(id)).toEqual(other.records.get(id));
  });

  it("changed on two desks in the same thing waits for a person, and meanwhile the colleague's word stands on the server", async () => {
    const { server, one, other } = await team(name);
    one.add(record);
    await one.round();
    await other.round();
    one.change(id, amended({ value: "3.10" }));
    other.change(id, amended({ value: "3.20" }));
    await one.round();
    const asked = await other.round();
    expect(asked.forPerson).toMatchObject([{ patientId: id, entry: `observations ${resultId}`, why: "Clash" }]);
    expect(onServer(server, "Observation", resultId)[0]?.valueQuantity?.value).toBe(3.1);
    expect((await other.round()).forPerson).toEqual(asked.forPerson);

    one.change(id, amended({ value: "3.15" }));
    await one.round();
    const again = await other.round();
    expect(again.forPerson).toHaveLength(1);
    expect(onServer(server, "Observation", resultId)[0]?.valueQuantity?.value).toBe(3.15);

    expect(other.decideAll(again, () => true)).toBe(1);
    expect((await other.round()).forPerson).toEqual([]);
    await one.round();
    expect(one.records.get(id)).toEqual(other.records.get(id));
    const values = one.records.get(id)?.observations[resultId]?.earlier.map(({ value }) => value);
    expect(values).toEqual(expect.arrayContaining(["3.10", "3.15", "3.20"]));
  });

  it("a result withdrawn is entered in error there, and nothing is ever deleted", async () => {
    const { server, one } = await team(name);
    one.add(record);
    await one.round();
    one.change(id, (now) => {
      const observation = now.observations[resultId];
      return observation === undefined
        ? now
        : {
            ...now,
            observations: put(now.observations, markEnteredInError(observation, { at: nextMoment(), reason: "Wrong tube" })),
          };
    });
    await one.round();
    expect(onServer(server, "Observation", resultId).map(({ status }) => status)).toEqual(["entered-in-error"]);
    expect(server.received.filter(({ method }) => method === "DELETE")).toEqual([]);
  });

  it("an event that becomes another kind of resource leaves the first one entered in error", async () => {
    const { server, one, other } = await team(name);
    const event = keep<ClinicalEventContent>(
      "event-0001",
      { kind: "infection", on: day("2026-01-02"), status: "active" },
      {
        at: nextMoment(),
      },
    );
    one.add({ ...record, events: { [event.id]: event } });
    await one.round();
    one.change(id, (now) => ({
      ...now,
      events: {
        [event.id]: revise<ClinicalEventContent>(event, { ...contentOf(event), kind: "dialysis" }, { at: nextMoment() }),
      },
    }));
    await one.round();
    await other.round();
    expect(other.records.get(id)).toEqual(one.records.get(id));
    expect(onServer(server, "Procedure", event.id)).toHaveLength(1);
    expect(onServer(server, "Observation", event.id).map(({ status }) => status)).toEqual(["entered-in-error"]);
  });

  it("of two Patients of one record the one with the higher id is replaced, and all about them is there once", async () => {
    const { server, one, other } = await team(name);
    one.add(record);
    await one.round();
    one.change(id, amended({ note: "Fasting" }));
    await one.round();
    // As where two desks sent the same record at the same time: all of it is there twice, each about its own Patient.
    const { repository } = server;
    const [patient] = repository.all("Patient") as readonly { id: string }[];
    const { id: first, ...person } = patient ?? { id: "" };
    const second = (await repository.createResource<Resource>(person as Resource)).id;
    for (const { id: _id, ...copy } of repository.all().filter(({ resourceType }) => !/Patient|Provenance/u.test(resourceType)))
      await repository.createResource(
        JSON.parse(JSON.stringify(copy).replaceAll(`Patient/${first}`, `Patient/${second}`)) as Resource,
      );
    for (const desk of [other, one, other]) await desk.round();

    expect(doublesAmong(repository.all())).toEqual([]);
    const [stays, goes] = [first, second].toSorted();
    expect(onServer(server, "Patient", id)).toMatchObject([
      { id: first, ...(first === goes ? { active: false } : {}) },
      { id: second, ...(second === goes ? { active: false } : {}) },
    ]);
    const about = (onServer(server, "Observation", resultId) as readonly { status?: string; subject?: object }[]).filter(
      ({ status }) => status !== "entered-in-error",
    );
    expect(about).toMatchObject([{ subject: { reference: `Patient/${stays}` } }]);
    for (const desk of [one, other]) expect(desk.records.get(id)?.observations[resultId]).toMatchObject({ note: "Fasting" });
    expect(other.records.get(id)).toEqual(one.records.get(id));
    const third = await openDesk(server);
    await third.round();
    expect(third.records.get(id)).toEqual(one.records.get(id));
  });

  it("sent by two desks at the same time is there once, and both are alike", async () => {
    const { server, one, other } = await team(name);
    one.add(record);
    other.add(record);
    await Promise.all([one.round(), other.round()]);
    for (const desk of [one, other, one, other]) await desk.round();
    expect(doublesAmong(server.repository.all())).toEqual([]);
    expect(other.records.get(id)).toEqual(one.records.get(id));
    expect(await one.round()).toMatchObject({ waiting: 0, forPerson: [] });
  });

  it("of two resources that came about for one result, the one with the higher id is entered in error", async () => {
    const { server, one, other } = await team(name);
    one.add(record);
    await one.round();
    const [first] = server.repository.all("Observation").filter((made) => JSON.stringify(made).includes(resultId));
    const { id: _id, ...copy } = first as { id: string };
    await server.repository.createResource(copy as never);
    await other.round();
    const shown = onServer(server, "Observation", resultId) as readonly (Shown & { id: string })[];
    const standing = shown.filter(({ status }) => status !== "entered-in-error");
    expect(shown).toHaveLength(2);
    expect(standing.map((made) => made.id)).toEqual([shown.map((made) => made.id).toSorted()[0]]);
    expect(other.records.get(id)).toEqual(record);
  });
});

describe.each<PersonaName>(["medplum", "hapi"])("what stands on a server like %s already under a name of ours", (name) => {
  it("is another patient's where two imported results say the same and have one id, and each stands about its own patient", async () => {
    const { server, one, other } = await team(name);
    const sameId = "0aB3dE5gH";
    const imported = (number: number, note: string): PatientRecord => {
      const [first] = Object.values(exampleRecord(number, 1).observations);
      if (first === undefined) throw new Error("No result");
      const content = { ...contentOf<ObservationContent>(first), note };
      const kept = amend(keep(sameId, content, WHEN), { ...content, note: `${note}, amended` }, { at: nextMoment() });
      return { ...exampleRecord(number, 0), observations: { [kept.id]: kept } };
    };
    // Two are new with it, a third is given such a result later.
    const records = [imported(1, "Of the first"), imported(2, "Of the second"), exampleRecord(3, 0)];
    for (const each of records) one.add(each);
    await one.round();
    const later = imported(3, "Of the third");
    one.change(later.id, (now) => ({ ...now, observations: later.observations }));
    expect(await one.round()).toMatchObject({ waiting: 0, forPerson: [] });
    await other.round();
    for (const { id: ourId } of records) expect(other.records.get(ourId)).toEqual(one.records.get(ourId));
    expect(Object.values(other.records.get(later.id)?.observations ?? {})).toEqual(Object.values(later.observations));
    expect(onServer(server, "Observation", sameId)).toHaveLength(3);
    expect(doublesAmong(server.repository.all())).toEqual([]);
  });

  it("and cannot be read is not sent for ever: a person is told that it is not there, and the rest is", async () => {
    const { server, one } = await team(name);
    const asked: SetAside = keep<SetAsideContent>(
      "0c6f79b7-6bf5-4d85-adc7-8de2ec8fd3eb",
      { measurand: "b2m-serum", observationId: resultId, why: "Hemolysed", status: "active" },
      WHEN,
    );
    one.add(record);
    await one.round();
    const [patient] = onServer(server, "Patient", id) as unknown as readonly { id: string }[];
    await server.repository.createResource({
      resourceType: "Basic",
      identifier: [{ system: OUR_ID.setAside, value: `${id}/${asked.id}` }],
      code: { coding: [{ system: OUR_CODES.kept, code: "of-a-later-release" }] },
      subject: { reference: `Patient/${patient?.id}` },
    });
    one.change(id, (now) => ({ ...now, setAsides: put(now.setAsides, asked) }));
    one.change(id, amended({ note: "Fasting" }));
    server.received.length = 0;
    const { forPerson, problem } = await one.round();
    expect(problem).toBeUndefined();
    expect(forPerson).toEqual([{ patientId: id, entry: `setAsides ${asked.id}`, why: "Refused", text: "" }]);
    expect(server.received.length).toBeLessThan(15);
    expect(JSON.stringify(onServer(server, "Observation", resultId))).toContain("Fasting");
    server.received.length = 0;
    await one.round();
    expect(server.received.length).toBeLessThan(5);
  });
});

describe("what goes over the wire", () => {
  it("is one request where nothing changed, and no header that HAPI's starter refuses", async () => {
    const { server, one } = await team("hapi");
    one.add(record);
    await one.round();
    server.received.length = 0;
    await one.round();
    expect(server.received.map(({ method }) => method)).toEqual(["POST"]);
    expect(server.received.flatMap(({ headers }) => headers)).not.toContain("if-match");
    expect(server.received[0]?.body).not.toMatch(/\n|": /u);
  });

  it("is a few requests for twenty patients, whether they are sent or fetched", async () => {
    const { server, one, other } = await team("hapi");
    for (let number = 1; number <= 20; number += 1) one.add(exampleRecord(number, 3));
    server.received.length = 0;
    await one.round();
    // Ids and versions, the twenty in doubt by name, and a bundle for each.
    expect(server.received).toHaveLength(1 + 1 + 20);
    server.received.length = 0;
    await other.round();
    // Ids and versions, the people by name, and all that is theirs.
    expect(server.received.map(({ method }) => method)).toEqual(["POST", "GET", "POST"]);
    expect([...other.records.values()]).toEqual([...one.records.values()]);
  });

  it("asks again for what was stored in two minutes past, and no longer once those are over", async () => {
    const { server, one, other } = await team("hapi");
    one.add(record);
    for (const desk of [one, other, other]) await desk.round();
    const sinceOf = () => /_lastUpdated=ge([^&]*)&/u.exec(server.received.at(-1)?.body ?? "")?.[1];
    const newest = server.repository
      .all()
      .map(({ meta }) => Date.parse(meta?.lastUpdated ?? ""))
      .toSorted((a, b) => a - b)
      .at(-1);
    expect(Date.parse(decodeURIComponent(sinceOf() ?? ""))).toBe((newest ?? 0) - 120_000);
    passTime(120_000);
    for (const desk of [other, other]) await desk.round();
    expect(Date.parse(decodeURIComponent(sinceOf() ?? ""))).toBe(newest);
  });

  it("goes on at the next visit where the last one was, and looks at everything where patients are missing here", async () => {
    const { server, one, other } = await team("hapi");
    one.add(record);
    // What it sent it sees there itself in the round after.
    for (const desk of [one, one, other]) await desk.round();
    one.kill();
    server.received.length = 0;
    await one.round();
    expect(server.received[0]?.body).toContain("_lastUpdated=ge");
    // What was seen in those two minutes is as it is known: nothing is read again.
    expect(server.received).toHaveLength(1);
    other.kill();
    other.records.clear();
    await other.round();
    expect(other.records.get(id)).toEqual(record);
  });

  it("is ids and versions alone where everything is looked at and stands as it is known", async () => {
    const { server, one } = await team("hapi");
    one.add(amended({ note: "Fasting" })(record));
    for (const desk of [one, one]) await desk.round();
    one.kill();
    one.lookAtAll();
    server.received.length = 0;
    await one.round();
    expect(server.received).toHaveLength(1);
    expect(server.received[0]?.body).toContain("_elements=identifier");
    expect(server.received[0]?.body).not.toContain("_lastUpdated=ge");
  });

  it("is asked one by one of a server that takes no batch after all", async () => {
    const { one, other } = await team("hapi", {
      refuses: ({ body }) => (body.includes('"type":"batch"') ? { status: 400 } : undefined),
    });
    one.add(record);
    await one.round();
    await other.round();
    expect(other.records.get(id)).toEqual(record);
  });

  it("never holds a write for a server that is read only", async () => {
    const { server, one } = await team("readonly");
    one.add(record);
    expect(await one.round()).toMatchObject({ mode: "read", waiting: 3 });
    expect(server.received.filter(({ method }) => method !== "GET")).toEqual([]);
  });

  it("stops at the first write where the server loses what makes a record ours", async () => {
    const { server, one } = await team("forgetful");
    one.add(record);
    expect(await one.round()).toMatchObject({ mode: "read", problem: { type: "Forgetful" } });
    expect(server.repository.all("Observation")).toEqual([]);
  });
});

describe("a server that does not take everything at once", () => {
  it("is asked again after the seconds that it names, and nothing is lost meanwhile", async () => {
    let isBusy = false;
    const { one, other } = await team("medplum", {
      refuses: ({ body }) => (isBusy && body.includes("transaction") ? { status: 429, retryAfter: "7" } : undefined),
    });
    one.add(record);
    isBusy = true;
    expect(await one.round()).toMatchObject({ waiting: 3, problem: { type: "Busy", seconds: 7 } });
    isBusy = false;
    expect(await one.round()).toMatchObject({ waiting: 0 });
    await other.round();
    expect(other.records.get(id)).toEqual(record);
  });

  it("pauses for a sign-in and goes on after it", async () => {
    let good = "none";
    const { one } = await team("medplum", { accepts: (token) => token === good });
    one.add(record);
    good = "new";
    expect(await one.round()).toMatchObject({ waiting: 3, problem: { type: "SignIn" } });
    one.road.token = "new";
    expect(await one.round()).toMatchObject({ waiting: 0 });
  });

  it.each<PersonaName>(["medplum", "cerner"])(
    "parks what it refuses, for a person to see, sends the rest, and tries again once that is changed (%s)",
    async (name) => {
      const { server, one } = await team(name, {
        refuses: ({ body }) => (body.includes('"Not wanted"') && !body.includes('"method":"GET"') ? { status: 422 } : undefined),
      });
      one.add(amended({ note: "Not wanted" })(record));
      const status = await one.round();
      expect(status).toMatchObject({ waiting: 0, forPerson: [{ entry: `observations ${resultId}`, why: "Refused" }] });
      expect(server.repository.all("Observation")).toHaveLength(1);
      one.change(id, (now) => ({ ...now, observations: { ...now.observations, [resultId]: exampleResult(1, 0) } }));
      expect(await one.round()).toMatchObject({ waiting: 0, forPerson: [] });
      expect(server.repository.all("Observation")).toHaveLength(2);
    },
  );

  const sizesOf = (server: FhirServer): readonly number[] =>
    server.received
      .filter(({ body }) => body.includes('"type":"transaction"'))
      .map(({ body }) => (JSON.parse(body) as { entry: unknown[] }).entry.length);

  it("sends a patient of many results whole in one bundle, and once where the answer to it was lost", async () => {
    const { server, one, other } = await team("hapi");
    const many = exampleRecord(3, 60);
    one.add(many);
    let sent = 0;
    one.road.losesAnswer = () => (sent += 1) === 3;
    await one.round();
    await one.round();
    await other.round();
    expect(other.records.get(many.id)).toEqual(many);
    // The patient, the diagnosis and the results.
    expect(sizesOf(server)).toEqual([62]);
    expect(server.repository.all("Observation")).toHaveLength(60);
  });

  it("sends more than that in several", async () => {
    const { server, one, other } = await team("hapi");
    const many = exampleRecord(3, 300);
    one.add(many);
    await one.round();
    await other.round();
    expect(sizesOf(server)).toEqual([256, 46]);
    expect(other.records.get(many.id)).toEqual(many);
  });

  it("learns how many a server takes at once that takes less, and asks it for no more in that visit", async () => {
    const { server, one, other } = await team("medplum");
    const [many, more] = [exampleRecord(3, 52), exampleRecord(4, 10)];
    one.add(many);
    await one.round();
    expect(sizesOf(server)).toEqual([54, 32, 16, 8, 8, 8, 8, 8, 8, 6]);
    one.add(more);
    await one.round();
    expect(sizesOf(server).slice(10)).toEqual([8, 4]);
    await other.round();
    for (const record of [many, more]) expect(other.records.get(record.id)).toEqual(record);
  });

  it("sends less at once to a server that does not answer in time, and more again with each answer", async () => {
    let isSlow = true;
    const { server, one } = await team("hapi", {
      refuses: ({ body }) => (isSlow && body.includes('"type":"transaction"') ? { status: 504 } : undefined),
    });
    one.add(exampleRecord(3, 100));
    expect((await one.round()).problem).toEqual({ type: "NoAnswer", isLate: true });
    isSlow = false;
    await one.round();
    one.add(exampleRecord(4, 140));
    await one.round();
    expect(sizesOf(server)).toEqual([102, 64, 38, 128, 14]);
  });

  it("sends in parts also the one result that was changed more often than that", async () => {
    const { server, one, other } = await team("medplum");
    one.add(record);
    for (let time = 1; time <= 12; time += 1) one.change(id, amended({ note: `Read ${String(time)} times` }));
    expect(await one.round()).toMatchObject({ waiting: 0, forPerson: [] });
    expect(server.repository.all("Provenance").length).toBeGreaterThan(12);
    await other.round();
    expect(other.records.get(id)).toEqual(one.records.get(id));
  });
});

describe.each<PersonaName>(["medplum", "hapi", "cerner"])("a result that the server like %s has of its own", (name) => {
  it("is never written there as a result under our name, and a colleague has what is kept of it all the same", async () => {
    const { server, one, other } = await team(name);
    const knownAs = `${server.base}/Observation/lab-1\nurn:lab|F-4711`;
    const foreign = amended({ knownAs, note: "Haemolysed?" })(record);
    one.add(foreign);
    await one.round();
    await other.round();
    expect(other.records.get(id)).toEqual(foreign);
    expect(onServer(server, "Observation", resultId)).toEqual([]);
    expect(onServer(server, "Basic", resultId)).toHaveLength(1);
  });

  it("that was typed here first, and is found to be its own later, is no result of ours there any more", async () => {
    const { server, one, other } = await team(name);
    one.add(record);
    await one.round();
    one.change(id, amended({ knownAs: `${server.base}/Observation/lab-1` }));
    await one.round();
    await other.round();
    expect(other.records.get(id)).toEqual(one.records.get(id));
    expect(onServer(server, "Observation", resultId).map(({ status }) => status)).toEqual(["entered-in-error"]);
  });
});

describe.each<PersonaName>(["medplum", "hapi", "cerner"])(
  "a result that is taken for another system's and back, through one like %s",
  (name) => {
    it("goes on being sent: what was entered in error meanwhile says its content again", async () => {
      const { server, one, other } = await team(name);
      one.add(record);
      await one.round();
      for (const knownAs of [`${server.base}/Observation/lab-1`, "urn:lab|F-4711", `${server.base}/Observation/lab-1`]) {
        one.change(id, amended({ knownAs }));
        expect(await one.round()).toMatchObject({ mode: name === "cerner" ? "single" : "full", waiting: 0, forPerson: [] });
        await other.round();
        expect(other.records.get(id)).toEqual(one.records.get(id));
      }
      expect(onServer(server, "Basic", resultId)).toHaveLength(1);
      expect(doublesAmong(server.repository.all())).toEqual([]);
    });
  },
);

describe("what stands on the server and is not known here", () => {
  it("is read before anything is written over it, as where a tab went on with an older record", async () => {
    const { server, one, other } = await team("medplum");
    one.add(record);
    await one.round();
    await other.round();
    const older = other.records.get(id);
    one.change(id, amended({ value: "3.10" }));
    await one.round();
    await other.round();
    // What it had read is gone from its memory, and what is known of the server is not.
    if (older !== undefined) other.records.set(id, structuredClone(older));
    await other.round();
    expect(onServer(server, "Observation", resultId)[0]?.valueQuantity?.value).toBe(3.1);
    expect(other.records.get(id)).toEqual(one.records.get(id));
  });

  it("tells how far a round is, and one that is cancelled goes on in the next", async () => {
    const { one, other } = await team("medplum");
    for (let number = 1; number <= 21; number += 1) one.add(exampleRecord(number, 1));
    await one.round();
    other.cancelAfter(20);
    expect(await other.round()).toMatchObject({ problem: { type: "Cancelled" } });
    expect(other.records.size).toBe(20);
    expect(other.progress.at(-1)).toEqual({ step: "Fetching", done: 20, of: 21 });
    other.cancelAfter(undefined);
    await other.round();
    expect(other.records.size).toBe(21);
  });

  it("that was refused is sent again when a person says so", async () => {
    let isRefusing = true;
    const { server, one } = await team("cerner", {
      refuses: ({ method, body }) =>
        isRefusing && method === "POST" && body.includes('"Not wanted"') ? { status: 422 } : undefined,
    });
    one.add(amended({ note: "Not wanted" })(record));
    const { forPerson } = await one.round();
    isRefusing = false;
    expect((await one.round()).forPerson).toHaveLength(1);
    for (const { patientId, entry } of forPerson) await one.retry(patientId, entry);
    expect(await one.round()).toMatchObject({ waiting: 0, forPerson: [] });
    expect(onServer(server, "Observation", resultId)).toHaveLength(1);
  });
});
