import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { connectSources, readServerList, type ListedServer } from "./src/app/sharing/serverList.ts";
import { FAR_ZONES, ZONE_SENSITIVE } from "./tests/zones.ts";
import { leftOut } from "./vite.leftOut.ts";
import { notices } from "./vite.notices.ts";
import { shell } from "./vite.shell.ts";

/** Nothing leaves the page and nothing foreign enters it; the tests watch that the built page keeps to this. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  // No text becomes markup or script; the one policy (src/app/browser/trustedScript.ts) lets the app's own worker files through.
  "require-trusted-types-for 'script'",
  "trusted-types b2m-own-scripts",
].join("; ");

/** The servers that this build may speak to: none, unless whoever builds it names some. */
function listedServers(): readonly ListedServer[] {
  const servers = readServerList(process.env["B2M_FHIR_ORIGINS"] ?? "");
  if (!servers.ok) throw new Error(`B2M_FHIR_ORIGINS is not a list of servers: ${servers.error}`);
  return servers.value;
}
const SERVERS = listedServers();

/** Only the built page carries the policy: the development server needs inline scripts to reload modules. */
const contentSecurityPolicy: Plugin = {
  name: "content-security-policy",
  apply: "build",
  transformIndexHtml: () => [
    {
      tag: "meta",
      attrs: {
        "http-equiv": "Content-Security-Policy",
        content: CONTENT_SECURITY_POLICY.replace("connect-src 'self'", connectSources(SERVERS)),
      },
      injectTo: "head-prepend",
    },
  ],
};

/** The picture of the tab in the page itself, as the policy allows pictures: a request less at every visit. */
const iconInPage: Plugin = {
  name: "icon-in-page",
  apply: "build",
  transformIndexHtml: (html) =>
    html.replace(
      'href="/icon.svg"',
      `href="data:image/svg+xml,${encodeURIComponent(readFileSync("public/icon.svg", "utf8").trim())}"`,
    ),
};

/**
 * The bundler's own few functions stand in a file by themselves, which would be a request at every visit for 0.4 kB: here the app's file
 * holds them, and the others ask for them there. No other file runs before the app's.
 */
const bundlerWithin: Plugin = {
  name: "bundler-within",
  apply: "build",
  generateBundle: {
    order: "pre",
    handler(_, bundle) {
      const chunks = Object.values(bundle).filter((part) => part.type === "chunk");
      const own = chunks.find(({ name }) => name === "rolldown-runtime");
      const base = chunks.find(({ name }) => name === "base");
      const parts = /^(?<body>.*)export\{(?<names>[^}]*)\};?\s*$/su.exec(own?.code ?? "")?.groups;
      if (own === undefined || base === undefined || parts === undefined)
        return this.error("The bundler's own file is not what it was");
      const pairs = (parts["names"] ?? "").split(",").map((pair) => pair.split(" as "));
      const asked = new RegExp(`import\\{([^}]*)\\}from"\\./${own.fileName.replace(/^.*\//u, "")}";?`, "u");
      const named = (names: string, as: string) =>
        names
          .split(",")
          .map((pair) => pair.split(" as "))
          .map(([name = "", local = name]) => `$$${name}${as}${local}`)
          .join(",");
      for (const chunk of chunks) {
        const names = asked.exec(chunk.code)?.[1];
        if (names === undefined) continue;
        const from = chunk === base ? "" : `import{${named(names, " as ")}}from"./${base.fileName.replace(/^.*\//u, "")}";`;
        chunk.code = chunk.code.replace(asked, () => from);
        chunk.imports = chunk.imports.filter((file) => file !== own.fileName);
        if (chunk === base) {
          const made = pairs.map(([inner = "", outer = ""]) => `$$${outer}:${inner}`).join(",");
          const kept = pairs.map(([, outer = ""]) => `$$${outer}`).join(",");
          const locals = names.split(",").map((pair) => pair.split(" as "));
          chunk.code =
            `const{${kept}}=(()=>{${parts["body"] ?? ""};return{${made}}})();` +
            `const ${locals.map(([name = "", local = name]) => `${local}=$$${name}`).join(",")};` +
            `${chunk.code}export{${kept}};`;
        }
      }
      delete bundle[own.fileName];
    },
  },
};

/** What is not part of the app as a device stores it: the worker, what only an installer draws, the build's own notes and maps. */
const NOT_IN_SHELL = /^\/(?:sw\.js|icons\/|screenshots\/|\.vite\/)|\.map$/u;
/** What reads PDFs is 550 kB over the wire, more than all the rest: a device stores it once it has read one (serviceWorker.ts). */
const ONCE_USED = /^\/assets\/(?:readPdf|pdfWorker)-/u;

