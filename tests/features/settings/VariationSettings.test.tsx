import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { VariationChoice } from "../../../src/domain/analysis/variation.ts";
import { VariationSettings } from "../../../src/features/settings/VariationSettings.tsx";
import { monitorWith } from "../../support/monitor.ts";
import { show } from "../../support/render.tsx";
import { confirmedRise, noChange, recordOf } from "../../support/workRecords.ts";

const OWN: VariationChoice = { measurand: "b2m-serum", cviPercent: 5.9, cvaPercent: 3, source: "own quality control" };
const row = (name: RegExp) => within(screen.getByRole("table", { name: "Variation figures" })).getByRole("row", { name });

async function refill(user: ReturnType<typeof show>, label: string, text: string): Promise<void> {
  await user.clear(screen.getByLabelText(label));
  await user.type(screen.getByLabelText(label), text);
}

/** Six patients with a rise of half, four in whom nothing has changed. */
const TEN = [
  ...["a", "b", "c", "d", "e", "f"].map((id) => recordOf(id, confirmedRise())),
  ...["g", "h", "i", "j"].map((id) => recordOf(id, noChange())),
];

describe("new variation figures", () => {
  it("begin from the present ones, and want a source of their own", async () => {
    const user = show(<VariationSettings />, monitorWith());
    await user.click(screen.getByRole("button", { name: "Set figures for B2M, serum" }));
    expect(screen.getByLabelText("CVI, within person (%)")).toHaveValue("8.4");
    expect(screen.getByLabelText("CVA, assay (%)")).toHaveValue("0");
    expect(screen.getByLabelText("Source")).toHaveValue("");
    await user.click(screen.getByRole("button", { name: "Save figures" }));
    expect(screen.getByLabelText("Source")).toHaveAccessibleDescription("Write where the figures come from.");
  });

  it("say before they are saved how many verdicts would be others, and which", async () => {
    const monitor = monitorWith(TEN);
    const user = show(<VariationSettings />, monitor);
    await user.click(screen.getByRole("button", { name: "Set figures for B2M, serum" }));
    const dialog = within(screen.getByRole("dialog"));
    expect(dialog.getByRole("status")).toHaveTextContent("Changes none of 10 verdicts.");
    await refill(user, "CVI, within person (%)", "25");
    expect(dialog.getByRole("status")).toHaveTextContent(
      "Changes 6 of 10 verdicts: 6 from “Rising, confirmed” to “No change shown”.",
    );
    expect(monitor.getState().settings.variation).toEqual([]);
  });

  it("say nothing of an effect while they cannot be figures", async () => {
    const user = show(<VariationSettings />, monitorWith(TEN));
    await user.click(screen.getByRole("button", { name: "Set figures for B2M, serum" }));
    await refill(user, "CVI, within person (%)", "0.084");
    expect(within(screen.getByRole("dialog")).getByRole("status")).toBeEmptyDOMElement();
  });

  it("that replace an assumption begin from its 15 %, without its label for a source", async () => {
    const monitor = monitorWith();
    const user = show(<VariationSettings />, monitor);
    await user.click(screen.getByRole("button", { name: "Assume 15 % for B2M, CSF" }));
    await user.click(screen.getByRole("button", { name: "Edit figures for B2M, CSF" }));
    expect(screen.getByLabelText("CVI, within person (%)")).toHaveValue("15");
    await user.type(screen.getByLabelText("Source"), "own controls{Enter}");
    expect(monitor.getState().settings.variation).toEqual([
      { measurand: "b2m-csf", cviPercent: 15, cvaPercent: 0, source: "own controls" },
    ]);
  });
});

