import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { chromium, type Browser, type BrowserContext, type Page } from "@playwright/test";
import { CHROMIUM_ARGUMENTS, findChromium } from "../e2e/chromium.ts";
import { startHost } from "../e2e/host.ts";
import { REACHED } from "./screenDialogs.ts";
import { measureScreen, watchShifts, type ScreenFigures } from "./measureScreen.ts";

/**
 * Every screen at a glance, in numbers: the built app in dist with the ten demo patients, on a desktop and on a phone, light and
 * dark. Prints a table, writes docs/screens.md with small pictures, and fails where a limit does not hold.
 *
 * `node tests/bench/screens.ts --only patient,roster` measures those alone and writes nothing.
 */
const WINDOWS = [
  { name: "desktop", width: 1440, height: 900, touch: false },
  { name: "phone", width: 390, height: 844, touch: true },
  { name: "wall", width: 1920, height: 1080, touch: false },
] as const;
const SCHEMES = ["light", "dark"] as const;

type Window = (typeof WINDOWS)[number];
type Scheme = (typeof SCHEMES)[number];

/** The demo patients' days are counted back from today: on this day the pictures are the same each time. */
const TODAY = "2026-11-26T12:00:00";

type Seen = {
  readonly kind: string;
  readonly name: string;
  readonly window: Window["name"];
  readonly scheme: Scheme;
  readonly figures: ScreenFigures;
};

/** What is told of a kind of screen, and what must hold of it. */
type Measure = {
  readonly name: string;
  readonly of: (figures: ScreenFigures, seen: Seen) => number | undefined;
  /** The least is the worst. */
  readonly isLeast?: true;
  readonly limit?: (seen: Pick<Seen, "kind" | "window">) => number | undefined;
};

const PAPER = new Set(["report"]);
const WALL = new Set(["slide"]);
/** The slide and the sheet of paper have letters for a wall and for paper. */
const isScreen = (kind: string) => !PAPER.has(kind) && !WALL.has(kind);

/** The heights of controls: with a mouse 32 and 36, under a finger 44. */
const HEIGHTS = { desktop: [32, 36], wall: [32, 36], phone: [44] } as const;

/** The lowest a plot of a slide may be, px: on a wall, in a window, in the hand. */
const PLOTS = { wall: 480, desktop: 400, phone: 220 } as const;

const MEASURES: readonly Measure[] = [
  { name: "words at first sight", of: ({ words }) => words, limit: ({ kind }) => (kind === "patient" ? 120 : undefined) },
  { name: "numbers", of: ({ numbers }) => numbers },
  {
    name: "px to the chart",
    of: ({ chartTop }) => chartTop,
    limit: ({ kind, window }) =>
      window === "phone" ? (kind === "patient" || kind === "history" ? 420 : undefined) : kind === "history" ? 500 : undefined,
  },
  {
    name: "px to its end",
    of: ({ chartEnd }, { kind }) => (kind === "patient" ? chartEnd : undefined),
    limit: ({ window }) => (window === "desktop" ? 900 : undefined),
  },
  {
    name: "px of plot",
    of: ({ plot }, { kind }) => (kind === "slide" ? plot : undefined),
    isLeast: true,
    limit: ({ window }) => PLOTS[window],
  },
  {
    name: "words of sentence",
    of: ({ sentence }, { kind }) => (kind === "slide" ? sentence : undefined),
    limit: () => 20,
  },
  { name: "px a result", of: ({ resultRow }) => resultRow, limit: ({ window }) => (window === "phone" ? 72 : undefined) },
  { name: "sizes", of: ({ sizes }) => sizes.length, limit: ({ kind }) => (isScreen(kind) ? 5 : undefined) },
  { name: "weights", of: ({ weights }) => weights.length, limit: ({ kind }) => (isScreen(kind) ? 3 : undefined) },
  {
    name: "other heights",
    of: ({ controls }, { window }) => controls.filter((height) => !HEIGHTS[window].some((one) => one === height)).length,
    limit: ({ kind }) => (isScreen(kind) ? 0 : undefined),
  },
  { name: "overlaps", of: ({ overlaps }) => overlaps.length, limit: () => 0 },
  { name: "cut", of: ({ cut }) => cut.length, limit: () => 0 },
  { name: "pale", of: ({ pale }) => pale.length, limit: () => 0 },
  { name: "shift", of: ({ shift }) => Math.round(shift * 1000) / 1000, limit: ({ kind }) => (kind === "why" ? undefined : 0.02) },
  { name: "lowest contrast", of: ({ contrast }) => contrast, isLeast: true },
  { name: "windows high", of: ({ screens }) => screens },
];

