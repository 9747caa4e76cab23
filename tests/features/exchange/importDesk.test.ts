import { instantAt } from "../../../src/domain/instant.ts";
import { describe, expect, it } from "vitest";
import { addDays } from "../../../src/domain/calendarDate.ts";
import { entriesOf } from "../../../src/domain/byId.ts";
import { entriesOn } from "../../../src/domain/shelf.ts";
import type { PatientRecord } from "../../../src/domain/record/patientRecord.ts";
import { writeDocument } from "../../../src/persistence/document.ts";
import type { DeskState } from "../../../src/features/exchange/deskState.ts";
import { importDesk, type ImportDesk } from "../../../src/features/exchange/importDesk.ts";
import type { OpenImporter, ReviewRow } from "../../../src/exchange/incoming/importer.ts";
import type { BegunImport } from "../../../src/domain/record/begunImport.ts";
import { resultsChanged } from "../../../src/features/exchange/deskState.ts";
import type { Deps } from "../../../src/store/deps.ts";
import { historyCsv } from "../../support/historyCsv.ts";
import { importerInPlace } from "../../support/importer.ts";
import { fixedDeps, monitorWith } from "../../support/monitor.ts";
import { exampleRecord } from "../../support/exampleRecords.ts";
import { day } from "../../support/observations.ts";

function deskWith(options: { readonly openImporter?: OpenImporter; readonly free?: number } = {}) {
  let minute = 0;
  const deps: Deps = { ...fixedDeps("2026-06-15"), now: () => instantAt(Date.UTC(2026, 5, 15, 9, (minute += 1))) };
  const monitor = monitorWith([exampleRecord(1, 3)], {}, deps);
  const { free } = options;
  const noted: (BegunImport | "over")[] = [];
  const desk = importDesk({
    monitor,
    openImporter: options.openImporter ?? importerInPlace(deps.newId),
    now: deps.now,
    roomFor: async (changes) => {
      const sizeOf = (record: PatientRecord | undefined) => (record === undefined ? 0 : writeDocument(record).length);
      const needed = changes.reduce((sum, { before, after }) => sum + sizeOf(after) - sizeOf(before), 0);
      return free === undefined ? undefined : { needed, free };
    },
    notes: { begin: async (begun) => void noted.push(begun), over: () => void noted.push("over") },
  });
  return {
    desk,
    monitor,
    noted,
    results: () =>
      entriesOn(monitor.getState().records).flatMap((record) =>
        entriesOf(record.observations).map((result) => ({ patient: record.patient.familyName, ...result })),
      ),
  };
}

const csv = { name: "history.csv", content: historyCsv() };
const reviewOf = (desk: ImportDesk): Extract<DeskState, { stage: "Review" }> => {
  const state = desk.state();
  if (state.stage !== "Review") throw new Error(`The desk is at ${state.stage}`);
  return state;
};

/** Every question by its first answer. */
async function answerAll(desk: ImportDesk): Promise<void> {
  for (let rounds = 0; rounds < 10; rounds += 1) {
    const { plan, answers } = reviewOf(desk);
    const open = plan.questions.find(({ id }) => answers[id] === undefined);
    if (open === undefined) return;
    await desk.answer(open.id, open.options[0]?.value ?? "");
  }
}
const keptBy = (row: ReviewRow) =>
  row.reading &&
  `${row.reading.patient.split(",")[0]} ${row.reading.measurand} ${row.reading.value} ${row.reading.unit} ${row.reading.collectedOn}`;

