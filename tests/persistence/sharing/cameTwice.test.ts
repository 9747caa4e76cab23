import { afterEach, describe, expect, it } from "vitest";
import { put } from "../../../src/domain/byId.ts";
import { contentOf, keep } from "../../../src/domain/kept.ts";
import { amend, restore, type ObservationContent } from "../../../src/domain/measuring/observation.ts";
import { mergePeople } from "../../../src/domain/record/people/mergePeople.ts";
import { moveObservation } from "../../../src/domain/record/people/moveObservation.ts";
import type { PatientRecord } from "../../../src/domain/record/patientRecord.ts";
import { verifyChain } from "../../../src/domain/record/chain/verifyChain.ts";
import { stands } from "../../../src/domain/standing.ts";
import { exampleUuid, typedRecord } from "../../support/exampleRecords.ts";
import { startFhirServer, type FhirServer } from "../../support/fhirServer/fhirServer.ts";
import { openDesk, type Desk } from "../../support/sharingDesk.ts";

const servers: FhirServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

const [here, away] = [typedRecord(1, 2), typedRecord(2, 2)];
const [result] = Object.values(away.observations);
const resultId = result?.id ?? "";

/** Two desks that both have the two patients from the server. */
async function twoDesks(): Promise<readonly [Desk, Desk]> {
  const server = await startFhirServer("medplum");
  servers.push(server);
  const desks = [await openDesk(server), await openDesk(server)] as const;
  for (const person of [here, away]) desks[0].add(person);
  for (const desk of desks) await desk.round();
  return desks;
}
const merge = (desk: Desk) =>
  desk.act("MergedPatients", [here.id, away.id], ([one = here, two = away], at) => {
    const merged = mergePeople(one, two, { at, why: "One person, entered twice" });
    return [{ record: merged.kept }, { record: merged.away }];
  });
const move = (desk: Desk, why = "Wrong tube") =>
  desk.act("MovedResult", [away.id, here.id], ([from = away, to = here], at) => {
    const moved = moveObservation(from, to, resultId, { at, why });
    return moved.ok ? [{ record: moved.value.from }, { record: moved.value.to }] : [];
  });
const settle = async (desks: readonly Desk[]) => {
  for (const desk of [...desks, ...desks]) expect((await desk.round()).forPerson).toEqual([]);
};
const standing = (record: PatientRecord | undefined) => Object.values(record?.observations ?? {}).filter(stands);
const values = (desk: Desk) => standing(desk.records.get(here.id)).map(({ collectedOn, value }) => `${collectedOn} ${value}`);
const own = standing(here).map(({ collectedOn, value }) => `${collectedOn} ${value}`);
const theirs = standing(away).map(({ collectedOn, value }) => `${collectedOn} ${value}`);

describe("what two desks that had not heard of each other bring from one patient to another counts once", () => {
  it("where both merge the same two people", async () => {
    const desks = await twoDesks();
    for (const desk of desks) merge(desk);
    await settle(desks);
    for (const desk of desks) {
      expect(values(desk).toSorted()).toEqual([...own, ...theirs].toSorted());
      expect(verifyChain(desk.records.get(here.id) ?? here).type).toBe("Whole");
    }
    expect(desks[0].records.get(here.id)).toEqual(desks[1].records.get(here.id));
  });

  it("where both merge the same two people, each into the other: one of both stays in the roster, with all of both", async () => {
    const desks = await twoDesks();
    merge(desks[0]);
    desks[1].act("MergedPatients", [away.id, here.id], ([one = away, two = here], at) => {
      const merged = mergePeople(one, two, { at, why: "One person, entered twice" });
      return [{ record: merged.kept }, { record: merged.away }];
    });
    await settle(desks);
    for (const desk of desks) {
      const inRoster = [...desk.records.values()].filter(({ patient }) => !patient.archived);
      expect(inRoster.map(({ id }) => id)).toEqual([[here.id, away.id].toSorted()[0]]);
      const all = standing(inRoster[0]).map(({ collectedOn, value }) => `${collectedOn} ${value}`);
      expect(all.toSorted()).toEqual([...own, ...theirs].toSorted());
      for (const record of desk.records.values()) expect(verifyChain(record).type).toBe("Whole");
    }
    for (const { id } of [here, away]) expect(desks[0].records.get(id)).toEqual(desks[1].records.get(id));
  });

  it("where both move the same result, each in words of their own", async () => {
    const desks = await twoDesks();
    move(desks[0], "Wrong tube");
    move(desks[1], "Mixed up at the counter");
    await settle(desks);
    for (const desk of desks) expect(values(desk).toSorted()).toEqual([...own, ...theirs.slice(0, 1)].toSorted());
  });

  it("and where one of both was corrected since, a person is asked about the one result", async () => {
    const desks = await twoDesks();
    for (const desk of desks) {
      move(desk);
      const moved = standing(desk.records.get(here.id)).find(({ id }) => here.observations[id] === undefined);
      if (desk === desks[1] && moved !== undefined)
        desk.change(here.id, (now) => {
          const content = { ...contentOf<ObservationContent>(moved), note: "Fasting" };
          return { ...now, observations: put(now.observations, amend(moved, content, { at: "2026-11-26T10:00:00.000Z" })) };
        });
    }
    await desks[0].round();
    expect(desks[1].decideAll(await desks[1].round(), () => true)).toBe(1);
    await settle(desks);
    for (const desk of desks) {
      expect(values(desk)).toHaveLength(own.length + 1);
      expect(standing(desk.records.get(here.id)).flatMap(({ note }) => (note === undefined ? [] : [note]))).toEqual(["Fasting"]);
    }
  });

  it("and what was set aside stays so: the set-aside of the result that goes, goes with it", async () => {
    const desks = await twoDesks();
    const aside = { measurand: "b2m-serum", observationId: resultId, why: "Hemolysed", status: "active" } as const;
    desks[0].change(away.id, (now) => ({
      ...now,
      setAsides: put(now.setAsides, keep(exampleUuid(1, 56), aside, { at: "2026-11-26T07:00:00.000Z" })),
    }));
    await settle(desks);
    for (const desk of desks) merge(desk);
    await settle(desks);
    for (const desk of desks) {
      const record = desk.records.get(here.id) ?? here;
      const [kept, ...more] = Object.values(record.setAsides).filter(stands);
      expect(more).toEqual([]);
      expect(stands(record.observations[kept?.observationId ?? ""] ?? { status: "entered-in-error" })).toBe(true);
    }
  });

  it("but what one desk moved, took back and moved again is not touched", async () => {
    const desks = await twoDesks();
    move(desks[0]);
    await settle(desks);
    desks[1].change(away.id, (now) => {
      const withdrawn = now.observations[resultId];
      if (withdrawn === undefined) return now;
      return { ...now, observations: put(now.observations, restore(withdrawn, { at: "2026-11-26T11:00:00.000Z" })) };
    });
    move(desks[1]);
    await settle(desks);
    for (const desk of desks) expect(values(desk)).toHaveLength(own.length + 2);
  });
});
