import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import { Tabs } from "../../src/ui/Tabs.tsx";

const NAMES = ["B2M, serum", "Creatinine, serum", "Albumin, serum"];

function Series() {
  const [chosen, setChosen] = useState(NAMES[0] ?? "");
  return (
    <Tabs
      label="Measurands"
      tabs={NAMES.map((name) => ({ value: name, label: name }))}
      value={chosen}
      onChoose={setChosen}
      tools={<button type="button">Save picture</button>}
    >
      The curve of {chosen}
    </Tabs>
  );
}

const tab = (name: string) => screen.getByRole("tab", { name });

describe("tabs of measurands", () => {
  it("show what the chosen one is about, under its name", async () => {
    render(<Series />);
    expect(screen.getByRole("tabpanel", { name: "B2M, serum" })).toHaveTextContent("The curve of B2M, serum");
    await userEvent.click(tab("Albumin, serum"));
    expect(screen.getByRole("tabpanel", { name: "Albumin, serum" })).toHaveTextContent("The curve of Albumin, serum");
    expect(tab("B2M, serum")).toHaveAttribute("aria-selected", "false");
  });

  it("are walked with the arrow keys, around both ends, and with Home and End", async () => {
    render(<Series />);
    const user = userEvent.setup();
    await user.tab();
    expect(tab("B2M, serum")).toHaveFocus();
    for (const [key, name] of [
      ["{ArrowRight}", "Creatinine, serum"],
      ["{End}", "Albumin, serum"],
      ["{ArrowRight}", "B2M, serum"],
      ["{ArrowLeft}", "Albumin, serum"],
      ["{Home}", "B2M, serum"],
    ] as const) {
      await user.keyboard(key);
      expect(tab(name)).toHaveFocus();
      expect(tab(name)).toHaveAttribute("aria-selected", "true");
    }
  });

  it("are one stop of the Tab key, whichever is chosen", async () => {
    render(<Series />);
    const user = userEvent.setup();
    await user.tab();
    await user.tab();
    expect(screen.getByRole("button", { name: "Save picture" })).toHaveFocus();
  });
});
