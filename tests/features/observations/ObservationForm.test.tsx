import { act, screen, waitFor, within } from "@testing-library/react";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import type { PatientId } from "../../../src/domain/record/patient.ts";
import type { Settings } from "../../../src/domain/device/settings.ts";
import { ObservationForm } from "../../../src/features/observations/ObservationForm.tsx";
import type { Monitor } from "../../../src/store/monitor.ts";
import { monitorWithPatient, mount, record, resultsOf } from "./mount.tsx";

const Page = ({ patientId }: { readonly patientId: PatientId }) => {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpened(true)}>
        Add result
      </button>
      <ObservationForm patientId={patientId} opened={opened} onClose={() => setOpened(false)} />
    </>
  );
};

const field = (name: string) => screen.getByLabelText(name, { exact: true });
const message = (name: string) => {
  const id = field(name).getAttribute("aria-describedby") ?? "";
  return document.getElementById(id)?.textContent ?? "";
};
const saved = () => within(screen.getByRole("dialog", { name: "Add result" })).getByRole("status");

async function openForm(
  settings: Partial<Settings> = {},
  prepare: (monitor: Monitor, patientId: PatientId) => void = () => {},
  birthDate = "",
) {
  const { monitor, patientId } = monitorWithPatient(settings, birthDate);
  prepare(monitor, patientId);
  const before = resultsOf(monitor, patientId).length;
  const user = mount(monitor, <Page patientId={patientId} />);
  await user.click(screen.getByRole("button", { name: "Add result" }));
  await waitFor(() => expect(field("Value")).toHaveFocus());
  return { monitor, patientId, user, added: () => resultsOf(monitor, patientId).slice(before) };
}

