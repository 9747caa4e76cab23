import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";

/**
 * Everything that must hold, in the order in which a fault is cheapest to find. Ends with one line that counts the tests the
 * runners report.
 */
const REPORTS = "test-results/reports";
rmSync("test-results", { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

/** The ends of the earth and the middle: a day must not move with the clock's zone. */
const ZONES = ["UTC", "Pacific/Pago_Pago", "Pacific/Kiritimati"];

type Counts = { passed: number; failed: number; skipped: number };
const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
const broken: string[] = [];

function run(name: string, command: readonly string[], env: Record<string, string> = {}): boolean {
  console.log(`\n── ${name}`);
  const { status } = spawnSync("npx", ["--no-install", ...command], {
    stdio: "inherit",
    env: { ...process.env, ...env },
    shell: process.platform === "win32",
  });
  if (status !== 0) broken.push(name);
  return status === 0;
}

function read(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

run("types", ["tsc", "--noEmit"]);
run("lint", ["oxlint", "--type-aware", "--deny-warnings"]);

for (const zone of ZONES) {
  const report = `${REPORTS}/unit-${zone.replace("/", "-")}.json`;
  run(
    `unit and screen tests, TZ=${zone}`,
    ["vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
    { TZ: zone },
  );
  const result = read(report) as
    | { numPassedTests: number; numFailedTests: number; numPendingTests: number; numTodoTests: number }
    | undefined;
  if (result === undefined) broken.push(`no report of the tests in ${zone}`);
  counts.passed += result?.numPassedTests ?? 0;
  counts.failed += result?.numFailedTests ?? 0;
  counts.skipped += (result?.numPendingTests ?? 0) + (result?.numTodoTests ?? 0);
}

if (run("build", ["vite", "build"])) {
  run("weights", ["node", "tests/bench/weights.ts"]);
  const report = `${REPORTS}/browser.json`;
  run("browser stories", ["playwright", "test", "--config", "tests/e2e/playwright.config.ts"], { E2E_REPORT: `../../${report}` });
  const result = read(report) as { stats: { expected: number; unexpected: number; flaky: number; skipped: number } } | undefined;
  if (result === undefined) broken.push("no report of the browser stories");
  counts.passed += result?.stats.expected ?? 0;
  counts.failed += (result?.stats.unexpected ?? 0) + (result?.stats.flaky ?? 0);
  counts.skipped += result?.stats.skipped ?? 0;
}

if (broken.length > 0) console.log(`\nNot in order: ${[...new Set(broken)].join("; ")}`);
// A step without tests of its own (types, lint, build) that fails is a failure all the same.
const failed = broken.length > 0 ? Math.max(counts.failed, 1) : counts.failed;
console.log(`\n${counts.passed} passed, ${failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ""}`);
process.exitCode = failed > 0 || counts.passed === 0 ? 1 : 0;
