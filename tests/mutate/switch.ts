import { appendFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect } from "vitest";

// Runs before each file of tests, in the worker: throws the switch of one change, or notes which changes a file of tests comes by.

type Switches = typeof globalThis & { changeIsOn: (id: number) => boolean; loopTurns: () => void };

/** What is on now, and how long each file of tests worked without any change, in ms of the processor. */
export type On = { readonly on: number | "none"; readonly worked: { readonly [file: string]: number } };

const folder = process.env["MUTATE_FOLDER"] ?? "";
const { on, worked } = JSON.parse(readFileSync(join(folder, "on.json"), "utf8")) as On;

/** Time of the processor, not of the clock: on a loaded machine an honest test takes many times as long. */
const workedMs = (): number => process.cpuUsage().user / 1000;
const began = workedMs();
/** A file that works so much longer under a change is held to loop for ever: the change is noticed. */
let patience = 60_000;

const globals = globalThis as Switches;
let ticks = 0;
globals.loopTurns = () => {
  ticks += 1;
  if (ticks % 4096 === 0 && on !== "none" && workedMs() - began > patience) throw new Error("This change never ends");
};

if (on === "none") {
  const passed = new Set<number>();
  const atImport = new Set<number>();
  let isImporting = true;
  globals.changeIsOn = (id) => {
    (isImporting ? atImport : passed).add(id);
    return false;
  };
  beforeAll(() => {
    isImporting = false;
  });
  afterAll(() => {
    const file = expect.getState().testPath ?? "";
    appendFileSync(
      join(folder, "cover.jsonl"),
      `${JSON.stringify({ file, worked: workedMs() - began, passed: [...passed], atImport: [...atImport] })}\n`,
    );
  });
} else {
  globals.changeIsOn = (id) => id === on;
  beforeAll(() => {
    patience = 20_000 + 5 * (worked[expect.getState().testPath ?? ""] ?? 0);
  });
}