describe("variation in Settings", () => {
  it("shows the default for serum with its source", () => {
    show(<VariationSettings />, monitorWith());
    const serum = row(/^B2M, serum All/u);
    expect(serum).toHaveTextContent("8.4 %");
    expect(serum).toHaveTextContent("NHANES III");
    expect(serum).toHaveTextContent("Default");
  });

  it.each(["B2M, urine", "B2M, CSF"])(
    "says of %s that no confirmed figure was found, and offers 15 % only as an assumption",
    async (measurand) => {
      const monitor = monitorWith();
      const user = show(<VariationSettings />, monitor);
      expect(row(new RegExp(`^${measurand} All`, "u"))).toHaveTextContent(
        "No confirmed figure was found. No verdict is given for this measurand.",
      );
      await user.click(screen.getByRole("button", { name: `Assume 15 % for ${measurand}` }));
      expect(row(new RegExp(`^${measurand} All`, "u"))).toHaveTextContent("An assumption of 15 %, not a published figure");
      expect(monitor.getState().settings.variation).toEqual([
        expect.objectContaining({ cviPercent: 15, cvaPercent: 0, source: "An assumption of 15 %, not a published figure" }),
      ]);
      expect(screen.getByRole("status")).toHaveTextContent(`Set: ${measurand}, 15 %, an assumption.`);
    },
  );

  it("takes a care team's own figures with their source, in place of the default", async () => {
    const monitor = monitorWith();
    const user = show(<VariationSettings />, monitor);
    await user.click(screen.getByRole("button", { name: "Set figures for B2M, serum" }));
    await refill(user, "CVI, within person (%)", "5.9");
    await refill(user, "CVA, assay (%)", "3");
    await user.type(screen.getByLabelText("Source"), "own quality control{Enter}");
    expect(monitor.getState().settings.variation).toEqual([OWN]);
    expect(row(/^B2M, serum All/u)).not.toHaveTextContent("NHANES III");
  });

  it("refuses figures without a source, and a fraction typed for a percentage", async () => {
    const monitor = monitorWith();
    const user = show(<VariationSettings />, monitor);
    await user.click(screen.getByRole("button", { name: "Set figures for B2M, CSF" }));
    await user.type(screen.getByLabelText("CVI, within person (%)"), "0.084");
    await user.type(screen.getByLabelText("CVA, assay (%)"), "0{Enter}");
    expect(screen.getByLabelText("CVI, within person (%)")).toHaveAccessibleDescription(
      "Together below 1 %. A percentage is meant: 8.4, not 0.084.",
    );
    expect(screen.getByLabelText("CVI, within person (%)")).toHaveFocus();
    expect(screen.getByLabelText("Source")).toHaveAccessibleDescription("Write where the figures come from.");
    expect(monitor.getState().settings.variation).toEqual([]);
  });

  it("goes back to the default with one click, and the click can be taken back", async () => {
    const monitor = monitorWith([], { variation: [OWN] });
    const user = show(<VariationSettings />, monitor);
    await user.click(screen.getByRole("button", { name: "Back to the default for B2M, serum" }));
    expect(monitor.getState().settings.variation).toEqual([]);
    expect(row(/^B2M, serum All/u)).toHaveTextContent("NHANES III");
    await user.click(screen.getByRole("button", { name: "Undo" }));
    expect(monitor.getState().settings.variation).toEqual([OWN]);
  });

  it("shows figures for one laboratory beside those for all", () => {
    show(<VariationSettings />, monitorWith([], { variation: [{ ...OWN, laboratory: "City" }] }));
    expect(row(/^B2M, serum All/u)).toHaveTextContent("8.4 %");
    expect(row(/^B2M, serum City/u)).toHaveTextContent("5.9 %");
  });

  it("keeps figures through an edit in the user's sign", async () => {
    const monitor = monitorWith([], { decimal: ",", variation: [OWN] });
    const user = show(<VariationSettings />, monitor);
    await user.click(screen.getByRole("button", { name: "Edit figures for B2M, serum" }));
    expect(screen.getByLabelText("CVI, within person (%)")).toHaveValue("5,9");
    await user.click(screen.getByRole("button", { name: "Save figures" }));
    expect(monitor.getState().settings.variation).toEqual([OWN]);
  });
});
