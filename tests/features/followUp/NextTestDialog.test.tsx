import { act, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { byId } from "../../../src/domain/byId.ts";
import { keep } from "../../../src/domain/kept.ts";
import { patientWork } from "../../../src/domain/analysis/worklist.ts";
import type { Settings } from "../../../src/domain/device/settings.ts";
import type { NextTestContent } from "../../../src/domain/record/nextTest.ts";
import type { PatientRecord } from "../../../src/domain/record/patientRecord.ts";
import { plannedBy } from "../../../src/domain/record/nextTest.ts";
import { take } from "../../../src/domain/shelf.ts";
import { NextTestDialog } from "../../../src/features/followUp/NextTestDialog.tsx";
import { useMonitor } from "../../../src/store/useMonitor.tsx";
import { monitorWith } from "../../support/monitor.ts";
import { day } from "../../support/observations.ts";
import { show } from "../../support/render.tsx";
import { noChange, recordOf } from "../../support/workRecords.ts";

afterEach(() => void vi.unstubAllGlobals());

const AMBERG = recordOf("p", noChange(), { familyName: "Amberg", givenName: "Ruth" });
const planned = (more: Partial<NextTestContent>): PatientRecord => ({
  ...AMBERG,
  nextTests: byId([
    keep<NextTestContent>("plan", { setOn: day("2026-05-02"), status: "active", ...more }, { at: "2026-05-02T09:00:00.000Z" }),
  ]),
});

/** The dialog on 15 June 2026; whether it was closed, and what is planned. */
function open(record: PatientRecord = AMBERG, settings: Partial<Settings> = {}) {
  const monitor = monitorWith([record], settings);
  const onClose = vi.fn<() => void>();
  const { nextDue } = patientWork(record, [], day("2026-06-15"));
  const user = show(
    <NextTestDialog record={record} nextDue={nextDue} now={() => "2026-06-15T12:00:00.000Z"} onClose={onClose} />,
    monitor,
  );
  const plan = () => {
    const now = take(monitor.getState().records, "p");
    return now && plannedBy(now);
  };
  return {
    user,
    onClose,
    plan,
  };
}
const dueField = () => screen.getByLabelText("Next test due");

describe("planning the next test", () => {
  it("takes a day as days are typed here", async () => {
    const { user, plan, onClose } = open();
    await user.type(dueField(), "+28");
    expect(screen.getByText("13 July 2026")).toBeVisible();
    await user.keyboard("{Enter}");
    expect(plan()).toMatchObject({ on: "2026-07-13", setOn: "2026-06-15" });
    expect(onClose).toHaveBeenCalledOnce();
  });

  it("takes an interval alone", async () => {
    const { user, plan } = open();
    await user.selectOptions(screen.getByLabelText("Then every"), "3 months");
    await user.click(screen.getByRole("button", { name: "Save plan" }));
    expect(plan()).toMatchObject({ every: "P3M" });
    expect(plan()).not.toHaveProperty("on");
  });

  it.each([
    ["", "Give a day, an interval, or both."],
    ["2026-06-14", "That day is past. Today is 15 June 2026."],
  ])("refuses “%s”: %s", async (typed, told) => {
    const { user, plan } = open();
    if (typed !== "") await user.type(dueField(), typed);
    await user.click(screen.getByRole("button", { name: "Save plan" }));
    expect(dueField()).toBeInvalid();
    expect(dueField()).toHaveAccessibleDescription(expect.stringContaining(told));
    expect(plan()).toBeUndefined();
  });

  it("lets a day that has passed stay while the interval is changed", async () => {
    const { user, plan } = open(planned({ on: day("2026-06-01") }));
    expect(dueField()).toHaveValue("2026-06-01");
    await user.selectOptions(screen.getByLabelText("Then every"), "4 weeks");
    await user.click(screen.getByRole("button", { name: "Save plan" }));
    expect(plan()).toMatchObject({ on: "2026-06-01", every: "P4W", setOn: "2026-05-02" });
  });

  it("asks first where another tab has planned otherwise meanwhile", async () => {
    const monitor = monitorWith([planned({ every: "P4W" })]);
    const Live = () => {
      const record = useMonitor((state) => take(state.records, "p"));
      return (
        record && <NextTestDialog record={record} nextDue={undefined} now={() => "2026-06-15T12:00:00.000Z"} onClose={() => {}} />
      );
    };
    const user = show(<Live />, monitor);
    await user.type(dueField(), "+28");
    const theirs = { every: "P3M", setOn: day("2026-06-15"), status: "active" } as const;
    act(() => void monitor.getState().planNextTest(AMBERG.id, theirs));
    await user.click(screen.getByRole("button", { name: "Save plan" }));
    const record = take(monitor.getState().records, "p");
    expect(record && plannedBy(record)).toMatchObject(theirs);
    expect(screen.getByRole("dialog", { name: "Changed meanwhile" })).toHaveTextContent("3 months");
  });

  it("removes a plan, and offers that only where there is one", async () => {
    const { user, plan } = open(planned({ every: "P4W" }));
    await user.click(screen.getByRole("button", { name: "Remove the plan" }));
    expect(plan()).toBeUndefined();
  });

  it("says what holds without a plan: nothing, or what Settings name for the purpose", () => {
    open();
    expect(screen.queryByRole("button", { name: "Remove the plan" })).not.toBeInTheDocument();
    expect(screen.getByText(/^Without a plan here nothing is due/u)).toBeVisible();
    open(AMBERG, { testIntervals: { "not-recorded": "P12W" } });
    expect(screen.getByText("Without a plan here Settings hold: every 12 weeks (No purpose recorded).")).toBeVisible();
  });

  it("hands over a file for a calendar, with the name only where that is ticked", async () => {
    const files: Blob[] = [];
    vi.stubGlobal(
      "URL",
      Object.assign(URL, { createObjectURL: (file: Blob) => `blob:${files.push(file)}`, revokeObjectURL: () => {} }),
    );
    const { user } = open(planned({ on: day("2026-07-01") }));
    await user.click(screen.getByRole("button", { name: "Save calendar file" }));
    await user.click(screen.getByLabelText("With the patient's name"));
    await user.click(screen.getByRole("button", { name: "Save calendar file" }));
    const [without, withName] = await Promise.all(files.map((file) => file.text()));
    expect(without).toContain("DTSTART;VALUE=DATE:20260701\r\nSUMMARY:B2M test\r\n");
    expect(without).not.toContain("Amberg");
    expect(withName).toContain(String.raw`SUMMARY:B2M test: Amberg\, Ruth`);
    expect(withName).toContain("UID:plan\r\n");
  });
});
