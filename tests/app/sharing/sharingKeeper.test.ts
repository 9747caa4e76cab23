import { afterEach, describe, expect, it } from "vitest";
import { EMPTY_DRAFT } from "../../../src/domain/measuring/observationDoor.ts";
import { EMPTY_PATIENT_DRAFT } from "../../../src/domain/record/patient.ts";
import { entriesOn, take } from "../../../src/domain/shelf.ts";
import { isConnected } from "../../../src/persistence/sharing/isConnected.ts";
import { exampleRecord, exampleResult, withResult } from "../../support/exampleRecords.ts";
import type { PersonaName } from "../../support/fhirServer/personas.ts";
import { sharingApp, type SharingApp } from "../../support/sharingApp.ts";
import { startSmartServer, type SmartServer } from "../../support/smartServer/smartServer.ts";

const opened: { server: SmartServer; apps: SharingApp[] }[] = [];
afterEach(async () => {
  for (const { server, apps } of opened.splice(0)) {
    for (const { keeper } of apps) await keeper.disconnect(false);
    await server.close();
  }
});
async function team(name: PersonaName = "medplum") {
  const server = await startSmartServer(name);
  const apps: SharingApp[] = [];
  opened.push({ server, apps });
  const app = (...args: Parameters<typeof sharingApp> extends [unknown, ...infer Rest] ? Rest : never) => {
    const made = sharingApp(server, ...args);
    apps.push(made);
    return made;
  };
  return { server, app };
}

const record = exampleRecord(1, 2);
const viewOf = ({ keeper }: SharingApp) => keeper.now();
async function isOnServer(app: SharingApp): Promise<void> {
  await expect.poll(() => viewOf(app).status).toMatchObject({ waiting: 0, at: expect.stringMatching(/^2026/u) });
}

describe("connecting a device", () => {
  it("says what the server allows before anything is sent, and sends once a person starts it", async () => {
    const { server, app } = await team();
    const mine = app([record]);
    await mine.signIn();
    expect(viewOf(mine)).toMatchObject({ standing: "Offered", offer: { mode: "full" } });
    expect(server.fhir.received.map(({ method, path }) => `${method} ${path}`)).toEqual(["GET /metadata"]);
    expect(isConnected(mine.texts)).toBe(false);
    mine.keeper.start();
    await isOnServer(mine);
    expect(server.fhir.repository.all("Observation")).toHaveLength(2);
    expect(isConnected(mine.texts)).toBe(true);
  });

  it("never writes where reading alone was granted, and says how much stays on this device", async () => {
    const { server, app } = await team();
    server.steering.grants = (asked) => asked.map((scope) => scope.replace(/\.c?r?u?s?$/u, ".rs"));
    const mine = app([record]);
    await mine.signIn();
    expect(viewOf(mine).offer?.mode).toBe("read");
    mine.keeper.start();
    await expect.poll(() => viewOf(mine).status).toMatchObject({ mode: "read", waiting: 3 });
    expect(server.fhir.received.filter(({ body }) => /"(?:POST|PUT)"/u.test(body))).toEqual([]);
  });

  it("connects to nothing where patients and results may not be read, and ends the tokens", async () => {
    const { server, app } = await team();
    server.steering.grants = (asked) => asked.filter((scope) => !scope.includes("Observation"));
    const mine = app([record]);
    await mine.signIn();
    expect(viewOf(mine)).toMatchObject({ standing: "Off", problem: { type: "NotEnough" } });
    expect(server.tokens()).toHaveLength(0);
  });

  it("keeps no token in what the device stores", async () => {
    const { app } = await team();
    const mine = app([record]);
    await mine.share();
    await isOnServer(mine);
    const keys = mine.texts.keys();
    const stored = (keys.ok ? keys.value : []).map((key) => {
      const text = mine.texts.get(key);
      return text.ok ? text.value : "";
    });
    expect(stored.join()).not.toMatch(/token|refresh|Bearer|[0-9a-f]{8}-[0-9a-f]{4}/u);
  });
});

