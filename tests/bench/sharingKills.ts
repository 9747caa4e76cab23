import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { stableText } from "../../src/domain/kept.ts";
import { SERVER_OF_STORIES, serverState, share, signIn } from "../e2e/clinic.ts";
import { startHost } from "../e2e/host.ts";
import { openBrowser } from "../e2e/killable.ts";
import { PatientPage } from "../e2e/pages/PatientPage.ts";
import type { PersonaName } from "../support/fhirServer/personas.ts";
import { doublesAmong } from "../support/randomEdits.ts";
import { sessionAt } from "../support/sharingApp.ts";
import { openDesk } from "../support/sharingDesk.ts";
import { startSmartServer } from "../support/smartServer/smartServer.ts";

/**
 * A browser that shares through a server is killed, with SIGKILL and all of its processes, so long after the header says "Saved", and once
 * for each way of sending between the server's commit and its answer; it is opened again on the same profile and somebody signs in.
 * `npm run bench:sharing-kills -- TIMES PERSONA …`: how often for each moment, through which servers. Every saved result must be on the
 * server once, and a colleague who reads it all must have them. Only the app in `dist-shared` is driven.
 */
const AFTER_MS = [0, 300, 1000, 1500, 1800, 2500];
const [times = "1", ...given] = process.argv.slice(2);
const personas = given.length === 0 ? ["hapi", "medplum", "cerner"] : given;
const PATIENCE_MS = 120_000;
const DAYS = Array.from({ length: 28 }, (_, index) => `2026-01-${String(index + 1).padStart(2, "0")}`);

let isWhole = true;
for (const persona of personas) {
  let atCommit: (() => void) | undefined;
  let thereBefore = 0;
  const saved: string[] = [];
  const server = await startSmartServer(persona as PersonaName, {
    losesAnswer: ({ method }) => {
      // Searches are asked by POST too: the answer that is lost is the one to the result.
      const isThere = server.fhir.repository.all("Observation").length > thereBefore;
      if (atCommit === undefined || method === "GET" || !isThere) return false;
      atCommit();
      return true;
    },
  });
  server.steering.tokenSeconds = 3600;
  const host = await startHost("dist-shared", [SERVER_OF_STORIES, new URL(server.base).host]);
  const profile = mkdtempSync(join(tmpdir(), "sharing-kills-"));
  let kills = 0;
  try {
    let browser = await openBrowser(profile, host.url);
    const begin = async (): Promise<PatientPage> => {
      browser.page.setDefaultTimeout(PATIENCE_MS);
      return new PatientPage(browser.page);
    };
    let patient = await begin();
    await browser.open("/");
    await browser.page.getByRole("link", { name: "Add patient" }).click();
    await browser.page.getByLabel("Family name").fill("Example");
    await browser.page.getByRole("button", { name: "Save patient" }).click();
    await browser.page.getByRole("button", { name: "Add result" }).first().waitFor();
    const address = new URL(browser.page.url()).pathname;
    await share(browser.page, host.url);
    const moments: readonly (number | "commit")[] = [...AFTER_MS, "commit"];
    for (const moment of Array.from({ length: Number(times) }, () => moments).flat()) {
      await browser.open(address);
      await browser.page.getByRole("button", { name: "Sign in again" }).first().click();
      await signIn(browser.page);
      await serverState(browser.page).filter({ hasText: "On the server" }).waitFor();
      const day = DAYS[saved.length % DAYS.length] ?? "";
      const atAnswer = new Promise<void>((resolve) => {
        if (moment !== "commit") return;
        thereBefore = saved.length;
        atCommit = () => {
          atCommit = undefined;
          void browser.kill().then(resolve);
        };
      });
      await patient.record({ measurand: "B2M, serum", value: `2.${saved.length + 10}`, unit: "mg/L", collectedOn: day });
      await browser.page
        .getByRole("status", { name: "Storage", exact: true })
        .filter({ hasText: /^Saved \d/u })
        .waitFor();
      saved.push(`2.${saved.length + 10}`);
      if (moment === "commit") await atAnswer;
      else {
        await wait(moment);
        await browser.kill();
      }
      kills += 1;
      browser = await openBrowser(profile, host.url);
      patient = await begin();
    }
    await browser.open(address);
    await browser.page.getByRole("button", { name: "Sign in again" }).first().click();
    await signIn(browser.page);
    await serverState(browser.page).filter({ hasText: "On the server" }).waitFor();
    await browser.kill();
    const colleague = await openDesk(server);
    colleague.road.token = (await sessionAt(server, () => Date.now())).token;
    await colleague.round();
    const there = [...colleague.records.values()].flatMap(({ observations }) =>
      Object.values(observations).map(({ value }) => value),
    );
    const lost = saved.filter((value) => !there.includes(value));
    const doubled = [...doublesAmong(server.fhir.repository.all()), ...there.filter((value, at) => there.indexOf(value) !== at)];
    isWhole &&= lost.length + doubled.length === 0 && stableText(there.toSorted()) === stableText(saved.toSorted());
    console.log(`${persona}: ${kills} kills, ${saved.length} results saved, ${lost.length} lost, ${doubled.length} doubled`);
  } finally {
    rmSync(profile, { recursive: true, force: true });
    await host.close();
    await server.close();
  }
}
process.exitCode = isWhole ? 0 : 1;
