import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { ccda, observation, organizer, results } from "../exchange/document/ccdaSamples.ts";
import { manyFiles } from "../support/manyFiles.ts";
import { ImportPage } from "./pages/ImportPage.ts";
import { PatientPage } from "./pages/PatientPage.ts";
import { expect, expectAccessible, test } from "./story.ts";

const later = observation({
  time: '<effectiveTime value="20260401"/>',
  value: '<value xsi:type="PQ" value="2.60" unit="mg/L"/>',
});
const summary = ccda({ sections: results(organizer(observation() + later.replace("R-1", "R-2"))) });
const portalZip = () =>
  zipSync({
    "INDEX.HTM": strToU8("<html>"),
    "IHE_XDM/SUBSET01/METADATA.XML": strToU8("<rim/>"),
    "IHE_XDM/SUBSET01/DOC00001.XML": strToU8(summary),
    "scan.jpg": Uint8Array.of(0xff, 0xd8, 0xff, 0xe0),
  });

test("a portal's packed folder comes in with no question, is told file by file, and is taken back", async ({ page }) => {
  const importing = new ImportPage(page);
  await importing.open();
  await test.step("Chosen, it is told file by file, a picture with what to do instead", async () => {
    await page
      .getByLabel("Choose files")
      .setInputFiles({ name: "portal.zip", mimeType: "application/zip", buffer: Buffer.from(portalZip()) });
    await expect(page.getByText("portal.zip, IHE_XDM/SUBSET01/DOC00001.XML: 2 results, document exchange (C-CDA)")).toBeVisible();
    await expect(
      page.getByText(/portal\.zip also holds, only to show or describe it: INDEX\.HTM and IHE_XDM\/SUBSET01\/METADATA\.XML/u),
    ).toBeVisible();
    await expect(page.getByText(/scan\.jpg: It is a picture\. .* enter the results by hand beside the picture/u)).toBeVisible();
    await expect(importing.questions).toHaveCount(0);
    await expectAccessible(page);
  });
  await test.step("Imported, a result says in its history where it was read", async () => {
    await importing.carryOut(2);
    await page.getByRole("link", { name: "Go to the patients" }).click();
    await page.getByRole("link", { name: "Example, Ada" }).click();
    const row = new PatientPage(page).row("2026-03-01");
    await expect(row).toContainText("2.40 mg/L");
    await row
      .getByRole("button", { name: /actions|More|…/iu })
      .first()
      .click();
    await page.getByRole("menuitem", { name: "History" }).click();
    await expect(page.getByRole("dialog", { name: "History of this result" })).toContainText(
      /From a document exchange \(C-CDA\), entry 1, taken in on \d+ \w+ \d{4}\./u,
    );
  });
  await test.step("And is taken back whole", async () => {
    await importing.open();
    await importing.earlier.getByRole("button", { name: /^Undo import of/u }).click();
    await expect(page.getByText("Taken back: 2 entries of this import.")).toBeVisible();
  });
});

/** For what hundreds of files take on a machine of any speed: only that it comes is asked, and the bench says how long it takes. */
const ofMany = expect.configure({ timeout: 90_000 });