describe("entering a result", () => {
  it("needs the keyboard only: value, two tabs, a short date, Enter", async () => {
    const { user, added } = await openForm(
      {},
      (monitor, id) => void record(monitor, id, { value: "2.3", collectedOn: "2026-01-05" }),
    );
    await user.keyboard("2.4{Tab}{Tab}3-1{Enter}");
    expect(added()).toMatchObject([
      { measurand: "b2m-serum", value: "2.4", unit: "mg/L", collectedOn: "2026-03-01", status: "final" },
    ]);
    expect(saved()).toHaveTextContent("Saved: B2M, serum 2.4 mg/L on 1 March 2026");
  });

  it("of the first B2M ever needs nothing but the value with its unit and Enter, and dates it today", async () => {
    const { user, added } = await openForm();
    await user.keyboard("2.4 mg/L{Enter}");
    expect(added()).toMatchObject([{ value: "2.4", unit: "mg/L", collectedOn: "2026-03-13" }]);
  });

  it("begins with the laboratory of this patient's own latest result, and says so; not with the last one used on the device", async () => {
    const lastUsed = { unit: "mg/L", laboratory: "North", method: "Nephelometry", intervalLow: "0.8", intervalHigh: "2.2" };
    const south = { laboratory: "South", method: "Chemiluminescence", intervalLow: "1.1", intervalHigh: "2.4" };
    const { user, added } = await openForm({ entryDefaults: {} }, (monitor, id) => {
      record(monitor, id, { value: "2.3", collectedOn: "2026-01-05", ...south });
      monitor.getState().changeSettings({ entryDefaults: { "b2m-serum": lastUsed } });
    });
    expect(field("Laboratory")).toHaveValue("South");
    expect(field("Laboratory")).toHaveAccessibleDescription("As with the result of 5 January 2026");
    await user.keyboard("3.5{Enter}");
    expect(added()).toMatchObject([{ value: "3.5", ...south }]);
  });

  it("of a patient without results begins with what was last used on the device, says so, and takes no limits from there", async () => {
    const lastUsed = { unit: "mg/L", laboratory: "North", method: "Nephelometry", intervalLow: "0.8", intervalHigh: "2.2" };
    const { user, added } = await openForm({ entryDefaults: { "b2m-serum": lastUsed } });
    expect(field("Laboratory")).toHaveAccessibleDescription("As last used on this device");
    expect(field("Interval high")).toHaveValue("");
    await user.keyboard("3.5{Enter}");
    expect(added()).toMatchObject([{ laboratory: "North", method: "Nephelometry" }]);
    expect(added()[0]).not.toHaveProperty("intervalHigh");
  });

  it("never guesses the unit: nothing is chosen before the first result, and saving asks for it", async () => {
    const { user, added } = await openForm();
    expect(field("Unit")).toHaveValue("");
    await user.keyboard("2.4{Enter}");
    expect(added()).toEqual([]);
    expect(field("Unit")).toHaveAttribute("aria-invalid", "true");
    expect(message("Unit")).toBe("Choose the unit that the laboratory printed.");
    await waitFor(() => expect(field("Unit")).toHaveFocus());
    expect(field("Value")).toHaveValue("2.4");
  });

  it(
    "stays open for the next result: same measurand, unit, laboratory, method, interval and day, an empty value with the " +
      "focus",
    async () => {
      const { user, added } = await openForm();
      await user.keyboard("2.4 mg/L");
      await user.type(field("Laboratory"), "North");
      await user.type(field("Method"), "Nephelometry");
      await user.type(field("Interval low"), "0.8");
      await user.type(field("Interval high"), "2.2");
      await user.type(field("Note"), "Fasting");
      await user.clear(field("Collected on"));
      await user.type(field("Collected on"), "1 Feb{Enter}");
      expect(added()).toHaveLength(1);
      await waitFor(() => expect(field("Value")).toHaveFocus());
      const kept = {
        Value: "",
        Unit: "mg/L",
        "Collected on": "2026-02-01",
        Laboratory: "North",
        Method: "Nephelometry",
        "Interval low": "0.8",
        "Interval high": "2.2",
        Note: "",
      };
      for (const [name, value] of Object.entries(kept)) expect(field(name)).toHaveValue(value);
      await user.keyboard("2.5{Tab}{Tab}t{Enter}");
      expect(added()).toMatchObject([{ value: "2.4" }, { value: "2.5", laboratory: "North", collectedOn: "2026-03-13" }]);
    },
  );

  it("is saved by Enter from a list of choices, but not from a note, where Enter begins a line", async () => {
    const { user, added } = await openForm();
    await user.keyboard("2.4 mg/L");
    await user.click(field("Note"));
    await user.keyboard("one{Enter}two");
    expect(added()).toEqual([]);
    field("Unit").focus();
    await user.keyboard("{Enter}");
    expect(added()).toMatchObject([{ note: "one\ntwo" }]);
  });

  it.each([
    ["mg/L", "2.4", "2.4 mg/L"],
    ["ug/mL", "2.4", "2.4 µg/mL = 2.4 mg/L"],
    ["ug/L", "2400", "2400 µg/L = 2.40 mg/L"],
    ["ng/mL", "2400", "2400 ng/mL = 2.40 mg/L"],
    ["nmol/L", "203", "203 nmol/L = 2.40 mg/L"],
    ["mg/dL", "0.24", "0.24 mg/dL = 2.4 mg/L"],
  ])("in %s says back what it is in mg/L while it is typed", async (unit, value, echo) => {
    const { user } = await openForm();
    await user.selectOptions(field("Unit"), unit);
    await user.type(field("Value"), value);
    expect(message("Value")).toBe(echo);
  });

  it("chooses the unit that is written with the value, for all to see", async () => {
    const { user, added } = await openForm(
      {},
      (monitor, id) => void record(monitor, id, { value: "2.3", collectedOn: "2026-01-05" }),
    );
    expect(field("Unit")).toHaveValue("mg/L");
    await user.keyboard("203 nmol/L");
    expect(field("Unit")).toHaveValue("nmol/L");
    await user.keyboard("{Enter}");
    expect(added()).toMatchObject([{ value: "203", unit: "nmol/L" }]);
  });

  it("is refused where the written unit and the chosen one differ", async () => {
    const { user, added } = await openForm();
    await user.keyboard("203 nmol/L");
    await user.selectOptions(field("Unit"), "mg/L");
    await user.click(screen.getByRole("button", { name: "Save result" }));
    expect(message("Value")).toBe("nmol/L is written with the value, mg/L is chosen. Which is it?");
    expect(added()).toEqual([]);
  });

  it("says that a value beyond the assay's limit is a limit and no measured value, and keeps the sign", async () => {
    const { user, added } = await openForm();
    await user.keyboard("<0.2 mg/L");
    expect(message("Value")).toBe("<0.2 mg/L: the assay's limit, not a measured value");
    await user.keyboard("{Enter}");
    expect(added()).toMatchObject([{ value: "<0.2" }]);
  });

  it("asks which number 1,234 is, and keeps the answer with its unit", async () => {
    const { user, added } = await openForm();
    await user.keyboard("1,234 ug/L");
    expect(message("Value")).toBe("Which number is it? ↓ to choose.");
    expect(screen.getByRole("button", { name: "1.234" })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "1234" }));
    expect(field("Value")).toHaveValue("1234 ug/L");
    expect(field("Unit")).toHaveValue("ug/L");
    await waitFor(() => expect(field("Value")).toHaveFocus());
    await user.keyboard("{Enter}");
    expect(added()).toMatchObject([{ value: "1234", unit: "ug/L" }]);
  });

  it.each([
    [".", "2,4", "2.4", "2.4 mg/L"],
    [".", "2,41", "2.41", "2.41 mg/L"],
    [".", "<0,2", "<0.2", "<0.2 mg/L: the assay's limit, not a measured value"],
    // No result is 2410 mg/L.
    [".", "2,410", "2.410", "2.410 mg/L"],
    [",", "2.4", "2.4", "2,4 mg/L"],
    [",", "2.410", "2.410", "2,410 mg/L"],
  ] as const)(
    "with decimal sign %j reads %j as what alone it can be, and says how it is read",
    async (decimal, typed, kept, said) => {
      const { user, added } = await openForm(
        { decimal },
        (monitor, id) => void record(monitor, id, { value: "2", collectedOn: "2026-01-05" }),
      );
      await user.keyboard(typed);
      expect(message("Value")).toBe(`Read as ${said}`);
      await user.keyboard("{Enter}");
      if (screen.queryByRole("button", { name: "Save anyway" }))
        await user.click(screen.getByRole("button", { name: "Save anyway" }));
      expect(added()).toMatchObject([{ value: kept }]);
    },
  );

  it("puts nothing into the order of the Tab key while it asks, and answers with the arrow down", async () => {
    const { user, added } = await openForm();
    await user.selectOptions(field("Unit"), "ug/L");
    await user.click(field("Value"));
    await user.keyboard("2,410");
    expect(screen.getByRole("button", { name: "2410" })).toBeVisible();
    await user.tab();
    expect(field("Unit")).toHaveFocus();
    await user.tab();
    expect(field("Collected on")).toHaveFocus();
    await user.click(field("Value"));
    await user.keyboard("{ArrowDown}");
    expect(screen.getByRole("button", { name: "2.410" })).toHaveFocus();
    await user.keyboard("{ArrowUp}");
    expect(field("Value")).toHaveFocus();
    await user.keyboard("{ArrowDown}{ArrowDown}{Enter}");
    expect(field("Value")).toHaveValue("2410");
    await waitFor(() => expect(field("Value")).toHaveFocus());
    await user.keyboard("{Enter}");
    expect(added()).toMatchObject([{ value: "2410", unit: "ug/L" }]);
  });

  it("reads limits as it reads the value, and says so beside each", async () => {
    const { user, added } = await openForm();
    await user.keyboard("2,4 mg/L");
    await user.type(field("Interval low"), "0,8");
    await user.type(field("Interval high"), "2,2");
    expect(message("Interval low")).toBe("Read as 0.8");
    expect(message("Interval high")).toBe("Read as 2.2");
    await user.keyboard("{Enter}");
    expect(added()).toMatchObject([{ value: "2.4", intervalLow: "0.8", intervalHigh: "2.2" }]);
  });

  it("reads 2,4 at once where numbers are written with a comma, and offers the last interval in the same sign", async () => {
    const { user, added } = await openForm(
      { decimal: "," },
      (monitor, id) => void record(monitor, id, { value: "2,3", intervalHigh: "2,2", collectedOn: "2026-01-05" }),
    );
    expect(field("Interval high")).toHaveValue("2,2");
    await user.keyboard("2,4{Enter}");
    expect(added()).toMatchObject([{ value: "2.4", intervalHigh: "2.2" }]);
    expect(saved()).toHaveTextContent("2,4 mg/L");
  });

  it("takes the day as a full ISO date, and says every day back with its weekday", async () => {
    const { user, added } = await openForm();
    expect(message("Collected on")).toBe("Friday, 13 March 2026, today");
    await user.keyboard("2.4 mg/L");
    await user.clear(field("Collected on"));
    await user.type(field("Collected on"), "2026-03-01");
    expect(message("Collected on")).toBe("Sunday, 1 March 2026, 12 days ago");
    await user.keyboard("{Enter}");
    expect(added()).toMatchObject([{ collectedOn: "2026-03-01" }]);
  });
});

