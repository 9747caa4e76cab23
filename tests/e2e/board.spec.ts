import { expect, expectAccessible, test } from "./story.ts";
import { BoardPage, DEMO_NAMES } from "./pages/BoardPage.ts";
import { PatientPage } from "./pages/PatientPage.ts";

// Half faded is no state that anybody looks at for long.
test.use({ contextOptions: { reducedMotion: "reduce" } });

const PROJECTOR = { width: 1920, height: 1080 };

test("an agenda is put together, ordered and asked its questions, and is there again after a reload", async ({ page }) => {
  const board = new BoardPage(page);
  await page.goto("/board");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Tumor board");
  await expect(page.getByText("Add a patient first, or take the guided demo")).toBeVisible();
  await expect(page.getByRole("button", { name: "Start presentation" })).toBeDisabled();
  await expectAccessible(page);

  await page.goto("/");
  await page.getByRole("button", { name: "Load demo patients" }).click();
  await page.getByRole("link", { name: "Tumor board" }).click();
  await expect(page.getByText("Add patients below.")).toBeVisible();
  for (const name of ["Eklund", "Amberg", "Castellan"]) {
    await page.getByLabel("Find a patient to add").fill(name);
    await page.getByRole("button", { name: new RegExp(`Add ${name}`, "u") }).click();
  }
  await expect(board.cases).toHaveText([/Eklund/u, /Amberg/u, /Castellan/u]);
  await page.getByRole("button", { name: "Move Castellan, Maria up" }).press("Enter");
  await expect(page.getByRole("button", { name: "Move Castellan, Maria up" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(board.cases).toHaveText([/Castellan/u, /Eklund/u, /Amberg/u]);
  await board.question("Amberg, Ruth").fill("Change treatment, or repeat first?");
  await page.keyboard.press("Tab");
  await expect(page.getByText(/^Saved, dated/u)).toBeVisible();
  await page.getByRole("button", { name: "Remove Eklund, Sofia from the agenda" }).click();
  await expect(board.cases).toHaveCount(2);
  await page.getByRole("button", { name: "Put back" }).click();
  await expect(board.cases).toHaveText([/Castellan/u, /Eklund/u, /Amberg/u]);

  await expect(page.getByRole("status", { name: "Storage", exact: true })).toContainText("Saved");
  await page.reload();
  await expect(board.cases).toHaveText([/Castellan/u, /Eklund/u, /Amberg/u]);
  await expect(board.question("Amberg, Ruth")).toHaveValue("Change treatment, or repeat first?");
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    for (const viewport of [
      { width: 1440, height: 900 },
      { width: 390, height: 844 },
    ]) {
      await page.setViewportSize(viewport);
      await expectAccessible(page);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
        "scrolls sideways",
      ).toBeLessThanOrEqual(0);
    }
  }
});

test("ten cases are presented on a projector by keys alone: readable, complete, and nothing jumps", async ({ page }) => {
  test.setTimeout(120_000);
  await page.setViewportSize(PROJECTOR);
  const board = new BoardPage(page);
  await board.openWithAgenda();
  await board.start();
  const names = new Set<string>();
  const places = new Set<string>();
  for (let number = 1; number <= 10; number += 1) {
    await expect(board.slide).toContainText(`Case ${number} of 10`);
    names.add((await board.slide.getByRole("heading", { level: 2 }).textContent()) ?? "");
    await expect(board.slide.getByRole("figure", { name: /trend/u })).toBeVisible();
    await expect(board.slide.locator("[data-part=verdict]")).toContainText(
      /Rising|Falling|No change shown|Too few results|Not comparable|Not interpreted/u,
    );
    await expect(board.slide).toContainText(/As of \d+ \w+ \d{4}/u);
    expect(await board.plotHeight(), `plot of case ${number}`).toBeGreaterThanOrEqual(480);
    await expect(board.slide.locator("[data-part=question]")).toContainText("No question noted.");
    expect(await board.lettersUnder(24), `letters of case ${number}`).toEqual([]);
    const { places: place, cut } = await board.layout();
    places.add(JSON.stringify(place));
    expect(cut, `parts of case ${number} that are cut off`).toEqual(cut.map(() => 0));
    await page.keyboard.press("ArrowRight");
  }
  expect([...names].map((name) => name.split(",")[0])).toEqual(expect.arrayContaining(DEMO_NAMES));
  expect([...places], "places of head and chart").toHaveLength(1);

  await test.step("Every other key does what it says", async () => {
    await page.keyboard.press("Home");
    await expect(board.slide).toContainText("Amberg, Ruth");
    await expect(board.slide).toContainText("1 VRd");
    await page.keyboard.press("k");
    await expect(board.slide.locator("[data-part=kidney]")).toHaveCount(0);
    await page.keyboard.press("k");
    await expect(board.slide.locator("[data-part=kidney]")).toBeVisible();
    for (const [key, range] of [
      ["4", "6 m"],
      ["3", "1 y"],
      ["2", "2 y"],
      ["1", "All"],
    ] as const) {
      await page.keyboard.press(key);
      await expect(page.getByRole("button", { name: range, exact: true })).toHaveAttribute("aria-pressed", "true");
    }
    await page.keyboard.press("l");
    await expect(page.getByRole("button", { name: "Log" })).toHaveAttribute("aria-pressed", "true");
    await page.keyboard.press("w");
    await expect(board.slide).toContainText("The rule, with these numbers");
    expect(await board.lettersUnder(24), "letters of the reasons").toEqual([]);
    await page.keyboard.press("c");
    await expect(board.slide).toContainText("M-protein, serum");
    await page.keyboard.press("Escape");
    await expect(board.slide.getByRole("region", { name: "Verdict" })).toBeVisible();
    await expect(board.slide.locator("[data-part=readout]")).toHaveCount(0);
    await page.keyboard.press("Shift+ArrowLeft");
    await expect(board.slide.locator("[data-part=readout]")).toContainText("4.1 mg/L");
    await expect(board.slide).toContainText("Case 1 of 10");
    await page.keyboard.press("Escape");
    await expect(board.slide.locator("[data-part=readout]")).toHaveCount(0);
    await page.keyboard.press("?");
    await expect(page.getByRole("region", { name: "Keys" })).toBeVisible();
    expect(await board.lettersUnder(24), "letters of the keys").toEqual([]);
    await page.keyboard.press("Escape");
    await page.keyboard.press("s");
    await expect(board.slide.getByRole("figure")).toHaveCount(2);
    await expect(board.slide).toContainText("Days since diagnosis");
    expect(await board.lettersUnder(24), "letters side by side").toEqual([]);
    const plots = await board.slide
      .locator("[data-part=grid]")
      .evaluateAll((grids) => grids.map((grid) => grid.getBoundingClientRect().toJSON() as DOMRect));
    const [one, other] = plots.map(({ x, width }) => ({ x: Math.round(x), width: Math.round(width) }));
    expect(one?.width, "as long a time is as wide").toBe(other?.width);
    expect((one?.x ?? 0) + (one?.width ?? 0), "beside each other").toBeLessThan(other?.x ?? 0);
    await expect(board.slide.getByText(/^On the case’s own slide/u).first()).toBeVisible();
    await page.keyboard.press("a");
    await expect(board.slide).toContainText("Days since the start of line 1");
    await page.keyboard.press("Escape");
    await expect(board.slide.getByRole("figure")).toHaveCount(1);
  });

  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
  await page.keyboard.press("Escape");
  await expect(board.presentation).toBeHidden();
  await expect(page.getByRole("button", { name: "Start presentation" })).toBeFocused();
});

test("the next case is in sight within two frames of its key", async ({ page }) => {
  await page.setViewportSize(PROJECTOR);
  const board = new BoardPage(page);
  await board.openWithAgenda();
  await board.start();
  await expect(board.presentation.locator("svg.recharts-surface")).toHaveCount(2);
  const changes = await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const seen: string[] = [];
    window.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight" }));
    for (let count = 0; count < 3; count += 1) {
      await frame();
      const slide = document.querySelector('[data-current="true"]');
      const chart = slide?.querySelector("svg.recharts-surface")?.innerHTML.length ?? 0;
      seen.push(`${slide?.querySelector("h2")?.textContent ?? ""} ${chart > 2000}`);
    }
    return seen;
  });
  expect(changes.slice(1)).toEqual(["Castellan, MariaDemo true", "Castellan, MariaDemo true"]);
});

