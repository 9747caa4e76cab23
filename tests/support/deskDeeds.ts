import * as fc from "fast-check";
import { entriesOf, put } from "../../src/domain/byId.ts";
import type { Instant } from "../../src/domain/instant.ts";
import { keep } from "../../src/domain/kept.ts";
import type { Deed } from "../../src/domain/record/chain/deed.ts";
import { linked } from "../../src/domain/record/chain/linked.ts";
import { mergePeople } from "../../src/domain/record/people/mergePeople.ts";
import { moveObservation } from "../../src/domain/record/people/moveObservation.ts";
import { isMergedAway, mayExchange } from "../../src/domain/record/people/otherRecords.ts";
import { mergePatientRecords, type PatientRecord } from "../../src/domain/record/patientRecord.ts";
import { undoAction } from "../../src/domain/record/undoAction.ts";
import { undoImport } from "../../src/domain/record/undoImport.ts";
import { unmergePeople } from "../../src/domain/record/people/unmergePeople.ts";
import type { MeasurandCode } from "../../src/domain/measuring/measurand.ts";
import type { ObservationContent } from "../../src/domain/measuring/observation.ts";
import { EMPTY_DRAFT, parseObservation } from "../../src/domain/measuring/observationDoor.ts";
import { shelve } from "../../src/domain/shelf.ts";
import { stands } from "../../src/domain/standing.ts";
import { planRestore } from "../../src/exchange/restorePlan.ts";
import { exampleUuid } from "./exampleRecords.ts";
import { day } from "./observations.ts";
import { nextMoment, type Changed, type Desk, type Made } from "./sharingDesk.ts";

/** What a desk remembers of what was done at it: what can be taken back, when something was imported, and the backup that was made last. */
export type Memory = {
  /** An id that nothing else has, the same in every run. */
  readonly freshId: () => string;
  undoable: { readonly deed: Deed; readonly changes: readonly Changed[] }[];
  readonly imports: Instant[];
  backup: readonly PatientRecord[];
};
export function nothingDone(desk: number): Memory {
  let made = 0;
  return { freshId: () => exampleUuid((made += 1), 77 + desk), undoable: [], imports: [], backup: [] };
}

/** Where something is done, and to whom: one patient, and where it concerns two, the other. */
export type Place = {
  readonly desk: Desk;
  readonly memory: Memory;
  readonly id: string;
  readonly other: string;
  readonly tab: number;
};

/** Something that a person does at a desk. */
export type DeskDeed = (place: Place) => void;

const MOST_UNDOABLE = 50;

/** Carries out a deed, and remembers how it is taken back. */
function doing(
  { desk, memory, tab }: Place,
  deed: Deed,
  ids: readonly string[],
  decide: (records: readonly PatientRecord[], at: Instant) => readonly (Made | PatientRecord)[],
): boolean {
  const asMade = (one: Made | PatientRecord): Made => ("record" in one ? one : { record: one });
  const changes = desk.act(deed, ids, (records, at) => decide(records, at).map(asMade), tab);
  if (changes.length === 0) return false;
  memory.undoable = [...memory.undoable, { deed, changes }].slice(-MOST_UNDOABLE);
  return true;
}

/** What one tube was measured for: serum B2M, and beside it what the kidney and the disease say. */
const PANEL: readonly { readonly measurand: MeasurandCode; readonly unit: string; readonly values: readonly string[] }[] = [
  { measurand: "b2m-serum", unit: "mg/L", values: ["2.4", "3.10", "<0.5"] },
  { measurand: "creatinine-serum", unit: "mg/dL", values: ["0.9", "1.40", "2"] },
  { measurand: "albumin-serum", unit: "g/L", values: ["38", "41.5", "33"] },
];

function panelOf(which: number): readonly ObservationContent[] {
  return PANEL.map(({ measurand, unit, values }) => {
    const draft = {
      ...EMPTY_DRAFT,
      measurand,
      unit,
      value: values[which % values.length] ?? "1",
      collectedOn: `2026-0${1 + (which % 9)}-11`,
      collectedAt: "08:30",
      laboratory: which % 2 === 0 ? "North" : "South",
    };
    const read = parseObservation(draft, { decimal: "." });
    if (!read.ok) throw new Error(`The door refused ${JSON.stringify(draft)}`);
    return read.value;
  });
}

/** One import adds what a tube was measured for, to one patient or to both. */
const importing =
  (which: number, both: boolean): DeskDeed =>
  (place) => {
    const { memory, id, other } = place;
    let importedAt: Instant | undefined;
    const withPanel = (record: PatientRecord, at: Instant): PatientRecord => ({
      ...record,
      observations: panelOf(which).reduce(
        (all, content) => put(all, keep<ObservationContent>(memory.freshId(), content, { at })),
        record.observations,
      ),
    });
    const isDone = doing(place, "Imported", both ? [id, other] : [id], (records, at) => {
      importedAt = at;
      return records.map((record) => withPanel(record, at));
    });
    if (isDone && importedAt !== undefined) memory.imports.push(importedAt);
  };

/** An import of this desk is taken back in all that it touched. */
const undoingImport =
  (which: number): DeskDeed =>
  ({ desk, memory: { imports }, id, other, tab }) => {
    const at = imports[which % Math.max(imports.length, 1)];
    if (at === undefined) return;
    const ids = [id, other].filter((one) => desk.records.has(one));
    desk.act(
      "UndidImport",
      ids,
      (records, now) =>
        records.map((record) => ({ record: undoImport(record, at, { at: now, reason: { code: "undo-import" } }).record })),
      tab,
    );
  };

