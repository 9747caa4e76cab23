import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { memoryTextStore } from "../src/persistence/memoryTextStore.ts";
import { CURRENT_VERSION } from "../src/persistence/migrations/upgrade.ts";
import { visit } from "./support/app.tsx";

/** What a person sees of the one result on its patient's page: the same before and after a reload. */
async function expectThePage(): Promise<void> {
  expect(await screen.findByRole("heading", { level: 1, name: "Example" })).toBeVisible();
  const verdict = within(screen.getByRole("region", { name: "Verdict" }));
  expect(verdict.getByText("Above")).toBeVisible();
  expect(
    verdict.getByText(/^Too few results: 1 result that can be compared; at least 2, on different days, are needed\./u),
  ).toBeVisible();
  const [, row, ...more] = within(screen.getByRole("region", { name: "Results" })).getAllByRole("row");
  expect(more).toEqual([]);
  if (row === undefined) throw new Error("no result in the table");
  expect(within(row).getByRole("rowheader", { name: "2026-03-01" })).toBeVisible();
  const cells = within(row)
    .getAllByRole("cell")
    .map((cell) => cell.textContent);
  expect(cells.slice(0, 4)).toEqual(["6.2 mg/L", "6.2", "1.5–3.0default", "▲Above"]);
  expect(await screen.findByRole("figure", { name: "B2M, serum: one result" })).toHaveTextContent("6.2");
  expect(screen.getByRole("status", { name: "Storage" })).toHaveTextContent(/^Saved/u);
}

/** The walk of one value, as src/README.md tells it: every station of both lines, with nothing of the app's own put aside. */
describe("the walk of one value", () => {
  it(
    "leads from typed text through the one door to the page and the disk, and from the disk through the same door to the " +
      "same page",
    async () => {
      const texts = memoryTextStore();
      const { user, saver } = await visit(texts, "/patients/new");
      await user.type(await screen.findByLabelText("Family name"), "Example");
      await user.click(screen.getByRole("button", { name: "Save patient" }));
      await user.click(await screen.findByTitle("Add result (n)"));
      const form = within(await screen.findByRole("dialog", { name: "Add result" }));
      await user.selectOptions(form.getByLabelText("Measurand"), "B2M, serum");
      await user.type(form.getByLabelText("Value"), "6.2");
      await user.selectOptions(form.getByLabelText("Unit"), "mg/L");
      await user.clear(form.getByLabelText("Collected on"));
      await user.type(form.getByLabelText("Collected on"), "2026-03-01");
      await user.click(form.getByRole("button", { name: "Save result" }));
      await user.click(form.getByRole("button", { name: "Done" }));
      await saver.settled();
      await expectThePage();
      expect(screen.getByRole("status", { name: "Storage" })).toHaveTextContent(/^Saved \d\d:\d\d$/u);

      const address = window.location.pathname;
      const stored = texts.get(`b2m:patient:${address.split("/").at(-1)}`);
      expect(stored.ok && JSON.parse(stored.value ?? "")).toMatchObject({
        "b2m-patient": CURRENT_VERSION,
        content: {
          patient: [{ familyName: "Example" }],
          shared: [{ measurand: "b2m-serum", unit: "mg/L", status: "final" }],
          results: [expect.stringMatching(/ 6\.2 2026-03-01 /u)],
        },
      });

      await visit(texts, address);
      await expectThePage();
      expect(texts.get(`b2m:patient:${address.split("/").at(-1)}`)).toEqual(stored);
    },
  );

  it("ends at the door when the value is refused: a sentence beside the field, and nothing stored", async () => {
    const texts = memoryTextStore();
    const { user, monitor } = await visit(texts, "/patients/new");
    await user.type(await screen.findByLabelText("Family name"), "Example");
    await user.click(screen.getByRole("button", { name: "Save patient" }));
    await user.click(await screen.findByTitle("Add result (n)"));
    const form = within(await screen.findByRole("dialog", { name: "Add result" }));
    const [records, before] = [monitor.getState().records, texts.keys()];
    await user.type(form.getByLabelText("Value"), "six");
    await user.click(form.getByRole("button", { name: "Save result" }));
    expect(form.getByLabelText("Value")).toBeInvalid();
    expect(monitor.getState().records).toBe(records);
    expect(texts.keys()).toEqual(before);
  });
});
