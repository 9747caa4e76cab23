/** What is done to a record as one action that can be taken back. */
const ACTIONS = [
  "RegisteredPatient",
  "EditedPatient",
  "ArchivedPatient",
  "UnarchivedPatient",
  "RecordedResult",
  "AmendedResult",
  "AmendedResults",
  "WithdrewResult",
  "RestoredResult",
  "RecordedLine",
  "RecordedEvent",
  "RecordedStagingInput",
  "RecordedBoardQuestion",
  "RecordedBoardConclusion",
  "MergedPatients",
  "UnmergedPatients",
  "MovedResult",
  "SetAside",
  "AskedAgain",
  "PairSetAside",
  "PairCounted",
  "PlannedTest",
  "UnplannedTest",
  "MarkedReviewed",
  "TookReviewBack",
  "TookOverResult",
  "SettledQuestion",
  "LoadedDemo",
  "RestoredBackup",
  "Imported",
] as const;
export type ActionName = (typeof ACTIONS)[number];

/**
 * What a link of the chain stands for: an action, an undo or redo, the taking back of an import, the joining of two
 * desks' changes of one entry, or the beginning of the chain over
 * what was there before.
 */
const DEEDS = [...ACTIONS, "Undid", "DidAgain", "UndidImport", "JoinedCopies", "BeganChain"] as const;
export type Deed = (typeof DEEDS)[number];

/** Whether this release knows what was done; a later one may do more. */
export const isDeed = (text: string): text is Deed => DEEDS.some((deed) => deed === text);