/**
 * The service worker as a file of its own at the root, with the list of what it stores: every file of the build with its check sum, so
 * that another build has another list, and a file that is not the one that was built is refused.
 */
const serviceWorker: Plugin = {
  name: "service-worker",
  apply: "build",
  buildStart() {
    this.emitFile({ type: "chunk", id: "src/app/offline/serviceWorker.ts", fileName: "sw.js" });
  },
  writeBundle({ dir = "dist" }, { "sw.js": chunk }) {
    if (chunk?.type !== "chunk" || chunk.imports.length + chunk.exports.length > 0)
      this.error("The service worker must be one whole script: it shares a module with the app");
    const addresses = readdirSync(dir, { recursive: true, encoding: "utf8", withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(dir.length).split(sep).join("/"))
      .filter((address) => !NOT_IN_SHELL.test(address))
      .toSorted();
    const sum = (content: string | Buffer, as: "base64" | "hex") => createHash("sha256").update(content).digest(as);
    const files = Object.fromEntries(
      addresses.map((address) => [
        // The start page under the address at which it is asked for.
        address === "/index.html" ? "/" : address,
        `sha256-${sum(readFileSync(join(dir, address)), "base64")}`,
      ]),
    );
    const isLater = ([address]: readonly [string, string]) => ONCE_USED.test(address);
    const later = Object.fromEntries(Object.entries(files).filter(isLater));
    if (Object.keys(later).length !== 2) this.error("What reads PDFs is not in the two files that it was in");
    for (const address of Object.keys(later)) delete files[address];
    const name = sum(JSON.stringify([files, later]), "hex").slice(0, 16);
    const path = join(dir, "sw.js");
    const worker = readFileSync(path, "utf8");
    writeFileSync(path, `const SHELL = ${JSON.stringify({ name, files, later })};\n${worker}`);
  },
};

type Modules = { readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null };

/** Whether a module is among those that these parts of the app import, directly or not. The parts themselves are not. */
function reachedFrom(parts: readonly string[]): (id: string, modules: Modules) => boolean {
  const starts = parts.map((part) => fileURLToPath(new URL(part, import.meta.url)));
  let reached: ReadonlySet<string> | undefined;
  const collect = (modules: Modules): ReadonlySet<string> => {
    const found = new Set(starts);
    for (const id of found) for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) found.add(imported);
    return found;
  };
  return (id, modules) => (reached ??= collect(modules)).has(id);
}

// The visits whose weight is budgeted (tests/bench/weights.ts), by the parts that they fetch. What a part needs follows from its imports.
const atFirst = reachedFrom(["src/main.tsx"]);
const onRoster = reachedFrom(["src/features/roster/Roster.tsx"]);
const onPatientPage = reachedFrom(["src/app/pages/PatientPage.tsx", "src/app/pages/PatientRest.tsx"]);
const inTrend = reachedFrom(["src/charts/TrendChart.tsx"]);
/** The component library: dialogs alone are drawn with it, and no page opens one before it stands. */
const inDialog = reachedFrom(["src/ui/Dialog.tsx"]);
/** What opens the records where they lie packed, asked for by the first script on every page of a device that has some. */
const inPacking = reachedFrom(["src/persistence/packing/packedText.ts"]);
const inHistory = reachedFrom(["src/app/pages/HistoryPage.tsx", "src/app/patientMode/PatientModeApp.tsx"]);

/** The words of a language's frame, and those of records: each a file by itself. */
const WORDS_OF_LANGUAGE =
  /\/src\/words\/(?<code>[a-z]{2})\/(?:(?<frame>language|typography|frame|common\/(?:roster|shell|trouble))|common|common\/\w+)[.]ts$/u;

/**
 * Few files instead of many small ones: each costs a round trip on a slow line, and a larger file compresses better. A module goes with
 * the first of these visits that needs it; all others are split by their dynamic imports alone. The roster and a patient's page share one
 * sheet, which a device without patients does without.
 */