test("hidden identities are nowhere: not on the page, in its title, in a picture, on paper, nor in what people typed", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.addInitScript(() => {
    const drawn: string[] = [];
    const createObjectURL = URL.createObjectURL.bind(URL);
    Object.assign(window, { drawn });
    URL.createObjectURL = (blob: Blob) => {
      if (blob.type === "image/svg+xml") void blob.text().then((text) => drawn.push(text));
      return createObjectURL(blob);
    };
  });
  await page.setViewportSize(PROJECTOR);
  const board = new BoardPage(page);
  await board.openWithAgenda();
  await board.question("Amberg, Ruth").fill("Mrs. AMBERG (demo 01), born 1963: does Ruth go on?");
  await page.keyboard.press("Tab");
  const everything = () =>
    page.evaluate(
      () =>
        `${document.documentElement.outerHTML} ${document.title} ` +
        [...document.querySelectorAll("textarea, input")].map((field) => (field as HTMLInputElement).value).join(" "),
    );
  expect((await board.identitiesIn(await everything())).length).toBeGreaterThan(30);

  await test.step("on the agenda", async () => {
    await page.getByRole("heading", { level: 1 }).click();
    await page.keyboard.press("h");
    await expect(board.cases.first()).toContainText("Case 1");
    await expect(board.cases.first()).toContainText("does [name 3] go on?");
    expect(await board.identitiesIn(await everything())).toEqual([]);
    await expectAccessible(page);
  });
  await test.step("on any slide, with any panel open", async () => {
    await board.start();
    for (let number = 1; number <= 10; number += 1) {
      await expect(board.slide).toContainText(`Case ${number} of 10`);
      for (const key of ["w", "c", "n"]) {
        await page.keyboard.press(key);
        if (key === "n") await page.keyboard.press("Escape");
        expect(await board.identitiesIn(await everything()), `case ${number}, ${key}`).toEqual([]);
      }
      await page.keyboard.press("Escape");
      await page.keyboard.press("ArrowRight");
    }
    await page.keyboard.press("s");
    expect(await board.identitiesIn(await everything()), "side by side").toEqual([]);
    await page.keyboard.press("s");
  });
  await test.step("in a picture and its name", async () => {
    await page.keyboard.press("Home");
    const download = page.waitForEvent("download");
    await page.keyboard.press("p");
    expect((await download).suggestedFilename()).toBe("tumor-board-case-1.png");
    const [picture = ""] = await page.evaluate(() => (window as unknown as { drawn: string[] }).drawn);
    expect(picture).toContain("Case 1");
    expect(picture).toContain("Rising, confirmed");
    expect(await board.identitiesIn(picture)).toEqual([]);
    const sizes = [...picture.matchAll(/font-size="([\d.]+)"/gu)].map(([, size]) => Number(size));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
  });
  await test.step("with dates as days no calendar date is left on a slide", async () => {
    await page.keyboard.press("t");
    await expect(board.slide).toContainText("Days count from diagnosis.");
    for (let number = 1; number <= 10; number += 1) {
      const text = (await board.presentation.evaluate((sheet) => sheet.outerHTML)).replaceAll(/<style.*?<\/style>/gsu, "");
      expect(
        text.match(/\b\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w* \d{4}|\b20\d\d-\d\d-\d\d/gu) ?? [],
        `case ${number}`,
      ).toEqual([]);
      await page.keyboard.press("ArrowRight");
    }
  });
  await test.step("on paper, and still hidden after a reload", async () => {
    await page.keyboard.press("Escape");
    await page.emulateMedia({ media: "print" });
    await expect(page.getByRole("article")).toHaveCount(10);
    expect(await board.identitiesIn(await everything())).toEqual([]);
    await page.emulateMedia({ media: "screen" });
    await page.reload();
    await expect(board.cases.first()).toContainText("Case 1");
    expect(await board.identitiesIn(await everything())).toEqual([]);
  });
});

