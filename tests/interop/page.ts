/*
 * A page that shares very many patients of 20 results through HAPI FHIR JPA: its first sync and a later look. A desk without a page sends
 * them first. Run: npm run interop:page -- 5000. Needs Java 17 and Maven; ends with 1 where a task held the page for over 200 ms.
 */
import { chromium, type BrowserContext } from "@playwright/test";
import { MOST_TASK_MS, measurePage, PAGE_HEAD, rowsOf } from "../bench/measureSharingPage.ts";
import { CHROMIUM_ARGUMENTS, findChromium } from "../e2e/chromium.ts";
import { SERVER_OF_STORIES } from "../e2e/clinic.ts";
import { startHost } from "../e2e/host.ts";
import { exampleRecord } from "../support/exampleRecords.ts";
import { openDesk } from "../support/sharingDesk.ts";
import { startSmartServer } from "../support/smartServer/smartServer.ts";
import { startHapi } from "./startHapi.ts";

const RESULTS_EACH = 20;
const HEAP = "6g";
const MOST_ROUNDS = 20;
const patients = Number(process.argv[2] ?? 500);

const hapi = await startHapi(HEAP, "hours");
const sender = await openDesk(hapi);
for (let number = 1; number <= patients; number += 1) sender.add(exampleRecord(number, RESULTS_EACH));
for (let round = 1, isDone = false; !isDone; round += 1) {
  const { waiting, problem } = await sender.round();
  isDone = waiting === 0 && problem === undefined;
  if (!isDone && round === MOST_ROUNDS) throw new Error(`${waiting} still wait: ${JSON.stringify(problem)}`);
}

// HAPI has no sign-in: the tests' own stands before it, at one origin with what the page takes for its server.
const smart = await startSmartServer("hapi");
smart.steering.tokenSeconds = 36_000;
const host = await startHost("dist-shared", [SERVER_OF_STORIES, new URL(smart.base).host]);
const prepare = (context: BrowserContext) =>
  context
    .route(
      (url) => url.href.startsWith(smart.base),
      async (route) => {
        const request = route.request();
        const address = request.url();
        if (address.includes("/.well-known/")) return route.continue();
        const body = request.postData();
        const answer = await fetch(hapi.base + address.slice(smart.base.length), {
          method: request.method(),
          headers: { accept: "application/fhir+json", "cache-control": "no-cache", "content-type": "application/fhir+json" },
          ...(body === null ? {} : { body }),
        }).catch(() => undefined);
        // At the end the page may still be asking while the server goes.
        if (answer === undefined) return route.abort();
        return route.fulfill({
          status: answer.status,
          headers: { "content-type": "application/fhir+json", "access-control-allow-origin": "*" },
          body: (await answer.text()).replaceAll(hapi.base, smart.base),
        });
      },
    )
    .then(() => {});

const found = findChromium();
const browser = await chromium.launch({
  executablePath: found.path,
  args: CHROMIUM_ARGUMENTS,
  env: { ...process.env, ...found.env },
});
const steps = await measurePage(browser, { host: host.url, base: smart.base, prepare });
console.log([PAGE_HEAD, ...rowsOf(patients, steps)].join("\n"));
await browser.close();
await host.close();
await smart.close();
hapi.close();
process.exitCode = steps.some(({ longest }) => longest > MOST_TASK_MS) ? 1 : 0;
