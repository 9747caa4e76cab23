import { spawn, type ChildProcess } from "node:child_process";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { CHANGES_NOTHING } from "./changesNothing.ts";
import { contentKeys, copyProject } from "./copy.ts";
import { begunWithoutFate, fatesOf, keepLines, linesOf, noticed, writeWhole, type Tried } from "./fates.ts";
import type { Point } from "./points.ts";
import { sampleOf } from "./sample.ts";

/**
 * Do the tests bite? Changes one operator at a time at places drawn by chance, and says which changes the tests without a screen
 * notice: `npm run mutate`, or `npm run mutate -- SEED COUNT`. The same seed draws the same places as long as they are there.
 * All of it happens in a copy in the temporary folder, with switches compiled in; the project itself is never written to.
 *
 * What was found out is kept under .mutate, by the content of code and tests: a run that was ended goes on where
 * it was. `npm run mutate -- SEED COUNT survivors` takes what the last run over the same code noticed as noticed, and tries only the
 * others: for tests that were added since, and not for the figure.
 */
const [seedText = "1", countText = "300", only = "all"] = process.argv.slice(2);
const [seed, count] = [Number(seedText), Number(countText)];
if (!Number.isSafeInteger(seed) || !Number.isSafeInteger(count) || count < 0 || !/^(?:all|survivors)$/u.test(only)) {
  console.error("npm run mutate -- SEED COUNT [survivors], two whole numbers");
  process.exit(2);
}
/** So many changes are tried by one process, which ends with them. */
const PIECE = 50;
/** A change under which no test ends for so long never ends: it is noticed. Nothing else is held to hang. */
const PATIENCE_MS = 240_000;

const work = mkdtempSync(join(tmpdir(), "mutate-"));
/** What runs for us now, with all that it has started. */
const children = new Set<ChildProcess>();
function endTree(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === "win32") child.kill("SIGKILL");
    else process.kill(-child.pid, "SIGKILL");
  } catch {
    // It has ended by itself.
  }
}
process.on("exit", () => {
  for (const child of children) endTree(child);
  rmSync(work, { recursive: true, force: true });
});
for (const [signal, code] of [
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
] as const)
  process.on(signal, () => {
    console.error("Ended. The same command goes on from here.");
    process.exit(code);
  });

/** Starts a process at the head of a group of its own; says how it ended. */
async function run(command: string, words: readonly string[], began: (child: ChildProcess) => void): Promise<number | null> {
  // It ends when its standard input does, that is with us, however we end.
  const child = spawn(command, words, {
    cwd: copy,
    detached: process.platform !== "win32",
    stdio: ["pipe", "ignore", "inherit"],
  });
  children.add(child);
  began(child);
  const status = await new Promise<number | null>((done, fail) => {
    child.on("error", fail);
    child.on("close", done);
  });
  children.delete(child);
  return status;
}

const copy = join(work, "copy");
copyProject(copy);
const keys = contentKeys(copy);
const runs = resolve(".mutate", `${keys.code}-${seed}-${count}`);
const folder = join(runs, keys.tests);
mkdirSync(folder, { recursive: true });
const results = join(folder, "results.jsonl");
const refusals = join(folder, "refusals.jsonl");
const triedIn = (file: string): readonly Tried[] => linesOf(file) as readonly Tried[];
const tried = (): readonly Tried[] => triedIn(results);
/** Forgets what was begun and has no fate, and a line that was torn. */
const forgetUnfinished = (): void => keepLines(results, [...fatesOf(tried()).values()]);

const { points, outOf, changes } = sampleOf(seed, count, copy);
writeWhole(join(folder, "sample.json"), JSON.stringify(points));
console.log(`${points.length} of ${outOf} changes of one operator, seed ${seed}`);

forgetUnfinished();
if (only === "survivors" && fatesOf(tried()).size === 0) {
  const others = readdirSync(runs)
    .filter((name) => name !== keys.tests && existsSync(join(runs, name, "results.jsonl")))
    .map((name) => ({ file: join(runs, name, "results.jsonl"), name }))
    .toSorted((one, other) => statSync(other.file).mtimeMs - statSync(one.file).mtimeMs);
  const [last] = others;
  if (last === undefined) console.log("No earlier run over this code: all are tried");
  else {
    const before = [...fatesOf(triedIn(last.file)).values()].filter(({ fate }) => noticed(fate));
    keepLines(
      results,
      before.map((line) => ({ ...line, earlier: last.name })),
    );
  }
}

type End = "done" | "hung" | "died";

/** Runs one piece to its end, or to the change at which it hung or died. */
async function tryPiece(ids: readonly number[]): Promise<End> {
  let end: End = "done";
  const steps = ["results.jsonl", "cover.jsonl", "step"].map((name) => join(folder, name));
  const began = Date.now();
  let watch: ReturnType<typeof setInterval> | undefined;
  const status = await run(process.execPath, ["tests/mutate/tryChanges.ts", folder, ids.join(",")], (child) => {
    watch = setInterval(() => {
      const last = Math.max(began, ...steps.map((file) => (existsSync(file) ? statSync(file).mtimeMs : 0)));
      if (Date.now() - last <= PATIENCE_MS) return;
      end = "hung";
      endTree(child);
    }, 2000);
  });
  clearInterval(watch);
  return end === "done" && status !== 0 ? "died" : end;
}