test("the agenda prints one page a case on any paper, with charts in it and nothing cut", async ({ page }) => {
  test.setTimeout(120_000);
  const board = new BoardPage(page);
  await board.openWithAgenda();
  await board.question("Amberg, Ruth").fill("Change treatment, or repeat first? ".repeat(6));
  await page.keyboard.press("Tab");
  for (const paper of [
    { format: "A4" },
    { format: "A4", landscape: true },
    { format: "Letter" },
    { format: "Letter", landscape: true },
  ] as const) {
    const pdf = await page.pdf({ ...paper, margin: { top: "10mm", bottom: "10mm", left: "10mm", right: "10mm" } });
    expect(pdf.toString("latin1").match(/\/Type \/Page\b(?!s)/gu), JSON.stringify(paper)).toHaveLength(10);
  }
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await page.setViewportSize({ width: 718, height: 1000 });
  const pages = page.getByRole("article");
  await expect(pages).toHaveCount(10);
  for (let index = 0; index < 10; index += 1) {
    const sheet = pages.nth(index);
    await expect(sheet).toContainText(/As of/u);
    const { marks, texts, wide, high } = await sheet.evaluate((article) => {
      const svg = article.querySelector("svg.recharts-surface");
      const { width, height } = svg?.getBoundingClientRect() ?? new DOMRect();
      return {
        marks: svg?.querySelectorAll("[data-shape]").length ?? 0,
        texts: svg?.querySelectorAll("text").length ?? 0,
        wide: article.scrollWidth - article.clientWidth,
        high: width > 500 && height > 150,
      };
    });
    expect(marks, `marks of case ${index + 1}`).toBeGreaterThan(0);
    expect(texts).toBeGreaterThan(6);
    expect(wide).toBeLessThanOrEqual(0);
    expect(high).toBe(true);
  }
  await page.emulateMedia({ media: "screen" });
  await expect(pages).toHaveCount(0);
});

