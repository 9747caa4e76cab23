/*
 * How much it costs to share 10 to 5,000 patients of 20 results through HAPI FHIR JPA: sending them, a colleague's first sync, a later
 * poll, and the daily look at everything. Run: npm run interop:scale, which prints the table and writes it into docs/interop.md.
 * Requests, bytes and processor time can be compared between machines; seconds tell of this one. Sizes may be named: … -- 10 100
 */
import { readFileSync, writeFileSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { exampleRecord } from "../support/exampleRecords.ts";
import { openDesk, passTime, type Desk } from "../support/sharingDesk.ts";
import { written } from "./report.ts";
import { roadTo } from "./road.ts";
import { startHapi } from "./startHapi.ts";

const DOCUMENT = "docs/interop.md";
const RESULTS_EACH = 20;
const HEAP = "6g";
/** A server under load may leave an answer owing; the next round goes on. */
const MOST_ROUNDS = 20;
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [10, 100, 1000, 5000];

const hapi = await startHapi(HEAP, "hours");
const road = await roadTo(hapi.base);
/** Processor seconds of the server so far (Linux counts a hundred ticks a second), and its memory in MB. */
const serverSeconds = (): number => {
  const fields = readFileSync(`/proc/${hapi.pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
};
const serverMemory = (): number => Number(/VmRSS:\s*(\d+)/u.exec(readFileSync(`/proc/${hapi.pid}/status`, "utf8"))?.[1]) / 1024;

const head = [
  "patients",
  "step",
  "requests",
  "sent",
  "received",
  "time",
  "server CPU",
  "client CPU",
  "longest step of the client",
];

/** After each size, so that a run that is broken off has told of those before. */
function writeDown(): void {
  const table = [`| ${head.join(" | ")} |`, `|${head.map(() => "---|").join("")}`, ...rows].join("\n");
  const memory = `The server's memory at the end: ${(serverMemory() / 1024).toFixed(1)} GB, with H2 in it (-Xmx${HEAP}).`;
  writeFileSync(DOCUMENT, written(readFileSync(DOCUMENT, "utf8"), "scale", `${table}\n\n${memory}`));
}

const rows: string[] = [];
async function measured(patients: number, what: string, work: () => Promise<number>): Promise<void> {
  const { traffic } = road;
  const before = { ...traffic, server: serverSeconds(), cpu: process.cpuUsage(), at: performance.now() };
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  const rounds = await work();
  delay.disable();
  const own = process.cpuUsage(before.cpu);
  const megabytes = (bytes: number) => (bytes < 1e5 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`);
  const row = [
    String(patients),
    what + (rounds > 1 ? ` (${rounds} rounds)` : ""),
    String(traffic.requests - before.requests),
    megabytes(traffic.up - before.up),
    megabytes(traffic.down - before.down),
    `${((performance.now() - before.at) / 1000).toFixed(1)} s`,
    `${(serverSeconds() - before.server).toFixed(1)} s`,
    `${((own.user + own.system) / 1e6).toFixed(1)} s`,
    `${Math.round(delay.max / 1e6)} ms`,
  ];
  rows.push(`| ${row.join(" | ")} |`);
  console.log(rows.at(-1));
}

async function untilDone(desk: Desk, patients: number): Promise<number> {
  for (let round = 1; round <= MOST_ROUNDS; round += 1) {
    const { problem, waiting } = await desk.round();
    if (problem === undefined && waiting === 0 && desk.records.size === patients) return round;
    console.log(`  round ${round}: ${JSON.stringify(problem)}, ${waiting} waiting, ${desk.records.size} here`);
  }
  throw new Error("The round does not come to its end");
}
async function newDesk(): Promise<Desk> {
  const desk = await openDesk(road);
  desk.road.token = road.token();
  return desk;
}

const sender = await newDesk();
let sent = 0;
for (const patients of sizes) {
  const more = patients - sent;
  for (; sent < patients; sent += 1) sender.add(exampleRecord(sent + 1, RESULTS_EACH));
  await measured(patients, `sending ${more} more`, () => untilDone(sender, patients));
  const colleague = await newDesk();
  await measured(patients, "a colleague's first sync", () => untilDone(colleague, patients));
  await measured(patients, "a poll right after, over two busy minutes", () => untilDone(colleague, patients));
  passTime(121_000);
  await colleague.round();
  await measured(patients, "a poll where nothing changed", () => untilDone(colleague, patients));
  colleague.kill();
  colleague.lookAtAll();
  await measured(patients, "the daily look at everything", () => untilDone(colleague, patients));
  writeDown();
}
await road.close();
hapi.close();
