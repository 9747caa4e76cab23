import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { ImportPage } from "./pages/ImportPage.ts";
import { expect, test } from "./story.ts";

/** What stands on each sheet of a PDF. */
async function sheetsOf(pdf: Buffer): Promise<readonly string[]> {
  const { promise } = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await promise;
  return Promise.all(
    Array.from({ length: document.numPages }, async (_, at) => {
      const { items } = await (await document.getPage(at + 1)).getTextContent();
      return items.map((item) => ("str" in item ? item.str : "")).join(" ");
    }),
  );
}

/** As a printer is set without a word. */
const PAPER = { format: "Letter", margin: { top: "12mm", bottom: "12mm", left: "12mm", right: "12mm" } };

const DAYS = Array.from({ length: 45 }, (_, n) => new Date(Date.UTC(2021, 0, 4 + n * 40)).toISOString().slice(0, 10));

test("each printed sheet of a patient's pages says whose it is, of which day and which of how many, and no result goes over two", async ({
  page,
}) => {
  const importing = new ImportPage(page);
  await importing.open();
  const rows = DAYS.map(
    (day, n) => `Example\tPaula\t1954-04-12\t${day}\tB2M, serum\t${2 + (n % 7) / 10}\tmg/L\tDistrict hospital\tNephelometry`,
  );
  await importing.paste(
    ["family name\tgiven name\tbirth date\tdate\tmeasurand\tvalue\tunit\tlaboratory\tmethod", ...rows].join("\n"),
  );
  await importing.carryOut(45);
  await page.goto("/");
  await page.getByRole("link", { name: /Example/u }).click();
  await expect(page.getByRole("table", { name: "Results" }).getByRole("row")).toHaveCount(46);
  await expect(page.getByRole("region", { name: "Staging" })).toBeVisible();
  const whose = /Example, Paula · born 1954-04-12 \(\d+ y\) · \d+ \w+ \d{4} · (?<at>\d+) \/ (?<of>\d+)/u;
  const places = (sheets: readonly string[]) =>
    sheets.map((sheet) => {
      const { at, of } = whose.exec(sheet)?.groups ?? {};
      return `${at} of ${of}`;
    });
  const expected = (sheets: readonly string[]) => sheets.map((_, at) => `${at + 1} of ${sheets.length}`);

  await expect(page.locator("html")).toHaveAttribute("style", /Example, Paula/u);
  const results = await sheetsOf(await page.pdf(PAPER));
  expect(results.length).toBeGreaterThan(2);
  expect(places(results)).toEqual(expected(results));
  for (const sheet of results.slice(1))
    expect([...sheet.matchAll(/Nephelometry/gu)], "a method beside each day").toHaveLength(
      DAYS.filter((day) => sheet.includes(day)).length,
    );

  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Save for the patient…" }).click();
  await expect(page.getByRole("dialog", { name: "Save for the patient" })).toBeVisible();
  for (const sheet of await sheetsOf(await page.pdf(PAPER))) expect(sheet).not.toMatch(whose);
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Who did what" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Who did what");
  const changes = await sheetsOf(await page.pdf(PAPER));
  expect(places(changes)).toEqual(expected(changes));

  // What is about nobody names nobody, nor does what is printed for a patient without their name.
  await page.getByRole("link", { name: "Methods" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Methods");
  for (const sheet of await sheetsOf(await page.pdf(PAPER))) expect(sheet).not.toContain("Example");
});
