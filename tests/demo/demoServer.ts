/*
 * A team of two on one machine: a FHIR server with its sign-in and the made-up patients, and the app built for it at two addresses, each of
 * which is a device of its own. Run: npm run demo:server. All of it is in memory and ends with Ctrl+C.
 */
import { randomUUID } from "node:crypto";
import { build, preview } from "vite";
import { day } from "../support/observations.ts";
import { instantAt } from "../../src/domain/instant.ts";
import { demoRecords } from "../../src/exchange/demo/demoRecords.ts";
import { sessionAt } from "../support/sharingApp.ts";
import { openDesk } from "../support/sharingDesk.ts";
import { startSmartServer } from "../support/smartServer/smartServer.ts";

const HERE = Number(process.env["DEMO_PORT"] ?? 4173);
const FOLDER = "dist-demo";

const clinic = await startSmartServer("medplum", { port: HERE + 1 });
clinic.steering.tokenSeconds = 3600;

// Somebody of the team has brought the made-up patients already.
const now = Date.now();
const somebody = await openDesk(clinic);
somebody.road.token = (await sessionAt(clinic, () => now)).token;
const people = demoRecords({ today: day(new Date(now).toISOString().slice(0, 10)), at: instantAt(now), newId: randomUUID });
for (const record of people) somebody.add(record);
const { waiting, problem } = await somebody.round();
if (problem !== undefined || waiting > 0)
  throw new Error(`The demo patients did not reach the server: ${problem?.type ?? "some wait"}`);

process.env["B2M_FHIR_ORIGINS"] = `Demo clinic=${clinic.base}`;
await build({ build: { outDir: FOLDER }, logLevel: "warn" });
const addresses: string[] = [];
for (const port of [HERE, HERE + 2]) {
  await preview({ build: { outDir: FOLDER }, preview: { host: "127.0.0.1", port, strictPort: true }, logLevel: "warn" });
  addresses.push(`http://127.0.0.1:${port}/settings`);
}
console.log(`
Ready: a clinic with ${people.length} made-up patients runs at ${clinic.base}.
Open both in a browser, and in each choose "Connect to Demo clinic":

  one device         ${addresses[0]}
  a colleague's      ${addresses[1]}
`);