describe("what is taken over from the patient's last result", () => {
  const last = { value: "4.7", collectedOn: "2026-02-06", laboratory: "North", method: "Nephelometry" };
  const limits = { intervalLow: "0.8", intervalHigh: "2.2" };
  const withLast = () => openForm({}, (monitor, id) => void record(monitor, id, { ...last, ...limits }));
  const dialog = () => screen.getByRole("dialog", { name: "Add result" });
  const LINE = "As with the result of 6 February 2026: B2M, serum, North, Nephelometry, 0.8–2.2.";

  it("stands in one line, and Change leads to its fields, beginning with what is measured", async () => {
    const { user } = await withLast();
    expect(dialog()).toHaveTextContent(LINE);
    await user.click(screen.getByRole("button", { name: "Change" }));
    expect(dialog()).not.toHaveTextContent(LINE);
    expect(field("Measurand")).toHaveFocus();
  });

  it("is opened by the Tab key, too, and typed into by its labels", async () => {
    const { user, added } = await withLast();
    await user.type(field("Laboratory"), " West");
    expect(dialog()).not.toHaveTextContent(LINE);
    await user.type(field("Value"), "4.9{Enter}");
    expect(added()).toMatchObject([{ value: "4.9", laboratory: "North West" }]);
  });

  it("of a patient who has no result is nothing: every field is there", async () => {
    await openForm();
    expect(screen.queryByRole("button", { name: "Change" })).toBeNull();
    expect(dialog()).not.toHaveTextContent("As with the result");
  });

  it("is told of what was kept last, once another result was saved", async () => {
    const { user } = await withLast();
    await user.keyboard("4.9{Enter}");
    expect(dialog()).toHaveTextContent("As with the result of 13 March 2026");
  });

  it("does not stand in one line where the limits of the last one were not taken over", async () => {
    const { user } = await withLast();
    await user.selectOptions(field("Unit"), "nmol/L");
    expect(dialog()).toHaveTextContent(/As with the result of 6 February 2026: B2M, serum, North, Nephelometry, .* by default/u);
  });
});

