import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CLINIC, openClinic, serverState, share, signIn, type Clinic } from "./clinic.ts";
import { everythingKept } from "./everythingKept.ts";
import { openBrowser } from "./killable.ts";
import { PatientPage } from "./pages/PatientPage.ts";
import { expect, expectAccessible, test } from "./story.ts";

let clinic: Clinic;
test.afterEach(async () => clinic.close());

test("a team shares its patients: signed in, told what goes where before anything does, and seen by a colleague", async ({
  browser,
}) => {
  clinic = await openClinic(browser, "hapi");
  const [mine, theirs] = [await clinic.colleague(), await clinic.colleague()];
  const { page } = mine;
  const patient = new PatientPage(page);

  await test.step("Given a patient with a result on one device, which is connected to nothing", async () => {
    await patient.register("Okafor");
    await patient.record({ measurand: "B2M, serum", value: "2.30", unit: "mg/L", collectedOn: "2026-03-01" });
    await patient.closeForm();
    await expect(serverState(page)).toHaveCount(0);
    expect(clinic.server.fhir.received).toEqual([]);
  });

  await test.step("When I refuse at the server's page, nothing is sent and it is said", async () => {
    await page.goto("/settings");
    await page.getByRole("button", { name: `Connect to ${CLINIC}` }).click();
    await page.getByRole("button", { name: "Refuse" }).click();
    await expect(page.getByText("the sign-in was refused")).toBeVisible();
    await expect(page).toHaveURL(`${clinic.host.url}/settings`);
    await expectAccessible(page);
  });

  await test.step("When I sign in, I read what it allows and what would be shared, and nothing was sent yet", async () => {
    await page.getByRole("button", { name: `Connect to ${CLINIC}` }).click();
    await signIn(page);
    await expect(page.getByText("Signed in to Demo clinic. Nothing was sent yet.")).toBeVisible();
    await expect(page.getByText("1 patient of this device")).toBeVisible();
    await expect(page).toHaveURL(`${clinic.host.url}/settings`);
    expect(clinic.server.fhir.repository.all("Patient")).toEqual([]);
    await expectAccessible(page);
  });

  await test.step("Then I share, and it is said that the server has it", async () => {
    await page.getByRole("button", { name: "Start sharing" }).click();
    await expect(serverState(page)).toContainText("On the server");
    expect(clinic.server.fhir.repository.all("Observation")).toHaveLength(1);
    await page.getByRole("link", { name: "Patients", exact: true }).click();
    await page.getByRole("link", { name: /Okafor/u }).click();
    await expect(patient.row("2026-03-01")).toContainText("On the server");
    await expectAccessible(page);
  });

  await test.step("And a colleague who connects has the patient, digit for digit", async () => {
    await share(theirs.page);
    await theirs.page.getByRole("link", { name: "Patients", exact: true }).click();
    await theirs.page.getByRole("link", { name: /Okafor/u }).click();
    await expect(new PatientPage(theirs.page).row("2026-03-01")).toContainText("2.30 mg/L");
  });

  await test.step("And on a device without patients it is not said that all stays there, once it shares", async () => {
    const nobody = await openClinic(browser, "hapi");
    const { page: empty } = await nobody.colleague();
    await empty.goto("/");
    await expect(empty.getByText("Everything stays in this browser.")).toBeVisible();
    await share(empty);
    await empty.getByRole("link", { name: "Patients", exact: true }).click();
    await expect(empty.getByText("Your team's patients come from its server.")).toBeVisible();
    await expect(empty.getByText("Everything stays in this browser.")).toBeHidden();
    await nobody.close();
  });

  expect([...mine.foreign, ...theirs.foreign]).toEqual([]);
});

