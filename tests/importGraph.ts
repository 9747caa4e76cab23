import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { parseAst } from "vite";

/** Which of our modules name which others, by their places in the repository: "src/domain/kept.ts". */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

const NAMES_A_MODULE = [
  "ImportDeclaration",
  "ExportAllDeclaration",
  "ExportNamedDeclaration",
  "ImportExpression",
  "TSImportType",
] as const;

/** Every module of our own that a text names, types included. */
function namedIn(file: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: unknown): void => {
    if (node === null || typeof node !== "object") return;
    if (Array.isArray(node)) return node.forEach(visit);
    const { type, source } = node as { type?: string; source?: { value?: unknown } | null };
    if (NAMES_A_MODULE.some((name) => name === type) && typeof source?.value === "string") found.push(source.value);
    Object.values(node).forEach(visit);
  };
  visit(parseAst(readFileSync(file, "utf8"), { lang: file.endsWith("x") ? "tsx" : "ts" }));
  return found
    .filter((name) => name.startsWith("."))
    .map((name) =>
      relative(resolve("."), resolve(dirname(file), name))
        .split(sep)
        .join("/"),
    );
}

/** The graph of everything under these folders. */
export function importGraph(folders: readonly string[]): ImportGraph {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/u.test(file))
      .map((file) => join(folder, file).split(sep).join("/")),
  );
  return new Map(files.map((file) => [file, namedIn(file)]));
}

/** All modules that reach one of these, with the least number of imports between: 0 for these themselves. */
export function stepsTo(graph: ImportGraph, targets: readonly string[]): ReadonlyMap<string, number> {
  const importers = new Map<string, string[]>();
  for (const [file, named] of graph) for (const name of named) importers.set(name, [...(importers.get(name) ?? []), file]);
  const steps = new Map<string, number>(targets.map((file) => [file, 0]));
  for (const [file, far] of steps)
    for (const importer of importers.get(file) ?? []) if (!steps.has(importer)) steps.set(importer, far + 1);
  return steps;
}
