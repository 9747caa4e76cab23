import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { ActionMenu } from "../../src/ui/ActionMenu.tsx";

describe("a menu of actions", () => {
  const chosen: string[] = [];
  const open = async () => {
    chosen.length = 0;
    const user = userEvent.setup();
    render(
      <ActionMenu actions={["Amend", "Withdraw", "History"].map((label) => ({ label, onChoose: () => chosen.push(label) }))}>
        Actions
      </ActionMenu>,
    );
    await user.click(screen.getByRole("button", { name: "Actions" }));
    return user;
  };
  beforeEach(() => (chosen.length = 0));

  it("opens with the focus on its first action, and says that it is open", async () => {
    await open();
    expect(screen.getByRole("button", { name: "Actions" })).toHaveAttribute("aria-expanded", "true");
    expect(screen.getByRole("menuitem", { name: "Amend" })).toHaveFocus();
  });

  it("is walked with arrow keys, Home and End, round its ends", async () => {
    const user = await open();
    await user.keyboard("{ArrowUp}");
    expect(screen.getByRole("menuitem", { name: "History" })).toHaveFocus();
    await user.keyboard("{ArrowDown}");
    expect(screen.getByRole("menuitem", { name: "Amend" })).toHaveFocus();
    await user.keyboard("{End}");
    expect(screen.getByRole("menuitem", { name: "History" })).toHaveFocus();
    await user.keyboard("{Home}");
    expect(screen.getByRole("menuitem", { name: "Amend" })).toHaveFocus();
  });

  it("carries out what is chosen, closes, and gives the focus back", async () => {
    const user = await open();
    await user.keyboard("{ArrowDown}{Enter}");
    expect(chosen).toEqual(["Withdraw"]);
    expect(screen.queryByRole("menu")).toBeNull();
    expect(screen.getByRole("button", { name: "Actions" })).toHaveFocus();
  });

  it("is left with Esc, and nothing is done", async () => {
    const user = await open();
    await user.keyboard("{Escape}");
    expect(chosen).toEqual([]);
    expect(screen.queryByRole("menu")).toBeNull();
    expect(screen.getByRole("button", { name: "Actions" })).toHaveFocus();
  });

  it("turns things on and off without closing, says which are on, and what holds of all of them", async () => {
    const user = userEvent.setup();
    render(
      <ActionMenu
        note="For everyone"
        actions={[
          { label: "Albumin", checked: true, onChoose: () => chosen.push("Albumin") },
          { label: "LDH", checked: false, onChoose: () => chosen.push("LDH") },
        ]}
      >
        Lanes
      </ActionMenu>,
    );
    await user.click(screen.getByRole("button", { name: "Lanes" }));
    expect(screen.getByRole("menu", { name: "Lanes" })).toHaveAccessibleDescription("For everyone");
    expect(screen.getByRole("menuitemcheckbox", { name: "Albumin", checked: true })).toHaveFocus();
    await user.keyboard("{ArrowDown}{Enter}");
    expect(chosen).toEqual(["LDH"]);
    expect(screen.getByRole("menuitemcheckbox", { name: "LDH", checked: false })).toHaveFocus();
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("menu")).toBeNull();
  });
});