const only = process.argv[process.argv.indexOf("--only") + 1]?.split(",");
const wanted = (kind: string) => !process.argv.includes("--only") || only?.includes(kind) === true;

const seen: Seen[] = [];
const pictures = new Map<string, Buffer>();

/** One window with the ten demo patients stored. */
class Visit {
  readonly page: Page;
  readonly window: Window;
  readonly scheme: Scheme;

  constructor(page: Page, window: Window, scheme: Scheme) {
    this.page = page;
    this.window = window;
    this.scheme = scheme;
  }

  /** Loads a place as a first visit would, and waits until nothing more comes. */
  async open(place: string): Promise<void> {
    await this.page.goto(place, { waitUntil: "networkidle" });
    await this.page.getByRole("heading", { level: 1 }).first().waitFor();
    await this.page.getByText("Loading", { exact: false }).first().waitFor({ state: "detached" });
  }

  async note(kind: string, name: string, within = "body"): Promise<void> {
    const figures = await this.page.evaluate(measureScreen, within);
    seen.push({ kind, name, window: this.window.name, scheme: this.scheme, figures });
    if (PICTURED.some((one) => one.kind === kind && one.name === name && one.shown(this.window.name, this.scheme)))
      pictures.set(`${pictureOf(kind, name)}-${this.window.name}-${this.scheme}`, await this.page.screenshot());
  }

  async see(kind: string, place: string, name = kind): Promise<void> {
    if (!wanted(kind) || this.window.name === "wall") return;
    await this.open(place);
    await this.note(kind, name);
  }
}

type Pictured = {
  readonly kind: string;
  readonly name: string;
  readonly caption: string;
  readonly shown: (window: Window["name"], scheme: Scheme) => boolean;
};

/** Amberg's are named by the screen alone. */
const pictureOf = (kind: string, name: string): string => (name === kind || name === "Amberg" ? kind : `${kind} of ${name}`);

/** The two at the top of the README, as large as they were seen. */
const README_PICTURES = [
  ["patient-light.png", "patient-desktop-light"],
  ["board-slide.png", "slide-wall-light"],
] as const;

const always = () => true;
const once = (window: Window["name"], scheme: Scheme) => (scheme === "light") === (window === "desktop");

/** What the page in docs shows: the main screens in all four ways, the others on a light desktop and on a dark phone. */
const PICTURED: readonly Pictured[] = [
  { kind: "roster", name: "roster", caption: "The patients", shown: always },
  { kind: "patient", name: "Amberg", caption: "One patient", shown: always },
  { kind: "results", name: "Amberg", caption: "The results, further down", shown: once },
  { kind: "add a result", name: "Amberg", caption: "A result is added", shown: once },
  { kind: "history", name: "Amberg", caption: "The patient's own history", shown: always },
  { kind: "report", name: "Amberg", caption: "The report", shown: once },
  { kind: "slide", name: "Amberg", caption: "A slide of the tumor board", shown: always },
  { kind: "board", name: "board", caption: "The board's agenda", shown: once },
  { kind: "import", name: "import", caption: "Import", shown: once },
  { kind: "settings", name: "settings", caption: "Settings", shown: once },
  { kind: "methods", name: "methods", caption: "Methods", shown: once },
  { kind: "no patients", name: "no patients", caption: "A new device", shown: once },
  { kind: "not found", name: "not found", caption: "An address that leads nowhere", shown: once },
  { kind: "recovery", name: "recovery", caption: "Nothing to recover", shown: once },
  { kind: "what was changed", name: "what was changed", caption: "Who did what", shown: once },
  { kind: "opened at home", name: "opened at home", caption: "A file from the care team, at home", shown: once },
  ...REACHED.map(({ kind }) => ({ kind, name: kind, caption: `${kind.slice(0, 1).toUpperCase()}${kind.slice(1)}`, shown: once })),
  ...["Castellan", "Grimaldi", "Dorfler", "Eklund", "Fontaine", "Haddad", "Ionescu", "Jansen", "Bergson"].map(
    (name): Pictured => ({
      kind: "slide",
      name,
      caption: `The slide of ${name}`,
      shown: (window, scheme) => window === "wall" && scheme === "light",
    }),
  ),
];

