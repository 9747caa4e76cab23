import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, sep } from "node:path";
import { parseAst } from "vite";

/** A node of a syntax tree, as far as this test looks at it. */
type Node = { readonly type: string; readonly [field: string]: unknown };
const isNode = (part: unknown): part is Node => typeof part === "object" && part !== null && "type" in part;

const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/u.test(file))
    .map((file) => `${folder}/${file.split(sep).join("/")}`);

function* nodesOf(part: unknown): Generator<Node> {
  if (Array.isArray(part)) for (const one of part) yield* nodesOf(one);
  else if (typeof part === "object" && part !== null) {
    if (isNode(part)) yield part;
    for (const inner of Object.values(part)) yield* nodesOf(inner);
  }
}

function nameOf(node: unknown): string {
  const name = isNode(node) ? (node["name"] ?? node["value"]) : undefined;
  return typeof name === "string" ? name : "";
}
const listOf = (part: unknown): readonly Node[] => (Array.isArray(part) ? part.filter(isNode) : []);

/** One source file, as far as what it gives and takes is concerned. */
export type Module = {
  readonly file: string;
  /** Values that it exports by name; types are the compiler's to watch. */
  readonly exported: readonly string[];
  /** What it takes from which module: a name, or the whole of it. */
  readonly taken: readonly { readonly from: string; readonly name: string }[];
};

function readModule(file: string): Module {
  const text = readFileSync(file, "utf8");
  const program = parseAst(text, { lang: file.endsWith("x") ? "tsx" : "ts" }) as unknown as Node;
  const exported: string[] = [];
  const taken: { from: string; name: string }[] = [];
  const resolved = (source: unknown) =>
    normalize(join(dirname(file), nameOf(source)))
      .split(sep)
      .join("/");
  for (const node of nodesOf(program)) {
    const from = resolved(node["source"]);
    if (node.type === "ImportDeclaration") {
      for (const one of listOf(node["specifiers"]))
        if (one.type === "ImportSpecifier") taken.push({ from, name: nameOf(one["imported"]) });
        else taken.push(...namesIn(text).map((name) => ({ from, name })));
    } else if (node.type === "ImportExpression") taken.push(...namesIn(text).map((name) => ({ from, name })));
    else if (node.type === "ExportNamedDeclaration" && node["exportKind"] !== "type") {
      if (isNode(node["source"])) {
        for (const one of listOf(node["specifiers"])) taken.push({ from, name: nameOf(one["local"]) });
      }
      for (const one of listOf(node["specifiers"])) if (one["exportKind"] !== "type") exported.push(nameOf(one["exported"]));
      const declared = isNode(node["declaration"]) ? node["declaration"] : undefined;
      if (declared?.type === "FunctionDeclaration" || declared?.type === "ClassDeclaration")
        exported.push(nameOf(declared["id"]));
      if (declared?.type === "VariableDeclaration")
        for (const one of listOf(declared["declarations"])) exported.push(nameOf(one["id"]));
    }
  }
  return { file, exported, taken };
}

/** Of a module that is taken whole (`import()`, `import *`), every name that the taking file says counts as taken. */
const namesIn = (text: string): readonly string[] => [...new Set(text.match(/[A-Za-z_$][\w$]*/gu))];

/** Every module of the product, and every one of the tests. */
export const product: readonly Module[] = filesUnder("src").map(readModule);
export const tests: readonly Module[] = filesUnder("tests").map(readModule);

/** Exports that none of these modules takes. */
export function notTaken(by: readonly Module[]): readonly string[] {
  const taken = new Set(by.flatMap((module) => module.taken.map(({ from, name }) => `${from} ${name}`)));
  return product.flatMap(({ file, exported }) => exported.map((name) => `${file} ${name}`)).filter((one) => !taken.has(one));
}