test("what a colleague does is told: a verdict that turned, and one thing changed twice, which a person decides by keyboard", async ({
  browser,
}) => {
  clinic = await openClinic(browser, "medplum");
  const [mine, theirs] = [await clinic.colleague(), await clinic.colleague()];
  const { page } = mine;
  const [patient, other] = [new PatientPage(page), new PatientPage(theirs.page)];
  const look = () => page.evaluate(() => window.dispatchEvent(new Event("focus")));

  await test.step("Given a patient without a change, whom two colleagues share", async () => {
    await patient.register("Rivera");
    for (const [month, value] of [
      ["02", "2.30"],
      ["03", "2.35"],
      ["04", "2.31"],
      ["05", "2.33"],
    ] as const)
      await patient.record({ measurand: "B2M, serum", value, unit: "mg/L", collectedOn: `2026-${month}-01` });
    await patient.closeForm();
    await share(page);
    await share(theirs.page);
    await theirs.page.getByRole("link", { name: "Patients", exact: true }).click();
    await theirs.page.getByRole("link", { name: /Rivera/u }).click();
    await page.getByRole("link", { name: "Patients", exact: true }).click();
  });

  await test.step("When the colleague adds results, it is told quietly what they do to the verdict", async () => {
    await other.record({ measurand: "B2M, serum", value: "3.90", unit: "mg/L", collectedOn: "2026-08-01" });
    await other.record({ measurand: "B2M, serum", value: "4.20", unit: "mg/L", collectedOn: "2026-09-01" });
    await other.closeForm();
    await expect(serverState(theirs.page)).toContainText("On the server");
    await look();
    const told = page.getByRole("status", { name: "From colleagues" });
    await expect(told).toContainText("Rivera: 2 new results from a colleague.");
    await expect(told).toContainText("B2M, serum: Rising, confirmed, before: No change shown.");
    await expect(serverState(page)).toContainText("Changed by a colleague");
    await expectAccessible(page);
  });

  await test.step("And on the tumor board no name of theirs stands in the notice", async () => {
    await page.getByRole("link", { name: "Tumor board" }).click();
    await expect(page.getByRole("status", { name: "From colleagues" })).not.toContainText("Rivera");
    await page.getByRole("link", { name: "Patients", exact: true }).click();
    await page.getByRole("status", { name: "From colleagues" }).getByRole("link", { name: "Open" }).click();
    await expect(patient.verdict).toContainText("Rising, confirmed");
    await expect(patient.row("2026-09-01")).toContainText(/From a colleague \d\d:\d\d/u);
    await expect(patient.row("2026-05-01")).not.toContainText("From a colleague");
    await expect(serverState(page)).not.toContainText("Changed by a colleague");
  });

  await test.step("When both change one number before either sees the other, it is asked and nothing is overwritten", async () => {
    await theirs.cut();
    await other.amend("2026-09-01", { value: "4.40" }, "Read again");
    await patient.amend("2026-09-01", { value: "4.30" }, "Typed wrongly");
    await expect(serverState(page)).toContainText("On the server");
    await theirs.mend();
    await theirs.page.evaluate(() => window.dispatchEvent(new Event("focus")));
    await expect(theirs.page.getByText("changed here and by a colleague in the same thing")).toBeVisible();
    await expect(serverState(theirs.page)).toContainText("1 needs you");
    await expectAccessible(theirs.page);
  });

  await test.step("Then I decide by keyboard, with the reason, and both states stay in the history", async () => {
    await theirs.page.getByRole("button", { name: "Decide" }).press("Enter");
    const asked = theirs.page.getByRole("dialog", { name: "Decide between two changes" });
    await expect(asked.getByRole("row", { name: /Value/u })).toContainText("4.40 mg/L");
    await expect(asked.getByRole("row", { name: /Value/u })).toContainText("4.30 mg/L");
    await expectAccessible(theirs.page);
    await asked.getByLabel("Why").fill("The laboratory confirmed it");
    await theirs.page.keyboard.press("Enter");
    await expect(asked).toContainText("Choose which of the two is to stand.");
    await asked.getByRole("radio", { name: "What the colleague says" }).press("Space");
    await asked.getByRole("button", { name: "Settle" }).press("Enter");
    await expect(asked).toHaveCount(0);
    await expect(serverState(theirs.page)).toContainText("On the server");
    await look();
    await expect(patient.row("2026-09-01")).toContainText("4.30 mg/L");
    await patient.row("2026-09-01").getByRole("button", { name: "History" }).click();
    await expect(page.getByRole("dialog")).toContainText("4.40");
    await page.keyboard.press("Escape");
  });
});

