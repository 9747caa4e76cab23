import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { parseAst } from "vite";
import { describe, expect, it } from "vitest";

/** Left to right: a file imports from its own layer and from layers to its left. Nothing else, not even types. */
const LAYERS = ["domain", "words", "exchange", "persistence", "store", "ui", "charts", "features", "app", "main"] as const;
type Layer = (typeof LAYERS)[number];

/** Layers that stand to the left but are closed to this one all the same. */
const CLOSED: { readonly [layer in Layer]?: readonly Layer[] } = {
  charts: ["store", "ui", "persistence", "exchange"],
  ui: ["store", "persistence", "exchange"],
  features: ["persistence"],
};

const ONLY_IN: readonly { readonly packages: RegExp; readonly layers: readonly Layer[]; readonly files?: RegExp }[] = [
  { packages: /^recharts(\/|$)/u, layers: ["charts"] },
  { packages: /^zustand(\/|$)/u, layers: ["store"] },
  {
    packages: /^(react|react-dom)(\/|$)/u,
    layers: ["ui", "charts", "features", "app", "main"],
    files: /^store\/useMonitor\.tsx$/u,
  },
  { packages: /^react-router(\/|$)/u, layers: ["ui", "features", "app", "main"] },
  { packages: /^@mantine\//u, layers: ["ui", "features", "app", "main"] },
];

/** What the laboratory and the clinic hold true knows no clock, no chance and no storage. */
const BARRED_FROM_DOMAIN =
  /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bcrypto\b|\blocalStorage\b|\bindexedDB\b|\bfetch\(|\bwindow\b|\bdocument\./u;

const root = resolve("src");
const files = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/u.test(file))
  .map((file) => file.split(sep).join("/"));

const layerOf = (file: string): Layer => {
  const first = file === "main.tsx" ? "main" : file.split("/")[0];
  const layer = LAYERS.find((name) => name === first);
  if (layer === undefined) throw new Error(`src/${file} stands in no layer`);
  return layer;
};

/** Every module a file names, types included: `import`, `export … from` and `import()`. */
function importsOf(file: string): readonly string[] {
  const text = readFileSync(join(root, file), "utf8");
  const found: string[] = [];
  const visit = (node: unknown): void => {
    if (node === null || typeof node !== "object") return;
    if (Array.isArray(node)) return node.forEach(visit);
    const { type, source } = node as { type?: string; source?: { value?: unknown } | null };
    const names = ["ImportDeclaration", "ExportAllDeclaration", "ExportNamedDeclaration", "ImportExpression"];
    if (type !== undefined && names.includes(type) && typeof source?.value === "string") found.push(source.value);
    Object.values(node).forEach(visit);
  };
  visit(parseAst(text, { lang: file.endsWith("x") ? "tsx" : "ts" }));
  return found.map((name) =>
    name.startsWith(".")
      ? relative(root, resolve(dirname(join(root, file)), name))
          .split(sep)
          .join("/")
      : name,
  );
}

const inside = (name: string) => !name.startsWith("..") && files.includes(name);
const edges = files.flatMap((file) => importsOf(file).map((name) => ({ file, name })));

describe("the layers", () => {
  it("are read from real files and real imports", () => {
    expect(files.length).toBeGreaterThan(15);
    expect(edges.filter(({ name }) => inside(name)).length).toBeGreaterThan(15);
  });

  it("point one way: domain, words, exchange, persistence, store, ui, charts, features, app, main", () => {
    const wrong = edges.filter(({ file, name }) => {
      if (!inside(name)) return false;
      const [from, to] = [layerOf(file), layerOf(name)];
      return LAYERS.indexOf(to) > LAYERS.indexOf(from) || (CLOSED[from]?.includes(to) ?? false);
    });
    expect(wrong).toEqual([]);
  });

  it("keep features apart: none imports another", () => {
    const featureOf = (file: string) => /^features\/([^/]+)\//u.exec(file)?.[1];
    const wrong = edges.filter(({ file, name }) => {
      const [from, to] = [featureOf(file), featureOf(name)];
      return from !== undefined && to !== undefined && from !== to;
    });
    expect(wrong).toEqual([]);
  });

  it.each(ONLY_IN)("let only their own layers import $packages", ({ packages, layers, files: allowed }) => {
    const wrong = edges.filter(
      ({ file, name }) => packages.test(name) && !layers.includes(layerOf(file)) && !allowed?.test(file),
    );
    expect(wrong).toEqual([]);
  });

  it("leave the repository to main: no other file outside persistence opens one", () => {
    const wrong = edges.filter(
      ({ file, name }) => name.startsWith("persistence/") && !["persistence", "main", "store", "app"].includes(layerOf(file)),
    );
    expect(wrong).toEqual([]);
  });

  it("bar the domain from clock, chance, storage and network", () => {
    const wrong = files.filter(
      (file) => layerOf(file) === "domain" && BARRED_FROM_DOMAIN.test(readFileSync(join(root, file), "utf8")),
    );
    expect(wrong).toEqual([]);
  });

  it("have no drawer for what has no name: no utils, helpers, types, hooks, services, constants or managers", () => {
    expect(
      files.filter((file) =>
        /(^|\/)(utils?|helpers?|types?|hooks?|services?|constants?|managers?|index)(\/|\.tsx?$)/iu.test(file),
      ),
    ).toEqual([]);
  });
});