describe("a device that shares", () => {
  it("says at once how many wait for the server, and what a colleague's result does to a verdict", async () => {
    const { app } = await team();
    const flat = [0, 1, 2, 3].reduce(
      (made, number) => withResult(made, exampleResult(1, number, { value: "2.00", purpose: "" })),
      exampleRecord(1, 0),
    );
    const [mine, theirs] = [app([flat]), app()];
    await mine.share();
    await isOnServer(mine);
    await theirs.share();
    await expect.poll(() => entriesOn(theirs.monitor.getState().records)).toHaveLength(1);
    expect(viewOf(theirs)).toMatchObject({ arrived: 1, news: [] });
    const [last] = Object.values(flat.observations);
    const { laboratory = "", method = "" } = last ?? {};
    const add = (value: string, collectedOn: string) =>
      theirs.monitor.getState().recordObservation(flat.id, {
        ...EMPTY_DRAFT,
        measurand: "b2m-serum",
        value,
        unit: "mg/L",
        laboratory,
        method,
        collectedOn,
      });
    expect(add("4.10", "2024-05-10").ok).toBe(true);
    expect(add("4.20", "2024-06-10").ok).toBe(true);
    await expect.poll(() => viewOf(theirs).status?.waiting).toBe(2);
    await isOnServer(theirs);
    mine.focus();
    await expect.poll(() => viewOf(mine).news).toMatchObject([{ patientId: flat.id, newResults: 2 }]);
    expect(viewOf(mine).news[0]?.verdicts).toEqual([
      { measurand: "b2m-serum", before: "no-change-shown", after: "rising-confirmed" },
    ]);
    mine.keeper.seen(flat.id);
    expect(viewOf(mine).news).toEqual([]);
  });

  it("waits for a sign-in where the session ended, and loses nothing of what is saved meanwhile", async () => {
    const { server, app } = await team();
    const mine = app([record]);
    await mine.share();
    await isOnServer(mine);
    server.expire(true);
    mine.monitor.getState().archivePatient(record.id);
    mine.focus();
    await expect.poll(() => viewOf(mine)).toMatchObject({ isSignedIn: false, status: { waiting: 1 } });
    await mine.signIn();
    await isOnServer(mine);
    expect(server.fhir.repository.all("Patient")).toMatchObject([{ active: false }]);
  });

  it("says after a reload, with nobody signed in, what a person was asked before", async () => {
    const { server, app } = await team();
    const [mine, theirs] = [app([record]), app()];
    await mine.share();
    await isOnServer(mine);
    await theirs.share();
    await expect.poll(() => entriesOn(theirs.monitor.getState().records)).toHaveLength(1);
    const called = ({ monitor }: SharingApp, familyName: string) =>
      monitor.getState().editPatient(record.id, { ...EMPTY_PATIENT_DRAFT, familyName }, "Spelt wrong");
    expect(called(theirs, "Berg").ok).toBe(true);
    await expect.poll(() => server.fhir.repository.all("Patient")).toMatchObject([{ name: [{ family: "Berg" }] }]);
    expect(called(mine, "Borg").ok).toBe(true);
    mine.focus();
    const asked = { forPerson: [{ patientId: record.id, entry: "patient", why: "Clash" }] };
    await expect.poll(() => viewOf(mine).status).toMatchObject(asked);
    const again = mine.reloaded();
    await expect.poll(() => viewOf(again).status).toMatchObject(asked);
    await again.keeper.disconnect(false);
  });

  it("speaks to no server while it is in a patient's hands", async () => {
    const { server, app } = await team();
    const mine = app([record]);
    mine.monitor.getState().reportPatientMode({ type: "Unreadable" });
    await mine.share();
    const { length } = server.fhir.received;
    mine.focus();
    expect(viewOf(mine).standing).toBe("On");
    expect(server.fhir.received).toHaveLength(length);
    mine.monitor.getState().reportPatientMode({ type: "Off" });
    await isOnServer(mine);
  });
});

describe("leaving a server", () => {
  it("keeps everybody on the device, ends the tokens, and sends nothing more", async () => {
    const { server, app } = await team();
    const mine = app([record]);
    await mine.share();
    await isOnServer(mine);
    expect(await mine.keeper.disconnect(false)).toBe(0);
    expect([server.tokens().length, isConnected(mine.texts), viewOf(mine).standing]).toEqual([0, false, "Off"]);
    const { length } = server.fhir.received;
    mine.monitor.getState().archivePatient(record.id);
    mine.focus();
    expect(server.fhir.received).toHaveLength(length);
    expect(take(mine.monitor.getState().records, record.id)?.patient.archived).toBe(true);
  });

  it("lets go, where a person wants that, of those alone who are on the server as they are here", async () => {
    const { server, app } = await team();
    const other = exampleRecord(2, 1);
    const mine = app([record, other]);
    await mine.share();
    await isOnServer(mine);
    mine.monitor.getState().archivePatient(other.id);
    expect(await mine.keeper.disconnect(true)).toBe(1);
    expect(entriesOn(mine.monitor.getState().records).map(({ id }) => id)).toEqual([other.id]);
    expect(server.fhir.repository.all("Patient")).toHaveLength(2);
  });
});
