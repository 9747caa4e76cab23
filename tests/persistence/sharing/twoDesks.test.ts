import * as fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { revisionsOf, stableText } from "../../../src/domain/kept.ts";
import { PARTS } from "../../../src/domain/record/keptKinds.ts";
import { verifyChain } from "../../../src/domain/record/verifyChain.ts";
import type { PatientRecord } from "../../../src/domain/record/patientRecord.ts";
import { exampleRecord } from "../../support/exampleRecords.ts";
import { startFhirServer, type FhirServer } from "../../support/fhirServer/fhirServer.ts";
import type { PersonaName } from "../../support/fhirServer/personas.ts";
import { arbitraryEdit } from "../../support/patientRecords.ts";
import { openDesk, type Desk } from "../../support/sharingDesk.ts";

/** So many edits by both desks together. */
const EDITS = 200;

const servers: FhirServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

const statesOf = (record: PatientRecord): readonly string[] =>
  [record.patient, ...PARTS.flatMap((part) => Object.values(record[part]))].flatMap((kept) =>
    revisionsOf<object>(kept).map((state) => `${kept.id} ${stableText(state)}`),
  );

/** What a server has twice under one of our names, entered in error left out. */
function doublesOn({ repository }: FhirServer): readonly string[] {
  const seen = new Map<string, number>();
  for (const resource of repository.all()) {
    const { resourceType, identifier, status } = resource as { resourceType: string; identifier?: unknown; status?: string };
    const [name] = Array.isArray(identifier) ? (identifier as { system?: string; value?: string }[]) : [];
    if (name === undefined || status === "entered-in-error") continue;
    const key = `${resourceType} ${name.system} ${name.value}`;
    seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  return [...seen].filter(([, count]) => count > 1).map(([key]) => key);
}

/** Rounds until nothing is to do on either desk, each question decided. */
async function settle(desks: readonly Desk[], chance: () => boolean): Promise<number> {
  let asked = 0;
  for (let quiet = 0, turn = 0; quiet < 2; turn += 1) {
    if (turn > 30) throw new Error("The desks do not come to rest");
    let isQuiet = true;
    for (const desk of desks) {
      const before = [...desk.records.values()];
      const status = await desk.round();
      const decided = desk.decideAll(status, chance);
      asked += decided;
      if (decided > 0 || status.waiting > 0 || status.problem !== undefined) isQuiet = false;
      if (before.some((record) => desk.records.get(record.id) !== record)) isQuiet = false;
    }
    quiet = isQuiet ? quiet + 1 : 0;
  }
  return asked;
}

describe("two desks that share their patients through a server", () => {
  it.each<PersonaName>(["medplum", "hapi", "cerner"])(
    "%s: after random edits, lost answers, offline spans, tokens that run out and a killed browser nothing is lost or doubled",
    async (name) => {
      let valid = 0;
      const server = await startFhirServer(name, { accepts: (token) => token === `token-${valid}` });
      servers.push(server);
      const [edits = []] = fc.sample(fc.array(arbitraryEdit, { minLength: EDITS, maxLength: EDITS }), {
        numRuns: 1,
        seed: 20261126,
      });
      let seed = 7;
      const dice = (sides: number) => {
        seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
        return Math.floor((seed / 2 ** 32) * sides);
      };
      const signIn = () => desks.forEach((desk) => (desk.road.token = `token-${valid}`));
      const desks = [await openDesk(server), await openDesk(server)];
      signIn();
      const ids = [1, 2].map((number) => exampleRecord(number, 2).id);
      for (const number of [1, 2]) desks[number % 2]?.add(exampleRecord(number, 2));
      await settle(desks, () => dice(2) === 0);
      for (const desk of desks) desk.road.losesAnswer = () => dice(6) === 0;

      const made = new Set<string>();
      let asked = 0;
      for (const edit of edits) {
        const desk = desks[dice(2)];
        const id = ids[dice(2)] ?? "";
        desk?.change(id, edit);
        for (const record of desk?.records.values() ?? []) for (const state of statesOf(record)) made.add(state);
        const what = dice(20);
        if (what === 0 && desk !== undefined) desk.road.isCut = !desk.road.isCut;
        if (what === 1) valid += 1;
        if (what === 2) desk?.kill();
        if (what >= 16) {
          const status = await desk?.round();
          if (status?.problem?.type === "SignIn") signIn();
          if (status !== undefined) asked += desk?.decideAll(status, () => dice(2) === 0) ?? 0;
        }
      }
      for (const desk of desks) {
        desk.road.isCut = false;
        desk.road.losesAnswer = () => false;
      }
      signIn();
      asked += await settle(desks, () => dice(2) === 0);

      const [one, other] = desks;
      for (const id of ids) expect(one?.records.get(id)).toEqual(other?.records.get(id));
      for (const id of ids) expect(verifyChain(one?.records.get(id) ?? exampleRecord(9, 0))).toMatchObject({ type: "Whole" });
      const all = new Set([...(one?.records.values() ?? [])].flatMap(statesOf));
      expect([...made].filter((state) => !all.has(state))).toEqual([]);
      expect(doublesOn(server)).toEqual([]);
      expect(asked).toBeGreaterThan(0);

      const third = await openDesk(server);
      third.road.token = `token-${valid}`;
      await third.round();
      for (const id of ids) expect(third.records.get(id)).toEqual(one?.records.get(id));
    },
    120_000,
  );
});
