import { fireEvent, screen } from "@testing-library/react";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import type { DateOrder } from "../../src/domain/dateOrder.ts";
import { DayField } from "../../src/ui/DayField.tsx";
import { WordingProvider } from "../../src/ui/wording.tsx";
import { english } from "../../src/words/en/language.ts";
import { wordingOf } from "../../src/words/wording.ts";
import { monitorWith } from "../support/monitor.ts";
import { day } from "../support/observations.ts";
import { show } from "../support/render.tsx";

function Field({ order, error }: { readonly order: DateOrder; readonly error?: string }) {
  const [text, setText] = useState("");
  return (
    <WordingProvider wording={wordingOf(english, { decimal: ".", dateOrder: order })}>
      <DayField
        label="Collected on"
        value={text}
        onChange={setText}
        today={day("2026-06-15")}
        order={order}
        hint="As on the report"
        error={error}
      />
    </WordingProvider>
  );
}
const open = (order: DateOrder = "ymd", error?: string) =>
  show(<Field order={order} {...(error === undefined ? {} : { error })} />, monitorWith());
const field = () => screen.getByLabelText("Collected on");

describe("a day field", () => {
  it("reads the day back in words while it is typed, and says the hint before", async () => {
    const user = open();
    expect(field()).toHaveAccessibleDescription("As on the report");
    await user.type(field(), "2026-03-01");
    expect(field()).toHaveAccessibleDescription("1 March 2026");
  });

  it.each([
    ["dmy", "3.1.2026", "3 January 2026"],
    ["mdy", "3/1/2026", "1 March 2026"],
    ["dmy", "2026-03-01", "1 March 2026"],
    ["ymd", "t", "15 June 2026"],
    ["ymd", "-3", "12 June 2026"],
    ["ymd", "12-24", "24 December 2025"],
  ] as const)("in the order %s reads %j as %s", async (order, typed, read) => {
    const user = open(order);
    await user.type(field(), typed);
    expect(field()).toHaveAccessibleDescription(read);
  });

  it("does not call a half-typed day wrong, and does once it is left", async () => {
    const user = open();
    await user.type(field(), "2026-02-");
    expect(field()).not.toHaveAttribute("aria-invalid", "true");
    await user.type(field(), "30");
    await user.tab();
    expect(field()).toHaveAttribute("aria-invalid", "true");
    expect(field()).toHaveAccessibleDescription("“2026-02-30” is not a day of the calendar. Write YYYY-MM-DD, or 1 Mar 2026.");
  });

  it("asks for the whole year instead of guessing a century", async () => {
    const user = open("dmy");
    await user.type(field(), "1.3.50");
    await user.tab();
    expect(field()).toHaveAccessibleDescription("Write the year of “1.3.50” with four digits. It is not guessed.");
  });

  it("may be left empty", async () => {
    const user = open();
    await user.click(field());
    await user.tab();
    expect(field()).not.toHaveAttribute("aria-invalid", "true");
  });

  it("shows what the form refused in place of the reading", async () => {
    const user = open("ymd", "This day lies in the future.");
    await user.type(field(), "2026-07-01");
    expect(field()).toHaveAttribute("aria-invalid", "true");
    expect(field()).toHaveAccessibleDescription("This day lies in the future.");
  });

  it.each([
    ["ymd", "2026-03-01"],
    ["dmy", "01.03.2026"],
    ["mdy", "03/01/2026"],
  ] as const)("writes a day picked from the calendar in the order %s", (order, text) => {
    open(order);
    const picker = document.querySelector('input[type="date"]') as HTMLInputElement;
    fireEvent.change(picker, { target: { value: "2026-03-01" } });
    expect(field()).toHaveValue(text);
    expect(field()).toHaveAccessibleDescription("1 March 2026");
  });
});