describe("an import", () => {
  it("keeps exactly what its review promised, in one step, all of it with the one instant by which it is undone", async () => {
    const { desk, monitor, results } = deskWith();
    await desk.review([csv]);
    await answerAll(desk);
    const { plan } = reviewOf(desk);
    const promised = (await desk.rows("New", 0, 1000)).map(keptBy);
    expect(promised).toHaveLength(590);
    await desk.carryOut();
    const [done] = monitor.getState().settings.imports;
    expect(desk.state()).toMatchObject({ stage: "Done", done: { added: 590, patientsAdded: 10 } });
    const brought = results().filter(({ recordedAt }) => recordedAt === done?.at);
    expect(brought).toHaveLength(590);
    expect(
      new Set(
        brought.map((result) => `${result.patient} ${result.measurand} ${result.value} ${result.unit} ${result.collectedOn}`),
      ),
    ).toEqual(new Set(promised));
    expect(resultsChanged(plan.counts)).toBe(590);
  });

  it("is noted before anything is kept, and the note goes only once all of it is saved", async () => {
    const { desk, monitor, noted } = deskWith();
    await desk.review([csv]);
    await answerAll(desk);
    expect(noted).toEqual([]);
    const before = monitor.getState().records;
    const stop = monitor.subscribe(({ records }) => {
      if (records === before) return;
      stop();
      // As the saver does in the same moment.
      monitor.getState().reportSaveStatus({ type: "Saving" });
    });
    await desk.carryOut();
    const [done] = monitor.getState().settings.imports;
    expect(noted).toEqual([{ at: done?.at, format: "table", results: 590, care: 0 }]);
    monitor.getState().reportSaveStatus({ type: "NotSaved", why: "full", pending: 3 });
    expect(noted).toHaveLength(1);
    monitor.getState().reportSaveStatus({ type: "Saved" });
    expect(noted.slice(1)).toEqual(["over"]);
    monitor.getState().reportSaveStatus({ type: "Saved" });
    expect(noted).toHaveLength(2);
  });

  it("leaves no note where it was refused", async () => {
    const { desk, noted } = deskWith({ free: 100 });
    await desk.review([csv]);
    await answerAll(desk);
    await desk.carryOut();
    expect(desk.state()).toMatchObject({ stage: "Review", notImported: { type: "NoRoom" } });
    expect(noted.map((note) => (note === "over" ? note : "begun"))).toEqual(["begun", "over"]);
  });

  it("leaves no note where it is cancelled while it is carried out, and the importer never answers any more", async () => {
    let planned = 0;
    const asked = Promise.withResolvers<void>();
    const { desk, noted } = deskWith({
      openImporter: (onProgress) => {
        const inPlace = importerInPlace()(onProgress);
        return {
          ...inPlace,
          plan: async (request) => {
            planned += 1;
            if (noted.length === 0) return inPlace.plan(request);
            asked.resolve();
            return new Promise(() => {});
          },
        };
      },
    });
    await desk.review([csv]);
    await answerAll(desk);
    const before = planned;
    void desk.carryOut();
    await asked.promise;
    expect(planned).toBe(before + 1);
    desk.startOver();
    expect(noted.at(-1)).toBe("over");
    expect(desk.state()).toEqual({ stage: "Empty", stopped: true });
  });

  it("changes nothing while it is only reviewed, and nothing when it is given up", async () => {
    const { desk, monitor } = deskWith();
    const before = monitor.getState();
    await desk.review([csv]);
    await answerAll(desk);
    desk.startOver();
    expect(monitor.getState()).toBe(before);
    expect(desk.state()).toEqual({ stage: "Empty" });
  });

  it("names every laboratory of the file once, so that alike ones can be asked about before anything is kept", async () => {
    const { desk } = deskWith();
    await desk.review([csv]);
    await answerAll(desk);
    const { plan } = reviewOf(desk);
    const named = (await desk.rows("All", 0, 10_000)).flatMap(({ reading }) => reading?.laboratory ?? []);
    expect(named.length).toBeGreaterThan(plan.laboratories.length);
    expect(plan.laboratories.toSorted()).toEqual([...new Set(named)].sort());
  });

  it("imports nothing that waits for an answer", async () => {
    const { desk, results } = deskWith();
    await desk.review([csv]);
    const { plan } = reviewOf(desk);
    expect(plan.rowCounts.NeedsAnswer).toBeGreaterThan(0);
    const before = results().length;
    await desk.carryOut();
    expect(results().length - before).toBe(plan.counts.New);
  });

  it("shows the review again instead of importing when what it promises has changed meanwhile", async () => {
    const { desk, monitor, results } = deskWith();
    await desk.review([csv]);
    await answerAll(desk);
    // Another tab imports half of the file first.
    const other = importDesk({
      monitor,
      openImporter: importerInPlace(),
      now: () => "2026-06-15T08:00:00.000Z",
      roomFor: async () => undefined,
    });
    await other.review([{ name: "half.csv", content: historyCsv().split("\r\n").slice(0, 121).join("\r\n") }]);
    await answerAll(other);
    await other.carryOut();
    const before = results().length;
    await desk.carryOut();
    expect(desk.state()).toMatchObject({ stage: "Review", notImported: { type: "ReviewChanged" } });
    expect(results()).toHaveLength(before);
    expect(reviewOf(desk).plan.rowCounts.Duplicate).toBeGreaterThan(100);
    await desk.carryOut();
    expect(desk.state().stage).toBe("Done");
  });

  it("is refused whole before anything is changed where the storage would not hold it, with the numbers", async () => {
    const { desk, monitor } = deskWith({ free: 5000 });
    await desk.review([csv]);
    await answerAll(desk);
    const before = monitor.getState().records;
    await desk.carryOut();
    const { notImported } = reviewOf(desk);
    expect(notImported).toMatchObject({ type: "NoRoom", free: 5000 });
    expect(notImported?.type === "NoRoom" && notImported.needed > 20_000).toBe(true);
    expect(monitor.getState().records).toBe(before);
  });

  it("says before anything is changed that there would be no room to undo it, and is carried out when asked for again", async () => {
    const { desk, monitor } = deskWith({ free: 40_000 });
    await desk.review([csv]);
    await answerAll(desk);
    const before = monitor.getState().records;
    await desk.carryOut();
    expect(reviewOf(desk).notImported).toMatchObject({ type: "NoRoomToUndo", free: 40_000 });
    expect(monitor.getState().records).toBe(before);
    await desk.carryOut();
    expect(desk.state().stage).toBe("Done");
  });

  it("says so and changes nothing when its reader breaks off", async () => {
    const broken: OpenImporter = (onProgress) => ({
      ...importerInPlace()(onProgress),
      plan: async () => Promise.reject(new Error("out of memory")),
    });
    const { desk, monitor } = deskWith({ openImporter: broken });
    const before = monitor.getState();
    await desk.review([csv]);
    expect(desk.state()).toEqual({ stage: "Empty", brokeOff: true });
    expect(monitor.getState()).toBe(before);
  });

  it("finds in a second file what the first would bring already", async () => {
    const { desk } = deskWith();
    await desk.review([csv, { ...csv, name: "copy.csv" }]);
    for (const { id, options } of reviewOf(desk).plan.questions) await desk.answer(id, options[0]?.value ?? "");
    await answerAll(desk);
    expect(reviewOf(desk).plan.counts).toMatchObject({ New: 590, Duplicate: 590, patientsAdded: 10 });
  });

  it("does not hear the answer to what was given up", async () => {
    const reached = Promise.withResolvers<void>();
    const answered = Promise.withResolvers<void>();
    const slow: OpenImporter = (onProgress) => {
      const inPlace = importerInPlace()(onProgress);
      const plan = async (request: Parameters<typeof inPlace.plan>[0]) => {
        reached.resolve();
        await answered.promise;
        return inPlace.plan(request);
      };
      return { ...inPlace, plan };
    };
    const { desk } = deskWith({ openImporter: slow });
    const reviewing = desk.review([csv]);
    await reached.promise;
    desk.startOver();
    answered.resolve();
    await reviewing;
    expect(desk.state()).toEqual({ stage: "Empty", stopped: true });
  });

  it("remembers named columns by position and by a sum of the headers, never by the headers themselves", async () => {
    const { desk, monitor } = deskWith();
    const table = {
      name: "strange.csv",
      content: "Pt;Mrs Example;When;Amount;Dim\nExample;B2M serum;2026-03-01;2.4;mg/L\nOther;B2M serum;2026-03-02;2.5;mg/L\n",
    };
    await desk.review([table]);
    const asked = desk.state();
    if (asked.stage !== "Columns") throw new Error(`The desk is at ${asked.stage}`);
    await desk.mapColumns(asked.columns.shape, ["familyName", "measurand", "collectedOn", "value", "unit"]);
    expect(reviewOf(desk).plan.counts.New).toBe(2);
    expect(JSON.stringify(monitor.getState().settings).toLowerCase()).not.toContain("example");
    desk.startOver();
    await desk.review([{ ...table, name: "next month.csv" }]);
    expect(reviewOf(desk).plan.rows).toBe(2);
  });
});

describe("an import of many results", () => {
  it("is fetched from its reader in several parts, whole patients each, and nothing is lost between them", async () => {
    const parts: number[] = [];
    const counting: OpenImporter = (onProgress) => {
      const inPlace = importerInPlace()(onProgress);
      const records: typeof inPlace.records = async (from) => {
        const part = await inPlace.records(from);
        parts.push(part.records.length);
        return part;
      };
      return { ...inPlace, records };
    };
    const rows = ["Dora", "Emil", "Flora"].flatMap((name) =>
      Array.from(
        { length: 800 },
        (_, index) => `Example;${name};B2M serum;${(2 + (index % 10) / 10).toFixed(1)};mg/L;${addDays(day("2022-01-01"), index)}`,
      ),
    );
    const { desk, results } = deskWith({ openImporter: counting });
    await desk.review([{ name: "many.csv", content: ["Family name;Given name;Measurand;Value;Unit;Date", ...rows].join("\n") }]);
    await answerAll(desk);
    expect(reviewOf(desk).plan.counts).toMatchObject({ New: 2400, patientsAdded: 3 });
    const before = results().length;
    await desk.carryOut();
    expect(parts).toEqual([2, 1]);
    expect(results().length - before).toBe(2400);
  });
});
