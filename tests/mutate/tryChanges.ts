import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { createVitest, type TestSpecification, type Vitest } from "vitest/node";
import { importGraph, stepsTo } from "../importGraph.ts";
import type { Point } from "./points.ts";
import { withSwitches, withTicks } from "./points.ts";

/**
 * One process that tries some of a sample's changes, one after the other: `tryChanges.ts FOLDER FROM TO`. The switches of all of
 * them are compiled in once, in memory; the files of the project are never written to.
 */
const [folder = "", from = "0", to = "0"] = process.argv.slice(2);
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
const throwSwitch = (on: number | "none") => writeFileSync(join(folder, "on.json"), JSON.stringify({ on }));
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
      reporters: [{}],
      sequence: { sequencer: InTheOrderGiven },
    },
    { plugins: [switches] },
  );
}

class InTheOrderGiven {
  readonly sort = (files: TestSpecification[]): Promise<TestSpecification[]> => Promise.resolve(files);
  readonly shard = (files: TestSpecification[]): Promise<TestSpecification[]> => Promise.resolve(files);
}

type Cover = {
  readonly file: string;
  readonly took: number;
  readonly passed: readonly number[];
  readonly atImport: readonly number[];
};

/** Which files of tests come by which change, asked once a sample. Files that fail without any change can notice none. */
async function coverOf(): Promise<readonly Cover[]> {
  const file = join(folder, "cover.jsonl");
  const failing = join(folder, "failing.json");
  if (!existsSync(failing)) {
    throwSwitch("none");
    const vitest = await start(0);
    const { testModules } = await vitest.runTestSpecifications([...(await vitest.globTestSpecifications())]);
    const red = testModules.filter((module) => !module.ok()).map((module) => module.relativeModuleId);
    if (red.length > 0) console.error(`These tests fail without any change and are left out: ${red.join(", ")}`);
    writeFileSync(failing, JSON.stringify(red));
    await vitest.close();
  }
  const red = JSON.parse(readFileSync(failing, "utf8")) as readonly string[];
  return readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Cover)
    .map((cover) => ({ ...cover, file: placeOf(cover.file) }))
    .filter((cover) => !red.includes(cover.file));
}

const cover = await coverOf();
const vitest = await start(1);
const graph = importGraph(["src", "tests"]);
const green = new Set(cover.map(({ file }) => file));
const specifications = new Map(
  (await vitest.globTestSpecifications()).map((one) => [placeOf(one.moduleId), one] as const).filter(([file]) => green.has(file)),
);
const atImport = new Set(cover.flatMap((one) => one.atImport));

for (let id = Number(from); id < Math.min(Number(to), points.length); id += 1) {
  const point = points[id];
  if (point === undefined) break;
  const began = performance.now();
  const steps = stepsTo(graph, [point.file]);
  const passing = new Map(cover.map(({ file, passed, took }) => [file, { passes: passed.includes(id), took }]));
  // What happens while modules are read is noted for the first file that reads them; every other that reaches it counts too.
  const files = [...specifications.keys()]
    .filter((file) => passing.get(file)?.passes === true || (atImport.has(id) && steps.has(file)))
    .toSorted((a, b) => (steps.get(a) ?? 99) - (steps.get(b) ?? 99) || (passing.get(a)?.took ?? 0) - (passing.get(b)?.took ?? 0));
  appendFileSync(join(folder, "results.jsonl"), `${JSON.stringify({ id, began: true })}\n`);
  throwSwitch(id);
  const chosen = files.flatMap((file) => specifications.get(file) ?? []);
  let fate = files.length === 0 ? "unreached" : "lived";
  if (chosen.length > 0) {
    vitest.state.filesMap.clear();
    const { testModules, unhandledErrors } = await vitest.runTestSpecifications(chosen);
    if (unhandledErrors.length > 0 || testModules.some((module) => !module.ok())) fate = "caught";
  }
  appendFileSync(
    join(folder, "results.jsonl"),
    `${JSON.stringify({ id, fate, files: files.length, ms: Math.round(performance.now() - began) })}\n`,
  );
}
throwSwitch("none");
await vitest.close();
