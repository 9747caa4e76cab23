import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { LaboratoryNames } from "../../../src/features/laboratories/LaboratoryNames.tsx";
import { monitorWith } from "../../support/monitor.ts";
import { observation } from "../../support/observations.ts";
import { show } from "../../support/render.tsx";
import { recordOf } from "../../support/workRecords.ts";

const RECORD = recordOf("p", [
  observation("2026-01-01", "3.0", { laboratory: "Central Lab" }),
  observation("2026-02-01", "3.1", { laboratory: "Central Laboratory" }),
  observation("2026-03-01", "3.1", { laboratory: "North" }),
]);
const list = () => within(screen.getByRole("list", { name: "One laboratory or two?" }));

describe("alike names of laboratories", () => {
  it("are asked about, answered with one press, kept in the settings, and the answer can be taken back", async () => {
    const monitor = monitorWith([RECORD]);
    const user = show(<LaboratoryNames withAnswers />, monitor);
    expect(list().getAllByRole("listitem")).toHaveLength(1);
    await user.click(screen.getByRole("button", { name: "One laboratory: Central Lab and Central Laboratory" }));
    expect(monitor.getState().settings.laboratoryNames).toEqual([
      { one: "Central Lab", other: "Central Laboratory", isSame: true },
    ]);
    expect(screen.getByRole("status")).toHaveTextContent("Compared as one laboratory: Central Lab and Central Laboratory.");
    expect(list().getByText("“Central Lab” and “Central Laboratory” are one laboratory.")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Undo" }));
    expect(monitor.getState().settings.laboratoryNames).toEqual([]);
  });
  it("are kept apart by the other answer, which can be asked again", async () => {
    const monitor = monitorWith([RECORD]);
    const user = show(<LaboratoryNames withAnswers />, monitor);
    await user.click(screen.getByRole("button", { name: "Two laboratories: Central Lab and Central Laboratory" }));
    expect(list().getByText("“Central Lab” and “Central Laboratory” are two laboratories.")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Ask again about Central Lab and Central Laboratory" }));
    expect(list().getByRole("button", { name: /^One laboratory/u })).toBeInTheDocument();
  });
  it("of an import are asked about beside those of the results here", () => {
    show(<LaboratoryNames incoming={["Labor Nord", "Northh"]} />, monitorWith([RECORD]));
    expect(list().getByText("“North” and “Northh”")).toBeInTheDocument();
  });
  it("that nobody has are not asked about: nothing is shown", () => {
    show(
      <LaboratoryNames withAnswers />,
      monitorWith([recordOf("p", [observation("2026-03-01", "3.1", { laboratory: "North" })])]),
    );
    expect(screen.queryByText("One laboratory or two?")).not.toBeInTheDocument();
  });
});
