import { act, fireEvent, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { UndoButton } from "../../../src/app/frame/UndoButton.tsx";
import { instantAt } from "../../../src/domain/instant.ts";
import { contentOf, revise } from "../../../src/domain/kept.ts";
import type { PatientContent, PatientId } from "../../../src/domain/record/patient.ts";
import { take } from "../../../src/domain/shelf.ts";
import { monitorWithPatients, patient } from "../../support/monitor.ts";
import { show } from "../../support/render.tsx";

/** A patient who was just archived, with the button and a field of each kind beside it. */
function afterArchiving() {
  const monitor = monitorWithPatients(patient("a"));
  monitor.getState().archivePatient(patient("a").id);
  const user = show(
    <>
      <UndoButton />
      <input aria-label="Value" />
      <textarea aria-label="Note" />
      <select aria-label="Unit" />
    </>,
    monitor,
  );
  return { monitor, user, isArchived: () => take(monitor.getState().records, "a")?.patient.archived };
}

describe("undo", () => {
  it("is offered only while there is something to take back, and says what", async () => {
    const { user, isArchived } = afterArchiving();
    const button = screen.getByRole("button", { name: "Undo" });
    expect(button).toHaveAttribute("title", "Undo: patient archived (Ctrl+Z)");
    await user.click(button);
    expect(isArchived()).toBe(false);
    expect(screen.getByRole("status")).toHaveTextContent("Taken back: patient archived");
    expect(screen.queryByRole("button", { name: "Undo" })).not.toBeInTheDocument();
  });

  it.each(["Control", "Meta"])("takes the last action back with %s and Z", async (key) => {
    const { user, isArchived } = afterArchiving();
    await user.keyboard(`{${key}>}z{/${key}}`);
    expect(isArchived()).toBe(false);
    expect(screen.getByRole("status")).toHaveTextContent("Taken back: patient archived");
  });

  it.each(["Value", "Note", "Unit"])(
    "leaves Ctrl+Z to the browser while %s has the focus: there it takes back typing",
    (label) => {
      const { isArchived } = afterArchiving();
      const untouched = fireEvent.keyDown(screen.getByLabelText(label), { key: "z", ctrlKey: true });
      expect(untouched).toBe(true);
      expect(isArchived()).toBe(true);
      expect(screen.getByRole("status")).toBeEmptyDOMElement();
    },
  );

  it.each([
    ["the button", ""],
    ["Ctrl+Y", "{Control>}y{/Control}"],
    ["Ctrl+Shift+Z", "{Control>}{Shift>}z{/Shift}{/Control}"],
    ["Command+Shift+Z", "{Meta>}{Shift>}z{/Shift}{/Meta}"],
  ])("can be done again with %s, which goes when there is nothing more to do again", async (_, keys) => {
    const { user, isArchived } = afterArchiving();
    expect(screen.queryByRole("button", { name: "Redo" })).not.toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Undo" }));
    const redo = screen.getByRole("button", { name: "Redo" });
    expect(redo).toHaveAttribute("title", "Redo: patient archived (Ctrl+Y)");
    await (keys === "" ? user.click(redo) : user.keyboard(keys));
    expect(isArchived()).toBe(true);
    expect(screen.getByRole("status")).toHaveTextContent("Done again: patient archived");
    expect(screen.queryByRole("button", { name: "Redo" })).not.toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Undo" })).toBeVisible();
  });

  it("takes nothing back with Z alone, nor with Shift, which means the opposite", async () => {
    const { user, isArchived } = afterArchiving();
    await user.keyboard("z{Control>}{Shift>}z{/Shift}{/Control}");
    expect(isArchived()).toBe(true);
  });

  it("never says taken back where what it would take back was changed again since: it says and shows that it stays", async () => {
    const { monitor, user, isArchived } = afterArchiving();
    const archived = take(monitor.getState().records, "a");
    if (archived === undefined) throw new Error("The patient is gone");
    const renamed = { ...contentOf<PatientContent>(archived.patient), familyName: "Renamed" };
    act(() =>
      monitor.getState().mergeRecords([
        {
          ...archived,
          patient: revise<PatientContent, PatientId>(archived.patient, renamed, { at: instantAt(Date.UTC(2026, 5, 16)) }),
        },
      ]),
    );
    await user.click(screen.getByRole("button", { name: "Undo" }));
    const sentence = "Not taken back: patient archived. It was changed again since, and stays as it is.";
    expect(screen.getByRole("status")).toHaveTextContent(sentence);
    expect(screen.getAllByText(sentence)).toHaveLength(2);
    expect(isArchived()).toBe(true);
    await user.click(screen.getByRole("button", { name: "Close" }));
    expect(screen.getAllByText(sentence)).toHaveLength(1);
  });

  it("says nothing where there is nothing to take back", async () => {
    const user = show(<UndoButton />, monitorWithPatients(patient("a")));
    await user.keyboard("{Control>}z{/Control}");
    expect(screen.getByRole("status")).toBeEmptyDOMElement();
  });
});