async function visit(browser: Browser, origin: string, window: Window, scheme: Scheme): Promise<void> {
  const context: BrowserContext = await browser.newContext({
    baseURL: origin,
    viewport: { width: window.width, height: window.height },
    colorScheme: scheme,
    locale: "en-US",
    serviceWorkers: "block",
    hasTouch: window.touch,
    isMobile: window.touch,
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date(TODAY));
  await page.addInitScript(watchShifts);
  const at = new Visit(page, window, scheme);

  await at.see("no patients", "/");
  await at.open("/");
  await page.getByRole("button", { name: "Load demo patients" }).click();
  await page.getByRole("table", { name: "Patients" }).waitFor();
  const links = await page.getByRole("table", { name: "Patients" }).getByRole("link").all();
  const people = (
    await Promise.all(
      links.map(async (link) => [(await link.innerText()).split(",")[0] ?? "", await link.getAttribute("href")] as const),
    )
  ).filter(([name, href]) => name !== "" && href?.startsWith("/patients/"));
  await page.getByRole("status", { name: "Storage", exact: true }).getByText("Saved").waitFor();

  await at.see("roster", "/");
  for (const [name, href] of people) {
    await at.see("patient", href ?? "", name);
    if (wanted("why") && window.name !== "wall") {
      await at.open(href ?? "");
      await page.keyboard.press("w");
      await page.getByRole("region", { name: /^Why: / }).waitFor();
      await at.note("why", name);
    }
    await at.see("history", `${href}/history`, name);
    await at.see("report", `${href}/report`, name);
  }
  const amberg = people.find(([name]) => name === "Amberg")?.[1] ?? "";
  if (wanted("results") && window.name !== "wall") {
    await at.open(amberg);
    await page.getByRole("table", { name: "Results" }).scrollIntoViewIfNeeded();
    await page.getByRole("table", { name: "Results" }).evaluate((table) => table.scrollIntoView());
    await at.note("results", "Amberg", "table[aria-label=Results]");
  }
  if (wanted("add a result") && window.name !== "wall") {
    await at.open(amberg);
    await page.keyboard.press("n");
    const dialog = page.getByRole("dialog", { name: "Add result" });
    await dialog.getByLabel("Value").fill("5.2");
    await at.note("add a result", "Amberg", "[role=dialog]");
  }
  await at.see("board", "/board");
  if (wanted("slide")) {
    await at.open("/board");
    await page.getByRole("button", { name: "Add all 10" }).click();
    await page.getByRole("button", { name: "Start presentation" }).click();
    const slide = page.getByRole("dialog", { name: "Presentation" }).locator('[data-current="true"]');
    for (const [index] of people.entries()) {
      if (index > 0) await page.keyboard.press("ArrowRight");
      await slide.locator("figure svg, .board-chart svg").first().waitFor();
      const heading = (await slide.getByRole("heading", { level: 2 }).first().innerText()).split(",")[0] ?? "";
      await at.note("slide", heading, '[data-current="true"]');
    }
  }
  await at.see("what was changed", `${amberg}/changes`);
  await at.see("add a patient", "/patients/new");
  await at.see("import", "/import");
  await at.see("settings", "/settings");
  await at.see("methods", "/methods");
  await at.see("notices", "/notices");
  await at.see("opened at home", "/take-home");
  await at.see("recovery", "/recovery");
  await at.see("not found", "/nowhere");
  await at.see("unknown patient", "/patients/00000000-0000-4000-8000-000000000000");
  for (const { kind, within, reach } of window.name === "wall" ? [] : REACHED) {
    if (!wanted(kind)) continue;
    await at.open(amberg);
    await reach(page, amberg);
    await at.note(kind, kind, within);
  }
  await context.close();
}

/** A picture small enough for the repository: two thirds as wide, packed by the browser itself. */
async function pack(page: Page, png: Buffer): Promise<Buffer> {
  const packed = await page.evaluate(async (source) => {
    const image = new Image();
    image.src = `data:image/png;base64,${source}`;
    await image.decode();
    const scale = image.width > 600 ? 0.6 : 1;
    const canvas = Object.assign(document.createElement("canvas"), {
      width: Math.round(image.width * scale),
      height: Math.round(image.height * scale),
    });
    const drawing = canvas.getContext("2d");
    if (drawing === null) throw new Error("This browser cannot draw");
    drawing.imageSmoothingQuality = "high";
    drawing.drawImage(image, 0, 0, canvas.width, canvas.height);
    return canvas.toDataURL("image/webp", 0.72).split(",")[1] ?? "";
  }, png.toString("base64"));
  return Buffer.from(packed, "base64");
}

type Row = {
  readonly kind: string;
  readonly window: Window["name"];
  readonly cells: readonly string[];
  readonly over: readonly string[];
};

/** The worst of each measure over patients and schemes, by kind of screen and window. */
function tableRows(): readonly Row[] {
  const kinds = [...new Set(seen.map(({ kind }) => kind))];
  return kinds.flatMap((kind) =>
    WINDOWS.flatMap(({ name: window }) => {
      const here = seen.filter((one) => one.kind === kind && one.window === window);
      if (here.length === 0) return [];
      const over: string[] = [];
      const cells = MEASURES.map(({ name, of, limit, isLeast }) => {
        const numbers = here.map((one) => of(one.figures, one)).filter((number) => number !== undefined);
        if (numbers.length === 0) return "";
        const worst = isLeast === true ? Math.min(...numbers) : Math.max(...numbers);
        const end = limit?.({ kind, window });
        if (end !== undefined && (isLeast === true ? worst < end : worst > end)) {
          over.push(`${name} ${worst} of ${end}`);
          return `**${worst}**`;
        }
        return `${worst}`;
      });
      return [{ kind, window, cells, over }];
    }),
  );
}

/** What was found where a limit does not hold, so that it can be mended. */
function findings(): readonly string[] {
  const unique = new Set<string>();
  for (const { kind, name, window, scheme, figures } of seen) {
    const where = `${kind}, ${window}`;
    const { overlaps, cut, pale, sizes, weights, controls, shift } = figures;
    for (const pair of overlaps) unique.add(`${where} (${name}): overlap: ${pair}`);
    for (const text of cut) unique.add(`${where} (${name}): cut: ${text}`);
    for (const text of pale) unique.add(`${where} ${scheme} (${name}): pale: ${text}`);
    if (shift > 0.02) unique.add(`${where} ${scheme} (${name}): shift ${shift.toFixed(3)}`);
    if (!isScreen(kind)) continue;
    if (sizes.length > 5) unique.add(`${where}: sizes ${sizes.join(" ")}`);
    if (weights.length > 3) unique.add(`${where}: weights ${weights.join(" ")}`);
    if (controls.some((height) => !HEIGHTS[window].some((one) => one === height)))
      unique.add(`${where}: controls ${controls.join(" ")}`);
  }
  return [...unique];
}

const HEADINGS = ["screen", "window", ...MEASURES.map(({ name }) => name)];

function docsPage(rows: readonly Row[], files: ReadonlyMap<string, string>): string {
  const figure = (picture: string, caption: string) => {
    const shown = [...files].filter(([name]) => name.startsWith(`${picture}-`));
    return [
      `### ${caption}`,
      "",
      shown
        .map(
          ([name, file]) =>
            `<img src="screens/${file}" alt="${caption}, ${name.slice(picture.length + 1).replace("-", ", ")}" height="320">`,
        )
        .join("\n"),
      "",
    ];
  };
  const over = rows.flatMap(({ kind, window, over }) => over.map((one) => `${kind}, ${window}: ${one}`));
  return [
    "# Every screen at a glance, in numbers",
    "",
    "Measured by `npm run bench:screens` in the built app with the ten demo patients, at 1440x900 with a mouse and at 390x844 under a",
    "finger, slides at 1920x1080 too, light and dark. Each figure is the worst over patients and colours; **bold** is over its limit.",
    "This page is written by that command.",
    "",
    `| ${HEADINGS.join(" | ")} |`,
    `|${HEADINGS.map((_, at) => (at < 2 ? "---" : "---:")).join("|")}|`,
    ...rows.map(({ kind, window, cells }) => `| ${kind} | ${window} | ${cells.join(" | ")} |`),
    "",
    over.length === 0 ? "Nothing is over its limit." : `Over the limit: ${over.join("; ")}.`,
    "",
    "## What is counted, and what must hold",
    "",
    "- **words at first sight**: what stands in the window before anything is scrolled, the letters of charts too; a patient's page at",
    "  most 120. **numbers**: values, days and marks of axes beside them.",
    "- **px to the chart**: from the window's top. On a phone at most 420 on a patient's page and in the history; the history on a",
    "  desktop at most 500. **px to its end**: where its last lane ends; on a patient's page on a desktop inside the first 900.",
    "- **px of plot**, **words of sentence**: of a slide, its lowest plot and its longest sentence. On a wall at least 480 px of 1080,",
    "  in a window 400, in the hand 220; at most 20 words.",
    "- **px a result**: the tallest row of the table of results. On a phone at most 72.",
    "- **sizes, weights**: of letters outside drawings. At most 5 and 3; the slide and the sheet of paper have letters of their own.",
    "- **other heights**: heights of fields and buttons other than 32 and 36 px, under a finger 44. None.",
    "- **overlaps**: labels of one drawing on each other; **cut**: text that its box, its control or the page cuts off. None.",
    "- **pale**: letters under 4.5 to 1 on their ground, large ones under 3. None. The lowest contrast stands beside.",
    "- **shift**: what moves unasked while the screen is loaded (layout shift). At most 0.02.",
    "",
    "## The screens",
    "",
    ...PICTURED.flatMap(({ kind, name, caption }) => figure(pictureOf(kind, name), caption)),
  ].join("\n");
}

const { path, env } = findChromium();
const browser = await chromium.launch({ executablePath: path, args: CHROMIUM_ARGUMENTS, env: { ...process.env, ...env } });
const host = await startHost("dist");
try {
  for (const window of WINDOWS) for (const scheme of SCHEMES) await visit(browser, host.url, window, scheme);
  const rows = tableRows();
  console.log(HEADINGS.join("\t"));
  for (const { kind, window, cells } of rows) console.log([kind, window, ...cells].join("\t"));
  for (const finding of findings()) console.log(finding);
  const over = rows.flatMap(({ kind, window, over }) => over.map((one) => `${kind}, ${window}: ${one}`));
  console.log(over.length === 0 ? "Every limit holds." : `Over the limit:\n  ${over.join("\n  ")}`);
  if (!process.argv.includes("--only")) {
    const page = await browser.newPage();
    const files = new Map<string, string>();
    rmSync("docs/screens", { recursive: true, force: true });
    mkdirSync("docs/screens", { recursive: true });
    let bytes = 0;
    for (const [name, png] of pictures) {
      const file = `${name.replaceAll(" ", "-")}.webp`;
      const packed = await pack(page, png);
      bytes += packed.length;
      writeFileSync(`docs/screens/${file}`, packed);
      files.set(name, file);
    }
    for (const [file, name] of README_PICTURES) writeFileSync(`docs/screenshots/${file}`, pictures.get(name) ?? "");
    writeFileSync("docs/screens.md", `${docsPage(rows, files).trimEnd()}\n`);
    console.log(`${pictures.size} pictures, ${(bytes / 1000).toFixed(0)} kB`);
  }
  process.exitCode = over.length === 0 ? 0 : 1;
} finally {
  await browser.close();
  await host.close();
}