test("500 files at once are one review with one question, cancelled leave nothing, and imported are taken back whole", async ({
  page,
}, info) => {
  test.setTimeout(300_000);
  const importing = new ImportPage(page);
  const folder = info.outputPath("files");
  await mkdir(folder);
  const onDisk = async (name: string, content: string | Uint8Array) => {
    await writeFile(join(folder, name), content);
    return join(folder, name);
  };
  const paths = await Promise.all(manyFiles(500).map(({ name, text }) => onDisk(name, text)));
  const packed = await onDisk("packed.zip", zipSync({ "inside.csv": strToU8(manyFiles(1)[0]?.text ?? "") }));
  await importing.open();
  await test.step("Cancelled while they are read, nothing is left of them", async () => {
    // In the middle stands a packed folder, and what opens it is not given: they are being read for as long as that is.
    const opener = Promise.withResolvers<void>();
    const cancelled = Promise.withResolvers<void>();
    await page.context().route(/\/openZip-/u, async (route) => {
      opener.resolve();
      await cancelled.promise;
      await route.abort();
    });
    await importing.choose(...paths.slice(0, 250), packed, ...paths.slice(250));
    await opener.promise;
    await page.getByRole("button", { name: "Cancel" }).click();
    await expect(page.getByText("Stopped. Nothing was kept and nothing was changed.")).toBeVisible();
    await expect(page.getByRole("status", { name: "Storage", exact: true })).not.toContainText("Saving");
    cancelled.resolve();
  });
  await test.step("Chosen again, what the laboratory calls the test is asked once for all of them", async () => {
    await importing.choose(...paths);
    await ofMany(importing.chip("All")).toContainText("500");
    await expect(page.getByRole("button", { name: "Show all 500 files" })).toBeVisible();
    await expect(importing.questions).toHaveCount(1);
    await importing.page
      .getByRole("group", { name: /Beta-2-Microglobulin/u })
      .first()
      .getByRole("radio", { name: "B2M, serum" })
      .check();
    await ofMany(importing.chip("New")).toContainText("500");
  });
  await test.step("Imported, they are there, and taken back they are not", async () => {
    await importing.importButton.click();
    await ofMany(importing.undoButton).toBeVisible();
    await ofMany(page.getByRole("status", { name: "Storage", exact: true })).toContainText("Saved");
    await importing.undoButton.click();
    await ofMany(page.getByText("Taken back: 500 entries of this import.")).toBeVisible();
    await ofMany(page.getByRole("status", { name: "Storage", exact: true })).toContainText("Saved");
  });
  await test.step("And the laboratory's name of the test stays learned, until it is forgotten in Settings", async () => {
    await page.goto("/settings");
    const learned = page.getByRole("list", { name: "Names that laboratories give tests" });
    await expect(learned).toContainText("“Beta-2-Microglobulin” at North, in mg/L: B2M, serum");
    await learned.getByRole("button", { name: "Forget Beta-2-Microglobulin at North" }).click();
    await expect(learned).not.toContainText("North");
    await page.locator("#learned-names").getByRole("button", { name: "Undo" }).click();
    await expect(learned).toContainText("“Beta-2-Microglobulin” at North");
    await expectAccessible(page);
  });
});

test("files and a folder that are dropped on the page are read, and what cannot be opened is named", async ({ page }, info) => {
  const importing = new ImportPage(page);
  await importing.open();
  const drop = await page.context().newCDPSession(page);
  /** Drops these files of the disk in the middle of the page, as from the window of another program. */
  const dropFiles = async (...files: readonly string[]) => {
    const data = { items: [], files: [...files], dragOperationsMask: 1 };
    for (const type of ["dragEnter", "dragOver", "drop"] as const)
      await drop.send("Input.dispatchDragEvent", { type, x: 400, y: 300, data });
  };
  const report = (value: string) => `Patient: Example, Ada, born 1954-04-12\n2026-03-0${value[0] ?? ""}\nB2M serum ${value} mg/L`;
  const folder = info.outputPath("may");
  await mkdir(join(folder, "deep"), { recursive: true });
  await writeFile(join(folder, "a.txt"), report("2.4"));
  await writeFile(join(folder, "deep", "b.txt"), report("3.4"));
  await expect(page.getByText("Choose files")).toBeVisible();
  await test.step("Dropped, a folder is read with all that is in it, each file by its path", async () => {
    await dropFiles(folder);
    await expect(page.getByText("may/a.txt: 1 result, pasted report")).toBeVisible();
    await expect(page.getByText("may/deep/b.txt: 1 result, pasted report")).toBeVisible();
    await expect(importing.row("2.4 mg/L")).toBeVisible();
    await expect(importing.row("3.4 mg/L")).toBeVisible();
    await page.getByRole("button", { name: "Start over" }).click();
  });
  await test.step("Files dropped without a folder are read as they are chosen", async () => {
    await expect(page.getByText("Choose files")).toBeVisible();
    await dropFiles(join(folder, "a.txt"), join(folder, "deep", "b.txt"));
    await expect(page.getByText("a.txt: 1 result, pasted report")).toBeVisible();
    await expect(importing.row("3.4 mg/L")).toBeVisible();
    await page.getByRole("button", { name: "Start over" }).click();
  });
  await test.step("An empty folder says that nothing was found", async () => {
    await mkdir(join(folder, "empty"));
    await expect(page.getByText("Choose files")).toBeVisible();
    await dropFiles(join(folder, "empty"));
    await expect(page.getByText("Nothing to import was found. Nothing was changed.")).toBeVisible();
    await expectAccessible(page);
  });
});