test("what the board concludes is written on the slide, kept with the patient, and can be withdrawn there", async ({ page }) => {
  await page.setViewportSize(PROJECTOR);
  const board = new BoardPage(page);
  await board.openWithAgenda();
  await board.start();
  await page.keyboard.press("n");
  await expect(page.getByLabel("Conclusion of the board")).toBeFocused();
  await page.keyboard.type("Repeat in 4 weeks with creatinine.");
  await expect(board.slide).toContainText("Not saved yet.");
  await page.keyboard.press("Escape");
  await expect(board.slide).toContainText(/Saved, dated \d+ \w+ \d{4}\./u);
  await page.keyboard.press("Escape");
  await expect(board.slide).toContainText(/Conclusion, .*Repeat in 4 weeks with creatinine\./u);

  await test.step("What is typed when the presentation is left is kept too", async () => {
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("n");
    await page.keyboard.type("Refer to nephrology.");
    await page.getByRole("button", { name: "Leave presentation" }).click();
    await expect(board.cases.nth(1)).toContainText("Refer to nephrology.");
  });
  await expect(page.getByRole("status", { name: "Storage", exact: true })).toContainText("Saved");
  await page.reload();
  await expect(board.cases.first()).toContainText("Repeat in 4 weeks with creatinine.");
  await page.getByRole("link", { name: "Amberg, Ruth" }).click();
  const notes = page.getByRole("region", { name: "Tumor board" });
  await expect(notes).toContainText(/Conclusion, .*: Repeat in 4 weeks with creatinine\./u);
  await notes.getByRole("button", { name: "Mark entered in error" }).click();
  await page.getByLabel("Why it was entered in error").fill("Other patient");
  await expectAccessible(page);
  await page.getByRole("dialog").getByRole("button", { name: "Mark entered in error" }).click();
  await expect(notes).toContainText("Entered in error: Other patient");
  await page.reload();
  await expect(new PatientPage(page).trend).toBeVisible();
  await expect(notes).toContainText("Entered in error: Other patient");
  await page.getByRole("link", { name: "Go to the tumor board" }).click();
  await expect(board.cases.first()).not.toContainText("Repeat in 4 weeks");
});

