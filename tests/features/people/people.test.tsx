import { act, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { entriesOf } from "../../../src/domain/byId.ts";
import { contentOf, keep } from "../../../src/domain/kept.ts";
import type { ObservationContent } from "../../../src/domain/measuring/observation.ts";
import { draftOf } from "../../../src/domain/measuring/observationDoor.ts";
import type { PatientRecord } from "../../../src/domain/record/patientRecord.ts";
import { take } from "../../../src/domain/shelf.ts";
import { stands } from "../../../src/domain/standing.ts";
import { EraseDialog } from "../../../src/features/people/EraseDialog.tsx";
import { MergeDialog } from "../../../src/features/people/MergeDialog.tsx";
import { MoveDialog } from "../../../src/features/people/MoveDialog.tsx";
import type { Monitor } from "../../../src/store/monitor.ts";
import { exampleRecord } from "../../support/exampleRecords.ts";
import { monitorWith } from "../../support/monitor.ts";
import { day } from "../../support/observations.ts";
import { show } from "../../support/render.tsx";

const ada = exampleRecord(1, 2, { patient: { familyName: "Amberg", givenName: "Ruth", recordNumber: "4711" } });
const twin = exampleRecord(2, 3, { patient: { familyName: "Amberg", givenName: "R.", recordNumber: "4712" } });
const cleo = exampleRecord(3, 1, { patient: { familyName: "Stone", givenName: "Cleo", recordNumber: "99" } });

const inForce = (monitor: Monitor, { id }: PatientRecord) =>
  entriesOf(take(monitor.getState().records, id)?.observations ?? {}).filter(stands).length;
const choose = (name: RegExp) => screen.findByRole("radio", { name });

describe("the dialog that merges two patients", () => {
  const open = () => {
    const monitor = monitorWith([ada, twin, cleo]);
    const kept: string[] = [];
    const user = show(<MergeDialog record={ada} onClose={() => {}} onMerged={(id) => kept.push(id)} />, monitor);
    return { monitor, kept, user };
  };

  it("names the patient of the page in its head", async () => {
    open();
    expect(await screen.findByRole("dialog", { name: "Merge with another patient" })).toBeVisible();
  });

  it("merges nothing before the other patient and a reason are given", async () => {
    const { monitor, user } = open();
    await user.click(await screen.findByRole("button", { name: "Merge" }));
    expect(screen.getByRole("textbox", { name: "Find the other patient" })).toHaveAccessibleDescription(
      "Choose the other patient.",
    );
    expect(screen.getByRole("textbox", { name: "Reason" })).toHaveAccessibleDescription(/Say why/u);
    expect(monitor.getState().undoable).toEqual([]);
  });

  it("finds the other one by record number, sets both side by side, and warns of what they contradict each other in", async () => {
    const { user } = open();
    await user.type(await screen.findByRole("textbox", { name: "Find the other patient" }), "4712");
    expect(screen.queryByRole("radio", { name: /Stone/u })).not.toBeInTheDocument();
    await user.click(await choose(/Amberg, R\./u));
    const table = screen.getByRole("table", { name: "The two records" });
    expect(within(table).getByRole("row", { name: /^Results/u })).toHaveTextContent("Results23");
    expect(screen.getByText(/The record numbers differ/u)).toBeVisible();
  });

  it("keeps the record that was chosen, and archives the other", async () => {
    const { monitor, kept, user } = open();
    await user.click(await choose(/Amberg, R\./u));
    const which = within(screen.getByRole("group", { name: /Which record is kept/u }));
    expect(which.getByRole("radio", { name: /Ruth/u })).toBeChecked();
    await user.click(which.getByRole("radio", { name: /R\./u }));
    await user.click(screen.getByRole("button", { name: "Registered twice" }));
    await user.click(screen.getByRole("button", { name: "Merge" }));
    expect(kept).toEqual([twin.id]);
    expect(inForce(monitor, twin)).toBe(5);
    expect(take(monitor.getState().records, ada.id)?.patient).toMatchObject({
      archived: true,
      reason: { code: "merged-into", patientId: twin.id, why: "Registered twice" },
    });
  });
});

describe("the dialog that moves a result", () => {
  const [result] = entriesOf(ada.observations);
  if (result === undefined) throw new Error("There is a result");
  const open = (...others: readonly PatientRecord[]) => {
    const monitor = monitorWith([ada, ...others]);
    return { monitor, user: show(<MoveDialog record={ada} observation={result} onClose={() => {}} />, monitor) };
  };

  it("moves it to the patient chosen, for the reason given", async () => {
    const { monitor, user } = open(twin, cleo);
    expect(await screen.findByRole("dialog", { name: "Move to another patient" })).toBeVisible();
    await user.click(await choose(/Stone, Cleo/u));
    await user.click(screen.getByRole("button", { name: "Wrong patient" }));
    await user.click(screen.getByRole("button", { name: "Move" }));
    expect([inForce(monitor, ada), inForce(monitor, cleo)]).toEqual([1, 2]);
  });

  it("asks where another tab changed it meanwhile, and moves what it says now", async () => {
    const { monitor, user } = open(cleo);
    await user.click(await choose(/Stone, Cleo/u));
    await user.click(screen.getByRole("button", { name: "Wrong patient" }));
    const draft = { ...draftOf(contentOf<ObservationContent>(result)), value: "9.9" };
    act(() => void monitor.getState().amendObservation(ada.id, result.id, draft, "Typed in another tab"));
    await user.click(screen.getByRole("button", { name: "Move" }));
    const asked = within(await screen.findByRole("dialog", { name: "Changed meanwhile" }));
    expect(asked.getByRole("row", { name: /What it says/u })).toHaveTextContent(/9\.9/u);
    expect([inForce(monitor, ada), inForce(monitor, cleo)]).toEqual([2, 1]);
    await user.click(asked.getByRole("button", { name: "Go on all the same" }));
    expect([inForce(monitor, ada), inForce(monitor, cleo)]).toEqual([1, 2]);
    expect(entriesOf(take(monitor.getState().records, cleo.id)?.observations ?? {}).some(({ value }) => value === "9.9")).toBe(
      true,
    );
  });

  it("says of the other patient's record what speaks against it, before it is moved", async () => {
    const same = keep<ObservationContent>("same", { ...result, status: "final" }, { at: "2026-01-01T00:00:00.000Z" });
    const { user } = open({ ...cleo, observations: { same } });
    await user.click(await choose(/Stone, Cleo/u));
    expect(screen.getByText(/already recorded|same day|identical/iu)).toBeVisible();
  });

  it("refuses a result that was collected before the other patient was born, and moves nothing", async () => {
    const young = exampleRecord(5, 0, { patient: { familyName: "Young", birthDate: day("2026-06-01") } });
    const { monitor, user } = open(young);
    await user.click(await choose(/Young/u));
    await user.click(screen.getByRole("button", { name: "Wrong patient" }));
    await user.click(screen.getByRole("button", { name: "Move" }));
    expect(screen.getByRole("alert")).toHaveTextContent(/birth/iu);
    expect(inForce(monitor, ada)).toBe(2);
  });
});

describe("the dialog that erases a patient", () => {
  const open = () => {
    const monitor = monitorWith([ada, cleo]);
    const told: string[] = [];
    const user = show(
      <EraseDialog record={ada} onClose={() => {}} onExport={() => told.push("export")} onErased={() => told.push("erased")} />,
      monitor,
    );
    return { monitor, user, told };
  };

  it("says that it cannot be undone, and offers a backup first", async () => {
    const { user, told } = open();
    const dialog = await screen.findByRole("dialog", { name: "Erase patient" });
    expect(dialog).toHaveTextContent(/2 results.*This cannot be undone, not by Undo either/u);
    await user.click(screen.getByRole("button", { name: "Export a backup first" }));
    expect(told).toEqual(["export"]);
  });

  it("erases nobody while another name is typed", async () => {
    const { monitor, user, told } = open();
    await user.type(await screen.findByRole("textbox", { name: /family name/u }), "Stone");
    await user.click(screen.getByRole("button", { name: "Erase" }));
    expect(screen.getByRole("textbox", { name: /family name/u })).toHaveAccessibleDescription(/This is not the family name/u);
    expect([take(monitor.getState().records, ada.id), told]).toEqual([ada, []]);
  });

  it("erases the patient whose name is typed", async () => {
    const { monitor, user, told } = open();
    await user.type(await screen.findByRole("textbox", { name: /family name/u }), " amberg{Enter}");
    expect(take(monitor.getState().records, ada.id)).toBeUndefined();
    expect(told).toEqual(["erased"]);
  });
});
