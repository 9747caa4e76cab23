import { describe, expect, it } from "vitest";
import { contentOf, revisionsOf } from "../../src/domain/kept.ts";
import type { ObservationContent } from "../../src/domain/measuring/observation.ts";
import type { PatientContent } from "../../src/domain/record/patient.ts";
import { take } from "../../src/domain/shelf.ts";
import { exampleRecord } from "../support/exampleRecords.ts";
import { settleQuestion } from "../../src/store/settleQuestion.ts";
import { monitorWith } from "../support/monitor.ts";

const AT = "2026-06-15T12:00:00.000Z";
const record = exampleRecord(1, 1);
const [result] = Object.values(record.observations);
if (result === undefined) throw new Error("no result");
const content = contentOf<ObservationContent>(result);

describe("deciding between two changes of one entry", () => {
  it("puts what a person chose on top with the reason, and every state before it stays", () => {
    const monitor = monitorWith([record]);
    const settled = settleQuestion(monitor, AT, {
      patientId: record.id,
      part: "observations",
      id: result.id,
      content: { ...content, value: "4.30" },
      reason: "The laboratory confirmed it",
    });
    expect(settled.ok).toBe(true);
    const now = take(monitor.getState().records, record.id)?.observations[result.id];
    expect(now).toMatchObject({ value: "4.30", revision: 2, reason: "The laboratory confirmed it" });
    expect(now && revisionsOf<ObservationContent>(now).map(({ value }) => value)).toEqual([content.value, "4.30"]);
    expect(monitor.getState().undoable.at(-1)?.action).toBe("SettledQuestion");
  });

  it("makes a state of its own where what stands is chosen: that somebody decided is told by it", () => {
    const monitor = monitorWith([record]);
    settleQuestion(monitor, AT, {
      patientId: record.id,
      part: "observations",
      id: result.id,
      content: content,
      reason: "Mine is right",
    });
    expect(take(monitor.getState().records, record.id)?.observations[result.id]?.revision).toBe(2);
  });

  it("is as well about the patient's own details, and about nobody who is not here", () => {
    const monitor = monitorWith([record]);
    const own = { ...contentOf<PatientContent>(record.patient), givenName: "Grace" };
    expect(
      settleQuestion(monitor, AT, {
        patientId: record.id,
        part: "patient",
        id: record.id,
        content: own,
        reason: "As on the card",
      }).ok,
    ).toBe(true);
    expect(take(monitor.getState().records, record.id)?.patient.givenName).toBe("Grace");
    expect(
      settleQuestion(monitor, AT, { patientId: record.id, part: "lines", id: "none", content: {}, reason: "x" }),
    ).toMatchObject({
      error: { type: "NoSuchRecord" },
    });
  });
});
