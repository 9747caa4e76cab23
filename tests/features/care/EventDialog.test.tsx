import { act, cleanup, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { contentOf, revise } from "../../../src/domain/kept.ts";
import type { ClinicalEvent, ClinicalEventContent } from "../../../src/domain/record/clinicalEvent.ts";
import type { PatientId } from "../../../src/domain/record/patient.ts";
import { take } from "../../../src/domain/shelf.ts";
import { EventDialog } from "../../../src/features/care/EventDialog.tsx";
import type { Monitor } from "../../../src/store/monitor.ts";
import { event, recordWithCare } from "../../support/care.ts";
import { day } from "../../support/observations.ts";
import { monitorWith } from "../../support/monitor.ts";
import { show } from "../../support/render.tsx";

const eventsOf = (monitor: Monitor): readonly ClinicalEvent[] =>
  Object.values(take(monitor.getState().records, "p")?.events ?? {});

function open(existing?: ClinicalEvent) {
  const monitor = monitorWith([recordWithCare([], existing === undefined ? [] : [existing])]);
  const user = show(<EventDialog patientId={"p" as PatientId} opened onClose={() => {}} event={existing} />, monitor);
  return { monitor, user };
}

describe("the event dialog", () => {
  it("keeps an event of one day", async () => {
    const { monitor, user } = open();
    await user.selectOptions(screen.getByLabelText("Kind of event"), "Transfusion");
    await user.type(screen.getByLabelText("Day"), "t{Enter}");
    expect(eventsOf(monitor)).toEqual([expect.objectContaining({ kind: "transfusion", on: "2026-06-15", status: "active" })]);
  });

  it("asks for a last day only where the event can last", async () => {
    const { monitor, user } = open();
    await user.selectOptions(screen.getByLabelText("Kind of event"), "Imaging");
    expect(screen.queryByLabelText("Until")).not.toBeInTheDocument();
    await user.selectOptions(screen.getByLabelText("Kind of event"), "Infection");
    await user.type(screen.getByLabelText("First day"), "2026-05-01");
    await user.type(screen.getByLabelText("Until"), "2026-05-09{Enter}");
    expect(eventsOf(monitor)[0]).toMatchObject({ kind: "infection", on: "2026-05-01", until: "2026-05-09" });
  });

  it("forgets a last day that was typed before the kind turned out to be of one day", async () => {
    const { monitor, user } = open();
    await user.selectOptions(screen.getByLabelText("Kind of event"), "Infection");
    await user.type(screen.getByLabelText("First day"), "2026-05-01");
    await user.type(screen.getByLabelText("Until"), "2026-05-09");
    await user.selectOptions(screen.getByLabelText("Kind of event"), "Imaging");
    await user.click(screen.getByRole("button", { name: "Save event" }));
    expect(eventsOf(monitor)[0]).not.toHaveProperty("until");
  });

  it("still shows a last day that stands in the record, whatever the kind", () => {
    open(event("e", "transfusion", "2026-05-01", { until: "2026-05-02" }));
    expect(screen.getByLabelText("Until")).toHaveValue("2026-05-02");
  });

  it("refuses an event without a kind or a day, and one that ends before it begins", async () => {
    const { monitor, user } = open();
    await user.click(screen.getByRole("button", { name: "Save event" }));
    expect(screen.getByLabelText("Kind of event")).toHaveAccessibleDescription("Choose what happened.");
    expect(screen.getByLabelText("Kind of event")).toHaveFocus();
    await user.selectOptions(screen.getByLabelText("Kind of event"), "Dialysis");
    await user.type(screen.getByLabelText("First day"), "2026-05-09");
    await user.type(screen.getByLabelText("Until"), "2026-05-08{Enter}");
    expect(screen.getByLabelText("Until")).toHaveAccessibleDescription("Before it began, 9 May 2026.");
    expect(eventsOf(monitor)).toEqual([]);
  });

  it("withdraws an event with a reason and keeps it", async () => {
    const { monitor, user } = open(event("e", "steroid", "2026-05-01", { note: "dexamethasone" }));
    await user.click(screen.getByRole("button", { name: "Mark entered in error" }));
    await user.type(screen.getByLabelText("Why it was entered in error"), "never given{Enter}");
    expect(eventsOf(monitor)[0]).toMatchObject({
      kind: "steroid",
      note: "dexamethasone",
      status: "entered-in-error",
      reason: "never given",
    });
  });

  it("asks where the event was changed in another tab since it was opened, and shows before, theirs and yours", async () => {
    const { monitor, user } = open(event("e", "imaging", "2026-05-01", { note: "MRI" }));
    act(() => elsewhere(monitor, { note: "MRI, whole body" }));
    await user.clear(screen.getByLabelText("Day"));
    await user.type(screen.getByLabelText("Day"), "2026-05-02{Enter}");
    const asked = await screen.findByRole("dialog", { name: "Changed meanwhile" });
    const rows = within(asked).getAllByRole("row").slice(1);
    expect(rows.map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
      ["Day", "2026-05-01", "2026-05-01", "2026-05-02"],
      ["Note", "MRI", "MRI, whole body", "MRI"],
    ]);
    expect(eventsOf(monitor)[0]).toMatchObject({ on: "2026-05-01", note: "MRI, whole body" });
    await user.click(within(asked).getByRole("button", { name: "Save mine on top" }));
    expect(eventsOf(monitor)[0]).toMatchObject({ on: "2026-05-02", note: "MRI", revision: 3 });
  });

  it("leaves the other tab's word where that is chosen, and asks nothing where both say the same", async () => {
    const first = open(event("e", "steroid", "2026-05-01"));
    act(() => elsewhere(first.monitor, { on: day("2026-05-03") }));
    await first.user.type(screen.getByLabelText("Note"), "given at home");
    await first.user.click(screen.getByRole("button", { name: "Save event" }));
    await first.user.click(await screen.findByRole("button", { name: "Keep theirs" }));
    expect(eventsOf(first.monitor)[0]).toMatchObject({ on: "2026-05-03", revision: 2 });
    cleanup();

    const second = open(event("e", "steroid", "2026-05-01"));
    act(() => elsewhere(second.monitor, { note: "given at home" }));
    await second.user.type(screen.getByLabelText("Note"), "given at home");
    await second.user.click(screen.getByRole("button", { name: "Save event" }));
    expect(screen.queryByRole("dialog", { name: "Changed meanwhile" })).not.toBeInTheDocument();
    expect(eventsOf(second.monitor)[0]).toMatchObject({ note: "given at home", revision: 2 });
  });

  it("withdraws what the event says now, not what it said when it was opened", async () => {
    const { monitor, user } = open(event("e", "steroid", "2026-05-01"));
    act(() => elsewhere(monitor, { note: "prednisone" }));
    await user.click(screen.getByRole("button", { name: "Mark entered in error" }));
    await user.type(screen.getByLabelText("Why it was entered in error"), "never given{Enter}");
    expect(eventsOf(monitor)[0]).toMatchObject({ note: "prednisone", status: "entered-in-error" });
  });
});

/** Another tab changes the event; its copy arrives. */
function elsewhere(monitor: Monitor, change: Partial<ClinicalEventContent>): void {
  const present = eventsOf(monitor)[0];
  const record = take(monitor.getState().records, "p");
  if (present === undefined || record === undefined) throw new Error("No such event");
  const content = { ...contentOf<ClinicalEventContent>(present), ...change };
  const theirs = revise(present, content, { at: "2026-06-15T08:00:00.000Z" });
  monitor.getState().mergeRecords([{ ...record, events: { e: theirs } }]);
}
