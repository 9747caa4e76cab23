import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { err, ok } from "../../../src/domain/result.ts";
import { TakeBackDialog, type StillHandedOver } from "../../../src/features/patientMode/TakeBackDialog.tsx";
import { Theme } from "../../../src/ui/Theme.tsx";
import { InEnglish } from "../../support/inEnglish.tsx";

afterEach(cleanup);

function open(wait: number, answer: StillHandedOver["type"] | "back" = "back") {
  const tried: string[] = [];
  const dialog = (left: number) => (
    <Theme scheme="light">
      <TakeBackDialog
        opened
        onClose={() => {}}
        wait={left}
        onTakeBack={async (pin) => {
          tried.push(pin);
          return answer === "back" ? ok(undefined) : err({ type: answer });
        }}
      />
    </Theme>
  );
  const { rerender } = render(dialog(wait), { wrapper: InEnglish });
  return { tried, leave: (left: number) => rerender(dialog(left)) };
}
const type = (pin: string) => fireEvent.change(screen.getByLabelText("PIN"), { target: { value: pin } });
const leave = () => act(async () => fireEvent.submit(screen.getByLabelText("PIN")));

describe("the way out of patient mode", () => {
  it("says how long to wait, looks at no PIN meanwhile, and then does", async () => {
    const { tried, leave: waitFor } = open(30);
    expect(screen.getByRole("timer")).toHaveTextContent("Too many wrong PINs. Try again in 30 seconds.");
    waitFor(1);
    expect(screen.getByRole("timer")).toHaveTextContent("Try again in 1 second.");
    expect(screen.getByRole("button", { name: "Leave" })).toBeDisabled();
    type("4711");
    await leave();
    expect(tried).toEqual([]);
    waitFor(0);
    expect(screen.getByRole("timer")).toBeEmptyDOMElement();
    type("4711");
    await leave();
    expect(tried).toEqual(["4711"]);
  });

  it("says longer waits in minutes", () => {
    const { leave: waitFor } = open(300);
    expect(screen.getByRole("timer")).toHaveTextContent("Try again in 5 min 00 s.");
    waitFor(299);
    expect(screen.getByRole("timer")).toHaveTextContent("Try again in 4 min 59 s.");
  });

  it("says of a wrong PIN that it is wrong, and empties the field", async () => {
    open(0, "WrongPin");
    type("0815");
    await leave();
    expect(screen.getByLabelText("PIN")).toHaveAccessibleDescription("This is not the PIN.");
    expect(screen.getByLabelText("PIN")).toHaveValue("");
  });

  it("does not try what is no PIN, so that it costs nobody a wait", async () => {
    const { tried } = open(0, "WrongPin");
    type("12");
    await leave();
    expect(tried).toEqual([]);
    expect(screen.getByText("This is not the PIN.")).toBeVisible();
  });

  it("offers no browser to keep the PIN: the field is no password field", () => {
    open(0);
    expect(screen.getByLabelText("PIN")).toHaveProperty("type", "text");
    expect(screen.getByLabelText("PIN")).toHaveAttribute("autocomplete", "off");
  });

  it.each([
    ["NotRemoved", /this browser does not let the page change what it stores/u],
    ["NotLoaded", /could not be fetched. Nothing is lost: reload the page and try again/u],
    ["NoCryptography", /This browser cannot check a PIN here/u],
  ] as const)("says what stands in the way: %s", async (answer, sentence) => {
    open(0, answer);
    type("4711");
    await leave();
    expect(screen.getByText(sentence)).toBeVisible();
  });
});
