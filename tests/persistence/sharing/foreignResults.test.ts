import { afterEach, describe, expect, it } from "vitest";
import { entriesOf } from "../../../src/domain/byId.ts";
import { sourceOf } from "../../../src/domain/measuring/source.ts";
import { importSession } from "../../../src/exchange/incoming/importSession.ts";
import { readFhir } from "../../../src/exchange/incoming/fhir/readFhir.ts";
import { fhirClient } from "../../../src/persistence/sharing/fhirClient.ts";
import { readForeignResults, readInContext } from "../../../src/persistence/sharing/foreignResults.ts";
import { importContext } from "../../support/incoming.ts";
import { exampleRecord } from "../../support/exampleRecords.ts";
import { startFhirServer, type FhirServer } from "../../support/fhirServer/fhirServer.ts";
import type { PersonaName } from "../../support/fhirServer/personas.ts";
import { openDesk } from "../../support/sharingDesk.ts";

const servers: FhirServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});
async function laboratory(name: PersonaName) {
  const server = await startFhirServer(name);
  servers.push(server);
  const { repository } = server;
  const person = async (family: string) =>
    (await repository.createResource({ resourceType: "Patient", name: [{ family }], birthDate: "1950-05-17" })).id;
  const result = (subject: string, code: string, value: number) =>
    repository.createResource({
      resourceType: "Observation",
      status: "final",
      category: [{ coding: [{ system: "http://terminology.hl7.org/CodeSystem/observation-category", code: "laboratory" }] }],
      code: { coding: [{ system: "http://loinc.org", code }] },
      subject: { reference: `Patient/${subject}` },
      effectiveDateTime: "2026-03-01T08:00:00Z",
      valueQuantity: { value, unit: "mg/L" },
    });
  const client = fhirClient(server.base, { fetch: async (address, init) => fetch(address, init) });
  return { server, client, person, result };
}

describe.each<PersonaName>(["medplum", "hapi", "cerner"])("what other systems put on a server like %s", (name) => {
  it("is read with whose it is, by the measurands here, and without what is ours", async () => {
    const { server, client, person, result } = await laboratory(name);
    const [ada, ben] = [await person("Okafor"), await person("Novak")];
    const made = await result(ada, "1952-1", 2.3);
    await result(ben, "1952-1", 4.9);
    // A potassium is none of the measurands here.
    await result(ada, "2823-3", 4.1);
    const desk = await openDesk(server);
    desk.add(exampleRecord(1, 2));
    await desk.round();
    const read = await readForeignResults(client, undefined);
    const found = readFhir(read.ok ? read.value.text : "");
    expect(read).toMatchObject({ value: { results: 2 } });
    expect(found.ok && found.value.results.map(({ patient, value }) => `${patient.familyName} ${value.text}`)).toEqual([
      "Okafor 2.3",
      "Novak 4.9",
    ]);
    expect(found.ok && found.value.results[0]?.knownAs).toContain(`${server.base}/Observation/${made.id}`);
  });

  it("says when it is kept that it is from the server, the day, the laboratory's number and its address there", async () => {
    const { server, client, person } = await laboratory(name);
    const ada = await person("Okafor");
    const { id } = await server.repository.createResource({
      resourceType: "Observation",
      status: "final",
      category: [{ coding: [{ system: "http://terminology.hl7.org/CodeSystem/observation-category", code: "laboratory" }] }],
      identifier: [
        { type: { coding: [{ system: "http://terminology.hl7.org/CodeSystem/v2-0203", code: "ACSN" }] }, value: "26-4711" },
      ],
      code: { coding: [{ system: "http://loinc.org", code: "1952-1" }] },
      subject: { reference: `Patient/${ada}` },
      effectiveDateTime: "2026-03-01T08:00:00Z",
      valueQuantity: { value: 2.3, unit: "mg/L" },
    });
    const read = await readForeignResults(client, undefined);
    const { newId, ...context } = importContext();
    const session = importSession({ newId, onProgress: () => {}, clock: () => 0 });
    await session.takeRecords([], []);
    await session.read([{ name: "Clinic", content: read.ok ? read.value.text : "", from: "server" }], []);
    await session.plan({ ...context, answers: {} });
    const { records } = await session.records(0);
    const [kept] = records.flatMap(({ observations }) => entriesOf(observations));
    expect(kept && sourceOf(kept)).toMatchObject({ source: "server", sourceOn: "2026-06-01", accession: "26-4711" });
    expect(kept).not.toHaveProperty("sourceLine");
    expect(kept?.knownAs).toContain(`${server.base}/Observation/${id}`);
  });

  it("is read of one patient where a record system has one open, who is told by name, number and birth date", async () => {
    const { client, person, result } = await laboratory(name);
    const [ada, ben] = [await person("Okafor"), await person("Novak")];
    await result(ada, "1952-1", 2.3);
    await result(ben, "1952-1", 4.9);
    expect(await readForeignResults(client, ben)).toMatchObject({ value: { results: 1 } });
    expect(await readInContext(client, ben)).toMatchObject({
      value: { familyName: "Novak", birthDate: "1950-05-17", ourId: "" },
    });
    expect(await readInContext(client, "nobody")).toMatchObject({ error: { type: "Refused" } });
  });
});
