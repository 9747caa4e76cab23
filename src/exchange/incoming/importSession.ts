import { tableOf } from "../../domain/keysOf.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import type { PdfRead } from "../pdf/readPdf.ts";
import { columnUse } from "./columnRoles.ts";
import { shapeSum } from "./columnMapping.ts";
import { decodeBytes } from "./decodeBytes.ts";
import { kindOfBytes, kindOfText } from "./fileKind.ts";
import type { Found, NotReadable } from "./found.ts";
import type { Answers, Fate, PlanCounts, PlannedRow } from "./plan.ts";
import { planInSteps } from "./planImport.ts";
import { blockSteps } from "./readBlock.ts";
import { readFhir } from "./readFhir.ts";
import { readHl7 } from "./readHl7.ts";
import { sheetSteps, tableSteps } from "./readTable.ts";
import { recogniseFormat } from "./recogniseFormat.ts";
import type { NamedColumnsFor } from "./tableStart.ts";
import { hash53 } from "./resultId.ts";
import type {
  AskedQuestion,
  ImportStep,
  ImportText,
  KnownColumns,
  PlanRequest,
  PlanSummary,
  Progress,
  ReadText,
  ReviewRow,
  RowFilter,
} from "./importer.ts";
import type { ImportWork } from "./importProtocol.ts";

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

type Read = { readonly name: string; readonly outcome: Result<Found, NotReadable> | { readonly ok: "backup" } };

/**
 * All that is known of one import while its review is open: the records it is held against, what was read, and the latest plan.
 * Runs in a worker; nothing here is kept.
 */
export function importSession({ newId, onProgress, clock, beginPdfWorker }: SessionDeps): ImportWork {
  const records = new Map<string, PatientRecord>();
  let read: readonly Read[] = [];
  let rows: readonly Omit<ReviewRow, "number">[] = [];
  /** What was read of files of pages, by their places among the texts: open for pictures of their lines. */
  const paged = new Map<number, PdfRead>();
  let placesOf = new Map<Fate["type"], readonly number[]>();
  let changed: readonly PatientRecord[] = [];
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
    for (const [index, { name, content, sheets, typedFrom }] of texts.entries()) {
      onProgress({ step: "Reading", done: index, total: texts.length });
      const read = (steps: Generator<number, Read["outcome"]>) =>
        run(steps, "Reading", 100, index / texts.length, 1 / texts.length);
      const bytes = typeof content === "string" ? new Uint8Array() : new Uint8Array(await content.arrayBuffer());
      const kind = typeof content === "string" ? kindOfText(content) : kindOfBytes(bytes);
      if (kind === "xlsx") {
        // Only whoever brings a workbook loads what opens it.
        const { readWorkbook } = await import("../spreadsheet/readWorkbook.ts");
        for (const sheet of readWorkbook(bytes, sheets))
          outcomes.push({
            name: sheet.name === undefined ? name : `${name}, ${sheet.name}`,
            outcome: sheet.read.ok ? read(sheetSteps(sheet.read.value, named)) : sheet.read,
          });
      } else if (kind === "pdf") {
        // Only whoever brings a PDF loads what reads it.
        const { readPdf } = await import("../pdf/readPdf.ts");
        const pdf = await readPdf(bytes, beginPdfWorker, (done) => tell("Reading", 100, (index + done) / texts.length));
        paged.set(outcomes.length, pdf);
        outcomes.push({ name, outcome: pdf.found });
      } else if (kind === "c-cda") {
        const { decodeXml, readCcda } = await import("../document/readCcda.ts");
        outcomes.push({ name, outcome: readCcda(typeof content === "string" ? content : decodeXml(bytes)) });
      } else if (kind !== undefined) outcomes.push({ name, outcome: err({ type: "OtherKind", kind }) });
      else {
        const outcome = read(textSteps(typeof content === "string" ? content : decodeBytes(bytes).text, named));
        outcomes.push({ name, outcome: typedFrom === undefined ? outcome : asTyped(outcome, typedFrom) });
      }
    }
    read = outcomes;
    return outcomes.map(({ name, outcome }): ReadText => {
      if (outcome.ok === "backup") return { name, type: "Backup" };
      if (!outcome.ok) return { name, type: "NotReadable", why: outcome.error };
      const { format, results, care, leftOut, columns, hidden, pages, fromText } = outcome.value;
      return {
        name,
        type: "Found",
        format,
        results: results.length,
        care: care.length,
        leftOut,
        ...(columns === undefined ? {} : { columns }),
        ...(fromText === undefined ? {} : { fromText }),
        ...(hidden === undefined ? {} : { hidden }),
        ...(pages === undefined ? {} : { pages }),
      };
    });
  }

  function plan({ answers, ...context }: PlanRequest): PlanSummary {
    const found = read.flatMap(({ name, outcome }, index) =>
      outcome.ok === true ? [{ name, found: outcome.value, prefix: `${index}:`, text: index }] : [],
    );
    const total = found.reduce((sum, one) => sum + one.found.results.length + one.found.care.length, 0);
    const present = new Map(records);
    const after = new Map<string, PatientRecord>();
    const allRows: Omit<ReviewRow, "number">[] = [];
    const questions: AskedQuestion[] = [];
    const unread: PlanSummary["unread"][number][] = [];
    const counts = { ...NO_COUNTS };
    for (const one of found) {
      const source = found.length === 1 ? "" : one.name;
      const own = Object.fromEntries(
        Object.entries(answers).flatMap(([id, value]) =>
          id.startsWith(one.prefix) ? [[id.slice(one.prefix.length), value]] : [],
        ),
      );
      const share = (one.found.results.length + one.found.care.length) / Math.max(1, total);
      // Each text is planned over what the one before it would leave, so that what stands in both is in the second a duplicate.
      const planned = run(
        planInSteps(one.found, [...present.values()], own satisfies Answers, { ...context, newId }),
        "Planning",
        total,
        allRows.length / Math.max(1, total),
        share,
      );
      for (const row of planned.rows) allRows.push({ ...row, source, text: one.text });
      questions.push(...planned.questions.map((question) => ({ ...question, id: one.prefix + question.id, source })));
      unread.push(...planned.unread);
      for (const name of COUNTED) counts[name] += planned.counts[name];
      for (const record of planned.records) {
        present.set(record.id, record);
        after.set(record.id, record);
      }
    }
    rows = allRows;
    changed = [...after.values()];
    placesOf = placesByFate(allRows);
    const rowCounts = tableOf(FATES, (fate) => placesOf.get(fate)?.length ?? 0);
    return {
      questions,
      counts,
      rowCounts,
      unread,
      rows: rows.length,
      records: changed.length,
      laboratories: [...new Set(allRows.flatMap(({ reading }) => reading?.laboratory ?? []))],
      checksum: checksumOf(allRows, questions),
    };
  }

  function rowsOf(filter: RowFilter, from: number, to: number): readonly ReviewRow[] {
    const places = filter === "All" ? undefined : (placesOf.get(filter) ?? []).slice(from, to);
    if (places === undefined) return rows.slice(from, to).map((row, index) => ({ ...row, number: from + index + 1 }));
    return places.flatMap((place) => {
      const row = rows[place];
      return row === undefined ? [] : [{ ...row, number: place + 1 }];
    });
  }

  return {
    takeRecords: async (some, gone) => {
      for (const record of some) records.set(record.id, record);
      for (const id of gone) records.delete(id);
    },
    read: readAll,
    picture: async ({ text, page, line }) => paged.get(text)?.picture(page, line),
    plan: async (request) => plan(request),
    rows: async (filter, from, to) => rowsOf(filter, from, to),
    records: async (from) => {
      let results = 0;
      let to = from;
      for (; to < changed.length && (to === from || results < RESULTS_AT_ONCE); to += 1)
        results += 1 + Object.keys(changed[to]?.observations ?? {}).length;
      return { records: changed.slice(from, to), ...(to < changed.length ? { next: to } : {}) };
    },
  };
}

