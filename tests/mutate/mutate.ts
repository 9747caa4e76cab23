import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { CHANGES_NOTHING } from "./changesNothing.ts";
import type { Point } from "./points.ts";
import { sampleOf } from "./sample.ts";

/**
 * Do the tests bite? Changes one operator at a time at places drawn by chance, and says which changes the tests without a screen
 * notice: `npm run mutate`, or `npm run mutate -- SEED COUNT`. The same seed draws the same places while the code is the same.
 * All of it happens in a copy in the temporary folder, with switches compiled in; the project itself is never written to.
 */
const seed = Number(process.argv[2] ?? 1);
const count = Number(process.argv[3] ?? 300);
/** So many changes are tried by one process, which ends with them. */
const PIECE = 50;
/** A change that makes no progress for so long never ends: it is noticed. */
const PATIENCE_MS = 240_000;

type Fate = "caught" | "hung" | "lived" | "unreached" | "refused";

const folder = mkdtempSync(join(tmpdir(), "mutate-"));
const results = join(folder, "results.jsonl");
const cover = join(folder, "cover.jsonl");

/** The project as it stands, so that one can go on working in it meanwhile. */
const copy = join(folder, "copy");
for (const file of spawnSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  encoding: "utf8",
}).stdout.split("\n"))
  if (file !== "" && existsSync(file)) cpSync(file, join(copy, file));
symlinkSync(resolve("node_modules"), join(copy, "node_modules"));

/** Runs one piece to its end, or to the change at which it hung. */
async function tryPiece(from: number, to: number): Promise<void> {
  const child = spawn(process.execPath, ["tests/mutate/tryChanges.ts", folder, String(from), String(to)], {
    cwd: copy,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const began = Date.now();
  const watch = setInterval(() => {
    const progress = [results, cover].map((file) => (existsSync(file) ? statSync(file).mtimeMs : began));
    if (Date.now() - Math.max(began, ...progress) > PATIENCE_MS) child.kill("SIGKILL");
  }, 2000);
  const status = await new Promise<number | null>((done) => child.on("close", done));
  clearInterval(watch);
  if (status === null || status === 0) return;
  throw new Error(`The tests could not be run; ${folder} keeps what was tried`);
}

type Line = { readonly id: number; readonly began?: boolean; readonly fate?: Fate };
const lines = (): readonly Line[] =>
  existsSync(results)
    ? readFileSync(results, "utf8")
        .split("\n")
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Line)
    : [];

/** Whether the compiler refuses the change, asked in the copy. */
function isRefused(point: Point): boolean {
  const file = join(copy, point.file);
  const text = readFileSync(file, "utf8");
  const becomes = point.becomes.type === "Nothing" ? ";" : `(${point.becomes.text})`;
  writeFileSync(file, `${text.slice(0, point.start)}${becomes}${text.slice(point.end)}`);
  const { status } = spawnSync("npx", ["--no-install", "tsc", "--noEmit"], { cwd: copy, shell: process.platform === "win32" });
  writeFileSync(file, text);
  return status !== 0;
}

const { points, outOf } = sampleOf(seed, count);
writeFileSync(join(folder, "sample.json"), JSON.stringify(points));
console.log(`${points.length} of ${outOf} changes of one operator, seed ${seed}`);

const fates = new Map<number, Fate>();
for (let from = 0; from < points.length;) {
  const to = Math.min(points.length, (Math.floor(from / PIECE) + 1) * PIECE);
  await tryPiece(from, to);
  for (const { id, fate } of lines()) fates.set(id, fate ?? "hung");
  const next = [...fates.keys()].reduce((most, id) => Math.max(most, id + 1), from);
  if (next === from) throw new Error(`No progress in ${PATIENCE_MS / 1000} s; ${folder} keeps what was tried`);
  from = next;
  console.log(`${from} tried, ${[...fates.values()].filter((fate) => fate === "caught" || fate === "hung").length} noticed`);
}

const listed = (point: Point) => CHANGES_NOTHING.some(({ file, change }) => file === point.file && change === point.change);
const nothing = points.filter((point, id) => listed(point) && fates.get(id) !== "caught");
const living = [...points.entries()].filter(
  ([id, point]) => /^(?:lived|unreached)$/u.test(fates.get(id) ?? "") && !listed(point),
);
const refused = living.filter(([, point]) => isRefused(point));
const survivors = living.filter((entry) => !refused.includes(entry));

const inOrder = survivors.toSorted(([, a], [, b]) => a.file.localeCompare(b.file) || a.line - b.line);
for (const [id, { file, line, change }] of inOrder)
  console.log(`${file}:${line}  ${change}${fates.get(id) === "unreached" ? "  [no test comes by]" : ""}`);

// What the compiler refuses cannot be written at all, and what changes nothing is no fault: neither says anything of the tests.
const meaningful = points.length - nothing.length - refused.length;
const caught = meaningful - survivors.length;
console.log(
  `${points.length} changes: ${nothing.length} change nothing (listed), ${refused.length} the compiler refuses; of the ` +
    `other ${meaningful} the tests notice ${caught} (${((100 * caught) / meaningful).toFixed(1)} %)`,
);
rmSync(folder, { recursive: true, force: true });
process.exitCode = caught / meaningful >= 0.9 ? 0 : 1;