describe("a result while it is typed, and after", () => {
  const last = { value: "4.7", collectedOn: "2026-02-06", intervalLow: "0.8", intervalHigh: "2.2" };
  const withLast = () => openForm({}, (monitor, id) => void record(monitor, id, last));
  const dialog = () => screen.getByRole("dialog", { name: "Add result" });

  it("is told what it is beside the last one", async () => {
    const { user } = await withLast();
    await user.keyboard("5.2");
    expect(dialog()).toHaveTextContent("Above, +11 % on 4.7 mg/L, 35 days");
    await user.clear(field("Value"));
    expect(dialog()).not.toHaveTextContent("35 days");
  });

  it("is followed by the new verdict, and Undo takes it back and begins anew", async () => {
    const { user, added } = await withLast();
    await user.keyboard("5.2{Enter}");
    expect(saved()).toHaveTextContent("Saved: B2M, serum 5.2 mg/L on 13 March 2026. No change shown.");
    await user.click(within(dialog()).getByRole("button", { name: "Undo" }));
    expect(added()).toMatchObject([{ value: "5.2", status: "entered-in-error" }]);
    expect(saved()).toHaveTextContent("Taken back: B2M, serum 5.2 mg/L on 13 March 2026");
    expect(dialog()).toHaveTextContent("As with the result of 6 February 2026");
    expect(within(dialog()).queryByRole("button", { name: "Undo" })).toBeNull();
    await waitFor(() => expect(field("Value")).toHaveFocus());
  });

  it("is followed by no verdict where it has none of its own, as creatinine", async () => {
    const { user } = await withLast();
    await user.selectOptions(field("Measurand"), "Creatinine, serum");
    await user.type(field("Value"), "0.9 mg/dL{Enter}");
    expect(saved()).toHaveTextContent(/^Saved: Creatinine, serum 0\.9 mg\/dL on 13 March 2026$/u);
  });
});

