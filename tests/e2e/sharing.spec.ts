import { CLINIC, openClinic, serverState, share, signIn, type Clinic } from "./clinic.ts";
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
    expect(page.url()).toBe(`${clinic.host.url}/settings`);
    await expectAccessible(page);
  });

  await test.step("When I sign in, I read what it allows and what would be shared, and nothing was sent yet", async () => {
    await page.getByRole("button", { name: `Connect to ${CLINIC}` }).click();
    await signIn(page);
    await expect(page.getByText("Signed in to Demo clinic. Nothing was sent yet.")).toBeVisible();
    await expect(page.getByText("1 patient of this device")).toBeVisible();
    expect(page.url()).toBe(`${clinic.host.url}/settings`);
    expect(clinic.server.fhir.repository.all("Patient")).toEqual([]);
    await expectAccessible(page);
  });

  await test.step("Then I share, and it is said that the server has it", async () => {
    await page.getByRole("button", { name: "Start sharing" }).click();
    await expect(serverState(page)).toContainText("On the server");
    expect(clinic.server.fhir.repository.all("Observation")).toHaveLength(1);
    await expectAccessible(page);
  });

  await test.step("And a colleague who connects has the patient, digit for digit", async () => {
    await share(theirs.page);
    await theirs.page.getByRole("link", { name: "Patients", exact: true }).click();
    await theirs.page.getByRole("link", { name: /Okafor/u }).click();
    await expect(new PatientPage(theirs.page).row("2026-03-01")).toContainText("2.30 mg/L");
  });

  expect([...mine.foreign, ...theirs.foreign]).toEqual([]);
});
