import { act } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DueNotice } from "../../../src/app/frame/DueNotice.tsx";
import { byId } from "../../../src/domain/byId.ts";
import { keep } from "../../../src/domain/kept.ts";
import type { NextTestContent } from "../../../src/domain/record/nextTest.ts";
import type { PatientRecord } from "../../../src/domain/record/patientRecord.ts";
import { monitorWith } from "../../support/monitor.ts";
import { day } from "../../support/observations.ts";
import { show } from "../../support/render.tsx";
import { noChange, recordOf } from "../../support/workRecords.ts";

const dueOn = (id: string, on: string): PatientRecord => ({
  ...recordOf(id, noChange(), { familyName: "Amberg" }),
  nextTests: byId([
    keep<NextTestContent>(
      "plan",
      { on: day(on), setOn: day("2026-05-02"), status: "active" },
      { at: "2026-05-02T09:00:00.000Z" },
    ),
  ]),
});

/** A browser that lets the page notify, or does not, and what it showed. */
function browser(permission: "granted" | "denied") {
  const shown: string[] = [];
  class Shown extends EventTarget {
    static readonly permission = permission;
    constructor(title: string, { body }: { readonly body: string }) {
      super();
      shown.push(`${title}: ${body}`);
    }
  }
  vi.stubGlobal("Notification", Shown);
  return shown;
}

beforeEach(() => sessionStorage.clear());
afterEach(() => void vi.unstubAllGlobals());

describe("the browser's own notification", () => {
  const records = [dueOn("a", "2026-06-14"), dueOn("b", "2026-06-15"), dueOn("c", "2026-06-16"), recordOf("d", noChange())];

  it("tells how many tests are overdue and due today, and no name", () => {
    const shown = browser("granted");
    show(<DueNotice />, monitorWith(records));
    expect(shown).toEqual(["B2M tests: 1 overdue, 1 due today"]);
  });

  it("tells once a day, whatever changes", () => {
    const shown = browser("granted");
    const monitor = monitorWith(records);
    show(<DueNotice />, monitor);
    act(() => monitor.getState().archivePatient(recordOf("a", []).id));
    expect(shown).toHaveLength(1);
  });

  it.each([
    ["the browser does not let the page", "denied", records],
    ["nobody is due", "granted", [dueOn("c", "2026-06-16")]],
    [
      "whoever is due is archived",
      "granted",
      [{ ...dueOn("a", "2026-06-14"), patient: recordOf("a", [], { archived: true }).patient }],
    ],
  ] as const)("tells nothing where %s", (_, permission, of) => {
    const shown = browser(permission);
    show(<DueNotice />, monitorWith(of));
    expect(shown).toEqual([]);
  });
});
