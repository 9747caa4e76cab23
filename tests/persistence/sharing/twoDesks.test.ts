import { afterEach, describe, expect, it } from "vitest";
import { startFhirServer, type FhirServer } from "../../support/fhirServer/fhirServer.ts";
import type { PersonaName } from "../../support/fhirServer/personas.ts";
import { doublesAmong, editOnTwoDesks, readableOf, type AfterEdits } from "../../support/randomEdits.ts";

/** So many edits by both desks together. */
const EDITS = 200;

const servers: FhirServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

const WHOLE = { lost: [], unequal: [], brokenChains: [], unasked: [], restless: [], cameBack: [], doubled: [], readable: [] };
const foundOf = (after: AfterEdits, { repository }: FhirServer) => ({
  ...after,
  doubled: doublesAmong(repository.all()),
  readable: readableOf(after.erased, repository.all()),
});

describe("two desks that share their patients through a server", () => {
  it.each<PersonaName>(["medplum", "hapi", "cerner", "flaky"])(
    "%s: after random edits, merges, moves, erasures and restores, lost answers, offline spans, tokens that run out and a killed browser " +
      "nothing is lost or doubled",
    async (name) => {
      let valid = 0;
      const server = await startFhirServer(name, { accepts: (token) => token === `token-${valid}` });
      servers.push(server);
      const { base } = server;
      const after = await editOnTwoDesks({ base, token: () => `token-${valid}`, expire: () => (valid += 1) }, { count: EDITS });
      expect(foundOf(after, server)).toMatchObject(WHOLE);
      expect(after.asked).toBeGreaterThan(0);
    },
    120_000,
  );

  it("after edits in few words of one entry of each kind: every word that somebody did not know of is asked about", async () => {
    const server = await startFhirServer("medplum");
    servers.push(server);
    const door = { base: server.base, token: () => "any", expire: () => undefined };
    const after = await editOnTwoDesks(door, { count: EDITS, edits: "close" });
    expect(foundOf(after, server)).toMatchObject(WHOLE);
    expect(after.asked).toBeGreaterThan(0);
  }, 120_000);
});