test("one key walks through the ten demo people, and the agenda stays as it was", async ({ page }) => {
  await page.setViewportSize(PROJECTOR);
  const board = new BoardPage(page);
  await new PatientPage(page).register("Real");
  await page.goto("/board");
  await page.getByRole("button", { name: "Add Real to the agenda" }).click();
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("d");
  await expect(page.getByRole("dialog", { name: "Guided demo" })).toContainText("ten made-up people");
  await page.keyboard.press("Enter");
  const remarks = new Set<string>();
  for (let number = 1; number <= 10; number += 1) {
    await expect(board.slide).toContainText(`Case ${number} of 10`);
    await expect(board.slide).toContainText("Demo");
    remarks.add((await board.slide.locator("[data-part=remark]").textContent()) ?? "");
    const { cut } = await board.layout();
    expect(cut, `parts of case ${number} that are cut off`).toEqual(cut.map(() => 0));
    await page.keyboard.press("ArrowRight");
  }
  expect(remarks.size).toBe(10);
  await page.keyboard.press("Escape");
  await expect(board.cases).toHaveText([/Real/u]);
  await page.keyboard.press("d");
  await expect(board.slide).toContainText("Case 1 of 10");
});

test("at 200 % everything of a slide is still reached by scrolling down", async ({ page }) => {
  await page.setViewportSize({ width: 960, height: 540 });
  const board = new BoardPage(page);
  await board.openWithAgenda();
  await board.start();
  await expect(board.slide.getByRole("heading", { level: 2 })).toBeInViewport();
  for (const part of ["[data-part=verdict]", ".board-chart-plot", "[data-part=question]"]) {
    await board.slide.locator(part).scrollIntoViewIfNeeded();
    await expect(board.slide.locator(part)).toBeInViewport();
  }
  expect(await board.slide.evaluate((slide) => slide.scrollWidth - slide.clientWidth)).toBeLessThanOrEqual(0);
  for (const name of ["Next case", "Hide identities", "Leave presentation"])
    await expect(page.getByRole("button", { name })).toBeInViewport();
  expect(await board.lettersUnder(12)).toEqual([]);
  await expectAccessible(page);
});

test("Back closes the presentation and nothing else, Forward brings it again, and the focus returns to where it began", async ({
  page,
}) => {
  const board = new BoardPage(page);
  await board.openWithAgenda();
  await board.start();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("w");
  await page.goBack();
  await expect(board.presentation).toBeHidden();
  await expect(page).toHaveURL(/\/board$/u);
  await expect(page.getByRole("button", { name: "Start presentation" })).toBeFocused();
  await expect(board.cases).toHaveCount(10);
  await page.goForward();
  await expect(board.slide).toContainText("Case 1 of 10");
  await page.keyboard.press("Escape");
  await expect(board.presentation).toBeHidden();
  await expect(board.cases).toHaveCount(10);

  await test.step("After a reload nothing had the focus before it, and it goes to the head of the page", async () => {
    await board.start();
    await page.reload();
    await expect(board.slide).toContainText("Case 1 of 10");
    await page.keyboard.press("Escape");
    await expect(board.presentation).toBeHidden();
    await expect(page.getByRole("heading", { level: 1, name: "Tumor board" })).toBeFocused();
  });

  await test.step("Left by Esc it is no step to come back to by accident", async () => {
    await board.start();
    await page.keyboard.press("Escape");
    await expect(board.presentation).toBeHidden();
    await page.goBack();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Patients");
  });
});