/** The two of a deed between patients, where the app lets something go from the one to the other. */
const exchanging =
  (decide: (one: PatientRecord, other: PatientRecord, at: Instant) => readonly PatientRecord[]) =>
  ([one, other]: readonly PatientRecord[], at: Instant): readonly PatientRecord[] =>
    one === undefined || other === undefined || !mayExchange(one, other) || isMergedAway(other) ? [] : decide(one, other, at);

const moving =
  (which: number): DeskDeed =>
  (place) => {
    const { id, other } = place;
    doing(
      place,
      "MovedResult",
      [id, other],
      exchanging((from, to, at) => {
        const standing = entriesOf(from.observations).filter(stands);
        const result = standing[which % Math.max(standing.length, 1)];
        const moved = moveObservation(from, to, result?.id ?? "", { at, why: "Wrong tube" });
        return moved.ok ? [moved.value.from, moved.value.to] : [];
      }),
    );
  };

const merging: DeskDeed = (place) => {
  const { id, other } = place;
  doing(
    place,
    "MergedPatients",
    [id, other],
    exchanging((one, two, at) => {
      if (isMergedAway(one)) return [];
      const { kept, away } = mergePeople(one, two, { at, why: "One person, entered twice" });
      return [kept, away];
    }),
  );
};

const unmerging: DeskDeed = (place) => {
  const { id, other } = place;
  doing(place, "UnmergedPatients", [id, other], ([kept, away], at) => {
    const reason = away?.patient.reason;
    const into = typeof reason === "object" && "patientId" in reason ? reason.patientId : "";
    if (kept === undefined || away === undefined || into !== kept.id || !isMergedAway(away)) return [];
    const apart = unmergePeople({ kept, away }, { at, reason: { code: "undo" } });
    return [apart.kept, apart.away];
  });
};

/** The last deed of this desk, or an earlier one, is taken back, as by the button in the notice. */
const undoing =
  (which: number): DeskDeed =>
  ({ desk, memory, tab }) => {
    const action = memory.undoable.at(-1 - (which % 3));
    if (action === undefined) return;
    memory.undoable = memory.undoable.filter((one) => one !== action);
    const of = new Map(action.changes.map((change) => [change.after.id, change]));
    const ids = [...of.keys()].filter((one) => desk.records.has(one));
    const code = action.deed === "RestoredBackup" ? "undo-restore" : "undo";
    desk.act(
      "Undid",
      ids,
      (records, at) =>
        records.flatMap((record): Made[] => {
          const change = of.get(record.id);
          return change === undefined
            ? []
            : [{ record: undoAction(record, change.before, change.after, { at, reason: { code } }) }];
        }),
      tab,
    );
  };

const backingUp: DeskDeed = ({ desk, memory }) => {
  memory.backup = [...desk.records.values()];
};

/** The backup of this desk is restored; who was erased here comes back where a person says so. */
const restoring =
  (erasedToo: boolean): DeskDeed =>
  (place) => {
    const { desk, memory } = place;
    for (const copy of memory.backup) {
      const reason = { code: "restored-again", madeOn: day("2026-11-26") } as const;
      if (desk.erased.has(copy.id)) {
        const after = linked(undefined, copy, { deed: "RestoredBackup", at: nextMoment(), by: "AK" });
        if (erasedToo) desk.bringBack(after);
        continue;
      }
      doing(place, "RestoredBackup", [copy.id], ([record], at) => {
        if (record === undefined) return [];
        const [restored] = planRestore(shelve([record]), [copy], { at, reason }).changes;
        return restored === undefined ? [] : [{ record: restored.after, from: mergePatientRecords(record, copy) }];
      });
    }
  };

const erasing: DeskDeed = ({ desk, memory, id }) => {
  if (!desk.records.has(id)) return;
  desk.erase(id);
  memory.undoable = memory.undoable.flatMap(({ deed, changes }) => {
    const others = changes.filter(({ after }) => after.id !== id);
    return others.length === 0 ? [] : [{ deed, changes: others }];
  });
};

/** What is done at a desk beside changing one entry of one record. */
export const arbitraryDeskDeed: fc.Arbitrary<DeskDeed> = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(fc.nat(8), fc.boolean()).map(([which, both]) => importing(which, both)) },
  { weight: 4, arbitrary: fc.nat(20).map(undoingImport) },
  { weight: 8, arbitrary: fc.nat(20).map(moving) },
  { weight: 4, arbitrary: fc.constant(merging) },
  { weight: 4, arbitrary: fc.constant(unmerging) },
  { weight: 6, arbitrary: fc.nat(2).map(undoing) },
  { weight: 5, arbitrary: fc.constant(backingUp) },
  { weight: 9, arbitrary: fc.boolean().map(restoring) },
  { weight: 1, arbitrary: fc.constant(erasing) },
);

/** A person answers whether somebody stays here whom a colleague erased. */
export async function answerErasures(
  { desk, memory }: Pick<Place, "desk" | "memory">,
  asked: readonly { readonly patientId: string; readonly why: string }[],
  chance: () => boolean,
): Promise<number> {
  const erased = asked.filter(({ why }) => why === "Erased");
  for (const { patientId } of erased) {
    if (chance()) await desk.keepErased(patientId);
    else erasing({ desk, memory, id: patientId, other: "", tab: 0 });
  }
  return erased.length;
}
