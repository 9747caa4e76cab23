import { cleanup, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { take } from "../../../src/domain/shelf.ts";
import { byId, entriesOf } from "../../../src/domain/byId.ts";
import { sessionDrafts } from "../../../src/app/device/sessionDrafts.ts";
import { NoteField } from "../../../src/features/board/NoteField.tsx";
import type { BoardNote } from "../../../src/domain/record/boardNote.ts";
import type { Monitor } from "../../../src/store/monitor.ts";
import { boardNote, recordWithCare } from "../../support/care.ts";
import { format } from "../../support/charts.ts";
import { monitorWith } from "../../support/monitor.ts";
import { DraftsProvider } from "../../../src/ui/drafts.tsx";
import { show } from "../../support/render.tsx";

const asItIs = (text: string) => text;
const withoutAda = (text: string) => text.replaceAll("Ada", "[name]");

function field(notes: readonly BoardNote[], kind: "question" | "conclusion" = "question", hidden = false) {
  const record = { ...recordWithCare([]), boardNotes: byId(notes) };
  const monitor = monitorWith([record]);
  const user = show(
    <>
      <NoteField
        id={record.id}
        kind={kind}
        label="Note"
        hint="Write"
        shown={{ isHidden: hidden, mask: hidden ? withoutAda : asItIs, format }}
      />
      <button type="button">Elsewhere</button>
    </>,
    monitor,
  );
  return { monitor, user };
}
const notesOf = (monitor: Monitor) => entriesOf(take(monitor.getState().records, "p")?.boardNotes ?? {});

describe("a note of the board, written in place", () => {
  it("is kept with the patient and dated when the field is left", async () => {
    const { monitor, user } = field([]);
    await user.type(screen.getByLabelText("Note"), "Change treatment?");
    expect(screen.getByText("Not saved yet. It is saved when you leave the field.")).toBeInTheDocument();
    expect(notesOf(monitor)).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Elsewhere" }));
    expect(notesOf(monitor)).toMatchObject([
      { kind: "question", text: "Change treatment?", on: "2026-06-15", status: "active", revision: 1 },
    ]);
    expect(screen.getByText("Saved, dated 15 June 2026.")).toBeInTheDocument();
    expect(screen.getByRole("status")).toHaveTextContent("Saved");
  });

  it("puts a new state on what stands, and none where nothing changed", async () => {
    const { monitor, user } = field([boardNote("q", "question", "Change?", { on: "2026-06-01" })]);
    await user.type(screen.getByLabelText("Note"), " Or wait?");
    await user.tab();
    expect(notesOf(monitor)).toMatchObject([{ id: "q", text: "Change? Or wait?", revision: 2, earlier: [{ text: "Change?" }] }]);
    await user.click(screen.getByLabelText("Note"));
    await user.tab();
    expect(notesOf(monitor)).toMatchObject([{ revision: 2 }]);
  });

  it("withdraws what is emptied, and erases nothing", async () => {
    const { monitor, user } = field([boardNote("q", "question", "Change?", { on: "2026-06-01" })]);
    await user.clear(screen.getByLabelText("Note"));
    await user.tab();
    expect(notesOf(monitor)).toMatchObject([{ text: "Change?", status: "entered-in-error", reason: { code: "emptied" } }]);
  });

  it("starts a conclusion of its own for today's board", async () => {
    const { monitor, user } = field([boardNote("c", "conclusion", "Wait.", { on: "2026-03-01" })], "conclusion");
    expect(screen.getByLabelText("Note")).toHaveValue("");
    await user.type(screen.getByLabelText("Note"), "Change now.");
    await user.tab();
    expect(notesOf(monitor)).toMatchObject([
      { text: "Wait.", revision: 1 },
      { text: "Change now.", on: "2026-06-15" },
    ]);
  });

  it("refuses what is too long, says so and keeps it in the field", async () => {
    const { monitor, user } = field([]);
    await user.click(screen.getByLabelText("Note"));
    await user.paste("a".repeat(4001));
    await user.tab();
    expect(screen.getByText("Longer than 4000 characters. Not saved yet.")).toBeInTheDocument();
    expect(screen.getByLabelText("Note")).toHaveValue("a".repeat(4001));
    expect(notesOf(monitor)).toEqual([]);
  });

  it("keeps in the tab what is too long, over turning to another case, and shows it to nobody for whom the name is hidden", async () => {
    const record = recordWithCare([]);
    const long = `Does Ada go on? ${"a".repeat(4000)}`;
    const drafts = sessionDrafts(() => window.sessionStorage);
    const open = (hidden: boolean) => {
      const mask = hidden ? withoutAda : asItIs;
      const around = (
        <DraftsProvider drafts={drafts}>
          <NoteField id={record.id} kind="question" label="Note" hint="Write" shown={{ isHidden: hidden, mask, format }} />
        </DraftsProvider>
      );
      const monitor = monitorWith([record]);
      return { user: show(around, monitor), monitor };
    };
    const first = open(false);
    await first.user.click(screen.getByLabelText("Note"));
    await first.user.paste(long);
    cleanup();
    const hidden = open(true);
    expect(screen.getByLabelText("Note")).toHaveValue("");
    await hidden.user.type(screen.getByLabelText("Note"), "Or wait?");
    await hidden.user.tab();
    cleanup();
    const { user, monitor } = open(false);
    expect(screen.getByLabelText("Note")).toHaveValue(long);
    await user.clear(screen.getByLabelText("Note"));
    await user.type(screen.getByLabelText("Note"), "Wait?");
    await user.tab();
    expect(notesOf(monitor)).toMatchObject([{ text: "Wait?" }]);
    cleanup();
    open(false);
    expect(screen.getByLabelText("Note"), "what was saved does not wait any more").toHaveValue("");
  });

  it("cannot be changed while it names a patient who is hidden: the mask would be written over the name", () => {
    field([boardNote("q", "question", "Does Ada go on?")], "question", true);
    expect(screen.queryByLabelText("Note")).not.toBeInTheDocument();
    expect(screen.getByText("Does [name] go on?")).toBeInTheDocument();
    expect(document.body.innerHTML).not.toContain("Ada");
  });

  it("can be changed while identities are hidden where it names nobody", () => {
    field([boardNote("q", "question", "Change?")], "question", true);
    expect(screen.getByLabelText("Note")).toHaveValue("Change?");
  });
});
