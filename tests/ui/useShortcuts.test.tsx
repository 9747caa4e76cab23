import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { useShortcuts } from "../../src/ui/useShortcuts.ts";

function Page({ onNew, withDialog = false }: { readonly onNew: () => void; readonly withDialog?: boolean }) {
  useShortcuts({ n: onNew });
  return (
    <>
      <input aria-label="Value" />
      {withDialog ? <div role="dialog" aria-label="Add result" /> : null}
    </>
  );
}

describe("a key of a page", () => {
  it("does what it stands for, in small and in capital letters, and no other key does", async () => {
    const onNew = vi.fn<() => void>();
    render(<Page onNew={onNew} />);
    await userEvent.keyboard("nN");
    expect(onNew).toHaveBeenCalledTimes(2);
    await userEvent.keyboard("mt{Enter}");
    expect(onNew).toHaveBeenCalledTimes(2);
  });

  it("is a letter in a field", async () => {
    const onNew = vi.fn<() => void>();
    render(<Page onNew={onNew} />);
    await userEvent.type(screen.getByLabelText("Value"), "n");
    expect(screen.getByLabelText("Value")).toHaveValue("n");
    expect(onNew).not.toHaveBeenCalled();
  });

  it.each(["Control", "Meta", "Alt"])("is left to the browser together with %s", async (modifier) => {
    const onNew = vi.fn<() => void>();
    render(<Page onNew={onNew} />);
    await userEvent.keyboard(`{${modifier}>}n{/${modifier}}`);
    expect(onNew).not.toHaveBeenCalled();
  });

  it("does nothing behind a dialog", async () => {
    const onNew = vi.fn<() => void>();
    render(<Page onNew={onNew} withDialog />);
    await userEvent.keyboard("n");
    expect(onNew).not.toHaveBeenCalled();
  });
});