/** What a person typed beside the picture of a page was read from a scan, and stands on that page. */
function asTyped(outcome: Read["outcome"], page: number): Read["outcome"] {
  if (outcome.ok !== true) return outcome;
  const results = outcome.value.results.map((result) => ({ ...result, from: { ...result.from, sourcePage: String(page) } }));
  return ok({ ...outcome.value, source: "scan", results });
}

/** One text by whatever reads its format. A table is read by what a person said of its shape, where one did. */
function* textSteps(text: string, named: NamedColumnsFor): Generator<number, Read["outcome"]> {
  switch (recogniseFormat(text)) {
    case "backup":
      return { ok: "backup" };
    case "fhir":
      return readFhir(text);
    case "hl7":
      return readHl7(text);
    case "block":
      return yield* blockSteps(text);
    case "table":
      return yield* tableSteps(text, named);
  }
}

/** What was said of tables of a shape, by the sum of the shape. */
const namedIn =
  (remembered: readonly KnownColumns[]): NamedColumnsFor =>
  (shape) => {
    const sum = remembered.length === 0 ? "" : shapeSum(shape);
    const known = remembered.find((columns) => columns.shape === sum);
    if (known === undefined) return undefined;
    const mapping = known.columns.map((text) => columnUse(text));
    return known.confirmed === true ? { mapping, confirmed: true } : { mapping };
  };

const FATES = [
  "New",
  "Duplicate",
  "Correction",
  "Withdrawal",
  "Restoration",
  "NeedsAnswer",
  "Refused",
] as const satisfies readonly Fate["type"][];
const COUNTED = [
  ...FATES,
  "patientsAdded",
  "patientsBroughtBack",
  "patientsAddedArchived",
  "patientsMadeUp",
  "care",
] as const satisfies readonly (keyof PlanCounts)[];
const NO_COUNTS: PlanCounts = tableOf(COUNTED, () => 0);

function placesByFate(rows: readonly PlannedRow[]): Map<Fate["type"], number[]> {
  const places = new Map<Fate["type"], number[]>();
  for (const [index, { fate }] of rows.entries()) {
    const known = places.get(fate.type);
    if (known === undefined) places.set(fate.type, [index]);
    else known.push(index);
  }
  return places;
}

/** What a plan promises row by row, and what it asks. Ids are left out: a patient who is added has another one in each plan. */
function checksumOf(rows: readonly PlannedRow[], questions: readonly AskedQuestion[]): string {
  let sum = hash53(JSON.stringify(questions.map(({ id, rows: concerned }) => [id, concerned])));
  for (const { fate, reading } of rows)
    sum = hash53(
      `${sum} ${fate.type} ${
        reading === undefined
          ? ""
          : [
              reading.patient,
              reading.measurand,
              reading.value,
              reading.unit,
              reading.collectedOn,
              reading.laboratory,
              reading.method,
              reading.intervalLow,
              reading.intervalHigh,
            ].join(" ")
      }`,
    );
  return String(sum);
}