const codeSplitting = {
  includeDependenciesRecursively: false,
  groups: [
    {
      name: (id: string, modules: Modules): string | null => {
        if (atFirst(id, modules) || id.includes("vite/preload-helper")) return "base";
        const spoken = WORDS_OF_LANGUAGE.exec(id)?.groups;
        if (spoken !== undefined) return `${spoken["frame"] === undefined ? "common" : "words"}-${spoken["code"] ?? ""}`;
        const [page, trend, history] = [onPatientPage(id, modules), inTrend(id, modules), inHistory(id, modules)];
        const roster = onRoster(id, modules);
        if ((roster || page || trend) && id.endsWith(".css")) return "judging";
        if (roster) return page || trend || history ? "judging" : "roster";
        // What the chart shares with dialogs, or no dialog could be opened without the chart.
        if (trend && inDialog(id, modules)) return "judging";
        if (page || trend) return history ? "judging" : page ? "patient" : "trend";
        if (history) return "history";
        if (inPacking(id, modules)) return "packing";
        if (inDialog(id, modules) && id.includes("/node_modules/")) return "dialog";
        return /\/src\/ui\/[^/]+$/u.test(id) ? "forms" : null;
      },
    },
  ],
};

/**
 * The two distribution functions alone: not their factories, which nobody calls, and not the stand-in for browsers that cannot
 * define properties,
 * which brings a printf. The numbers come from the same code.
 */
const BARE_DISTRIBUTIONS = [
  { find: /^(@stdlib\/stats-base-dists-normal-(?:cdf|quantile))$/u, replacement: "$1/lib/main.js" },
  { find: /^(@stdlib\/utils-define-property)$/u, replacement: "$1/lib/builtin.js" },
];

const noticesOfBuild = notices();

/** The sheets with names of their own, in a fixed order: the place of each tells its names from those of the others. */
const SHEETS = readdirSync(fileURLToPath(new URL("src", import.meta.url)), { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".module.css"))
  .map((path) => path.split(sep).join("/"))
  .toSorted();

/** "bar_k": a check sum in each of some hundred names, written twice, was a kilobyte that no compression takes away. */
const nameInSheet = (name: string, file: string): string => {
  const place = SHEETS.findIndex((sheet) => file.split(sep).join("/").includes(`/src/${sheet}`));
  if (place < 0) throw new Error(`${file} is no sheet of src`);
  return `${name}_${place.toString(36)}`;
};

/**
 * How the files of the build are called. The first file lists nearly a hundred of them, and chance does not pack: seven hexadecimal
 * letters tell two states of one file apart but for one time in 16 ** 7, and are half a kilobyte less than the usual eight of 64 kinds.
 */
const NAMES = {
  entryFileNames: "assets/[name]-[hash:7].js",
  chunkFileNames: "assets/[name]-[hash:7].js",
  assetFileNames: "assets/[name]-[hash:7][extname]",
  hashCharacters: "hex",
} as const;

export default defineConfig({
  define: {
    "import.meta.env.B2M_SHARES": JSON.stringify(SERVERS.length > 0),
    "import.meta.env.B2M_FHIR_SERVERS": JSON.stringify(SERVERS),
  },
  resolve: { alias: BARE_DISTRIBUTIONS },
  css: { modules: { generateScopedName: nameInSheet } },
  plugins: [
    react(),
    ...leftOut,
    contentSecurityPolicy,
    iconInPage,
    bundlerWithin,
    ...shell((sheet, name) => nameInSheet(name, `/src/${sheet}.module.css`)),
    noticesOfBuild.main,
    serviceWorker,
  ],
  // What opens a workbook is a file of its own: only whoever brings one loads it.
  worker: { format: "es", plugins: noticesOfBuild.worker },
  build: {
    target: "es2024",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    // Numbers and texts that never change stand where they are read: `4`, not a name for it.
    rolldownOptions: { output: { codeSplitting, ...NAMES }, optimization: { inlineConst: { mode: "all", pass: 3 } } },
  },
  test: {
    // A limit against hanging, not a measurement: on a loaded machine an honest test takes many times as long.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
    setupFiles: ["tests/support/chance.ts"],
    // Files share their worker and its modules, which halves the run: a test leaves nothing behind that another could find.
    isolate: false,
    // As many workers as processors: one fewer, as it is unsaid, is one alone on a machine of two.
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        test: {
          name: "node",
          environment: "node",
          env: { TZ: "UTC" },
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/e2e/**"],
        },
      },
      {
        extends: true,
        test: {
          name: "screen",
          environment: "jsdom",
          env: { TZ: "UTC" },
          include: ["tests/**/*.test.tsx"],
          setupFiles: ["tests/support/screen.ts"],
        },
      },
      // What a zone could move, once more at either end of the earth: a day must not move with the clock's zone.
      ...FAR_ZONES.map((zone) => ({
        extends: true as const,
        test: {
          name: zone,
          environment: "jsdom",
          env: { TZ: zone },
          include: [...ZONE_SENSITIVE],
          setupFiles: ["tests/support/screen.ts"],
        },
      })),
    ],
  },
});