test("a session that runs out while somebody types costs nothing: saved here, signed in again, sent; and then left", async ({
  browser,
}) => {
  clinic = await openClinic(browser, "cerner");
  const mine = await clinic.colleague();
  const { page } = mine;
  const patient = new PatientPage(page);
  await patient.register("Novak");
  await share(page);
  await page.getByRole("link", { name: "Patients", exact: true }).click();
  await page.getByRole("link", { name: /Novak/u }).click();

  await test.step("When the session ends, what is typed is saved here and waits", async () => {
    await patient.openForm();
    await patient.fillResult({ measurand: "B2M, serum", value: "3.10", unit: "mg/L", collectedOn: "2026-09-01" });
    clinic.server.expire(true);
    await patient.save();
    await patient.closeForm();
    await expect(serverState(page)).toContainText("Sign in again");
    await expect(serverState(page)).toContainText("Waiting for the server: 1");
    await expect(patient.row("2026-09-01")).toContainText("Saved here, waiting for the server");
    await expect(page.getByText("Nothing that was typed is lost.")).toBeVisible();
    await expectAccessible(page);
  });

  await test.step("Then a half-typed result is there again after signing in, and what was saved is sent", async () => {
    await patient.openForm();
    await patient.fillResult({ value: "7.77", collectedOn: "2026-10-01" });
    const address = page.url();
    await page.evaluate(() => document.querySelector<HTMLButtonElement>("header [class*=notice] button")?.click());
    await signIn(page);
    await expect(page).toHaveURL(address);
    await expect(serverState(page)).toContainText("On the server");
    await patient.openForm();
    await expect(patient.form).toContainText("7.77");
    await patient.form.getByRole("button", { name: "Discard" }).click();
    await patient.closeForm();
  });

  await test.step("And no token stands in any storage, address, title or on the console", async () => {
    const kept = await everythingKept(page);
    const texts = [kept, page.url(), await page.title(), ...mine.console].join("\n");
    const tokens = clinic.server.tokens();
    expect(tokens.length).toBeGreaterThan(0);
    for (const token of tokens) expect(texts).not.toContain(token);
  });

  await test.step("When I disconnect and let go of who is on the server, they are gone from here and stay there", async () => {
    await page.getByRole("link", { name: "Settings" }).click();
    await page.getByRole("button", { name: "Disconnect" }).click();
    await page.getByRole("radio", { name: /^Remove from this device/u }).check();
    await expectAccessible(page);
    await page.getByRole("dialog").getByRole("button", { name: "Disconnect" }).click();
    await expect(page.getByText("1 patient was removed from this device.")).toBeVisible();
    await expect(serverState(page)).toHaveCount(0);
    await page.goto("/");
    await expect(page.getByRole("button", { name: "Load demo patients" })).toBeVisible();
    await expect(page.getByRole("link", { name: /Novak/u })).toHaveCount(0);
    expect(clinic.server.fhir.repository.all("Patient")).toHaveLength(1);
    expect(clinic.server.tokens()).toEqual([]);
  });
  expect(mine.foreign).toEqual([]);
});

