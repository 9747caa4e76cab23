import { readFileSync } from "node:fs";
import { build, type Plugin, type Rolldown } from "vite";
import { PLACES } from "./src/app/frame/places.ts";
import type { FrameWords } from "./src/words/language.ts";
import { LANGUAGE_CODES, LANGUAGES, type LanguageCode } from "./src/words/languages.ts";
import { NEEDS } from "./src/words/needs.ts";

/**
 * What stands in the page before the app runs: the frame with its places, in every language, and what the page needs where it cannot
 * begin. Which of it is seen, the first script says (`src/shell.ts`, `src/app/frame/before.css`). The frame is drawn by the very names
 * of `Shell.module.css` and `Roster.module.css`, so that the app, when it takes the place over, moves nothing.
 */
const SCRIPT = "src/shell.ts";
const MARK = '<div id="root"></div>';
/** What of it is read last. A browser waits for where an element begins, so that the root would not do. */
const LAST = "last";

type Frames = readonly (readonly [code: LanguageCode, words: FrameWords])[];

/** The name that a class of a sheet of `src` has in the built page. */
type NameIn = (sheet: "app/frame/Shell" | "features/roster/Roster", name: string) => string;

const inHtml = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** A text of the frame in every language. */
const said = (frames: Frames, text: (words: FrameWords) => string): string =>
  frames.map(([code, words]) => `<span class="before-said" lang="${code}">${inHtml(text(words))}</span>`).join("");

/** The brand's sign as the app draws it. */
const brandMark = (): string => {
  const shell = readFileSync(new URL("src/app/frame/Shell.tsx", import.meta.url), "utf8");
  const drawn = /<svg width="22" height="22"[^]*?<\/svg>/u.exec(shell)?.[0];
  if (drawn === undefined) throw new Error("The brand's sign is not where it was");
  return drawn
    .replaceAll(/\s+/gu, " ")
    .replaceAll(
      / (?<name>strokeWidth|strokeLinejoin)=/gu,
      (_, name: string) => ` ${name.replace("stroke", "stroke-").toLowerCase()}=`,
    );
};

function markup(frames: Frames, nameIn: NameIn): string {
  const nameOf = (name: string) => nameIn("app/frame/Shell", name);
  const ofList = (name: string) => nameIn("features/roster/Roster", name);
  const mark = brandMark().replace("className={styles.mark}", `class="${nameOf("mark")}"`);
  const place = ([to, name, sign]: (typeof PLACES)[number]) =>
    `<a class="${nameOf("place")}" href="${to}"><svg class="${nameOf("sign")}" width="18" height="18" viewBox="0 0 18 18" ` +
    `aria-hidden="true" fill="none">` +
    `<path d="${sign}" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round" stroke-linecap="round"/></svg>` +
    `${said(frames, ({ shell }) => shell[name])}</a>`;
  const waiting = said(frames, ({ shell }) => shell.loading);
  const product = frames[0]?.[1].shell.productName ?? "";
  return (
    `<main class="before-needs"><h1 class="before-title">${product}</h1>` +
    `${frames.map(([code]) => `<p lang="${code}">${inHtml(NEEDS[code])}</p>`).join("")}</main>` +
    `<div class="${nameOf("shell")} before-frame"><header class="${nameOf("header")}"><div class="${nameOf("bar")}">` +
    `<a class="${nameOf("brand")}" href="/">${mark}<span class="${nameOf("product")}">${product}</span></a>` +
    `<nav class="${nameOf("nav")}">${PLACES.map(place).join("")}</nav><div class="${nameOf("state")}"></div></div></header>` +
    `<main class="${nameOf("content")}" aria-busy="true" data-waiting>` +
    `<h1 class="before-title before-roster">${said(frames, ({ roster }) => roster.title)}</h1>` +
    `<p class="before-intro before-roster">${said(frames, ({ roster }) => roster.intro)}</p><div class="before-table"></div>` +
    // That nobody is here yet only the app can say: the room of that line is kept for it.
    `<div class="${ofList("sheet")} before-roster before-begin"><div class="${ofList("empty")}">` +
    `<h2>${said(frames, ({ roster }) => roster.none)}</h2><p>${said(frames, ({ roster }) => roster.noneHelp)}</p></div></div>` +
    `<h1 class="before-title before-waiting">${waiting}</h1></main></div>` +
    `<main id="${LAST}" class="before-plain" aria-busy="true" data-waiting><h1 class="before-title">${waiting}</h1></main>`
  );
}

type Chunk = Rolldown.OutputChunk & { readonly viteMetadata?: { readonly importedCss: ReadonlySet<string> } };

