import type { Tab } from "../firefox/firefox.ts";
import { choose, countOf, follow, key, press, pressBeginning, SAVED, seen, type, until } from "./inPage.ts";

/** What is walked, in the order in which a person would, each step on what the one before left. */
export type Step = { readonly name: string; readonly walk: (tab: Tab, url: string) => Promise<void> };

const must = (holds: boolean, what: string) => {
  if (!holds) throw new Error(what);
};
const heading = (text: string) => until(`document.querySelector("main h1")?.textContent.includes(${JSON.stringify(text)})`);
const DRAWN = until(`document.querySelectorAll("svg path, svg circle, svg line").length > 20`);

const PASTED = [
  "family name\tgiven name\tmeasurand\tdate\tvalue\tunit",
  "Pastewell\tAda\tB2M, serum\t2026-03-01\t2.4\tmg/L",
  "Pastewell\tAda\tB2M, serum\t2026-04-01\t2.6\tmg/L",
].join("\n");

export const STEPS: readonly Step[] = [
  {
    name: "start: an empty roster that says what to do",
    walk: async (tab, url) => {
      await tab.open(url);
      await tab.ask(heading("Patients"));
      await tab.ask(seen("Add patient"));
      await tab.ask(seen("Load demo patients"));
    },
  },
  {
    name: "demo: ten made-up people with their verdicts",
    walk: async (tab) => {
      await tab.ask(press("Load demo patients"));
      await tab.ask(until(`document.querySelectorAll("[data-patient-link]").length >= 10`));
      await tab.ask(seen("Rising, confirmed"));
      await tab.ask(SAVED);
    },
  },
  {
    name: "patient: added, a result typed and saved, flagged as above its interval",
    walk: async (tab, url) => {
      await tab.open(`${url}/patients/new`);
      await tab.ask(type("Family name", "Quixworth"));
      await tab.ask(press("Save patient"));
      await tab.ask(heading("Quixworth"));
      await tab.ask(pressBeginning("Add result"));
      await tab.ask(type("Value", "6.2"));
      await tab.ask(choose("Unit", "mg/L"));
      await tab.ask(type("Collected on", "2026-03-01"));
      await tab.ask(press("Save result"));
      await tab.ask(seen("Saved: "));
      await tab.ask(seen("Above"));
      await tab.ask(SAVED);
    },
  },
  {
    name: "Why: the reasons of a confirmed rise, beside its chart",
    walk: async (tab, url) => {
      await tab.open(url);
      await tab.ask(
        until(`(() => { const row = [...document.querySelectorAll("tr")].find((one) => one.innerText.includes("Rising, confirmed"));
          const link = row?.querySelector("[data-patient-link]"); link?.click(); return link != null; })()`),
      );
      await tab.ask(DRAWN);
      await tab.ask(pressBeginning("Why"));
      await tab.ask(seen("Why: Rising, confirmed"));
      await tab.ask(seen("By chance alone"));
    },
  },
  {
    name: "history: the patient's own page in plain words",
    walk: async (tab, url) => {
      const id = String(await tab.ask(`location.pathname.split("/")[2]`));
      await tab.open(`${url}/patients/${id}/history`);
      await tab.ask(heading("My B2M history"));
      await tab.ask(DRAWN);
    },
  },
  {
    name: "report: one page to print",
    walk: async (tab, url) => {
      const id = String(await tab.ask(`location.pathname.split("/")[2]`));
      await tab.open(`${url}/patients/${id}/report`);
      await tab.ask(heading("B2M report"));
      await tab.ask(DRAWN);
    },
  },
  {
    name: "board: a case presented, the next one by its key",
    walk: async (tab, url) => {
      await tab.open(`${url}/board`);
      await tab.ask(heading("Tumor board"));
      await tab.ask(press("Start presentation"));
      await tab.ask(DRAWN);
      await tab.ask(seen("Case 1 of 11"));
      await tab.ask(key("ArrowRight"));
      await tab.ask(seen("Case 2 of 11"));
      await tab.ask(key("Escape"));
    },
  },
  {
    name: "import: a pasted table reviewed, imported, and on the roster",
    walk: async (tab, url) => {
      await tab.open(`${url}/import`);
      await tab.ask(type("Paste results", PASTED));
      await tab.ask(press("Review"));
      await tab.ask(press("Import 2 results"));
      await tab.ask(seen("Undo import"));
      await tab.ask(SAVED);
      await tab.ask(follow("Patients"));
      await tab.ask(seen("Pastewell"));
    },
  },
  {
    name: "reload: everybody is there again, nobody twice",
    walk: async (tab, url) => {
      await tab.open(url);
      await tab.reload();
      for (const name of ["Quixworth", "Pastewell"]) {
        await tab.ask(seen(name));
        must(Number(await tab.ask(countOf(name))) === 1, `${name} is there twice or not at all`);
      }
      must(Number(await tab.ask(`document.querySelectorAll("[data-patient-link]").length`)) === 12, "not all twelve are there");
    },
  },
];