test("a patient erased by a colleague stays here until a person decides, and is all there again for whoever keeps them", async ({
  browser,
}) => {
  clinic = await openClinic(browser, "medplum");
  const [mine, theirs] = [await clinic.colleague(), await clinic.colleague()];
  const { page } = mine;
  const patient = new PatientPage(page);
  await patient.register("Okafor");
  await patient.record({ measurand: "B2M, serum", value: "2.30", unit: "mg/L", collectedOn: "2026-03-01" });
  await patient.closeForm();
  await share(page);
  await page.getByRole("link", { name: "Patients", exact: true }).click();
  await page.getByRole("link", { name: /Okafor/u }).click();
  await share(theirs.page);
  await theirs.page.getByRole("link", { name: "Patients", exact: true }).click();
  await theirs.page.getByRole("link", { name: /Okafor/u }).click();

  await test.step("When a colleague erases, they read first what becomes of the patient on the server", async () => {
    await theirs.page.getByRole("button", { name: "More", exact: true }).click();
    await theirs.page.getByRole("menuitem", { name: "Erase patient" }).click();
    const dialog = theirs.page.getByRole("dialog", { name: "Erase patient" });
    await expect(dialog).toContainText("On Demo clinic all of it is marked as entered in error.");
    await dialog.getByLabel("Type the family name to confirm").fill("Okafor");
    await dialog.getByRole("button", { name: "Erase", exact: true }).click();
    await expect(serverState(theirs.page)).toContainText("On the server");
    await expect.poll(() => clinic.server.fhir.repository.all("Observation")).toMatchObject([{ status: "entered-in-error" }]);
  });

  await test.step("Then I am asked, with the whole record before me, and nothing of it is sent meanwhile", async () => {
    await page.evaluate(() => window.dispatchEvent(new Event("focus")));
    await expect(page.getByText("A colleague erased this patient on the server")).toBeVisible();
    await expect(serverState(page)).toContainText("1 needs you");
    await expect(patient.row("2026-03-01")).toContainText("Saved here, waiting for a decision");
    await expectAccessible(page);
  });

  await test.step("And where I keep them, all of it is there again", async () => {
    await page.getByRole("button", { name: "Keep and share again" }).press("Enter");
    await expect(serverState(page)).toContainText("On the server");
    await expect(patient.row("2026-03-01")).toContainText("On the server");
    await expect.poll(() => clinic.server.fhir.repository.all("Observation")).toMatchObject([{ status: "final" }]);
  });
  expect([...mine.foreign, ...theirs.foreign]).toEqual([]);
});

test("what another program changed on the server is told and left as it is, until a person replaces it by keyboard", async ({
  browser,
}) => {
  clinic = await openClinic(browser, "medplum");
  const mine = await clinic.colleague();
  const { page } = mine;
  const patient = new PatientPage(page);
  const { repository } = clinic.server.fhir;
  const look = () => page.evaluate(() => window.dispatchEvent(new Event("focus")));
  const standing = () => repository.all("Observation") as readonly { valueQuantity?: { value?: number } }[];
  await patient.register("Okafor");
  await patient.record({ measurand: "B2M, serum", value: "2.30", unit: "mg/L", collectedOn: "2026-03-01" });
  await patient.closeForm();
  await share(page);
  await page.getByRole("link", { name: "Patients", exact: true }).click();
  await page.getByRole("link", { name: /Okafor/u }).click();

  await test.step("When another program writes another number over mine, it is told, and mine stays here", async () => {
    const [there] = repository.all("Observation");
    if (there === undefined) throw new Error("Nothing is on the server");
    await repository.updateResource({ ...there, valueQuantity: { value: 23, unit: "mg/L" } } as typeof there);
    await look();
    await expect(page.getByText("what stands on the server cannot be read here")).toBeVisible();
    await expect(serverState(page)).toContainText("1 needs you");
    await expect(patient.row("2026-03-01")).toContainText("2.30 mg/L");
    await expect(patient.row("2026-03-01")).toContainText("Saved here, what stands on the server cannot be read");
    await expectAccessible(page);
  });

  await test.step("And what I add of the patient waits, for nobody knows what the other meant", async () => {
    await patient.record({ measurand: "B2M, serum", value: "2.35", unit: "mg/L", collectedOn: "2026-04-01" });
    await patient.closeForm();
    await expect(serverState(page)).toContainText("Waiting for the server: 1");
    expect(standing().map(({ valueQuantity }) => valueQuantity?.value)).toEqual([23]);
    await page.getByRole("link", { name: "Open", exact: true }).click();
    await expect(page.getByRole("heading", { name: "What needs you" })).toBeVisible();
    await expectAccessible(page);
    await page.goBack();
  });

  await test.step("And the report and the board say that part of the record is undecided", async () => {
    const undecided = "Part of this record stands differently on the team's server, undecided.";
    await page.getByRole("button", { name: "More", exact: true }).click();
    await page.getByRole("menuitem", { name: "Report" }).click();
    await expect(page.getByRole("article").getByText(undecided)).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("link", { name: "Tumor board" }).click();
    await page.getByRole("button", { name: "Start presentation" }).click();
    await expect(page.locator('[data-current="true"] [data-part="checks"]')).toContainText(undecided);
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    await page.goBack();
    await page.goBack();
  });

  await test.step("Then I replace it, told before where it stands, and that it is not here", async () => {
    await page.getByRole("button", { name: "Replace it" }).press("Enter");
    const asked = page.getByRole("dialog", { name: "Replace what cannot be read" });
    await expect(asked).toContainText(`On the server: Observation/${repository.all("Observation")[0]?.id}/_history/`);
    await expect(asked).toContainText("What stands there now is not on this device.");
    await expectAccessible(page);
    await asked.getByRole("button", { name: "Replace", exact: true }).press("Enter");
    await expect(serverState(page)).toContainText("On the server");
    await expect(page.getByText("what stands on the server cannot be read here")).toHaveCount(0);
    expect(standing().map(({ valueQuantity }) => valueQuantity?.value)).toEqual([2.3, 2.35]);
  });
  expect(mine.foreign).toEqual([]);
});

