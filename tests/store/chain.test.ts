import { verdictsOf } from "../../src/domain/analysis/worklist.ts";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contentOf, keep, revisionsOf, type Kept } from "../../src/domain/kept.ts";
import { instantAt } from "../../src/domain/instant.ts";
import type { ObservationContent } from "../../src/domain/measuring/observation.ts";
import { EMPTY_DRAFT } from "../../src/domain/measuring/observationDoor.ts";
import { EMPTY_PATIENT_DRAFT } from "../../src/domain/record/patient.ts";
import { mergePatientRecords, type PatientRecord } from "../../src/domain/record/patientRecord.ts";
import { PARTS } from "../../src/domain/record/keptKinds.ts";
import { compareStamp, stampOf } from "../../src/domain/record/chain/chainStamp.ts";
import { verifyChain } from "../../src/domain/record/chain/verifyChain.ts";
import { entriesOn, take } from "../../src/domain/shelf.ts";
import { parseBackup, writeBackup } from "../../src/exchange/backup.ts";
import { planRestore } from "../../src/exchange/restorePlan.ts";
import { readDocument, writeDocument } from "../../src/persistence/document.ts";
import { DEFAULT_SETTINGS } from "../../src/domain/device/settings.ts";
import type { Monitor } from "../../src/store/monitor.ts";
import { mergeTwo, moveBetween, unmergeTwo } from "../../src/store/twoPeople.ts";
import { fixedDeps, monitorWith } from "../support/monitor.ts";
import { day } from "../support/observations.ts";
import { exampleRecord } from "../support/exampleRecords.ts";

const [ada, ben] = [exampleRecord(1, 2), exampleRecord(2, 1)];

/** What a person may do to a patient, the number choosing among what is there. */
const DEEDS = {
  enter: (tab, at) =>
    tab.getState().recordObservation(ada.id, {
      ...EMPTY_DRAFT,
      measurand: "b2m-serum",
      value: `2.${at % 10}`,
      unit: "mg/L",
      collectedOn: "2026-05-01",
    }),
  amend: (tab, at) => {
    const result = resultOf(tab, at);
    if (result === undefined) return undefined;
    const draft = {
      ...EMPTY_DRAFT,
      measurand: "b2m-serum",
      value: `3.${at % 10}`,
      unit: "mg/L",
      collectedOn: "2026-05-01",
    } as const;
    return tab.getState().amendObservation(ada.id, result.id, draft, "Typed wrong");
  },
  withdraw: (tab, at) => {
    const result = resultOf(tab, at);
    return result && tab.getState().markObservationEnteredInError(ada.id, result.id, "Wrong tube");
  },
  bringBack: (tab, at) => {
    const result = resultOf(tab, at);
    return result && tab.getState().restoreObservation(ada.id, result.id);
  },
  treat: (tab) => tab.getState().recordLine(ada.id, { regimen: "VRd", startedOn: day("2026-01-01"), status: "active" }),
  happen: (tab) => tab.getState().recordEvent(ada.id, { kind: "infection", on: day("2026-01-01"), status: "active" }),
  ask: (tab) =>
    tab.getState().recordBoardNote(ada.id, { kind: "question", text: "Change?", on: day("2026-01-01"), status: "active" }),
  plan: (tab) => tab.getState().planNextTest(ada.id, { on: day("2026-09-01"), setOn: day("2026-06-01"), status: "active" }),
  review: (tab) => tab.getState().markReviewed(recordOf(tab), "AK", verdictsOf),
  edit: (tab, at) =>
    tab.getState().editPatient(ada.id, { ...EMPTY_PATIENT_DRAFT, familyName: `Example ${at % 3}`, sex: "female" }, "Married"),
  archive: (tab) => tab.getState().archivePatient(ada.id),
  undo: (tab) => tab.getState().undo(),
  redo: (tab) => tab.getState().redo(),
  move: (tab, at) => {
    const result = resultOf(tab, at);
    return result && moveBetween(tab.getState(), ada.id, ben.id, result.id, "Wrong patient");
  },
  merge: (tab) => mergeTwo(tab.getState(), ada.id, ben.id, "Registered twice"),
  unmerge: (tab) => unmergeTwo(tab.getState(), take(tab.getState().records, ben.id) ?? ben),
  bring: (tab, at) => {
    const now = recordOf(tab);
    // A file that is brought again brings nothing.
    if (`brought-${at}` in now.observations) return undefined;
    const stamp = instantAt(Date.UTC(2026, 5, 14) + at);
    const result = keep<ObservationContent>(
      `brought-${at}`,
      { measurand: "b2m-serum", value: "2.4", unit: "mg/L", collectedOn: day("2026-02-01"), status: "final" },
      { at: stamp },
    );
    const counts = { added: 1, corrected: 0, withdrawn: 0, restored: 0, patientsAdded: 0, care: 0 };
    const record = { ...now, observations: { ...now.observations, [result.id]: result } };
    return tab.getState().carryOutImport({ at: stamp, format: "table", ...counts }, [record], tab.getState().records);
  },
  takeImportBack: async (tab) => {
    const last = tab.getState().settings.imports.at(-1);
    if (last !== undefined) await tab.getState().undoImport(last.at);
  },
  restoreOldBackup: (tab) => restore(tab, [exampleRecord(1, 4)]),
} satisfies { readonly [name: string]: (tab: Monitor, at: number) => unknown };
type DeedName = keyof typeof DEEDS;
const NAMES = Object.keys(DEEDS) as readonly DeedName[];

