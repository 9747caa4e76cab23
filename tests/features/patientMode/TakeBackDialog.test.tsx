import { instantAt } from "../../../src/domain/instant.ts";
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { afterWrongPin, type PatientLock } from "../../../src/domain/device/patientMode.ts";
import type { PatientId } from "../../../src/domain/record/patient.ts";
import { err, ok } from "../../../src/domain/result.ts";
import { TakeBackDialog, type StillHandedOver } from "../../../src/features/patientMode/TakeBackDialog.tsx";
import { Theme } from "../../../src/ui/Theme.tsx";

const NOON = Date.parse("2026-06-15T12:00:00.000Z");
const at = (seconds: number) => instantAt(NOON + seconds * 1000);
const fresh: PatientLock = {
  patientId: "p" as PatientId,
  salt: "00",
  iterations: 1,
  pinHash: "00",
  enteredAt: at(0),
  wrongTries: 0,
  notBefore: at(0),
};
const after = (tries: number) => Array.from({ length: tries }).reduce<PatientLock>((lock) => afterWrongPin(lock, at(0)), fresh);

let seconds = 0;
beforeEach(() => {
  seconds = 0;
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

/** Lets so many seconds pass on the clock that the dialog reads. */
const pass = (count: number) =>
  act(() => {
    for (let second = 0; second < count; second += 1) {
      seconds += 1;
      vi.advanceTimersByTime(1000);
    }
  });

function open(lock: PatientLock, answer: StillHandedOver["type"] | "back" = "back") {
  const tried: string[] = [];
  render(
    <Theme scheme="light">
      <TakeBackDialog
        opened
        onClose={() => {}}
        lock={lock}
        now={() => at(seconds)}
        onTakeBack={async (pin) => {
          tried.push(pin);
          return answer === "back" ? ok(undefined) : err({ type: answer });
        }}
      />
    </Theme>,
  );
  return tried;
}
const type = (pin: string) => fireEvent.change(screen.getByLabelText("PIN"), { target: { value: pin } });
const leave = () => act(async () => fireEvent.submit(screen.getByLabelText("PIN")));

describe("the way out of patient mode", () => {
  it("counts down after the third wrong PIN, looks at none meanwhile, and then does", async () => {
    const tried = open(after(3));
    expect(screen.getByRole("timer")).toHaveTextContent("Too many wrong PINs. Try again in 30 seconds.");
    pass(29);
    expect(screen.getByRole("timer")).toHaveTextContent("Try again in 1 second.");
    expect(screen.getByRole("button", { name: "Leave" })).toBeDisabled();
    type("4711");
    await leave();
    expect(tried).toEqual([]);
    pass(1);
    expect(screen.getByRole("timer")).toBeEmptyDOMElement();
    type("4711");
    await leave();
    expect(tried).toEqual(["4711"]);
  });

  it("says longer waits in minutes", () => {
    open(after(5));
    expect(screen.getByRole("timer")).toHaveTextContent("Try again in 5 min 00 s.");
    pass(1);
    expect(screen.getByRole("timer")).toHaveTextContent("Try again in 4 min 59 s.");
  });

  it("says of a wrong PIN that it is wrong, and empties the field", async () => {
    open(fresh, "WrongPin");
    type("0815");
    await leave();
    expect(screen.getByLabelText("PIN")).toHaveAccessibleDescription("This is not the PIN.");
    expect(screen.getByLabelText("PIN")).toHaveValue("");
  });

  it("does not try what is no PIN, so that it costs nobody a wait", async () => {
    const tried = open(fresh, "WrongPin");
    type("12");
    await leave();
    expect(tried).toEqual([]);
    expect(screen.getByText("This is not the PIN.")).toBeVisible();
  });

  it("offers no browser to keep the PIN: the field is no password field", () => {
    open(fresh);
    expect(screen.getByLabelText("PIN")).toHaveProperty("type", "text");
    expect(screen.getByLabelText("PIN")).toHaveAttribute("autocomplete", "off");
  });

  it.each([
    ["NotRemoved", /this browser does not let the page change what it stores/u],
    ["NoCryptography", /This browser cannot check a PIN here/u],
  ] as const)("says what stands in the way: %s", async (answer, sentence) => {
    open(fresh, answer);
    type("4711");
    await leave();
    expect(screen.getByText(sentence)).toBeVisible();
  });
});