test("the controls fade at rest and come back with the pointer, the focus and a touch that presses nothing", async ({ page }) => {
  await page.setViewportSize(PROJECTOR);
  await page.clock.install();
  const board = new BoardPage(page);
  await board.openWithAgenda();
  await board.start();
  const bar = page.getByRole("toolbar", { name: "Presentation" });
  const add = board.slide.getByRole("button", { name: "Add one (N)" });
  // From now on time stands still unless it is moved on.
  await page.clock.pauseAt(new Date(Date.now() + 60_000));
  await page.mouse.move(1400, 40);
  await page.mouse.move(1410, 40);
  await page.clock.runFor(2900);
  await expect(bar).toHaveCSS("opacity", "1");
  await page.clock.runFor(200);
  await expect(bar).toHaveCSS("opacity", "0");
  await expect(add, "an audience is not told how a question is added").toHaveCSS("opacity", "0");
  await page.clock.resume();
  await expectAccessible(page);
  await page.keyboard.press("ArrowRight");
  await expect(board.slide).toContainText("Case 2 of 10");
  await expect(bar).toHaveCSS("opacity", "0");
  await page.mouse.move(1400, 40);
  await page.mouse.move(1410, 44);
  await expect(bar).toHaveCSS("opacity", "1");
  await page.clock.runFor(3100);
  await expect(bar).toHaveCSS("opacity", "0");
  await page.getByRole("button", { name: "Next case" }).focus();
  await expect(bar).toHaveCSS("opacity", "1");
  await page.clock.runFor(30_000);
  await expect(bar, "with the focus in it").toHaveCSS("opacity", "1");
});

test("on a phone a slide is one column that scrolls, nothing of it is cut, and its bar is one line", async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    baseURL: baseURL ?? "",
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    locale: "en-US",
    serviceWorkers: "block",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const board = new BoardPage(page);
  await board.openWithAgenda();
  await board.start();
  for (let number = 1; number <= 10; number += 1) {
    await expect(board.slide).toContainText(`Case ${number} of 10`);
    expect(await board.plotHeight(), `plot of case ${number}`).toBeGreaterThanOrEqual(220);
    const wide = await board.presentation.evaluate((sheet) =>
      [...sheet.querySelectorAll('[data-current="true"] *')]
        .filter((one) => one.closest("svg") === null && one.getBoundingClientRect().right > innerWidth + 1)
        .map((one) => one.className),
    );
    expect(wide, `parts of case ${number} beside the window`).toEqual([]);
    await page.keyboard.press("ArrowRight");
  }
  await board.slide.locator("[data-part=question]").scrollIntoViewIfNeeded();
  await expect(board.slide.locator("[data-part=question]")).toBeInViewport();
  const bar = page.getByRole("toolbar", { name: "Presentation" });
  expect((await bar.boundingBox())?.height).toBeLessThan(64);
  await expect(page.getByRole("button", { name: "Leave presentation" })).toBeInViewport();
  await expectAccessible(page);
  await page.keyboard.press("Home");
  await page.keyboard.press("Shift+ArrowLeft");
  const readout = board.slide.locator("[data-part=readout]");
  await readout.scrollIntoViewIfNeeded();
  expect(await readout.evaluate((part) => part.scrollHeight - part.clientHeight)).toBeLessThanOrEqual(0);
  // A touch that brings the controls back presses nothing: the next one does.
  await expect(async () => {
    await page.getByRole("button", { name: "Leave presentation" }).tap();
    await expect(board.presentation).toBeHidden({ timeout: 1000 });
  }).toPass();
  await context.close();
});

test("a very long name takes one line, its number never breaks, and hiding identities moves nothing", async ({ page }) => {
  await page.setViewportSize(PROJECTOR);
  const board = new BoardPage(page);
  const long = "Wolfeschlegelsteinhausenbergerdorff ".repeat(4).trim();
  await new PatientPage(page).register(long);
  await page.goto("/board");
  await page.getByRole("button", { name: /^Add Wolfe/u }).click();
  await board.start();
  const name = board.slide.getByRole("heading", { level: 2 });
  await expect(name.getByTitle(long)).toBeVisible();
  expect((await name.boundingBox())?.height).toBeLessThan(60);
  await page.keyboard.press("Escape");
  await page.goto("/");
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByRole("button", { name: "Load demo patients" }).click();
  await page.getByRole("link", { name: "Tumor board" }).click();
  await page.getByRole("button", { name: "Add all 10" }).click();
  await board.start();
  for (let number = 1; number <= 11; number += 1) {
    await expect(board.slide).toContainText(`Case ${number} of 11`);
    const before = await board.everyPlace();
    await page.keyboard.press("h");
    await expect(name).toContainText(`Case ${number}`);
    expect(await board.everyPlace(), `places of case ${number}`).toEqual(before);
    await page.keyboard.press("h");
    await page.keyboard.press("ArrowRight");
  }
});
