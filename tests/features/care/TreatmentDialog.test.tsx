import { act, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { DateOrder } from "../../../src/domain/dateOrder.ts";
import { contentOf, revisionsOf } from "../../../src/domain/kept.ts";
import type { LineOfTherapy } from "../../../src/domain/record/lineOfTherapy.ts";
import type { PatientId } from "../../../src/domain/record/patient.ts";
import { take } from "../../../src/domain/shelf.ts";
import { TreatmentDialog } from "../../../src/features/care/TreatmentDialog.tsx";
import type { Monitor } from "../../../src/store/monitor.ts";
import { WordingProvider } from "../../../src/ui/wording.tsx";
import { english } from "../../../src/words/en/language.ts";
import { wordingOf } from "../../../src/words/wording.ts";
import { line, recordWithCare } from "../../support/care.ts";
import { monitorWith } from "../../support/monitor.ts";
import { day } from "../../support/observations.ts";
import { show } from "../../support/render.tsx";

const linesOf = (monitor: Monitor): readonly LineOfTherapy[] => Object.values(take(monitor.getState().records, "p")?.lines ?? {});

function open(existing?: LineOfTherapy, dateOrder: DateOrder = "ymd") {
  const monitor = monitorWith([recordWithCare(existing === undefined ? [] : [existing])], { dateOrder });
  const closed: true[] = [];
  const user = show(
    <WordingProvider wording={wordingOf(english, { decimal: ".", dateOrder })}>
      <TreatmentDialog patientId={"p" as PatientId} opened onClose={() => closed.push(true)} line={existing} />
    </WordingProvider>,
    monitor,
  );
  return { monitor, user, closed };
}

describe("the treatment dialog", () => {
  it("starts a line that still runs from a regimen and a day", async () => {
    const { monitor, user, closed } = open();
    await user.type(screen.getByLabelText("Regimen"), "VRd");
    await user.type(screen.getByLabelText("Started on"), "3 Mar 2025{Enter}");
    expect(linesOf(monitor)).toEqual([
      expect.objectContaining({ regimen: "VRd", startedOn: "2025-03-03", status: "active", revision: 1 }),
    ]);
    expect(linesOf(monitor)[0]).not.toHaveProperty("stoppedOn");
    expect(closed).toHaveLength(1);
  });

  it("keeps the stop, why, and the response as the team judged it", async () => {
    const { monitor, user } = open();
    await user.type(screen.getByLabelText("Regimen"), "VRd");
    await user.type(screen.getByLabelText("Started on"), "2025-03-03");
    await user.type(screen.getByLabelText("Stopped on"), "2025-09-01");
    await user.type(screen.getByLabelText("Reason for stopping"), "planned end");
    await user.selectOptions(screen.getByLabelText("Best response, as the team judged it"), "Partial response");
    await user.type(screen.getByLabelText("Note"), "dose reduced");
    await user.click(screen.getByRole("button", { name: "Save treatment" }));
    expect(linesOf(monitor)[0]).toMatchObject({
      stoppedOn: "2025-09-01",
      stopReason: "planned end",
      bestResponse: "partial",
      note: "dose reduced",
    });
  });

  it("offers regimens of the patient's diagnosis, and none of another", () => {
    open();
    const offered = [...document.querySelectorAll("datalist option")].map((option) => option.textContent);
    expect(offered).toContain("Lenalidomide maintenance");
    expect(offered).not.toContain("R-CHOP");
  });

  it("refuses what cannot be, beside its field, and stores nothing", async () => {
    const { monitor, user, closed } = open();
    await user.type(screen.getByLabelText("Started on"), "1950-02-28");
    await user.type(screen.getByLabelText("Stopped on"), "1950-02-27");
    await user.click(screen.getByRole("button", { name: "Save treatment" }));
    expect(screen.getByLabelText("Regimen")).toHaveAccessibleDescription("Write the regimen.");
    expect(screen.getByLabelText("Regimen")).toHaveFocus();
    expect(screen.getByLabelText("Started on")).toHaveAccessibleDescription("Before the birth date, 1 March 1950.");
    expect(screen.getByLabelText("Stopped on")).toHaveAccessibleDescription("Before it started, 28 February 1950.");
    expect(linesOf(monitor)).toEqual([]);
    expect(closed).toEqual([]);
  });

  it("changes a line and keeps what it said before, with the reason", async () => {
    const { monitor, user } = open(line("l", "VRd", "2025-03-03"));
    await user.type(screen.getByLabelText("Stopped on"), "2025-09-01");
    await user.type(screen.getByLabelText("Reason for the change"), "cycle 6 done{Enter}");
    const [changed] = linesOf(monitor);
    expect(changed).toMatchObject({ id: "l", stoppedOn: "2025-09-01", revision: 2, reason: "cycle 6 done" });
    expect(changed && revisionsOf(changed)[0]).not.toHaveProperty("stoppedOn");
  });

  it("shows a line's days as the user writes them, and reads them back as the same days", async () => {
    const { monitor, user } = open(line("l", "VRd", "2025-03-01", { stoppedOn: day("2025-09-12") }), "dmy");
    expect(screen.getByLabelText("Started on")).toHaveValue("01.03.2025");
    expect(screen.getByLabelText("Stopped on")).toHaveValue("12.09.2025");
    await user.type(screen.getByLabelText("Note"), "dose reduced");
    await user.click(screen.getByRole("button", { name: "Save treatment" }));
    expect(linesOf(monitor)[0]).toMatchObject({ startedOn: "2025-03-01", stoppedOn: "2025-09-12", note: "dose reduced" });
  });

  it("reads a day with the year first in any order", async () => {
    const { monitor, user } = open(line("l", "VRd", "2025-03-01"), "mdy");
    await user.clear(screen.getByLabelText("Started on"));
    await user.type(screen.getByLabelText("Started on"), "2025-04-05{Enter}");
    expect(linesOf(monitor)[0]).toMatchObject({ startedOn: "2025-04-05" });
  });

  it("asks before Esc discards a typed regimen: keep typing keeps it, discard closes and stores nothing", async () => {
    const { monitor, user, closed } = open();
    await user.type(screen.getByLabelText("Regimen"), "VRd{Escape}");
    expect(await screen.findByRole("dialog", { name: "Discard this treatment?" })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Keep typing" }));
    expect(screen.getByLabelText("Regimen")).toHaveValue("VRd");
    expect(closed).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Cancel" }));
    await user.click(await screen.findByRole("button", { name: "Discard" }));
    expect(closed).toHaveLength(1);
    expect(linesOf(monitor)).toEqual([]);
  });

  it("closes with Esc at once where nothing was typed", async () => {
    const { user, closed } = open(line("l", "VRd", "2025-03-03"));
    await user.keyboard("{Escape}");
    expect(closed).toHaveLength(1);
  });

  it("keeps what was typed while a withdrawal is thought over", async () => {
    const { user } = open(line("l", "VRd", "2025-03-03"));
    await user.type(screen.getByLabelText("Note"), "dose reduced");
    await user.click(screen.getByRole("button", { name: "Mark entered in error" }));
    await user.click(screen.getByRole("button", { name: "Keep it" }));
    expect(screen.getByLabelText("Note")).toHaveValue("dose reduced");
  });

  it("withdraws a line only with a reason", async () => {
    const { monitor, user } = open(line("l", "VRd", "2025-03-03"));
    await user.click(screen.getByRole("button", { name: "Mark entered in error" }));
    await user.click(screen.getByRole("button", { name: "Mark entered in error" }));
    expect(screen.getByLabelText("Why it was entered in error")).toHaveAccessibleDescription(
      "Write why. It stays in the history.",
    );
    expect(linesOf(monitor)[0]?.status).toBe("active");
    await user.type(screen.getByLabelText("Why it was entered in error"), "other patient{Enter}");
    expect(linesOf(monitor)[0]).toMatchObject({
      regimen: "VRd",
      status: "entered-in-error",
      reason: "other patient",
      revision: 2,
    });
  });

  it("shows a withdrawn line with the reason, and brings it back", async () => {
    const { monitor, user } = open(line("l", "VRd", "2025-03-03", { status: "entered-in-error" }));
    expect(screen.queryByLabelText("Regimen")).not.toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Bring back" }));
    expect(linesOf(monitor)[0]).toMatchObject({ status: "active", revision: 2 });
  });

  it("asks before a line is marked in error that another tab changed meanwhile, and leaves it where nobody goes on", async () => {
    const { monitor, user, closed } = open(line("L1", "VRd", "2025-03-03"));
    await user.click(screen.getByRole("button", { name: "Mark entered in error" }));
    await user.type(screen.getByLabelText(/Why/u), "Not given");
    const [kept] = linesOf(monitor);
    if (kept === undefined) throw new Error("no line");
    act(() => void monitor.getState().recordLine("p" as PatientId, { ...contentOf(kept), regimen: "DRd" }, kept.id, "Other tab"));
    await user.click(screen.getByRole("button", { name: "Mark entered in error" }));
    const asked = within(await screen.findByRole("dialog", { name: "Changed meanwhile" }));
    expect(asked.getByRole("row", { name: /What it says/u })).toHaveTextContent(/VRd.*DRd/u);
    await user.click(asked.getByRole("button", { name: "Leave it as it is" }));
    expect(linesOf(monitor)).toMatchObject([{ regimen: "DRd", status: "active" }]);
    expect(closed).toHaveLength(1);
  });
});
