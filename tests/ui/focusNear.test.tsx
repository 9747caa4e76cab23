import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useEffect, useState } from "react";
import { describe, expect, it } from "vitest";
import { watchFocus } from "../../src/ui/focusNear.ts";

/** A list whose rows can be removed, in a section with a heading. */
function Agenda() {
  const [names, setNames] = useState(["Ada", "Ben", "Cleo"]);
  const [isOff, setIsOff] = useState(false);
  useEffect(() => watchFocus(), []);
  return (
    <main tabIndex={-1}>
      <section>
        <h2>Agenda</h2>
        <ul>
          {names.map((name) => (
            <li key={name}>
              <button type="button" onClick={() => setNames(names.filter((other) => other !== name))}>
                Remove {name}
              </button>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>Demo</h2>
        <button type="button" disabled={isOff} onClick={() => setIsOff(true)}>
          Load
        </button>
        <button type="button">Other</button>
      </section>
    </main>
  );
}

async function press(name: string) {
  screen.getByRole("button", { name }).focus();
  await userEvent.setup().keyboard("{Enter}");
}
const isAt = (name: string) => waitFor(() => expect(screen.getByRole("button", { name })).toHaveFocus());

describe("the focus of what is taken from the page", () => {
  it("goes to the row behind, to the one before where there is none, and to the heading where none is left", async () => {
    render(<Agenda />);
    await press("Remove Ben");
    await isAt("Remove Cleo");
    await press("Remove Cleo");
    await isAt("Remove Ada");
    await press("Remove Ada");
    await waitFor(() => expect(screen.getByRole("heading", { name: "Agenda" })).toHaveFocus());
  });

  it("goes to what stands beside where a button is turned off", async () => {
    render(<Agenda />);
    await press("Load");
    screen.getByRole<HTMLButtonElement>("button", { name: "Load" }).blur();
    await waitFor(() => expect(screen.getByRole("button", { name: "Other" })).toHaveFocus());
  });

  it("stays nowhere for whoever clicks beside everything", async () => {
    render(<Agenda />);
    const remove = screen.getByRole("button", { name: "Remove Ben" });
    remove.focus();
    remove.dispatchEvent(new Event("pointerdown", { bubbles: true }));
    remove.blur();
    remove.click();
    await waitFor(() => expect(remove).not.toBeInTheDocument());
    expect(document.body).toHaveFocus();
  });
});
