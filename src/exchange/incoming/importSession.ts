import { tableOf } from "../../domain/keysOf.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import { learnedNameKey, type LearnedName } from "../../domain/device/learnedNames.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import type { PdfRead } from "../pdf/readPdf.ts";
import { broughtFiles, type BroughtFile } from "./broughtFiles.ts";
import { isNamed } from "../../domain/nameKey.ts";
import { columnUse } from "./columnRoles.ts";
import { shapeSum } from "./columnMapping.ts";
import { decodeBytes } from "./decodeBytes.ts";
import { decodeHl7 } from "./decodeHl7.ts";
import { kindOfBytes, kindOfText } from "./fileKind.ts";
import type { Found, FoundPatient, NotReadable } from "./found.ts";
import type { AppliedName } from "./nameBook.ts";
import type { Answers, Fate, PlanCounts, PlannedRow } from "./plan.ts";
import { planInSteps } from "./planImport.ts";
import { blockSteps } from "./readBlock.ts";
import { readFhir, readFhirTogether } from "./readFhir.ts";
import { looksLikeHl7 } from "./hl7Message.ts";
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

type Read = {
  readonly name: string;
  readonly outcome:
    | Result<Found, NotReadable>
    | { readonly ok: "backup" }
    | { readonly ok: "beside"; readonly files: readonly string[] };
  /** The text of a FHIR file, for those that came with it may hold what it names. */
  readonly fhir?: { readonly group: number; readonly text: string };
};

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

  /** One file by whatever reads its kind. */
  async function readContent(
    { name, group, content, sheets, typedFrom, from }: Extract<BroughtFile, { readonly type: "Content" }>,
    named: NamedColumnsFor,
    read: (steps: Generator<number, Read["outcome"]>) => Read["outcome"],
    progress: (done: number) => void,
    onPdf: (opened: PdfRead) => void,
  ): Promise<readonly Read[]> {
    const bytes = typeof content === "string" ? new Uint8Array() : content;
    const kind = typeof content === "string" ? kindOfText(content) : kindOfBytes(bytes);
    if (kind === "xlsx") {
      // Only whoever brings a workbook loads what opens it.
      const { readWorkbook } = await import("../spreadsheet/readWorkbook.ts");
      return readWorkbook(bytes, sheets).map((sheet) => ({
        name: sheet.name === undefined ? name : `${name}, ${sheet.name}`,
        outcome: sheet.read.ok ? read(sheetSteps(sheet.read.value, named)) : sheet.read,
      }));
    }
    if (kind === "pdf") {
      // Only whoever brings a PDF loads what reads it.
      const { readPdf } = await import("../pdf/readPdf.ts");
      const pdf = await readPdf(bytes, beginPdfWorker, progress);
      onPdf(pdf);
      return [{ name, outcome: pdf.found }];
    }
    if (kind === "c-cda") {
      const { decodeXml, readCcda } = await import("../document/readCcda.ts");
      return [{ name, outcome: readCcda(typeof content === "string" ? content : decodeXml(bytes)) }];
    }
    if (kind !== undefined) return [{ name, outcome: err({ type: "OtherKind", kind }) }];
    const text = typeof content === "string" ? content : textOf(bytes);
    const told = read(textSteps(text, named));
    // Whole as it is: what its results are about was asked for with them.
    if (from !== undefined) return [{ name, outcome: told.ok === true ? ok({ ...told.value, source: from }) : told }];
    const outcome = typedFrom === undefined ? told : asTyped(told, typedFrom);
    return [
      outcome.ok === true && outcome.value.format === "fhir" ? { name, outcome, fhir: { group, text } } : { name, outcome },
    ];
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
        const read = (steps: Generator<number, Read["outcome"]>) =>
          run(steps, "Reading", 100, index / texts.length, 1 / texts.length);
        const progress = (done: number) => tell("Reading", 100, (index + done) / texts.length);
        const pdf = (opened: PdfRead) => paged.set(outcomes.length, opened);
        for (const made of await readContent(one, named, read, progress, pdf)) outcomes.push(made);
      }
    }
    read = joinFhir(outcomes);
    return read.map(({ name, outcome }): ReadText => {
      if (outcome.ok === "beside") return { name, type: "Beside", files: outcome.files };
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
    const before = context.learned ?? [];
    const answered = new Map<string, LearnedName>();
    const applied = new Map<string, AppliedName>();
    const askedNames = new Map<string, number>();
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
        planInSteps(
          one.found,
          [...present.values()],
          own satisfies Answers, // What is answered for one file holds for the next of that laboratory.
          { ...context, newId, learned: [...before, ...answered.values()] },
        ),
        "Planning",
        total,
        allRows.length / Math.max(1, total),
        share,
      );
      for (const row of planned.rows) allRows.push({ ...row, source, text: one.text });
      for (const question of planned.questions) {
        const names = planned.waiting.get(question.id);
        // What an earlier file asks of the same laboratory's name is not asked again: its answer holds for this one, too.
        const place = names === undefined ? undefined : askedBefore(names, askedNames);
        const before = place === undefined ? undefined : questions[place];
        if (before !== undefined && place !== undefined) questions[place] = { ...before, rows: before.rows + question.rows };
        else {
          for (const name of names ?? []) if (!askedNames.has(name)) askedNames.set(name, questions.length);
          questions.push({ ...question, id: one.prefix + question.id, source });
        }
      }
      unread.push(...planned.unread);
      for (const name of planned.answered) if (isNamed(name.laboratory)) answered.set(learnedNameKey(name), name);
      for (const name of planned.learned) {
        const key = learnedNameKey(name);
        if (!answered.has(key)) applied.set(key, { ...name, rows: name.rows + (applied.get(key)?.rows ?? 0) });
      }
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
      learned: [...applied.values()],
      answered: [...answered.values()],
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

/** Which earlier question asks for all of these names; nothing where none asks for all, or nobody knows of which laboratory they are. */
function askedBefore(names: ReadonlySet<string>, asked: ReadonlyMap<string, number>): number | undefined {
  const places = new Set([...names].map((name) => (name.startsWith("|") ? undefined : asked.get(name))));
  return places.size === 1 ? [...places][0] : undefined;
}

/** The text of a file: by its bytes, and of HL7 by what each message says of itself. */
function textOf(bytes: Uint8Array): string {
  const { text } = decodeBytes(bytes);
  return looksLikeHl7(text) ? decodeHl7(bytes) : text;
}

/** Whether a file names a patient whom it does not hold, or holds nothing that could be read alone. */
const isPart = ({ outcome }: Read): boolean =>
  outcome.ok === true &&
  (outcome.value.results.length === 0 ||
    outcome.value.results.some(({ refused, patient }) => refused?.type === "NoPatient" || isNobody(patient)));

const isNobody = ({ ourId, familyName, recordNumber }: FoundPatient): boolean => ourId + familyName + recordNumber === "";

/** FHIR files that came together and do not stand alone are read together. */
function joinFhir(reads: readonly Read[]): readonly Read[] {
  const joined = new Map<Read, Read["outcome"]>();
  for (const group of new Set(reads.flatMap(({ fhir }) => (fhir === undefined ? [] : [fhir.group])))) {
    const parts = reads.filter((one) => one.fhir?.group === group && isPart(one));
    if (parts.length < 2) continue;
    const together = readFhirTogether(parts.map(({ fhir }) => fhir?.text ?? ""));
    for (const [index, part] of parts.entries()) joined.set(part, together[index] ?? part.outcome);
  }
  return reads.map((one): Read => ({ name: one.name, outcome: joined.get(one) ?? one.outcome }));
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
