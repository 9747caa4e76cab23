import { appendFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect } from "vitest";

// Runs before each file of tests, in the worker: throws the switch of one change, or notes which changes a file of tests comes by.

type Switches = typeof globalThis & { changeIsOn: (id: number) => boolean; loopTurns: () => void };

/** A test that takes longer than this under a change is held to hang: the change is noticed. */
const PATIENCE_MS = 30_000;

const folder = process.env["MUTATE_FOLDER"] ?? "";
const { on } = JSON.parse(readFileSync(join(folder, "on.json"), "utf8")) as { readonly on: number | "none" };

const globals = globalThis as Switches;
const until = performance.now() + PATIENCE_MS;
let ticks = 0;
globals.loopTurns = () => {
  ticks += 1;
  if (ticks % 4096 === 0 && on !== "none" && performance.now() > until) throw new Error("This change never ends");
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
    const took = performance.now() - (until - PATIENCE_MS);
    appendFileSync(
      join(folder, "cover.jsonl"),
      `${JSON.stringify({ file, took, passed: [...passed], atImport: [...atImport] })}\n`,
    );
  });
} else globals.changeIsOn = (id) => id === on;
