import { describe, expect, it } from "vitest";
import { boardNoteInHand, boardNotesOf, latestBoardNote } from "../../../src/domain/record/boardNotes.ts";
import type { BoardNote } from "../../../src/domain/record/boardNote.ts";
import { byId } from "../../../src/domain/byId.ts";
import { boardNote } from "../../support/care.ts";
import { day } from "../../support/observations.ts";

const TODAY = day("2026-06-15");
const noted = (...notes: readonly BoardNote[]) => ({ boardNotes: byId(notes) });
const asked = boardNote("q", "question", "Change treatment?", { on: "2026-03-01" });

describe("the notes of tumor boards", () => {
  it("stand in the order of their days, then of their entry", () => {
    const later = boardNote("a", "conclusion", "Later", { on: "2026-03-02" }, "2026-03-02T09:00:00.000Z");
    const first = boardNote("z", "conclusion", "First", { on: "2026-03-02" }, "2026-03-02T08:00:00.000Z");
    expect(boardNotesOf(noted(later, first, asked)).map(({ id }) => id)).toEqual(["q", "z", "a"]);
    expect(latestBoardNote(noted(later, first, asked), "conclusion")?.id).toBe("a");
  });

  it("leave out what was entered in error when the latest is asked for", () => {
    expect(
      latestBoardNote(noted(boardNote("c", "conclusion", "Wrong", { status: "entered-in-error" })), "conclusion"),
    ).toBeUndefined();
  });
});

describe("what is written today", () => {
  it("changes the question that still stands", () => {
    expect(boardNoteInHand(noted(asked), "question", TODAY)).toBe(asked);
  });

  it("changes the question that the board of today has answered", () => {
    expect(boardNoteInHand(noted(asked, boardNote("c", "conclusion", "Wait.", { on: TODAY })), "question", TODAY)).toBe(asked);
  });

  it("is a new question once a board before today has answered the last one", () => {
    expect(
      boardNoteInHand(noted(asked, boardNote("c", "conclusion", "Wait.", { on: "2026-06-14" })), "question", TODAY),
    ).toBeUndefined();
    expect(boardNoteInHand(noted(asked, boardNote("c", "conclusion", "Earlier.", { on: "2026-02-28" })), "question", TODAY)).toBe(
      asked,
    );
  });

  it("changes a conclusion of today, and leaves that of an earlier day as it was", () => {
    const today = boardNote("c", "conclusion", "Wait.", { on: TODAY });
    expect(boardNoteInHand(noted(today), "conclusion", TODAY)).toBe(today);
    expect(
      boardNoteInHand(noted(boardNote("c", "conclusion", "Wait.", { on: "2026-06-14" })), "conclusion", TODAY),
    ).toBeUndefined();
  });
});
