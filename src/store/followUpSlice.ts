import type { StateCreator } from "zustand/vanilla";
import { entriesOf, put, type ById } from "../domain/byId.ts";
import type { Instant } from "../domain/instant.ts";
import { contentOf, isSameContent, keep, revise } from "../domain/kept.ts";
import type { NextTest, NextTestContent } from "../domain/record/nextTest.ts";
import { plannedBy } from "../domain/record/nextTest.ts";
import { parseReview, type ReviewContent } from "../domain/record/review.ts";
import { sumOf } from "../domain/record/reviewSum.ts";
import { err, ok } from "../domain/result.ts";
import { take } from "../domain/shelf.ts";
import { stands } from "../domain/standing.ts";
import type { Deps } from "./deps.ts";
import type { FollowUpSlice, State } from "./state.ts";
import { acted } from "./undoSlice.ts";

export const followUpSlice =
  (deps: Deps): StateCreator<State, [], [], FollowUpSlice> =>
  (set, get) => ({
    planNextTest: (patientId, content) => {
      const record = take(get().records, patientId);
      if (record === undefined) return err({ type: "NoSuchRecord" });
      const at = deps.now();
      const nextTests = replan(record.nextTests, content, plannedBy(record), { at, newId: deps.newId });
      if (nextTests !== record.nextTests) {
        const action = content === undefined ? "UnplannedTest" : "PlannedTest";
        set((state) => acted(state, { action, at }, [{ ...record, nextTests }]));
      }
      return ok(undefined);
    },
    markReviewed: (seen, by, verdictsOf) => {
      const { settings } = get();
      const record = take(get().records, seen.id);
      if (record === undefined) return err({ type: "NoSuchRecord" });
      const read = parseReview({
        on: deps.today(),
        by,
        results: sumOf(seen),
        verdicts: verdictsOf(seen, settings.variation, settings.laboratoryNames),
        status: "active",
      });
      if (!read.ok) return err({ type: "NotAName" });
      const review = keep<ReviewContent>(deps.newId(), read.value, { at: deps.now() });
      const done = { action: "MarkedReviewed", at: review.recordedAt } as const;
      set((state) => acted(state, done, [{ ...record, reviews: put(record.reviews, review) }]));
      return ok(review);
    },
    takeReviewBack: (patientId, id) => {
      const record = take(get().records, patientId);
      const review = record?.reviews[id];
      if (record === undefined || review === undefined || !stands(review)) return;
      const content: ReviewContent = { ...contentOf<ReviewContent>(review), status: "entered-in-error" };
      const withdrawn = revise<ReviewContent>(review, content, { at: deps.now() });
      const done = { action: "TookReviewBack", at: withdrawn.recordedAt } as const;
      set((state) => acted(state, done, [{ ...record, reviews: put(record.reviews, withdrawn) }]));
    },
  });

/**
 * The plans with this one in force and no other: two that stand, as after two tabs planned at one moment, would let the older one
 * come back when the newer is removed. The same object where nothing says anything new.
 */
function replan(
  plans: ById<NextTest>,
  content: NextTestContent | undefined,
  inForce: NextTest | undefined,
  { at, newId }: Pick<Deps, "newId"> & { readonly at: Instant },
): ById<NextTest> {
  const others = entriesOf(plans)
    .filter((plan) => stands(plan) && (plan !== inForce || content === undefined))
    .map((plan) => revise<NextTestContent>(plan, { ...contentOf<NextTestContent>(plan), status: "entered-in-error" }, { at }));
  const withdrawn = others.reduce<ById<NextTest>>(put, plans);
  if (content === undefined) return withdrawn;
  if (inForce === undefined) return put(withdrawn, keep<NextTestContent>(newId(), content, { at }));
  return isSameContent(contentOf<NextTestContent>(inForce), content)
    ? withdrawn
    : put(withdrawn, revise<NextTestContent>(inForce, content, { at }));
}
