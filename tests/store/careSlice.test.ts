import { describe, expect, it } from "vitest";
import type { BoardNoteContent } from "../../src/domain/record/boardNote.ts";
import { contentOf } from "../../src/domain/kept.ts";
import type { LineOfTherapyContent } from "../../src/domain/record/lineOfTherapy.ts";
import type { ClinicalEventContent } from "../../src/domain/record/clinicalEvent.ts";
import type { PatientId } from "../../src/domain/record/patient.ts";
import { take } from "../../src/domain/shelf.ts";
import { boardNote, event, line, recordWithCare } from "../support/care.ts";
import { monitorWith } from "../support/monitor.ts";

const P = "p" as PatientId;
const vrd = line("l", "VRd", "2025-01-01");
const infection = event("e", "infection", "2025-02-01");
const content = contentOf<LineOfTherapyContent>(vrd);

describe("recording a line of therapy", () => {
  it("adds one with an id of its own", () => {
    const monitor = monitorWith([recordWithCare([])]);
    const answer = monitor.getState().recordLine(P, content);
    expect(answer).toMatchObject({ ok: true, value: { id: "id-0001", regimen: "VRd", revision: 1 } });
    expect(take(monitor.getState().records, "p")?.lines["id-0001"]).toEqual(answer.ok && answer.value);
  });

  it("puts a new state on the one with its id, with the reason where there is one", () => {
    const monitor = monitorWith([recordWithCare([vrd])]);
    monitor.getState().recordLine(P, { ...content, note: "dose reduced" }, "l", "");
    expect(take(monitor.getState().records, "p")?.lines["l"]).toMatchObject({
      note: "dose reduced",
      revision: 2,
      recordedAt: "2026-06-15T12:00:00.000Z",
    });
    expect(take(monitor.getState().records, "p")?.lines["l"]).not.toHaveProperty("reason");
    monitor.getState().recordLine(P, content, "l", "typed by mistake");
    expect(take(monitor.getState().records, "p")?.lines["l"]).toMatchObject({ revision: 3, reason: "typed by mistake" });
  });

  it("makes no new state where nothing changed", () => {
    const monitor = monitorWith([recordWithCare([vrd])]);
    const before = monitor.getState();
    expect(monitor.getState().recordLine(P, content, "l", "looked again")).toEqual({ ok: true, value: vrd });
    expect(monitor.getState()).toBe(before);
  });

  it("says so where there is no such patient or no such line, and adds nothing", () => {
    const monitor = monitorWith([recordWithCare([vrd])]);
    const before = monitor.getState();
    const nothing = { ok: false, error: { type: "NoSuchRecord" } };
    expect(monitor.getState().recordLine("nobody" as PatientId, content)).toEqual(nothing);
    expect(monitor.getState().recordLine(P, content, "none")).toEqual(nothing);
    expect(monitor.getState()).toBe(before);
  });

  it("is taken back by withdrawing it", () => {
    const monitor = monitorWith([recordWithCare([])]);
    monitor.getState().recordLine(P, content);
    expect(monitor.getState().undo()).toMatchObject({ action: "RecordedLine", stayed: 0 });
    expect(take(monitor.getState().records, "p")?.lines["id-0001"]).toMatchObject({
      regimen: "VRd",
      status: "entered-in-error",
      reason: { code: "undo" },
    });
  });
});

describe("recording an event", () => {
  it("adds one, changes it, and leaves everything else of the patient as it was", () => {
    const record = recordWithCare([vrd], [infection]);
    const monitor = monitorWith([record]);
    monitor
      .getState()
      .recordEvent(P, { ...contentOf<ClinicalEventContent>(infection), note: "pneumonia" }, "e", "culture came back");
    const after = take(monitor.getState().records, "p");
    expect(after?.events["e"]).toMatchObject({ kind: "infection", note: "pneumonia", revision: 2, reason: "culture came back" });
    expect([after?.lines, after?.observations, after?.patient]).toEqual([record.lines, record.observations, record.patient]);
  });
});

describe("setting a request for a repeat aside", () => {
  it("keeps which result asked and why no more asking is needed", () => {
    const monitor = monitorWith([recordWithCare([])]);
    monitor.getState().setAside(P, { measurand: "b2m-serum", observationId: "o", why: "repeat is booked", status: "active" });
    expect(Object.values(take(monitor.getState().records, "p")?.setAsides ?? {})).toEqual([
      expect.objectContaining({ observationId: "o", why: "repeat is booked", status: "active" }),
    ]);
  });

  it("is withdrawn with a reason and kept, as an action of its own that can be taken back", () => {
    const monitor = monitorWith([recordWithCare([])]);
    const content = { measurand: "b2m-serum", observationId: "o", why: "repeat is booked", status: "active" } as const;
    monitor.getState().setAside(P, content);
    monitor.getState().setAside(P, { ...content, status: "entered-in-error" }, "id-0001", "asked for again");
    expect(take(monitor.getState().records, "p")?.setAsides["id-0001"]).toMatchObject({
      why: "repeat is booked",
      status: "entered-in-error",
      revision: 2,
      reason: "asked for again",
    });
    expect(monitor.getState().undo()).toMatchObject({ action: "AskedAgain", stayed: 0 });
    expect(take(monitor.getState().records, "p")?.setAsides["id-0001"]).toMatchObject({ status: "active", revision: 3 });
  });
});

describe("recording a note of the tumor board", () => {
  const question = contentOf<BoardNoteContent>(boardNote("q", "question", "Change treatment?"));

  it("adds one, changes it with its history kept, and is taken back by withdrawing it", () => {
    const monitor = monitorWith([recordWithCare([vrd])]);
    const notes = () => take(monitor.getState().records, "p")?.boardNotes;
    monitor.getState().recordBoardNote(P, question);
    monitor.getState().recordBoardNote(P, { ...question, text: "Change, or wait?" }, "id-0001");
    expect(notes()?.["id-0001"]).toMatchObject({
      text: "Change, or wait?",
      revision: 2,
      earlier: [{ text: "Change treatment?" }],
    });
    monitor.getState().recordBoardNote(P, { ...question, kind: "conclusion", text: "Wait." });
    expect(monitor.getState().undo()).toMatchObject({ action: "RecordedBoardConclusion", stayed: 0 });
    expect(notes()?.["id-0002"]).toMatchObject({ text: "Wait.", status: "entered-in-error", reason: { code: "undo" } });
    expect(monitor.getState().undo()).toMatchObject({ action: "RecordedBoardQuestion", stayed: 0 });
    expect(notes()?.["id-0001"]).toMatchObject({ text: "Change treatment?", status: "active", revision: 3 });
  });

  it("says so where there is no such patient, and adds nothing", () => {
    const monitor = monitorWith([recordWithCare([vrd])]);
    const before = monitor.getState();
    expect(monitor.getState().recordBoardNote("nobody" as PatientId, question)).toEqual({
      ok: false,
      error: { type: "NoSuchRecord" },
    });
    expect(monitor.getState()).toBe(before);
  });
});
