import type { Resource } from "@medplum/fhirtypes";
import { chromium } from "@playwright/test";
import type { PatientRecord } from "../../src/domain/record/patientRecord.ts";
import { writeCompactJson } from "../../src/exchange/exactJson.ts";
import { CHROMIUM_ARGUMENTS, findChromium } from "../e2e/chromium.ts";
import { SERVER_OF_STORIES } from "../e2e/clinic.ts";
import { startHost } from "../e2e/host.ts";
import { exampleRecord } from "../support/exampleRecords.ts";
import { nothingKnown } from "../../src/persistence/sharing/known.ts";
import { sent, writesFor } from "../../src/persistence/sharing/serverWrites.ts";
import { startSmartServer, type SmartServer } from "../support/smartServer/smartServer.ts";
import { MOST_TASK_MS, measurePage, PAGE_HEAD, rowsOf } from "./measureSharingPage.ts";

/**
 * A page that shares very many patients of 20 results through the tests' own server: its first sync, in which all of them come, and a
 * later look where nothing changed. Told are requests, how often progress was said, and the tasks that held the page.
 * `npm run bench:sharing-page -- 10 500`: how many patients. The server searches one resource after the other, so that its own time grows
 * with the square of them; what the page does meanwhile does not depend on it. Ends with 1 where a task held the page for over 200 ms.
 */
const RESULTS_EACH = 20;
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [10, 500];

/** As another device has put it there, past the door that looks for each name first. */
async function putOnServer({ fhir: { repository } }: SmartServer, record: PatientRecord): Promise<void> {
  const refs = new Map<string, string>();
  for (const write of writesFor(record, nothingKnown(record.id), () => false)) {
    const { resourceType, id } = write.resource;
    const resource = JSON.parse(writeCompactJson(sent(write, (local) => refs.get(local)))) as Resource;
    const made = await repository.createResource(resource);
    refs.set(`${resourceType}/${id}`, `${resourceType}/${made.id}`);
  }
}

const found = findChromium();
const browser = await chromium.launch({
  executablePath: found.path,
  args: CHROMIUM_ARGUMENTS,
  env: { ...process.env, ...found.env },
});
console.log(PAGE_HEAD);
let isHeld = false;
for (const patients of sizes) {
  const server = await startSmartServer("medplum");
  server.steering.tokenSeconds = 36_000;
  const host = await startHost("dist-shared", [SERVER_OF_STORIES, new URL(server.base).host]);
  for (let number = 1; number <= patients; number += 1) await putOnServer(server, exampleRecord(number, RESULTS_EACH));
  const steps = await measurePage(browser, { host: host.url, base: server.base });
  isHeld ||= steps.some(({ longest }) => longest > MOST_TASK_MS);
  console.log(rowsOf(patients, steps).join("\n"));
  await host.close();
  await server.close();
}
await browser.close();
process.exitCode = isHeld ? 1 : 0;
