import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";

/**
 * Everything that must hold, in the order in which a fault is cheapest to find: first all that needs no browser and no tests, side by
 * side, then what takes all processors by itself. Says what each step took, and ends with one line that counts the tests the runners
 * report.
 */
const REPORTS = "test-results/reports";
const UNIT = `${REPORTS}/unit.json`;
const BROWSER = `${REPORTS}/browser.json`;

type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number };

type Step = {
  readonly name: string;
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Left out where this step failed: what it makes is what this one needs. */
  readonly needs?: string;
  /** Reads the counts out of the runner's own report. */
  readonly counts?: () => Counts | undefined;
};

/** What `npm run lint` asks, each by itself: a list of files of its own had left out half of what builds the app. */
const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { readonly scripts: { readonly lint: string } };
const [format = [], lint = []] = scripts.lint.split(" && ").map((command) => command.split(" "));

/** One row after the other; what stands in one row runs at the same time. */
const ROWS: readonly (readonly Step[])[] = [
  [
    { name: "types", command: ["tsc", "--noEmit"] },
    { name: "format", command: format },
    { name: "lint", command: lint },
    { name: "build", command: ["vite", "build"] },
    { name: "build in the pseudo-language", command: ["vite", "build", "--mode", "pseudo", "--outDir", "dist-pseudo"] },
    { name: "build for a server", command: ["node", "tests/e2e/buildShared.ts"] },
  ],
  [
    { name: "weights", command: ["node", "tests/bench/weights.ts"], needs: "build" },
    { name: "floor of browsers", command: ["node", "tests/floor/check.ts"], needs: "build" },
  ],
  [
    {
      name: "unit and screen tests",
      command: ["vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${UNIT}`],
      counts: unitCounts,
    },
  ],
  [
    {
      name: "browser stories",
      command: ["playwright", "test", "--config", "tests/e2e/playwright.config.ts"],
      env: { E2E_REPORT: `../../${BROWSER}` },
      needs: "build",
      counts: browserCounts,
    },
  ],
];

function read(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

type UnitReport = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
};

/** Which unit tests failed, and why in a few lines: said again at the end, where a long log is cut last. */
function unitFailures(): readonly string[] {
  const report = read(UNIT) as UnitReport | undefined;
  const few = (text: string) => text.split("\n").slice(0, 6).join("\n    ");
  return (report?.testResults ?? []).flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === "failed");
    const told = failed.map(({ fullName, failureMessages }) => `${name}: ${fullName}\n    ${few(failureMessages.join("\n"))}`);
    return failed.length === 0 && message !== "" ? [`${name}\n    ${few(message)}`] : told;
  });
}

function unitCounts(): Counts | undefined {
  const report = read(UNIT) as UnitReport | undefined;
  if (report === undefined) return undefined;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function browserCounts(): Counts | undefined {
  const stats = (read(BROWSER) as { stats: { expected: number; unexpected: number; flaky: number; skipped: number } } | undefined)
    ?.stats;
  return stats && { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}

rmSync("test-results", { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

const broken: string[] = [];
type Told = { readonly name: string; readonly seconds: number; readonly counts: Counts | undefined };
const told: Told[] = [];

/** Runs one step. Beside others it says what it has to say when it is done, in one piece. */
async function take({ name, command, env, counts }: Step, alone: boolean): Promise<Told> {
  const title = `\n── ${name}`;
  if (alone) console.log(title);
  const began = performance.now();
  const child = spawn("npx", ["--no-install", ...command], {
    stdio: alone ? "inherit" : ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...env },
    shell: process.platform === "win32",
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (piece: Buffer) => said.push(piece));
  const status = await new Promise<number | null>((done) => {
    child.on("error", () => done(null));
    child.on("close", done);
  });
  const seconds = (performance.now() - began) / 1000;
  if (!alone) console.log(`${title}\n${Buffer.concat(said).toString("utf8").trimEnd()}`);
  const counted = counts?.();
  if (status !== 0 || (counts !== undefined && counted === undefined)) broken.push(name);
  return { name, seconds, counts: counted };
}

const began = performance.now();
for (const row of ROWS) {
  const steps = row.filter(({ needs }) => needs === undefined || !broken.includes(needs));
  told.push(...(await Promise.all(steps.map((step) => take(step, row.length === 1)))));
}

const sum = (of: (counts: Counts) => number): number =>
  told.reduce((all, { counts }) => all + (counts === undefined ? 0 : of(counts)), 0);

console.log("");
for (const { name, seconds, counts } of told)
  console.log(`${seconds.toFixed(1).padStart(7)} s  ${name}${counts === undefined ? "" : ` (${counts.passed} passed)`}`);
console.log(`${((performance.now() - began) / 1000).toFixed(1).padStart(7)} s  in all`);

for (const failure of unitFailures()) console.log(`\n${failure}`);
if (broken.length > 0) console.log(`\nNot in order: ${broken.join("; ")}`);
const [passed, skipped] = [sum((counts) => counts.passed), sum((counts) => counts.skipped)];
// A step without tests of its own (types, lint, build) that fails is a failure all the same.
const failed = Math.max(
  sum((counts) => counts.failed),
  broken.length > 0 ? 1 : 0,
);
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
