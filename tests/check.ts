import { spawn, spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { importGraph, stepsTo } from "./importGraph.ts";

/**
 * Half a minute before a commit: types, lint, and the tests nearest to what changed since the last commit, or since the one named:
 * `npm run check -- main`. The whole is `npm test`.
 */
const NEAREST = 30;
/** What holds the whole together, and takes a second. */
const ALWAYS: readonly string[] = ["layers", "zones", "lineLength", "documents"].map((name) => `tests/${name}.test.ts`);

/** What builds and serves the app. */
const BUILDING = readdirSync(".")
  .filter((name) => /^vite\..*\.ts$/u.test(name))
  .concat("deploy/compress.ts");

const git = (...words: readonly string[]): readonly string[] =>
  spawnSync("git", words, { encoding: "utf8" }).stdout.split("\n").filter(Boolean);

const since = process.argv[2] ?? "HEAD";
const changed = [...git("diff", "--name-only", since), ...git("ls-files", "--others", "--exclude-standard")];

const steps = stepsTo(importGraph(["src", "tests"]), changed);
const reaching = [...steps]
  .filter(([file]) => /\.test\.tsx?$/u.test(file))
  .toSorted(([, one], [, other]) => one - other)
  .map(([file]) => file);
const tests = [...new Set([...reaching.slice(0, NEAREST), ...ALWAYS])];

/** Runs a command with the others and shows what it says once it is done, if it failed. */
const run = (command: readonly string[]): Promise<boolean> =>
  new Promise((done) => {
    const child = spawn("npx", ["--no-install", ...command], { shell: process.platform === "win32" });
    let said = "";
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text: string) => {
        said += text;
      });
    child.on("close", (status) => {
      console.log(status === 0 ? `in order: ${command[0]}` : `${said}\nNot in order: ${command.join(" ")}`);
      done(status === 0);
    });
  });

const began = performance.now();
console.log(
  `${changed.length} files changed; ${Math.min(reaching.length, NEAREST)} of ${reaching.length} test files that reach them`,
);
const fine = await Promise.all([
  run(["tsc", "--noEmit"]),
  run(["oxfmt", "--check", "src", "tests", ...BUILDING]),
  run(["oxlint", "--type-aware", "--deny-warnings"]),
  run(["vitest", "run", ...tests]),
]);
console.log(`${((performance.now() - began) / 1000).toFixed(1)} s`);
process.exitCode = fine.every(Boolean) ? 0 : 1;