describe("a day that cannot be read", () => {
  it("is told as the field is left, before anything is saved, and no longer once it is typed anew", async () => {
    const { user, added } = await openForm({ dateOrder: "dmy" });
    await user.clear(field("Collected on"));
    await user.type(field("Collected on"), "31.02.2026");
    expect(field("Collected on")).not.toHaveAttribute("aria-invalid", "true");
    await user.tab();
    expect(field("Collected on")).toHaveAttribute("aria-invalid", "true");
    expect(message("Collected on")).toBe("“31.02.2026” is not a day of the calendar. Write DD.MM.YYYY, or 1 Mar 2026.");
    await user.clear(field("Collected on"));
    await user.type(field("Collected on"), "01.03.2026");
    expect(message("Collected on")).toBe("Sunday, 1 March 2026, 12 days ago");
    expect(added()).toEqual([]);
  });

  it("begins as today, written in the user's order", async () => {
    await openForm({ dateOrder: "dmy" });
    expect(field("Collected on")).toHaveValue("13.03.2026");
  });
});

describe("a day that can be two days", () => {
  it("is chosen from both, and the way to settle it for good stands beside them", async () => {
    const { user } = await openForm();
    await user.clear(field("Collected on"));
    await user.type(field("Collected on"), "1.3.2026");
    expect(screen.getByRole("link", { name: "Set the order of days" })).toHaveAttribute("href", "/settings");
    await user.click(screen.getByRole("button", { name: "3 January 2026" }));
    expect(field("Collected on")).toHaveValue("2026-01-03");
    expect(field("Collected on")).toHaveFocus();
    expect(screen.queryByRole("button", { name: "1 March 2026" })).toBeNull();
  });
});

describe("a refused field", () => {
  it.each([
    ["Value", "", "Type the value that the laboratory printed."],
    ["Value", "abc", "“abc” is not read as a number. Examples: 2.4, <0.2, > 20"],
    ["Value", "-2", "A result cannot be negative."],
    ["Value", "0", "Not above zero. An assay prints “<” and its limit instead."],
    ["Value", "151", "151 mg/L is refused: above 150 mg/L no such result is known. Check the unit."],
    ["Value", "2.4 pmol/L", "The unit “pmol/L” is not known here."],
    ["Collected on", "", "Type the day on which the sample was taken."],
    ["Collected on", "31 Feb", "“31 Feb” is not a day of the calendar. Write YYYY-MM-DD, or 1 Mar 2026."],
    ["Collected on", "1/3/26", "“1/3/26” can be 1 March 2026 or 3 January 2026. Which day is meant?"],
    ["Collected on", "2026-03-14", "This day lies in the future: today is 13 March 2026."],
    ["Collected on", "1950-05-04", "Before the birth date, 5 May 1950."],
    ["Interval low", "low", "“low” is not read as a number. Examples: 2.4, <0.2, > 20"],
    ["Interval high", "1", "Below the low limit, 1.5."],
  ])("%s %j has the focus, says why, keeps what was typed, and nothing is stored", async (name, text, why) => {
    const { user, added } = await openForm(
      {},
      (monitor, id) => void record(monitor, id, { value: "2.3", collectedOn: "2026-01-05", intervalLow: "1.5" }),
      "1950-05-05",
    );
    await user.keyboard("2.4");
    await user.clear(field(name));
    if (text !== "") await user.type(field(name), text);
    await user.click(screen.getByRole("button", { name: "Save result" }));
    expect(field(name)).toHaveAttribute("aria-invalid", "true");
    expect(message(name)).toBe(why);
    expect(field(name)).toHaveValue(text);
    await waitFor(() => expect(field(name)).toHaveFocus());
    expect(added()).toEqual([]);
  });

  it.each([
    ["Value", "150"],
    ["Collected on", "2026-03-13"],
    ["Collected on", "1950-05-05"],
    ["Interval high", "1.5"],
  ])("is not %s at its limit, %s", async (name, text) => {
    const { user, added } = await openForm(
      {},
      (monitor, id) => void record(monitor, id, { value: "2.3", collectedOn: "2026-01-05", intervalLow: "1.5" }),
      "1950-05-05",
    );
    await user.keyboard("2.4");
    await user.clear(field(name));
    await user.type(field(name), `${text}{Enter}`);
    const anyway = screen.queryByRole("button", { name: "Save anyway" });
    if (anyway !== null) await user.click(anyway);
    expect(added()).toHaveLength(1);
  });

  it("of urine pH is asked for in urine only, and refused outside 3 to 10", async () => {
    const { user, added } = await openForm();
    expect(screen.queryByLabelText("Urine pH")).toBeNull();
    await user.selectOptions(field("Measurand"), "B2M, urine");
    await user.type(field("Value"), "150 ug/L");
    await user.type(field("Urine pH"), "11{Enter}");
    expect(message("Urine pH")).toBe("Urine pH is a number from 3 to 10, such as 6.5.");
    await user.clear(field("Urine pH"));
    await user.type(field("Urine pH"), "5.5");
    expect(message("Urine pH")).toBe("Below 6: the value is shown but not interpreted.");
    await user.keyboard("{Enter}");
    expect(added()).toMatchObject([{ measurand: "b2m-urine", urinePh: "5.5" }]);
  });
});

