import { daysAgo, expect, expectAccessible, test } from "./story.ts";
import { PatientPage } from "./pages/PatientPage.ts";
import { RosterPage } from "./pages/RosterPage.ts";

/** What each made-up person's story deserves by the rule of the verdict, and how the roster sorts them: most urgent first. */
const DEMO = [
  ["Amberg, Ruth", "Rising, confirmed"],
  ["Castellan, Maria", "Rising, confirmed"],
  ["Grimaldi, Elena", "Rising, confirmed"],
  ["Dorfler, Anton", "Not comparable"],
  // Three results since the last step of the fall was confirmed: one fewer than "no change shown since" asks for.
  ["Eklund, Sofia", "Falling, confirmed"],
  ["Fontaine, Luc", "Not interpreted"],
  ["Haddad, Samir", "Not interpreted"],
  ["Ionescu, Mihai", "No change shown"],
  ["Jansen, Pieter", "Too few results"],
  ["Bergson, Tomas", "No change shown"],
] as const;

test("the roster of the ten demo patients says in one look whom to think about", async ({ page }) => {
  const roster = new RosterPage(page);

  await test.step("Given the demo patients, each with the verdict that their story deserves", async () => {
    await roster.loadDemo();
    await expect(roster.names).toHaveText(DEMO.map(([name]) => name));
    for (const [name, verdict] of DEMO) await expect(roster.row(name)).toContainText(verdict);
    await expect(roster.row("Fontaine")).toContainText("B2M, CSF");
    await expect(roster.row("Ionescu")).toContainText("B2M, urine");
    await expect(roster.table.getByText("Demo", { exact: true })).toHaveCount(10);
  });

  await test.step("And nobody is shut out, in light and in dark", async () => {
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: "dark" });
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: "light" });
  });

  await test.step("When I choose a group, the columns keep their place and the address keeps the group", async () => {
    const verdict = roster.table.getByRole("columnheader", { name: "Verdict" });
    const before = await verdict.boundingBox();
    await roster.filter("Rising, confirmed").click();
    await expect(roster.names).toHaveText(["Amberg, Ruth", "Castellan, Maria", "Grimaldi, Elena"]);
    expect(await verdict.boundingBox()).toEqual(before);
    expect(new URL(page.url()).search).toBe("?group=rising-confirmed");
    await expect(page.getByRole("status", { name: "Patients shown" })).toHaveText("3 of 10 patients");
  });

  await test.step("Then going back from a patient finds the same group, and back once more everyone", async () => {
    await roster.names.first().click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Amberg");
    await page.goBack();
    await expect(roster.filter("Rising, confirmed")).toHaveAttribute("aria-pressed", "true");
    await expect(roster.names).toHaveCount(3);
    await page.goBack();
    await expect(roster.names).toHaveCount(10);
  });

  await test.step("An empty group says so and leads back to all", async () => {
    await roster.filter("Rising, possible").click();
    await expect(page.getByText("No patient is in “Rising, possible”.")).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Show all" }).click();
    await expect(roster.names).toHaveCount(10);
  });

  await test.step("On a phone the chosen group is in sight, however far along the strip it stands", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto("/?group=no-change");
    await expect(roster.filter("No change shown")).toBeInViewport({ ratio: 1 });
    await page.setViewportSize({ width: 1440, height: 900 });
    await roster.filter("All").click();
    await expect(roster.names).toHaveCount(10);
  });

  await test.step("A search needs no mouse: slash, a name, Enter", async () => {
    await page.keyboard.press("/");
    await expect(roster.search).toBeFocused();
    await page.keyboard.type("myeloma");
    await expect(roster.names).toHaveCount(6);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await expect(roster.names.nth(1)).toBeFocused();
    await page.keyboard.press("/");
    await roster.search.fill("jansen");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Jansen");
    expect(page.url()).not.toMatch(/jansen/iu);
  });

  await test.step("A step back finds search and order as they were, and no name in the address", async () => {
    await page.goBack();
    await expect(roster.search).toHaveValue("jansen");
    await expect(roster.names).toHaveCount(1);
    expect(page.url()).not.toMatch(/jansen/iu);
    await roster.search.press("Escape");
    await roster.table.getByRole("button", { name: "Collected" }).click();
    await expect(roster.names.first()).toHaveText("Bergson, Tomas");
    expect(new URL(page.url()).search).toBe("?sort=-collected");
    await roster.names.first().click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Bergson");
    await page.goBack();
    await expect(roster.table.getByRole("columnheader", { name: "Collected" })).toHaveAttribute("aria-sort", "descending");
  });

  await test.step("And every column sorts", async () => {
    for (const [column, direction, first] of [
      ["Patient", "ascending", "Amberg, Ruth"],
      ["Diagnosis", "ascending", "Eklund, Sofia"],
      ["Latest B2M", "descending", "Haddad, Samir"],
      ["Collected", "descending", "Bergson, Tomas"],
      ["Trend", "descending", "Bergson, Tomas"],
      ["Change", "descending", "Grimaldi, Elena"],
      ["Verdict", "ascending", "Amberg, Ruth"],
    ] as const) {
      await roster.table.getByRole("button", { name: column }).click();
      await expect(roster.table.getByRole("columnheader", { name: column })).toHaveAttribute("aria-sort", direction);
      await expect(roster.names.first()).toHaveText(first);
    }
  });
});

