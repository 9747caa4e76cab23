import { afterEach, describe, expect, it } from "vitest";
import { exampleRecord } from "../../support/exampleRecords.ts";
import { startFhirServer, type FhirServer } from "../../support/fhirServer/fhirServer.ts";
import { editBesideReading } from "../../support/readingDesks.ts";
import { openDesk } from "../../support/sharingDesk.ts";

const servers: FhirServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

describe("desks that may only read", () => {
  it("send nothing, keep all that is theirs, have all that a third writes there, and are asked where words clash", async () => {
    const after = await editBesideReading("readonly", { count: 120 });
    expect(after).toMatchObject({ sent: [], lost: [], leaked: [], brokenChains: [], unasked: [] });
    expect(after.asked).toBeGreaterThan(0);
  }, 120_000);

  it("of a server that drops extensions, keep all that is theirs after the one write that found it out", async () => {
    const server = await startFhirServer("forgetful");
    servers.push(server);
    const desk = await openDesk(server);
    desk.add(exampleRecord(1, 3));
    desk.add(exampleRecord(2, 3));
    const before = [...desk.records.values()];
    for (let turn = 0; turn < 3; turn += 1) await desk.round();
    expect([...desk.records.values()]).toEqual(before);
    expect(server.received.filter(({ method }) => method !== "GET")).toHaveLength(1);
    expect(server.repository.all("Observation")).toEqual([]);
  });
});
