import type { Instant } from "../domain/instant.ts";
import { weakestOf, type CopyState, type NoCopy } from "./copies/recordCopy.ts";
import type { RemoveFailure } from "./repository.ts";

/** Why something is not saved: no room, the browser refuses, or what is stored in its place cannot be read. */
export type WhyNotSaved = "full" | "denied" | "unreadable";

/**
 * What the header says. "Saved" is said only after everything was written and read back; `at` is absent until something was. `lacking`:
 * it is in one place only, and why the other does not hold it; absent where every copy has it.
 */
export type SaveStatus =
  | { readonly type: "Saved"; readonly at?: Instant; readonly lacking?: NoCopy["type"] }
  | { readonly type: "Saving" }
  | { readonly type: "NotSaved"; readonly why: WhyNotSaved; readonly pending: number };

const WHY: { readonly [Type in RemoveFailure["type"]]: WhyNotSaved } = {
  StorageFull: "full",
  StorageDenied: "denied",
  NotConfirmed: "denied",
  StoredUnreadable: "unreadable",
  WouldNotReadBack: "unreadable",
  NotSynthetic: "unreadable",
};

export const whyNotSaved = ({ type }: RemoveFailure): WhyNotSaved => WHY[type];

/** A refusal first: it stands in the way of everything else. */
const GRAVEST = ["denied", "full", "unreadable"] as const;

/** What is known of everything that is to be saved. */
export type Saves = {
  /** How many things could not be saved, for each reason. */
  readonly failures: { readonly [why in WhyNotSaved]: number };
  /** How many are not saved yet, those that could not be among them. */
  readonly pending: number;
  readonly savedAt: Instant | undefined;
  /** How each copy stands beside the one at hand; none where there is no other. */
  readonly copies: readonly CopyState[];
};

/**
 * The one status of everything in every copy: the weakest promise wins. What no copy could take is not saved; what is on its way is not
 * saved yet; what all copies hold is "Saved", and what one lacks is said to be in one place only.
 */
export function saveStatusOf({ failures, pending, savedAt, copies }: Saves): SaveStatus {
  const why = GRAVEST.find((reason) => failures[reason] > 0);
  if (why !== undefined) return { type: "NotSaved", why, pending };
  if (pending > 0) return { type: "Saving" };
  const weakest = weakestOf(copies);
  return {
    type: "Saved",
    ...(savedAt === undefined ? {} : { at: savedAt }),
    ...(weakest.type === "Kept" ? {} : { lacking: weakest.type }),
  };
}
