import { appendFileSync, existsSync, readFileSync, rmSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { createVitest, type TestModule, type TestSpecification, type Vitest } from "vitest/node";
import { importGraph, stepsTo } from "../importGraph.ts";
import { linesOf, writeWhole, type Tried } from "./fates.ts";
import type { Point } from "./points.ts";
import { withSwitches, withTicks } from "./points.ts";
import type { On } from "./switch.ts";

/**
 * One process that tries some of a sample's changes, one after the other: `tryChanges.ts FOLDER 3,7,12`. The switches of the whole
 * sample are compiled in once, in memory; the files of the project are never written to. It ends when its standard input does.
 */
const [folder = "", ids = ""] = process.argv.slice(2);
process.stdin.on("end", () => process.exit(1)).resume();
process.env["MUTATE_FOLDER"] = folder;
process.env["FC_SEED"] = "1";
process.env["TZ"] = "UTC";

/**
 * Files of tests that start processes of their own, which no switch reaches; that ask of any text only that nothing throws or hangs;
 * and that simulate patients by the thousand. What they alone would notice counts as not noticed.
 */
const LEFT_OUT: readonly string[] = [
  "tests/app/commandLine/judge.test.ts",
  "tests/app/commandLine/stage.test.ts",
  "tests/domain/analysis/operatingCharacteristics.test.ts",
  "tests/exchange/incoming/mangled.test.ts",
];

const points = JSON.parse(readFileSync(join(folder, "sample.json"), "utf8")) as readonly Point[];
let worked: On["worked"] = {};
const throwSwitch = (on: number | "none") => writeWhole(join(folder, "on.json"), JSON.stringify({ on, worked } satisfies On));
/** Tells the watch that something still moves. */
const step = () => writeWhole(join(folder, "step"), "");
const placeOf = (file: string): string => relative(process.cwd(), file).split(sep).join("/");

const switches = {
  name: "switches",
  enforce: "pre" as const,
  transform(code: string, id: string) {
    const file = placeOf(id.split("?")[0] ?? "");
    const here = new Map([...points.entries()].filter(([, point]) => point.file === file));
    const isChanged = /^src\/(?:domain|exchange|persistence|store|charts)\/.*\.ts$/u.test(file);
    return isChanged ? withTicks(file, here.size === 0 ? code : withSwitches(code, here)) : undefined;
  },
};

function start(bail: number): Promise<Vitest> {
  return createVitest(
    {
      config: false,
      watch: false,
      environment: "node",
      include: ["tests/**/*.test.ts"],
      exclude: ["tests/e2e/**", ...LEFT_OUT],
      setupFiles: ["tests/support/chance.ts", "tests/mutate/switch.ts"],
      isolate: false,
      pool: "forks",
      maxWorkers: 1,
      fileParallelism: false,
      bail,
      // Another sample has other switches in the same text.
      fsModuleCache: false,
      testTimeout: 60_000,
      expect: { poll: { timeout: 30_000 } },
      reporters: [{ onTestCaseResult: step, onTestModuleEnd: step }],
      sequence: { sequencer: InTheOrderGiven },
    },
    { plugins: [switches] },
  );
}

class InTheOrderGiven {
  readonly sort = (files: TestSpecification[]): Promise<TestSpecification[]> => Promise.resolve(files);
  readonly shard = (files: TestSpecification[]): Promise<TestSpecification[]> => Promise.resolve(files);
}

const inOneLine = (error: unknown): string =>
  String((error as { message?: unknown } | undefined)?.message ?? error)
    .replaceAll(/\s+/gu, " ")
    .slice(0, 160);

/** The test that failed first in a file, and what it said. */
function firstFailure(module: TestModule): { readonly by: string; readonly said: string } {
  const [test] = module.children.allTests("failed");
  const error = test?.result().errors?.[0] ?? module.errors()[0];
  return { by: test?.fullName ?? module.relativeModuleId, said: inOneLine(error) };
}

type Cover = {
  readonly file: string;
  readonly worked: number;
  readonly passed: readonly number[];
  readonly atImport: readonly number[];
};

/** Which files of tests come by which change, asked once a sample. Files that fail without any change can notice none. */
async function coverOf(): Promise<readonly Cover[]> {
  const whole = join(folder, "cover.json");
  const asked = join(folder, "cover.jsonl");
  if (!existsSync(whole)) {
    // What a run that was ended half-way has noted is only a part.
    rmSync(asked, { force: true });
    throwSwitch("none");
    const vitest = await start(0);
    const { testModules } = await vitest.runTestSpecifications([...(await vitest.globTestSpecifications())]);
    const red = testModules.filter((module) => !module.ok()).map((module) => module.relativeModuleId);
    for (const module of testModules.filter((one) => !one.ok())) {
      const { by, said } = firstFailure(module);
      console.error(`Fails without any change and is left out: ${module.relativeModuleId}, ${by}: ${said}`);
    }
    await vitest.close();
    const covers = (linesOf(asked) as readonly Cover[])
      .map((cover) => ({ ...cover, file: placeOf(cover.file) }))
      .filter((cover) => !red.includes(cover.file));
    if (covers.length === 0) throw new Error("No test passes without a change");
    writeWhole(whole, JSON.stringify(covers));
  }
  return JSON.parse(readFileSync(whole, "utf8")) as readonly Cover[];
}

const covers = await coverOf();
worked = Object.fromEntries(covers.map((cover) => [join(process.cwd(), cover.file), cover.worked]));
const vitest = await start(1);
const graph = importGraph(["src", "tests"]);
const coverBy = new Map(covers.map((cover) => [cover.file, cover]));
const specifications = new Map(
  (await vitest.globTestSpecifications())
    .map((one) => [placeOf(one.moduleId), one] as const)
    .filter(([file]) => coverBy.has(file)),
);
const atImport = new Set(covers.flatMap((cover) => cover.atImport));

type Failure = { readonly modules: readonly TestModule[]; readonly by: string; readonly said: string };

/** Runs these files of tests with this switch; the failure, if there is one. */
async function failureWith(on: number | "none", files: readonly string[]): Promise<Failure | undefined> {
  throwSwitch(on);
  vitest.state.filesMap.clear();
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(
    files.flatMap((file) => specifications.get(file) ?? []),
  );
  const red = testModules.filter((module) => !module.ok());
  const [first] = red;
  if (first !== undefined) return { modules: red, ...firstFailure(first) };
  if (unhandledErrors.length === 0) return undefined;
  const ran = testModules.filter((module) => module.state() === "passed");
  return { modules: ran, by: ran.at(-1)?.relativeModuleId ?? "", said: inOneLine(unhandledErrors[0]) };
}

const note = (line: Tried): void => appendFileSync(join(folder, "results.jsonl"), `${JSON.stringify(line)}\n`);

/** What becomes of one change. What fails without it too, run once more by itself, has not noticed it. */
async function tryChange(id: number, { file: changed }: Point): Promise<Tried> {
  const steps = stepsTo(graph, [changed]);
  // What happens while modules are read is noted for the first file that reads them; every other that reaches it counts too.
  const files = [...specifications.keys()]
    .filter((file) => coverBy.get(file)?.passed.includes(id) === true || (atImport.has(id) && steps.has(file)))
    .toSorted(
      (a, b) => (steps.get(a) ?? 99) - (steps.get(b) ?? 99) || (coverBy.get(a)?.worked ?? 0) - (coverBy.get(b)?.worked ?? 0),
    );
  if (files.length === 0) return { id, fate: "unreached" };
  const unsteady: string[] = [];
  for (;;) {
    const asked = files.filter((file) => !unsteady.includes(file));
    const failure = asked.length === 0 ? undefined : await failureWith(id, asked);
    if (failure === undefined) return { id, fate: "lived", ...(unsteady.length > 0 ? { unsteady } : {}) };
    const blamed = failure.modules.map((module) => placeOf(module.moduleId));
    const without = await failureWith("none", blamed);
    if (without === undefined) return { id, fate: "caught", by: failure.by, said: failure.said };
    unsteady.push(...blamed);
  }
}

for (const id of ids.split(",").filter(Boolean).map(Number)) {
  const point = points[id];
  if (point === undefined) continue;
  note({ id });
  note(await tryChange(id, point));
}
throwSwitch("none");
await vitest.close();
// A test that failed under a change is no failure of this run.
process.exit(0);
