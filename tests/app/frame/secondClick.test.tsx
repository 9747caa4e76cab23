import { render, screen } from "@testing-library/react";
import { useEffect, useState } from "react";
import { describe, expect, it } from "vitest";
import userEvent from "@testing-library/user-event";
import { guardSecondClicks } from "../../../src/app/frame/secondClick.ts";

type Pressed = "saved" | "turned" | "below";

/** A page of three buttons that count: one saves, one only turns a page, one steps and saves again and again. */
function Page({ kept, onPress }: { readonly kept: () => readonly unknown[]; readonly onPress: (what: Pressed) => void }) {
  const [gone, setGone] = useState(false);
  useEffect(() => guardSecondClicks(kept), [kept]);
  return (
    <>
      <button type="button" onClick={() => onPress("saved")}>
        Save anyway
      </button>
      <button type="button" data-again onClick={() => onPress("saved")}>
        Up
      </button>
      <button type="button" onClick={() => onPress("turned")}>
        Next page
      </button>
      {gone ? (
        <button type="button" onClick={() => onPress("below")}>
          Below
        </button>
      ) : (
        <button key="question" type="button" onClick={() => setGone(true)}>
          Answer
        </button>
      )}
    </>
  );
}

function shown() {
  const count = { saved: 0, turned: 0, below: 0 };
  render(<Page kept={() => [count.saved]} onPress={(what) => (count[what] += 1)} />);
  return { count, user: userEvent.setup() };
}
const press = (name: string) => screen.getByRole("button", { name });

describe("the second click of a double click", () => {
  it("saves nothing a second time", async () => {
    const { count, user } = shown();
    await user.dblClick(press("Save anyway"));
    expect(count.saved).toBe(1);
  });

  it("does not reach what comes up where the first one took something away", async () => {
    const { count } = shown();
    const first = press("Answer");
    first.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, detail: 1 }));
    const below = await screen.findByRole("button", { name: "Below" });
    below.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, detail: 2 }));
    expect(count.below).toBe(0);
    below.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, detail: 1 }));
    expect(count.below).toBe(1);
  });

  it("counts where nothing was saved, and where something is stepped again and again", async () => {
    const { count, user } = shown();
    await user.dblClick(press("Next page"));
    await user.dblClick(press("Up"));
    expect(count).toEqual({ saved: 2, turned: 2, below: 0 });
  });

  it("is no second click by keyboard", async () => {
    const { count, user } = shown();
    press("Save anyway").focus();
    await user.keyboard("{Enter}{Enter}");
    expect(count.saved).toBe(2);
  });
});