describe("a doubtful result", () => {
  const january = (monitor: Monitor, id: PatientId) => void record(monitor, id, { value: "2.4", collectedOn: "2026-01-05" });
  const cases: readonly (readonly [string, string, string])[] = [
    [
      "a unit that is nearly always a slip",
      "0.24 mg/dL",
      "0.24 mg/dL is 2.4 mg/L. B2M is hardly ever printed in this unit: did the laboratory print mg/L?",
    ],
    [
      "a leap upwards",
      "24",
      "24 mg/L is 10 times the result of 5 January 2026 (2.4 mg/L). A slip of the decimal sign, the unit or the " +
        "patient looks like this.",
    ],
    [
      "a leap downwards",
      "0.48",
      "0.48 mg/L is 5.0 times lower than the result of 5 January 2026 (2.4 mg/L). A slip of the decimal sign, the " +
        "unit or the patient looks like this.",
    ],
    [
      "a value rarely so high",
      "25.1",
      "25.1 mg/L is above 25 mg/L, where results are rarely seen. Check the value and its unit.",
    ],
    [
      "a value rarely so low",
      "0.49",
      "0.49 mg/L is below 0.5 mg/L, where results are rarely seen. Check the value and its unit.",
    ],
  ];

  it.each(cases)("is asked about once, with the reason: %s", async (_, typed, why) => {
    const { user, added } = await openForm({}, january);
    await user.keyboard(`${typed}{Enter}`);
    const question = await screen.findByRole("dialog", { name: "Please check this result" });
    expect(
      within(question)
        .getAllByRole("listitem")
        .map((item) => item.textContent),
    ).toContain(why);
    await waitFor(() => expect(within(question).getByRole("button", { name: "Change it" })).toHaveFocus());
    expect(added()).toEqual([]);
    await user.click(within(question).getByRole("button", { name: "Save anyway" }));
    expect(added()).toHaveLength(1);
    expect(screen.queryByRole("dialog", { name: "Please check this result" })).toBeNull();
    await waitFor(() => expect(field("Value")).toHaveFocus());
  });

  it("lists every doubt in the one dialog", async () => {
    const { user } = await openForm({}, january);
    await user.keyboard("2.6 mg/dL{Enter}");
    expect(within(screen.getByRole("dialog", { name: "Please check this result" })).getAllByRole("listitem")).toHaveLength(3);
  });

  it("goes back to the form with Esc or Change it: nothing is stored, nothing typed is lost", async () => {
    const { user, added } = await openForm({}, january);
    await user.keyboard("24{Enter}");
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("dialog", { name: "Please check this result" })).toBeNull();
    expect(field("Value")).toHaveValue("24");
    await user.keyboard("{Enter}");
    await user.click(screen.getByRole("button", { name: "Change it" }));
    expect(field("Value")).toHaveValue("24");
    await waitFor(() => expect(field("Value")).toHaveFocus());
    expect(added()).toEqual([]);
  });

  it.each(["11.9", "0.5"])("is not a value just inside every limit: %s", async (typed) => {
    const { user, added } = await openForm({}, january);
    await user.keyboard(`${typed}{Enter}`);
    expect(added()).toHaveLength(1);
  });

  it("is one typed twice, and one of a day that already has another", async () => {
    const { user, added } = await openForm({}, january);
    await user.keyboard("2400 ug/L{Tab}{Tab}2026-01-05{Enter}");
    expect(screen.getByRole("listitem")).toHaveTextContent(
      "The same result, 2.4 mg/L, is already recorded for 5 January 2026. Saved again, it would count twice.",
    );
    await user.keyboard("{Escape}");
    await user.clear(field("Value"));
    await user.type(field("Value"), "2.9 mg/L{Enter}");
    expect(screen.getByRole("listitem")).toHaveTextContent(
      "Another result, 2.4 mg/L, is already recorded for 5 January 2026. Both would be shown.",
    );
    await user.click(screen.getByRole("button", { name: "Save anyway" }));
    expect(added()).toMatchObject([{ value: "2.9", collectedOn: "2026-01-05" }]);
  });

  it("is urine B2M without its pH", async () => {
    const { user, added } = await openForm();
    await user.selectOptions(field("Measurand"), "B2M, urine");
    await user.type(field("Value"), "150 ug/L{Enter}");
    expect(screen.getByRole("listitem")).toHaveTextContent("Urine pH is not recorded.");
    await user.click(screen.getByRole("button", { name: "Save anyway" }));
    expect(added()).toHaveLength(1);
  });
});

