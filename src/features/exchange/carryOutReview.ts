import { learnedNameKey, type LearnedName } from "../../domain/device/learnedNames.ts";
import type { ImportFormat, KeptImport } from "../../domain/device/settings.ts";
import type { Instant } from "../../domain/instant.ts";
import { isNamed } from "../../domain/nameKey.ts";
import { take } from "../../domain/shelf.ts";
import type { PlanCounts } from "../../exchange/incoming/plan/plan.ts";
import type { ReadText } from "../../exchange/incoming/importer.ts";
import type { Desk } from "./desk.ts";
import { resultsChanged, type NotImported, type Review } from "./deskState.ts";
import { lackOfRoom } from "./importRoom.ts";
import type { WorkStep } from "./importWork.ts";
import { replan, saidIn } from "./planReview.ts";

/** Imports what the review promises, all of it or nothing. A note says that it is under way, until it is stored. */
export async function carryOutReview(desk: Desk): Promise<void> {
  const state = desk.state();
  if (state.stage !== "Review" || state.importing !== undefined) return;
  const step = desk.work.begin();
  const { notImported, planning: _planning, ...review } = state;
  desk.show({ ...review, importing: { step: "Planning", done: 0, total: review.plan.rows } });
  const at = desk.now();
  const { counts } = review.plan;
  let isCarriedOut = false;
  try {
    await desk.notes?.begin({ at, format: formatOf(review.texts), results: resultsChanged(counts), care: counts.care });
    isCarriedOut = await carryOutNoted(desk, step, review, at, notImported?.type === "NoRoomToUndo");
  } finally {
    if (isCarriedOut) overOnceSaved(desk);
    else desk.notes?.over();
  }
}

/** Whether it was carried out. */
async function carryOutNoted(
  desk: Desk,
  step: WorkStep,
  review: Review,
  at: Instant,
  isUndoRenounced: boolean,
): Promise<boolean> {
  if (step.isOver()) return false;
  // Planned once more on what is here now: what is carried out is what was promised, or it is shown again first.
  const planned = await desk.plan(step, saidIn(review), at);
  if (planned === undefined) return false;
  const { plan } = planned;
  const refuse = (why: NotImported) => {
    desk.show({ stage: "Review", ...review, ...planned, notImported: why });
    return false;
  };
  if (plan.checksum !== review.plan.checksum) return refuse({ type: "ReviewChanged" });
  const made = await step.records(plan.records);
  if (made === undefined) return false;
  const changes = made.records.map((after) => ({ before: take(made.madeOn, after.id), after }));
  const room = await desk.roomFor(changes);
  if (step.isOver()) return false;
  const lack = lackOfRoom(plan, room, isUndoRenounced);
  if (lack !== undefined) return refuse(lack);
  const done = keptImport(plan.counts, review.texts, at);
  const ready = await desk.monitor.getState().readyImport(at, made.records);
  if (step.isOver()) return false;
  const carried = desk.monitor.getState().carryOutImport(done, ready, made.madeOn);
  if (!carried.ok) {
    await replan(desk, saidIn(review), { notImported: { type: "ReviewChanged" } });
    return false;
  }
  learn(desk, plan.answered);
  desk.work.close();
  desk.show({ stage: "Done", done, counts: plan.counts });
  return true;
}

/** So many names of tests are remembered, the latest. */
const NAMES_REMEMBERED = 300;

/** Remembers for their laboratories what was said of names of tests; of a laboratory that is not named nothing can be remembered. */
function learn({ monitor }: Desk, answered: readonly LearnedName[]): void {
  const named = answered.filter(({ laboratory }) => isNamed(laboratory));
  if (named.length === 0) return;
  const { settings, changeSettings } = monitor.getState();
  const keys = new Set(named.map(learnedNameKey));
  const others = settings.learnedNames.filter((known) => !keys.has(learnedNameKey(known)));
  changeSettings({ learnedNames: [...others, ...named].slice(-NAMES_REMEMBERED) });
}

/** The note of an import goes once the import is stored. */
function overOnceSaved({ monitor, notes }: Desk): void {
  const isSaved = () => monitor.getState().saveStatus.type === "Saved";
  if (isSaved()) return notes?.over();
  const stop = monitor.subscribe(() => {
    if (!isSaved()) return;
    stop();
    notes?.over();
  });
}

const keptImport = (counts: PlanCounts, texts: readonly ReadText[], at: Instant): KeptImport => ({
  at,
  format: formatOf(texts),
  added: counts.New,
  corrected: counts.Correction,
  withdrawn: counts.Withdrawal,
  restored: counts.Restoration,
  patientsAdded: counts.patientsAdded,
  care: counts.care,
});

function formatOf(texts: readonly ReadText[]): ImportFormat {
  const formats = new Set(texts.flatMap((text) => (text.type === "Found" ? [text.format] : [])));
  const [only] = formats;
  return formats.size === 1 && only !== undefined ? only : "several";
}
