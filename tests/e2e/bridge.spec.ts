import { observation } from "../support/observations.ts";
import { openSeeded } from "./seed.ts";
import { expect, expectAccessible, test } from "./story.ts";

const of = (method: string, collectedOn: string, value: string) => ({
  ...observation(collectedOn, value, { method, collectedAt: "08:00", intervalLow: "0.8", intervalHigh: "2.2" }),
  id: crypto.randomUUID(),
});
const RESULTS = [
  of("Immage", "2026-01-05", "4.00"),
  of("Immage", "2026-02-03", "4.10"),
  of("Immage", "2026-03-04", "3.90"),
  of("Immage", "2026-04-02", "4.00"),
  of("cobas", "2026-04-02", "5.00"),
  of("cobas", "2026-05-04", "6.60"),
  of("cobas", "2026-06-03", "6.80"),
];
const OWN = [{ measurand: "b2m-serum" as const, cvaPercent: 3, cviPercent: 7.8, source: "own laboratory" }];

test("a specimen measured by both methods bridges their change, until its pair is set aside in Why with a reason", async ({
  page,
}) => {
  await openSeeded(page, { familyName: "Bridged", results: RESULTS, variation: OWN });
  const verdict = page.getByRole("region", { name: "Verdict" });
  await expect(verdict).toContainText("Rising, confirmed");
  await expect(verdict).toContainText("bridged by 1 pair (new = 1.25 × old, 95 % CI 1.15 to 1.36)");
  const trend = page.getByRole("figure", { name: /B2M, serum/u });
  await expect(trend).toContainText("Hollow rings: 3 results by another method");
  await expect(trend).toContainText("compared with before over a bridge");
  const first = page.getByRole("table", { name: "Results" }).getByRole("row", { name: /5\.00 mg\/L/u });
  await expect(first).toContainText("across a change of method, bridged");
  await verdict.getByRole("button", { name: "Why" }).click();
  const reasons = page.getByRole("region", { name: /^Why: /u });
  await expect(reasons).toContainText("2 April 2026: 4.00 and 5.00 mg/L");
  await expect(reasons).toContainText("5.00 (reported 4.00)");
  await expectAccessible(page);

  await test.step("setting it aside asks why, and takes the history out of the verdict", async () => {
    await reasons.getByRole("button", { name: "Set the pair of 2 April 2026 aside" }).click();
    const dialog = page.getByRole("dialog", { name: "Set a pair of results aside" });
    await dialog.getByRole("button", { name: "Set aside" }).click();
    await expect(dialog).toContainText("never set aside without a reason");
    await dialog.getByLabel("Reason").fill("The second tube was hemolysed");
    await dialog.getByRole("button", { name: "Set aside" }).click();
    await expect(dialog).toBeHidden();
    await expect(verdict).toContainText("The change of method is not bridged: the pairs were set aside.");
    await expect(verdict).not.toContainText("bridged by");
    await expect(trend).toContainText("not comparable with before");
    await expect(first).toContainText("method changed");
    await expect(reasons).toContainText("The second tube was hemolysed");
  });

  await test.step("it can be counted again, and Undo takes that back", async () => {
    await reasons.getByRole("button", { name: "Count the pair of 2 April 2026 again" }).click();
    await expect(verdict).toContainText("bridged by 1 pair");
    await page.getByRole("button", { name: /^Undo/u }).click();
    await expect(verdict).toContainText("the pairs were set aside");
  });
});
