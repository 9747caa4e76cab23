import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { LanesMenu } from "../../../src/features/trend/LanesMenu.tsx";
import { monitorWith } from "../../support/monitor.ts";
import { show } from "../../support/render.tsx";

describe("the choice of lanes", () => {
  it("offers what there is, says what is shown and for whom it is chosen", async () => {
    const user = show(
      <LanesMenu of="cll" companions={{ offered: ["creatinine-serum", "ldh-serum"], shown: ["ldh-serum"] }} />,
      monitorWith(),
    );
    await user.click(screen.getByRole("button", { name: "Lanes 1/2" }));
    expect(screen.getByRole("menuitemcheckbox", { name: "Creatinine and eGFR", checked: false })).toBeVisible();
    expect(screen.getByRole("menuitemcheckbox", { name: "LDH", checked: true })).toBeVisible();
    expect(screen.getByRole("menu")).toHaveAccessibleDescription(
      "On this device for every patient with the diagnosis Chronic lymphocytic leukemia.",
    );
  });

  it("is kept for the diagnosis and touches no other", async () => {
    const monitor = monitorWith([], { companions: { dlbcl: { shown: ["crp-serum"], hidden: [] } } });
    const user = show(
      <LanesMenu of="cll" companions={{ offered: ["creatinine-serum", "ldh-serum"], shown: ["ldh-serum"] }} />,
      monitor,
    );
    await user.click(screen.getByRole("button", { name: "Lanes 1/2" }));
    await user.click(screen.getByRole("menuitemcheckbox", { name: "LDH" }));
    expect(monitor.getState().settings.companions).toEqual({
      dlbcl: { shown: ["crp-serum"], hidden: [] },
      cll: { shown: [], hidden: ["ldh-serum"] },
    });
  });
});
