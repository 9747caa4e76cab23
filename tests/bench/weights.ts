import { readFileSync } from "node:fs";
import { LANGUAGE_CODES } from "../../src/words/languages.ts";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { printShares } from "./moduleWeights.ts";

/**
 * What travels over the wire for a cold visit, from the manifest of the build in dist. Fails over budget. kB are 1000 bytes,
 * compressed as a static host would. `--packages` and `--modules` print whose each kilobyte of it is, `--table` a table for the docs.
 */
type Chunk = {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
  readonly isEntry?: boolean;
};

/** The app: the name of its file, as vite.config.ts gives it. */
const START = ["base"];
/** The page, and the script that it names first (`vite.shell.ts`). */
const PAGE = ["index.html", ...(/assets\/shell-[^"]+[.]js/u.exec(readFileSync("dist/index.html", "utf8")) ?? [])];
/** The words of one language, each held to the budgets: those of the frame, and those that all records need. */
const LANGUAGES = LANGUAGE_CODES.map((code) => ({ code, frame: `words-${code}`, records: `common-${code}` }));

const BUDGETS: readonly {
  readonly name: string;
  readonly chunks: readonly string[];
  /** Whether the words of records are read. */
  readonly withRecords: boolean;
  readonly brotliKb: number;
  readonly requests: number;
}[] = [
  { name: "roster of a device without patients", chunks: START, withRecords: false, brotliKb: 130, requests: 6 },
  { name: "roster with patients", chunks: [...START, "roster"], withRecords: true, brotliKb: 188, requests: 10 },
  { name: "patient page with its chart", chunks: [...START, "patient", "trend"], withRecords: true, brotliKb: 250, requests: 10 },
  {
    name: "a patient's own history, or a handed-over device",
    chunks: [...START, "history"],
    withRecords: true,
    brotliKb: 191,
    requests: 10,
  },
];

/**
 * Fetched once the page stands: the scores below the first screenful, the reasons when somebody asks why, the dialogs when they
 * are opened. Said, and not budgeted.
 */
const AFTERWARDS = [
  "src/features/staging/StagingPanel.tsx",
  "src/features/verdict/Reasons.tsx",
  "src/features/care/TreatmentDialog.tsx",
  "src/features/care/EventDialog.tsx",
  "src/app/pages/EditPatientDialog.tsx",
  "src/features/observations/ObservationForm.tsx",
];

const manifest = JSON.parse(readFileSync("dist/.vite/manifest.json", "utf8")) as Record<string, Chunk>;

/** Where a chunk of this name, or of this module, stands in the manifest. */
const placeOf = (name: string): string | undefined =>
  Object.keys(manifest).find(
    (place) => place === name || RegExp(`^assets/${name}-[^/]*[.]js$`, "u").test(manifest[place]?.file ?? ""),
  );

/** The files of a chunk and of everything it imports statically. */
function filesOf(name: string, seen = new Set<string>()): ReadonlySet<string> {
  const chunk = manifest[placeOf(name) ?? ""];
  if (chunk === undefined) throw new Error(`${name} is no chunk of its own in dist: is the build older than the code?`);
  if (seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const css of chunk.css ?? []) seen.add(css);
  for (const imported of chunk.imports ?? []) filesOf(imported, seen);
  return seen;
}

/** The base is part of every page, and compressing it well takes a second: each file is compressed once by each. */
const sizes = new Map<(text: Buffer) => Buffer, Map<string, number>>();
function size(file: string, compress: (text: Buffer) => Buffer): number {
  const known = sizes.get(compress) ?? new Map<string, number>();
  sizes.set(compress, known);
  const bytes = known.get(file) ?? compress(readFileSync(`dist/${file}`)).length;
  known.set(file, bytes);
  return bytes;
}

/** As `deploy/compress.ts` lays it beside each text. */
const brotliOf = (text: Buffer): Buffer => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_LGBLOCK]: 20 } });

const weigh = (files: ReadonlySet<string>, compress: (text: Buffer) => Buffer): number =>
  [...files].reduce((sum, file) => sum + size(file, compress), 0) / 1000;

/** What the page names itself, and what its first script asks for; all else would be found one step later, by what those bring. */
const namesIn = (file: string): ReadonlySet<string> =>
  new Set(readFileSync(`dist/${file}`, "utf8").match(/assets\/[\w.-]+[.](?:js|css)/gu));
const atOnce = namesIn("index.html");
const next = namesIn(PAGE[1] ?? "index.html");

let over = false;
const rows: string[] = [];
for (const { name, chunks, withRecords, brotliKb, requests } of BUDGETS) {
  const visits = LANGUAGES.map(({ code, frame, records }) => {
    const asked = [...chunks, frame, ...(withRecords ? [records] : [])];
    const files = new Set([...PAGE, ...asked.flatMap((chunk) => [...filesOf(chunk)])]);
    return { code, files, kb: weigh(files, brotliOf) };
  });
  const { files } = visits.reduce((heaviest, visit) => (visit.kb > heaviest.kb ? visit : heaviest));
  const [brotli, gzip] = [weigh(files, brotliOf), weigh(files, gzipSync)];
  const late = [...files].filter((file) => !PAGE.includes(file) && !atOnce.has(file) && !next.has(file));
  const fits = brotli <= brotliKb && files.size <= requests && late.length === 0;
  over ||= !fits;
  console.log(
    `${fits ? "ok  " : "OVER"} ${name}: ${brotli.toFixed(0)} kB brotli of ${brotliKb} (${gzip.toFixed(0)} gzip), ` +
      `${files.size} requests of ${requests}, ${late.length === 0 ? "none deeper than 2" : `DEEPER than 2: ${late.join(", ")}`}`,
  );
  const english = visits.find(({ code }) => code === "en")?.kb ?? brotli;
  rows.push(`| ${name} | ${brotli.toFixed(1)} | ${english.toFixed(1)} | ${gzip.toFixed(1)} | ${files.size} |`);
  console.log(`       by language, kB: ${visits.map(({ code, kb }) => `${code} ${kb.toFixed(1)}`).join(", ")}`);
  const largest = [...files].map((file) => [file, size(file, brotliOf) / 1000] as const).sort((a, b) => b[1] - a[1]);
  for (const [file, kb] of largest.slice(0, 8)) console.log(`       ${kb.toFixed(1).padStart(6)} ${file}`);
}
const counted = new Set(
  BUDGETS.flatMap(({ chunks }) =>
    [...chunks, ...LANGUAGES.flatMap(({ frame, records }) => [frame, records])].flatMap((chunk) => [...filesOf(chunk)]),
  ),
);
for (const module of AFTERWARDS) {
  const more = [...filesOf(module)].filter((file) => !counted.has(file));
  console.log(
    `     afterwards, ${module.replace(/^.*\/|\.tsx$/gu, "")}: ` +
      `${(more.reduce((sum, file) => sum + size(file, brotliOf), 0) / 1000).toFixed(1)} kB brotli`,
  );
}
if (process.argv.includes("--packages"))
  await printShares(
    [...counted].filter((file) => file.endsWith(".js")),
    "package",
  );
if (process.argv.includes("--modules"))
  await printShares(
    [...counted].filter((file) => file.endsWith(".js")),
    "module",
  );
if (process.argv.includes("--table"))
  console.log(["| visit | brotli, kB | in English | gzip | requests |", "|---|---:|---:|---:|---:|", ...rows].join("\n"));
process.exitCode = over ? 1 : 0;