const recordOf = (tab: Monitor): PatientRecord => take(tab.getState().records, ada.id) ?? ada;
const resultOf = (tab: Monitor, at: number) => {
  const results = Object.values(recordOf(tab).observations);
  return results[at % Math.max(1, results.length)];
};
function restore(tab: Monitor, records: readonly PatientRecord[]) {
  const plan = planRestore(tab.getState().records, records, { at: instantAt(Date.UTC(2026, 6, 1)) });
  tab.getState().restoreBackup(plan.changes);
}

/** Two tabs of one device, or two devices; `tick` is how many milliseconds lie between two readings of their one clock. */
function twoTabs(tick: number) {
  let now = Date.UTC(2026, 5, 15, 12);
  const clock = () => instantAt((now += tick));
  const tab = (prefix: string, by: string) => {
    let last = 0;
    const deps = { ...fixedDeps(), now: clock, newId: () => `${prefix}-${(last += 1)}` };
    return monitorWith([ada, ben], { deviceInitials: by }, deps);
  };
  return [tab("one", "AK"), tab("two", "BM")] as const;
}

const step = fc.record({
  tab: fc.constantFrom(0, 1),
  deed: fc.constantFrom(...NAMES),
  at: fc.nat({ max: 50 }),
  isHeard: fc.boolean(),
});
type Step = { readonly tab: number; readonly deed: DeedName; readonly at: number; readonly isHeard: boolean };

async function played(steps: readonly Step[], tick: number) {
  const tabs = twoTabs(tick);
  for (const { tab, deed, at, isHeard } of steps) {
    const [here, there] = tab === 0 ? tabs : [tabs[1], tabs[0]];
    await DEEDS[deed](here, at);
    if (isHeard) there.getState().mergeRecords(entriesOn(here.getState().records));
  }
  return tabs;
}

const isSound = (record: PatientRecord) => {
  const { type } = verifyChain(record);
  return type === "Whole" || (type === "NotBegun" && record.chain === undefined);
};

