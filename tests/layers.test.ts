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
  // Every page has buttons and none begins with a dialog: the library travels with the first dialog.
  { packages: /^@mantine\//u, layers: [], files: /^ui\/Dialog\.tsx$/u },
];

/** What the laboratory and the clinic hold true knows no clock, no chance and no storage. */
const BARRED_FROM_DOMAIN =
  /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bcrypto\b|\blocalStorage\b|\bindexedDB\b|\bfetch\(|\bwindow\b|\bdocument\./u;

const root = resolve("src");
const files = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/u.test(file))
  .map((file) => file.split(sep).join("/"));

const layerOf = (file: string): Layer => {
  const first = ["shell.ts", "main.tsx"].includes(file) ? "main" : file.split("/")[0];
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
    const names = ["ImportDeclaration", "ExportAllDeclaration", "ExportNamedDeclaration", "ImportExpression", "TSImportType"];
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

/** Groups of modules that need each other in a circle (strongly connected; Tarjan R. SIAM J Comput 1972;1:146–160). */
function circlesAmong(graph: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];
  const visit = (file: string): number => {
    const mine = order.size;
    order.set(file, mine);
    let low = mine;
    open.push(file);
    for (const next of graph.get(file) ?? []) {
      if (!order.has(next)) low = Math.min(low, visit(next));
      else if (open.includes(next)) low = Math.min(low, lowest.get(next) ?? order.get(next) ?? mine);
    }
    lowest.set(file, low);
    if (low < mine) return low;
    const group = open.splice(open.indexOf(file));
    if (group.length > 1 || (graph.get(file) ?? []).includes(file)) circles.push(group.toSorted());
    return low;
  };
  for (const file of graph.keys()) if (!order.has(file)) visit(file);
  return circles;
}

describe("the import graph", () => {
  it("tells a circle from a path that meets itself: two ways to one module are none", () => {
    const paths = new Map([
      ["a", ["b", "c"]],
      ["b", ["d"]],
      ["c", ["d"]],
      ["d", []],
    ]);
    expect(circlesAmong(paths)).toEqual([]);
    expect(circlesAmong(new Map([...paths, ["d", ["a"]]]))).toEqual([["a", "b", "c", "d"]]);
    expect(circlesAmong(new Map([["a", ["a"]]]))).toEqual([["a"]]);
  });

  it("has no circle, types counted: every module can be read once those it names have been read", () => {
    const graph = new Map<string, string[]>(files.map((file) => [file, []]));
    for (const { file, name } of edges) if (inside(name)) graph.get(file)?.push(name);
    expect(circlesAmong(graph)).toEqual([]);
  });
});

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

  it("fetch parts of a page by what says where one is missing; only whole pages are fetched otherwise", () => {
    const byItself = files.filter((file) => /\blazy(?:WithWords)?\(/u.test(readFileSync(join(root, file), "utf8")));
    expect(byItself.toSorted()).toEqual([
      "app/App.tsx",
      "app/patientMode/PatientModeGate.tsx",
      "ui/lazyPart.tsx",
      "ui/lazyWithWords.tsx",
    ]);
  });

  it("bar the domain from clock, chance, storage and network", () => {
    const wrong = files.filter(
      (file) => layerOf(file) === "domain" && BARRED_FROM_DOMAIN.test(readFileSync(join(root, file), "utf8")),
    );
    expect(wrong).toEqual([]);
  });

  it("ask in one place whether a point of a series stands, and read its reason nowhere else by hand", () => {
    const byHand = files.filter((file) => /leftOut [!=]== "entered-in-error"/u.test(readFileSync(join(root, file), "utf8")));
    expect(byHand).toEqual(["domain/series/series.ts"]);
  });

  it("keep the app in rooms: only what joins the pages stands outside of one", () => {
    expect(files.filter((file) => /^app\/[^/]+$/u.test(file))).toEqual(["app/App.tsx"]);
  });

  it("have no drawer for what has no name: no utils, helpers, types, hooks, services, constants or managers", () => {
    expect(
      files.filter((file) =>
        /(^|\/)(utils?|helpers?|types?|hooks?|services?|constants?|managers?|index)(\/|\.tsx?$)/iu.test(file),
      ),
    ).toEqual([]);
  });
});
