import type { Instant } from "../../domain/instant.ts";
import type { ServerMode } from "./capability.ts";
import type { NotAnswered } from "./fhirClient.ts";

/**
 * Why sharing does not go on by itself, beside what an answer says: the server takes results and loses what makes them ours, a person
 * stopped it, or this browser does not let it remember what it sends.
 */
export type SharingProblem =
  | NotAnswered
  | { readonly type: "Forgetful" }
  | { readonly type: "Cancelled" }
  | { readonly type: "NotKept" };

/**
 * An entry that waits for a person: a colleague changed the same thing, the server will not take it, or what stands there cannot be read
 * here. Or the whole patient, whom a colleague erased from the server.
 */
export type WaitsForPerson = { readonly patientId: string; readonly entry: string } & (
  | { readonly why: "Clash"; readonly mine: string; readonly theirs: string }
  | { readonly why: "Refused"; readonly text: string }
  | { readonly why: "Erased"; readonly at: Instant }
  /** `places`: what it is called on the server. `isHere`: whether anything of the entry is here, which could stand there instead. */
  | { readonly why: "Unread"; readonly places: string; readonly isHere: boolean }
);

/** What of one patient waits for the server: how many entries, and which; all of them where nothing of the patient is there. */
export type Waiting = { readonly count: number; readonly entries: readonly string[] | "all" };

/** By this name it is kept that the server does not take an erasure; no entry is called so. */
export const ERASURE = "erasure";

/** Somebody who was erased here and still stands on the server. `refused`: what the server says why it will not mark them. */
export type ErasureLeft = { readonly patientId: string; readonly refused?: string };

export type SharingStatus = {
  readonly mode: ServerMode;
  /** Entries that are here and not on the server yet, those that wait for a person left out. */
  readonly waiting: number;
  /** The same by patient, those left out who wait for nothing. */
  readonly waitingOf: { readonly [patientId: string]: Waiting };
  readonly forPerson: readonly WaitsForPerson[];
  readonly erasures: readonly ErasureLeft[];
  /** How many patients stand there who are not here because they cannot be read. */
  readonly unreadable: number;
  /** Why the last round broke off; absent where it ended. */
  readonly problem?: SharingProblem;
  /** When everything that could be was last on the server, and everything there was here. */
  readonly at?: Instant;
};

/** How many patients were fetched or sent in a round, of how many. */
export type Progress = { readonly step: "Fetching" | "Sending"; readonly done: number; readonly of: number };