describe("the chain over what is done to a patient", () => {
  it.each(NAMES)("is whole after: %s", async (deed) => {
    const steps = (["enter", "bring", "withdraw", "undo", "merge", deed] as const).map((one) => ({
      tab: 0,
      deed: one,
      at: 0,
      isHeard: false,
    }));
    const [tab] = await played(steps, 1000);
    expect(entriesOn(tab.getState().records).map(verifyChain)).toEqual([
      { type: "Whole", links: expect.any(Number) },
      { type: "Whole", links: expect.any(Number) },
    ]);
  });

  it("begins with a first link over what was there before, by nobody, and then names who did what", async () => {
    const [tab] = await played([{ tab: 0, deed: "enter", at: 1, isHeard: false }], 1000);
    expect(recordOf(tab).chain?.map(({ deed, by }) => [deed, by])).toEqual([
      ["BeganChain", undefined],
      ["RecordedResult", "AK"],
    ]);
  });

  it("ties an import's results together by one link a patient, however many they are", () => {
    const at = "2026-06-15T10:00:00.000Z";
    const tab = monitorWith();
    const counts = { added: 40, corrected: 0, withdrawn: 0, restored: 0, patientsAdded: 2, care: 0 };
    const brought = [exampleRecord(5, 20, { importedAt: at }), exampleRecord(6, 20, { importedAt: at })];
    tab.getState().carryOutImport({ at, format: "table", ...counts }, brought, tab.getState().records);
    expect(entriesOn(tab.getState().records).map(({ chain }) => chain?.length)).toEqual([1, 1]);
  });

  it.each([
    ["a clock that runs", 1],
    ["a clock that stands still, so that all carries one moment", 0],
    ["a clock that runs backwards", -7],
  ])("is whole whatever two tabs do, in any order, heard of or not, and however often they exchange: %s", async (_, tick) => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        const [one, two] = await played(steps, tick);
        for (const { id } of [ada, ben]) {
          const [mine, theirs] = [one, two].map((tab) => take(tab.getState().records, id));
          if (mine === undefined || theirs === undefined) throw new Error("Nobody was erased");
          expect([mine, theirs].every(isSound)).toBe(true);
          const merged = mergePatientRecords(mine, theirs);
          expect(isSound(merged)).toBe(true);
          expect(writeDocument(mergePatientRecords(theirs, mine))).toBe(writeDocument(merged));
          expect(mergePatientRecords(merged, theirs)).toBe(merged);
          expect(readDocument(writeDocument(merged))).toEqual({ ok: true, value: merged });
        }
      }),
      { numRuns: 150 },
    );
  });

  it("is whole after a backup of another device is restored over it, and after that is undone and done again", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        const [one, two] = await played(steps, 1);
        const text = writeBackup({
          madeAt: "2026-06-16T00:00:00.000Z",
          records: entriesOn(two.getState().records),
          settings: DEFAULT_SETTINGS,
        });
        const backup = parseBackup(text);
        if (!backup.ok) throw new Error("A backup is read back");
        restore(one, backup.value.records);
        one.getState().undo();
        restore(one, backup.value.records);
        expect(entriesOn(one.getState().records).every(isSound)).toBe(true);
        expect(entriesOn(monitorAfter(backup.value.records).getState().records).every(isSound)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

/** A new device onto which records were restored. */
function monitorAfter(records: readonly PatientRecord[]): Monitor {
  const tab = monitorWith();
  restore(tab, records);
  return tab;
}

describe("an altered history", () => {
  const ways = ["alter", "drop", "swap", "sign", "date", "link", "unlink", "add"] as const;

  it("is noticed, whichever state is altered, dropped, signed by another, dated anew, swapped or added", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(...ways),
        fc.nat(),
        async (steps, way, which) => {
          const [tab] = await played([...steps, { tab: 0, deed: "enter", at: 1, isHeard: true }], 1);
          const record = recordOf(tab);
          const altered = tampered(record, way, which);
          fc.pre(writeDocument(altered) !== writeDocument(record));
          expect(verifyChain(altered).type).toBe("Faulty");
        },
      ),
      { numRuns: 200 },
    );
  });

  it("is said with the action under which it does not fit any more", async () => {
    const [tab] = await played(
      [
        { tab: 0, deed: "enter", at: 1, isHeard: false },
        { tab: 0, deed: "treat", at: 1, isHeard: false },
      ],
      1000,
    );
    const record = recordOf(tab);
    const [line] = Object.values(record.lines);
    if (line === undefined) throw new Error("A line was recorded");
    const altered = { ...record, lines: { [line.id]: { ...line, regimen: "KRd" } } };
    expect(verifyChain(altered)).toMatchObject({
      type: "Faulty",
      faults: [{ type: "Altered", link: { deed: "RecordedLine", by: "AK" } }],
    });
  });

  it("of a good and an altered copy keeps the good one's states, and says that the other's stand there unrecorded", async () => {
    const [tab] = await played([{ tab: 0, deed: "enter", at: 1, isHeard: false }], 1000);
    const record = recordOf(tab);
    const altered = tampered(record, "alter", 3);
    const check = verifyChain(mergePatientRecords(record, altered));
    expect(check).toMatchObject({ type: "Faulty", faults: [{ type: "NotRecorded", states: [expect.anything()] }] });
  });

  it("is not covered up by what is done afterwards", async () => {
    const [tab] = await played([{ tab: 0, deed: "enter", at: 1, isHeard: false }], 1000);
    const again = monitorWith([tampered(recordOf(tab), "add", 0)], {}, { ...fixedDeps("2026-06-20") });
    DEEDS.treat(again);
    expect(verifyChain(recordOf(again))).toMatchObject({ type: "Faulty", faults: [{ type: "NotRecorded" }] });
  });
});