/** The first files that a part of a visit needs beyond those that the page names itself. */
function filesOf(module: string, chunks: readonly Chunk[]): readonly string[] {
  const follow = (fileName: string, found: Set<string>): Set<string> => {
    const chunk = chunks.find((one) => one.fileName === fileName);
    if (chunk === undefined || found.has(fileName)) return found;
    found.add(fileName);
    chunk.viteMetadata?.importedCss.forEach((css) => found.add(css));
    chunk.imports.forEach((imported) => follow(imported, found));
    return found;
  };
  const closureOf = (id: string) => {
    const chunk = chunks.find(({ moduleIds }) => moduleIds.some((one) => one.endsWith(`/${id}`)));
    if (chunk === undefined) throw new Error(`${id} is in no file of the build`);
    return follow(chunk.fileName, new Set());
  };
  const named = closureOf("src/main.tsx");
  return [...closureOf(module)].filter((file) => !named.has(file));
}

/** The first script as one classic file, for which a browser needs to know nothing of modules. */
async function scriptOf(chunks: readonly Chunk[], codes: readonly string[]): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    build: { write: false, target: "es2015", lib: { entry: SCRIPT, formats: ["iife"], name: "b2mShell" } },
  });
  const output = (Array.isArray(built) ? built : [built]).flatMap((one) => ("output" in one ? one.output : []));
  const [script] = output.filter((part) => part.type === "chunk");
  if (script === undefined || output.length > 1) throw new Error("The first script must be one whole file");
  const byCode = (file: string) =>
    Object.fromEntries(codes.map((code) => [code, filesOf(`src/words/${code}/${file}.ts`, chunks)]));
  const parts = {
    list: filesOf("src/features/roster/Roster.tsx", chunks),
    patient: [...new Set([...filesOf("src/app/pages/PatientPage.tsx", chunks), ...filesOf("src/charts/TrendChart.tsx", chunks)])],
    history: filesOf("src/app/patientMode/PatientModeApp.tsx", chunks),
    packing: filesOf("src/persistence/packing/packedText.ts", chunks),
  };
  const names = JSON.stringify({ frame: byCode("frame"), common: byCode("common"), parts });
  return `(function(){var BUILT=${names};${script.code.trim()}})();\n`;
}

/**
 * The page's head in the order in which it is fetched. While a script that is no module is on its way the browser looks no further in a
 * page with a policy of its own: so what it shall fetch beside that script is named before it. The style sheet itself stands behind it,
 * or the script would wait for it. Nothing is drawn until the whole frame was read: what came with its other half would move what stands.
 */
function inOrder(html: string, script: string): string {
  const tags: string[] = [];
  const take = (found: RegExp): string => {
    const [tag] = found.exec(html) ?? [];
    if (tag === undefined) throw new Error("The head of the page is not what it was");
    html = html.replace(tag, "");
    return tag;
  };
  const app = take(/<script type="module"[^>]*><\/script>/u);
  const sheet = /<link rel="stylesheet"[^>]*>/u.exec(html)?.[0] ?? "";
  tags.push(
    app,
    sheet.replace('rel="stylesheet"', 'rel="preload" as="style"'),
    `<script src="/${script}"></script>`,
    `<link rel="expect" href="#${LAST}" blocking="render">`,
  );
  return html.replace("<link", `${tags.join("\n    ")}\n    <link`);
}

/** Puts it all into the page. */
export function shell(nameIn: NameIn): readonly Plugin[] {
  let script = "";
  return [
    {
      name: "shell-script",
      apply: "build",
      generateBundle: {
        order: "pre",
        async handler(_, bundle) {
          const chunks = Object.values(bundle).filter((part) => part.type === "chunk");
          // The pseudo-language has files of its own.
          const codes = chunks.some(({ moduleIds }) => moduleIds.some((id) => id.endsWith("/words/pseudo/language.ts")))
            ? []
            : LANGUAGE_CODES;
          const source = await scriptOf(chunks, codes);
          script = this.getFileName(this.emitFile({ type: "asset", name: "shell.js", source }));
        },
      },
      transformIndexHtml: {
        order: "post",
        handler: (html) => inOrder(html, script),
      },
    },
    {
      name: "shell-markup",
      transformIndexHtml: {
        order: "pre",
        async handler(html) {
          if (!html.includes(MARK)) throw new Error("index.html has lost its root");
          const languages = await Promise.all(
            LANGUAGE_CODES.map(async (code) => [code, (await LANGUAGES[code].fetch()).frame] as const),
          );
          return html.replace(MARK, `<div id="root">${markup(languages, nameIn)}</div>`);
        },
      },
    },
  ];
}
