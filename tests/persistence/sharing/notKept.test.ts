import { afterEach, describe, expect, it } from "vitest";
import type { Known, KnownStore } from "../../../src/persistence/sharing/known.ts";
import { exampleRecord } from "../../support/exampleRecords.ts";
import { startFhirServer, type FhirServer } from "../../support/fhirServer/fhirServer.ts";
import { openDesk } from "../../support/sharingDesk.ts";

let server: FhirServer;
afterEach(async () => server.close());

/** What is known of the server, in a browser that may refuse to read it or to store it. */
function refusingStore() {
  const refuses = { reading: false, storing: false };
  const held = new Map<string, Known>();
  const denied = async () => {
    throw new DOMException("Denied", "SecurityError");
  };
  const store: KnownStore = {
    get: async (patientId) => (refuses.reading ? denied() : held.get(patientId)),
    put: async (known) => (refuses.storing ? denied() : void held.set(known.patientId, known)),
    looked: async () => (refuses.reading ? denied() : undefined),
    putLooked: async () => (refuses.storing ? denied() : undefined),
  };
  return { refuses, store };
}

describe("a browser that lets nothing be noted of what is sent", () => {
  it("sends nothing, for it could be sent twice, and says so; everything waits, and goes once it may be noted", async () => {
    server = await startFhirServer("cerner");
    const { refuses, store } = refusingStore();
    const desk = await openDesk(server, { known: store });
    desk.add(exampleRecord(1, 2));
    refuses.storing = true;
    const refused = await desk.round();
    expect(refused.problem).toEqual({ type: "NotKept" });
    expect(refused.waiting).toBeGreaterThan(2);
    expect(server.repository.all()).toEqual([]);
    refuses.storing = false;
    expect(await desk.round()).toMatchObject({ waiting: 0 });
    expect(server.repository.all("Observation")).toHaveLength(2);
  });

  it("asks the server where it may not be read what was noted, and sends nothing twice", async () => {
    server = await startFhirServer("cerner");
    const { refuses, store } = refusingStore();
    const desk = await openDesk(server, { known: store });
    desk.add(exampleRecord(1, 2));
    await desk.round();
    refuses.reading = true;
    desk.kill();
    expect(await desk.round()).toMatchObject({ waiting: 0 });
    expect(server.repository.all("Observation")).toHaveLength(2);
  });
});
