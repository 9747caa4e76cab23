import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import type { PdfRead } from "../pdf/readPdf.ts";
import { err } from "../../domain/result.ts";
import { broughtFiles } from "./broughtFiles.ts";
import type { ImportStep, ImportText, KnownColumns, Progress, ReadText, ReviewRow, RowFilter } from "./importer.ts";
import type { ImportWork } from "./importProtocol.ts";
import { presentRecords, type PresentRecords } from "./plan/presentRecords.ts";
import { planTexts, type PlannedTexts } from "./plan/planTexts.ts";
import { joinFhir, namedIn, readContent, told, type Read } from "./readContent.ts";

export type SessionDeps = {
  /** A fresh opaque id for a patient who is added. */
  readonly newId: () => string;
  readonly onProgress: (progress: Progress) => void;
  /** Milliseconds on some clock. */
  readonly clock: () => number;
  /** Begins the worker of the PDF reader, where there are workers; elsewhere it reads in place. */
  readonly beginPdfWorker?: () => Worker;
};

/** How often progress is told, in milliseconds. */
const TELL_EVERY = 60;

/** So many results are handed back at once. */
const RESULTS_AT_ONCE = 1500;

/**
 * All that is known of one import while its review is open: the records it is held against, what was read, and the latest plan.
 * Runs in a worker; nothing here is kept.
 */
export function importSession({ newId, onProgress, clock, beginPdfWorker }: SessionDeps): ImportWork {
  const records = new Map<string, PatientRecord>();
  /** The same, filed at the first plan: thousands of people are not filed anew for every answer. */
  let present: PresentRecords | undefined;
  let read: readonly Read[] = [];
  /** What was read of files of pages, by their places among the texts: open for pictures of their lines. */
  const paged = new Map<number, PdfRead>();
  let planned: Omit<PlannedTexts, "summary"> = { rows: [], placesOf: new Map(), changed: [] };
  let reportedAt = Number.NEGATIVE_INFINITY;

  /** Runs steps that say how much is done, from 0 to 1, as the share of `share` behind `before`. */
  function run<T>(steps: Generator<number, T>, step: ImportStep, total: number, before: number, share: number): T {
    for (;;) {
      const next = steps.next();
      if (next.done === true) return next.value;
      tell(step, total, before + share * next.value);
    }
  }

  /** Says how far a step is, and no more often than it can be seen. */
  function tell(step: ImportStep, total: number, share: number): void {
    if (clock() - reportedAt < TELL_EVERY) return;
    reportedAt = clock();
    onProgress({ step, done: Math.round(total * share), total });
  }

  async function readAll(texts: readonly ImportText[], remembered: readonly KnownColumns[]): Promise<readonly ReadText[]> {
    const outcomes: Read[] = [];
    paged.forEach(({ close }) => close());
    paged.clear();
    const named = namedIn(remembered);
    for await (const one of broughtFiles(texts)) {
      const { name, index } = one;
      onProgress({ step: "Reading", done: index, total: texts.length });
      if (one.type === "Closed") outcomes.push({ name, outcome: err(one.why) });
      else if (one.type === "Beside") outcomes.push({ name, outcome: { ok: "beside", files: one.files } });
      else {
        const made = await readContent(one, named, {
          read: (steps) => run(steps, "Reading", 100, index / texts.length, 1 / texts.length),
          progress: (done) => tell("Reading", 100, (index + done) / texts.length),
          onPdf: (opened) => paged.set(outcomes.length, opened),
          beginPdfWorker,
        });
        outcomes.push(...made);
      }
    }
    read = joinFhir(outcomes);
    return read.map(told);
  }

  function rowsOf(filter: RowFilter, from: number, to: number): readonly ReviewRow[] {
    const { rows, placesOf } = planned;
    const places = filter === "All" ? undefined : (placesOf.get(filter) ?? []).slice(from, to);
    if (places === undefined) return rows.slice(from, to).map((row, index) => ({ ...row, number: from + index + 1 }));
    return places.flatMap((place) => {
      const row = rows[place];
      return row === undefined ? [] : [{ ...row, number: place + 1 }];
    });
  }

  return {
    takeRecords: async (some, gone) => {
      for (const record of some) {
        records.set(record.id, record);
        present?.put(record);
      }
      for (const id of gone) {
        records.delete(id);
        present?.remove(id);
      }
    },
    read: readAll,
    picture: async ({ text, page, line, within }) => paged.get(text)?.picture(page, line, within),
    plan: async (request) => {
      const texts = read.flatMap(({ name, outcome }, text) =>
        outcome.ok === true ? [{ name, found: outcome.value, text }] : [],
      );
      const total = texts.reduce((sum, { found }) => sum + found.results.length + found.care.length, 0);
      const { summary, ...plan } = planTexts(
        texts,
        records,
        (present ??= presentRecords(records.values())),
        request,
        newId,
        (steps, before, share) => run(steps, "Planning", total, before, share),
      );
      planned = plan;
      return summary;
    },
    rows: async (filter, from, to) => rowsOf(filter, from, to),
    records: async (from) => {
      const { changed } = planned;
      let results = 0;
      let to = from;
      for (; to < changed.length && (to === from || results < RESULTS_AT_ONCE); to += 1)
        results += 1 + Object.keys(changed[to]?.observations ?? {}).length;
      return { records: changed.slice(from, to), ...(to < changed.length ? { next: to } : {}) };
    },
  };
}