describe("closing the form", () => {
  const dialog = () => screen.queryByRole("dialog", { name: "Add result" });

  it("needs no question where nothing is typed", async () => {
    const { user } = await openForm();
    await user.keyboard("{Escape}");
    expect(dialog()).toBeNull();
  });

  it("asks once about text that is not saved: keep typing keeps it, discard leaves it", async () => {
    const { user, added } = await openForm();
    await user.keyboard("2.4{Escape}");
    expect(dialog()).toBeVisible();
    await user.click(await screen.findByRole("button", { name: "Keep typing" }));
    expect(field("Value")).toHaveValue("2.4");
    await user.click(screen.getByRole("button", { name: "Done" }));
    await user.click(await screen.findByRole("button", { name: "Discard" }));
    expect(dialog()).toBeNull();
    expect(added()).toEqual([]);
  });

  it("with Esc in the question goes back to the form, not out of both", async () => {
    const { user } = await openForm();
    await user.keyboard("2.4{Escape}");
    expect(await screen.findByRole("dialog", { name: "Discard this result?" })).toBeVisible();
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("dialog", { name: "Discard this result?" })).toBeNull();
    expect(field("Value")).toHaveValue("2.4");
  });

  it("after a save needs no question, and the next opening starts empty", async () => {
    const { user } = await openForm();
    await user.keyboard("2.4 mg/L{Enter}");
    await user.keyboard("{Escape}");
    expect(dialog()).toBeNull();
    await user.click(screen.getByRole("button", { name: "Add result" }));
    expect(field("Value")).toHaveValue("");
    expect(field("Collected on")).toHaveValue("2026-03-13");
    expect(saved()).toHaveTextContent("");
  });
});

describe("what the form says of a result that it took in", () => {
  it("is Saved only while the page's header says Saved, and changes with it", async () => {
    const { monitor, user } = await openForm();
    act(() => monitor.getState().reportSaveStatus({ type: "NotSaved", why: "full", pending: 1 }));
    await user.keyboard("2.4 mg/L{Enter}");
    expect(saved()).toHaveTextContent(
      "Not everything is saved: see the top of the page. Entered: B2M, serum 2.4 mg/L on 13 March 2026",
    );
    act(() => monitor.getState().reportSaveStatus({ type: "Saving" }));
    expect(saved()).toHaveTextContent("Saving: B2M, serum 2.4 mg/L on 13 March 2026");
    act(() => monitor.getState().reportSaveStatus({ type: "Saved" }));
    expect(saved()).toHaveTextContent("Saved: B2M, serum 2.4 mg/L on 13 March 2026");
  });
});