const deaths = new Map<number, number>();
for (;;) {
  const known = fatesOf(tried());
  const left = [...points.keys()].filter((id) => !known.has(id));
  const hangs = [...known.values()].filter(({ fate }) => noticed(fate)).length;
  if (known.size > 0) console.log(`${known.size} tried, ${hangs} noticed`);
  if (left.length === 0) break;
  const end = await tryPiece(left.slice(0, PIECE));
  const at = begunWithoutFate(tried());
  forgetUnfinished();
  if (end === "done" && left.some((id) => fatesOf(tried()).has(id))) continue;
  if (at === undefined) throw new Error(`The tests could not be run (${end}); ${folder} keeps what was tried`);
  const times = (deaths.get(at) ?? 0) + 1;
  deaths.set(at, times);
  if (end === "hung") appendFileSync(results, `${JSON.stringify({ id: at, fate: "hung" })}\n`);
  else if (times > 1) appendFileSync(results, `${JSON.stringify({ id: at, fate: "died" })}\n`);
}

/** Whether the compiler refuses the copy as it stands. */
const isRefused = async (): Promise<boolean> =>
  (await run(process.execPath, ["node_modules/typescript/bin/tsc", "--noEmit"], () => undefined)) !== 0;

/** Whether the compiler refuses a change, asked in the copy, which is as before afterwards. */
async function isRefusedWith(point: Point): Promise<boolean> {
  const file = join(copy, point.file);
  const text = readFileSync(file, "utf8");
  const becomes = point.becomes.type === "Nothing" ? ";" : `(${point.becomes.text})`;
  writeFileSync(file, `${text.slice(0, point.start)}${becomes}${text.slice(point.end)}`);
  try {
    return await isRefused();
  } finally {
    writeFileSync(file, text);
  }
}

/** An entry names one change. One that names none is out of date, one that names several could hide one that matters. */
const entries = CHANGES_NOTHING.map((entry) => ({
  entry,
  named: changes.filter(
    (point) =>
      point.file === entry.file && point.change === entry.change && (entry.code === undefined || point.code === entry.code),
  ),
}));
for (const { entry, named } of entries)
  if (named.length !== 1)
    console.log(`tests/mutate/changesNothing.ts names ${named.length} changes by ${entry.file}: ${entry.change}`);
const listed = new Set(entries.flatMap(({ named }) => (named.length === 1 ? named : [])));

const fates = fatesOf(tried());
const all = points.map((point, id) => ({ id, point, ...fates.get(id), listed: listed.has(point) }));
for (const { point } of all.filter(({ fate, listed }) => listed && noticed(fate)))
  console.log(`Listed as changing nothing, and yet a test notices: ${point.file}:${point.line}  ${point.change}`);

const living = all.filter(({ fate, listed }) => !noticed(fate) && !listed);
type Answer = { readonly id: number; readonly refused: boolean };
const answered = linesOf(refusals) as readonly Answer[];
keepLines(refusals, answered);
const answers = new Map(answered.map(({ id, refused }) => [id, refused]));
const unasked = living.filter(({ id }) => !answers.has(id));
if (unasked.length > 0 && (await isRefused())) throw new Error("The compiler refuses the project as it stands");
for (const { id, point } of unasked) {
  const refused = await isRefusedWith(point);
  answers.set(id, refused);
  appendFileSync(refusals, `${JSON.stringify({ id, refused })}\n`);
}
// What the compiler lacks meanwhile, as where packages are installed beside it, would pass for refusals.
if (unasked.some(({ id }) => answers.get(id) === true) && (await isRefused())) {
  rmSync(refusals);
  throw new Error("The compiler refuses the project as it stands now: its answers are asked for again");
}

const survivors = living.filter(({ id }) => answers.get(id) !== true);
const NOTES: { readonly [fate: string]: string | undefined } = {
  unreached: "  [no test comes by]",
  died: "  [the process of the tests ended, twice]",
};
for (const { point, fate = "" } of survivors.toSorted(
  ({ point: a }, { point: b }) => a.file.localeCompare(b.file) || a.line - b.line,
))
  console.log(`${point.file}:${point.line}  ${point.change}${NOTES[fate] ?? ""}`);

const times = (fate: string) => all.filter((one) => one.fate === fate).length;
const outOfTime = all.filter(({ said = "" }) => /timed out|never ends/iu.test(said)).length;
const unsteady = [...new Set(all.flatMap((one) => one.unsteady ?? []))];
const earlier = all.filter((one) => one.earlier !== undefined).length;
console.log(`${times("caught")} fail a test that passes without them (${outOfTime} of them by its time), ${times("hung")} hung`);
if (unsteady.length > 0) console.log(`Failed without a change, at times, and notice nothing there: ${unsteady.join(", ")}`);
if (earlier > 0) console.log(`${earlier} are taken as noticed from a run with other tests: this is not the figure`);

// What the compiler refuses cannot be written at all, and what changes nothing is no fault: neither says anything of the tests.
const nothing = all.filter(({ fate, listed }) => listed && !noticed(fate)).length;
const refused = living.length - survivors.length;
const meaningful = points.length - nothing - refused;
const caught = meaningful - survivors.length;
console.log(
  `${points.length} changes: ${nothing} change nothing (listed), ${refused} the compiler refuses; of the other ${meaningful} ` +
    (meaningful === 0 ? "nothing can be said" : `the tests notice ${caught} (${((100 * caught) / meaningful).toFixed(1)} %)`),
);
process.exitCode = meaningful > 0 && caught / meaningful >= 0.9 ? 0 : 1;