test("a browser killed between the server's commit and its answer has the result there once, and nothing waits", async ({
  browser,
}) => {
  let atCommit: (() => void) | undefined;
  clinic = await openClinic(browser, "hapi", {
    losesAnswer: ({ method }) => {
      // Searches are asked by POST too: the answer that is lost is the one to the result.
      const isThere = clinic.server.fhir.repository.all("Observation").length > 0;
      if (atCommit === undefined || method === "GET" || !isThere) return false;
      atCommit();
      return true;
    },
  });
  const { server, host } = clinic;
  const profile = mkdtempSync(join(tmpdir(), "sharing-killed-"));
  try {
    const before = await openBrowser(profile, host.url);
    await before.open("/");
    await before.page.getByRole("link", { name: "Add patient" }).click();
    await before.page.getByLabel("Family name").fill("Example");
    await before.page.getByRole("button", { name: "Save patient" }).click();
    await expect(before.page.getByRole("heading", { level: 1 })).toContainText("Example");
    await share(before.page, host.url);
    await before.page.getByRole("link", { name: "Patients", exact: true }).click();
    await before.page.getByRole("link", { name: /Example/u }).click();
    const killed = new Promise<void>((resolve) => {
      atCommit = () => {
        atCommit = undefined;
        void before.kill().then(resolve);
      };
    });
    await new PatientPage(before.page).record({
      measurand: "B2M, serum",
      value: "3.10",
      unit: "mg/L",
      collectedOn: "2026-03-01",
    });
    await killed;
    expect(server.fhir.repository.all("Observation")).toHaveLength(1);

    const after = await openBrowser(profile, host.url);
    await after.open("/");
    await after.page.getByRole("link", { name: /Example/u }).click();
    await expect(new PatientPage(after.page).row("2026-03-01")).toContainText("3.10 mg/L");
    await after.page.getByRole("button", { name: "Sign in again" }).first().click();
    await signIn(after.page);
    await expect(serverState(after.page)).toContainText("On the server");
    await expect(serverState(after.page)).not.toContainText("Waiting");
    await after.kill();
    expect(server.fhir.repository.all("Observation")).toHaveLength(1);
    expect(server.fhir.repository.all("Patient")).toHaveLength(1);
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
});

/** A patient and their results as a laboratory's system puts them on a server. */
async function putByLaboratory({ server }: Clinic, birthDate: string): Promise<string> {
  const { repository } = server.fhir;
  const patient = await repository.createResource({
    resourceType: "Patient",
    identifier: [
      {
        type: { coding: [{ system: "http://terminology.hl7.org/CodeSystem/v2-0203", code: "MR" }] },
        system: "urn:hospital",
        value: "4711",
      },
    ],
    name: [{ use: "official", family: "Okafor", given: ["Ada"] }],
    birthDate,
  });
  for (const [value, unit, day] of [
    [2.3, "mg/L", "2026-03-01"],
    [4.9, "mg/L", "2026-09-01"],
    [5.1, "furlong", "2026-10-01"],
  ] as const)
    await repository.createResource({
      resourceType: "Observation",
      status: "final",
      category: [{ coding: [{ system: "http://terminology.hl7.org/CodeSystem/observation-category", code: "laboratory" }] }],
      code: { coding: [{ system: "http://loinc.org", code: "1952-1" }] },
      subject: { reference: `Patient/${patient.id}` },
      effectiveDateTime: `${day}T08:00:00Z`,
      performer: [{ display: "City Hospital" }],
      valueQuantity: { value, unit },
    });
  return patient.id;
}

test("a record system launches the app: records of its own, surely the patient it has open or nobody, and its results reviewed", async ({
  browser,
}) => {
  clinic = await openClinic(browser, "readonly");
  const mine = await clinic.colleague();
  const { page } = mine;
  const patient = new PatientPage(page);
  const launched = async (id: string, needPatientBanner?: boolean) => {
    const context = { patient: id, ...(needPatientBanner === undefined ? {} : { needPatientBanner }) };
    await page.goto(`/launch?iss=${encodeURIComponent(clinic.server.base)}&launch=${clinic.server.launch(context)}`);
    await signIn(page);
  };
  const identity = page.getByText("1950-05-17");
  await patient.register("Novak");
  const [same, other] = [await putByLaboratory(clinic, "1950-05-17"), await putByLaboratory(clinic, "1950-05-18")];

  await test.step("Given a launch from a system that is not in the list, nothing is asked of it", async () => {
    await page.goto("/launch?iss=https%3A%2F%2Felsewhere.example%2Ffhir&launch=1");
    await expect(page.getByText("a record system that it was not built to speak to")).toBeVisible();
    expect(mine.foreign).toEqual([]);
  });

  await test.step("When one of the list launches it, whom this device keeps for itself is not shown", async () => {
    await launched(same);
    await expect(page.getByText("Opened from Demo clinic: these are the patients")).toBeVisible();
    await expect(page.getByText("The patient whom Demo clinic has open is not here.")).toBeVisible();
    await expect(page.getByText("Novak")).toHaveCount(0);
    await expectAccessible(page);
  });

  await test.step("Then what cannot be read is refused with its reason, and the rest is imported and judged like any other", async () => {
    await page.getByRole("button", { name: "Read and review" }).click();
    await expect(page.getByRole("table", { name: "Review" })).toContainText("furlong");
    await page.getByRole("button", { name: "Import 2 results" }).click();
    await expect(page.getByRole("button", { name: "Undo import", exact: true })).toBeVisible();
  });

  await test.step("When the birth date of the launched patient is another, nobody is opened and nothing joined", async () => {
    await launched(other);
    await expect(page.getByText("number, name and birth date do not all agree")).toBeVisible();
    await expect(page).toHaveURL(`${clinic.host.url}/`);
    await expectAccessible(page);
  });

  await test.step("When it is surely they, their page opens, and the system that names them itself is not repeated", async () => {
    await launched(same, false);
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Okafor");
    await expect(patient.row("2026-09-01")).toContainText("4.9 mg/L");
    await expect(patient.row("2026-03-01")).toContainText("2.3 mg/L");
    await expect(identity).toHaveCount(0);
    await page.reload();
    await expect(identity.first()).toBeVisible();
  });

  await test.step("And a server that is read only never gets a write, and the page says what stays here", async () => {
    await share(page);
    await expect(page.getByText("It is read only")).toBeVisible();
    await expect(serverState(page)).toContainText("Only on this device");
    await expectAccessible(page);
    const writes = clinic.server.fhir.received.filter(({ method, body }) => method !== "GET" && !/"type":\s*"batch"/u.test(body));
    expect(writes).toEqual([]);
  });

  await test.step("And the way back leads to this device's own patients alone", async () => {
    await page.getByRole("button", { name: "Show this browser's own patients" }).click();
    await expect(page.getByRole("link", { name: /Novak/u })).toBeVisible();
    await expect(page.getByText("Okafor")).toHaveCount(0);
    await expect(serverState(page)).toHaveCount(0);
  });
  expect(mine.foreign).toEqual([]);
});
