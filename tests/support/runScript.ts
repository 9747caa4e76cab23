import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { expect } from "vitest";

export type Run = { readonly code: number | null; readonly out: string; readonly error: string };

/**
 * Runs a script of `package.json` as a process of its own, as `npm run -s` does, and gives what it said once all was written to it.
 * Without npm itself, which took as long to start as the script, and with the modules as they were compiled for the run before.
 */
export async function runScript(name: string, input: string | Iterable<string>): Promise<Run> {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Readonly<Record<string, string>> };
  const [program, ...words] = scripts[name]?.split(" ") ?? [];
  expect(program, `what runs "${name}"`).toBe("node");
  const child = spawn(process.execPath, words, {
    stdio: ["pipe", "pipe", "pipe"],
    env: { ...process.env, NODE_COMPILE_CACHE: "node_modules/.cache/compiled" },
  });
  let [out, error] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (error += text));
  const closed = once(child, "close");
  // Whoever stops reading says so by its code, not by a broken pipe here.
  child.stdin.on("error", () => {});
  for (const text of typeof input === "string" ? [input] : input)
    if (!child.stdin.write(text)) await Promise.race([once(child.stdin, "drain"), closed]);
  child.stdin.end();
  const [code] = (await closed) as [number | null];
  return { code, out, error };
}