test("a possible rise keeps asking for its repeat until a clinician says why not, and asks anew with the next result", async ({
  page,
}) => {
  const patient = new PatientPage(page);
  const roster = new RosterPage(page);

  await test.step("Given a rise that its last result made possible forty days ago", async () => {
    await patient.register("Waiting");
    await patient.record({ value: "2.0", unit: "mg/L", collectedOn: await daysAgo(page, 100) });
    await patient.record({ value: "3.0", collectedOn: await daysAgo(page, 40) });
    await patient.closeForm();
    await page.getByRole("link", { name: "Patients" }).first().click();
    await expect(roster.row("Waiting")).toContainText("Rising, possible: repeat");
    await expect(roster.row("Waiting")).toContainText("Repeat due: 12 days overdue");
    await expect(roster.filter("Overdue")).toHaveText("Overdue 1");
  });

  await test.step("When the request is set aside with a reason, in light and in dark", async () => {
    await roster.row("Waiting").getByRole("button", { name: "Set aside" }).click();
    const dialog = page.getByRole("dialog", { name: "Set aside the request for a repeat" });
    await expect(dialog.getByLabel("Reason")).toBeFocused();
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: "dark" });
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Set aside" }).click();
    await expect(dialog.getByLabel("Reason")).toHaveAttribute("aria-invalid", "true");
    await dialog.getByRole("button", { name: "Repeat already ordered" }).click();
    await dialog.getByRole("button", { name: "Set aside" }).click();
    await expect(dialog).toBeHidden();
  });

  await test.step("Then the reason stands there instead, the verdict stays, and a reload changes nothing", async () => {
    await expect(roster.row("Waiting").getByRole("button", { name: "Ask again" })).toBeFocused();
    await expectAccessible(page);
    await patient.reload();
    await expect(roster.row("Waiting")).toContainText("Rising, possible: repeat");
    await expect(roster.row("Waiting")).toContainText("Set aside: Repeat already ordered");
    await expect(roster.row("Waiting")).toContainText(await daysAgo(page, 0));
    await expect(roster.filter("Overdue")).toHaveText("Overdue 0");
  });

  await test.step("And a newer result that is still only possible asks anew", async () => {
    await roster.row("Waiting").getByRole("link").click();
    await patient.record({ value: "3.1", collectedOn: await daysAgo(page, 33) });
    await patient.closeForm();
    await page.getByRole("link", { name: "Patients" }).first().click();
    await expect(roster.row("Waiting")).toContainText("Repeat due: 5 days overdue");
  });

  await test.step("Undo brings a set-aside request back too", async () => {
    await roster.row("Waiting").getByRole("button", { name: "Set aside" }).click();
    await page.getByRole("dialog").getByLabel("Reason").fill("Drawn elsewhere");
    await page.keyboard.press("Enter");
    await expect(roster.row("Waiting")).toContainText("Set aside: Drawn elsewhere");
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(roster.row("Waiting")).toContainText("Repeat due: 5 days overdue");
  });
});