/** The record as somebody with the stored text and no knowledge of the chain would leave it. */
function tampered(record: PatientRecord, way: string, which: number): PatientRecord {
  const entries = PARTS.flatMap((part) => Object.values<Kept<object>>(record[part]).map((entry) => ({ part, entry })));
  const { part, entry } = entries[which % entries.length] ?? { part: "observations", entry: record.patient };
  const put = (changed: Kept<object>) => ({ ...record, [part]: { ...record[part], [entry.id]: changed } });
  const states = revisionsOf<object>(entry);
  switch (way) {
    case "alter":
      return put({ ...entry, note: "Altered" } as Kept<object>);
    case "sign":
      return put({ ...entry, author: "ZZ" });
    case "date":
      return put({ ...entry, recordedAt: "2026-06-15T11:59:59.999Z" });
    case "drop": {
      if (states.length > 1) return put({ ...entry, earlier: entry.earlier.slice(1) });
      const { [entry.id]: _gone, ...others } = record[part] as { readonly [id: string]: Kept<object> };
      return { ...record, [part]: others };
    }
    case "swap": {
      const [one, other] = Object.values(record.observations);
      if (one === undefined || other === undefined) return record;
      const swapped = [
        { ...other, id: one.id },
        { ...one, id: other.id },
      ];
      return {
        ...record,
        observations: { ...record.observations, ...Object.fromEntries(swapped.map((each) => [each.id, each])) },
      };
    }
    case "link": {
      const chain = record.chain ?? [];
      return { ...record, chain: chain.filter((_, index) => index !== which % Math.max(1, chain.length - 1)) };
    }
    case "unlink":
      return {
        ...record,
        chain: (record.chain ?? []).map((link, index) =>
          index === which % (record.chain?.length ?? 1) ? { ...link, by: "ZZ" } : link,
        ),
      };
    default: {
      const added = keep<object>("added", contentOf<object>(entry), { at: "2026-03-01T00:00:00.000Z" });
      return { ...record, [part]: { ...record[part], added } };
    }
  }
}

describe("a stamp that was noted of a history", () => {
  it("shows that the latest actions were cut off together with all that they brought, which the chain itself cannot", async () => {
    const steps = (["enter", "amend", "withdraw"] as const).map((deed) => ({ tab: 0, deed, at: 0, isHeard: false }));
    const [[earlier], [later]] = [await played(steps.slice(0, 2), 1000), await played(steps, 1000)];
    const [cut, whole] = [recordOf(earlier), recordOf(later)];
    const noted = stampOf(whole.chain ?? []);
    expect(verifyChain(cut).type).toBe("Whole");
    expect(compareStamp(cut.chain ?? [], noted)).toBe("Gone");
    expect(compareStamp(whole.chain ?? [], noted)).toBe("Held");
    expect(compareStamp(whole.chain ?? [], ` ${noted.replaceAll(" ", "-")}.`)).toBe("Held");
  });

  it("is held by every later state of the history, whatever is done to it in two tabs", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 6 }), fc.array(step, { maxLength: 6 }), async (before, after) => {
        const [[earlier], [later]] = [await played(before, 1000), await played([...before, ...after], 1000)];
        const { chain } = recordOf(earlier);
        if (chain === undefined) return;
        expect(compareStamp(recordOf(later).chain ?? [], stampOf(chain))).toBe("Held");
      }),
      { numRuns: 30 },
    );
  });

  it.each(["", "no digits", "1234", "1234 5678 901", "1234 5678 9012 3"])("is none as it is typed so far: %j", (typed) => {
    expect(compareStamp(recordOf(twoTabs(1000)[0]).chain ?? [], typed)).toBe("NoStamp");
  });
});
