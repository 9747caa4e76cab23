import type { backup } from "./en/backup.ts";
import type { board } from "./en/board.ts";
import type { changes } from "./en/changes.ts";
import type { commandLine } from "./en/commandLine.ts";
import type { common } from "./en/common.ts";
import type { doubts } from "./en/doubts.ts";
import type { exporting } from "./en/exporting.ts";
import type { followUp } from "./en/followUp.ts";
import type { frame } from "./en/frame.ts";
import type { history } from "./en/history.ts";
import type { importing } from "./en/importing.ts";
import type { importPage } from "./en/importPage.ts";
import type { methods } from "./en/methods.ts";
import type { note } from "./en/note.ts";
import type { pairs } from "./en/pairs.ts";
import type { patientMode } from "./en/patientMode.ts";
import type { people } from "./en/people.ts";
import type { reasons } from "./en/reasons.ts";
import type { recovery } from "./en/recovery.ts";
import type { regimens } from "./en/regimens.ts";
import type { report } from "./en/report.ts";
import type { restoring } from "./en/restoring.ts";
import type { settings } from "./en/settings.ts";
import type { sharing } from "./en/sharing.ts";
import type { shortcuts } from "./en/shortcuts.ts";
import type { staging } from "./en/staging.ts";
import type { takeHome } from "./en/takeHome.ts";
import type { notices } from "./en/notices.ts";
import type { vault } from "./en/vault.ts";
import type { verdictForPatient } from "./en/verdictForPatient.ts";
import type { Fetched } from "./fetchedOnce.ts";
import type { Notation, Typography } from "./format.ts";

/** What the words of English are, whatever the texts: what other languages have to provide. */
type Said<Text> = Text extends string
  ? string
  : Text extends (...given: infer Given) => infer Answer
    ? (...given: Given) => Said<Answer>
    : { readonly [Key in keyof Text]: Said<Text[Key]> };

/** The words of the frame, of an empty roster and of what went wrong: they are at hand before anything is drawn. */
export type FrameWords = Said<typeof frame>;

/** The words that every page of a record needs, with those of the frame: they are fetched with the first such page. */
export type Words = Said<typeof common>;

/** The words that only some visits read, by the page or part of a page that reads them. */
export type PageWords = {
  /** When a backup was last made, in the header, above the patients and in Settings. */
  readonly backup: Said<typeof backup>;
  readonly board: Said<typeof board>;
  /** Who did what to a record, and whether its history is as it was recorded. */
  readonly changes: Said<typeof changes>;
  /** What the commands without a page refuse. */
  readonly commandLine: Said<typeof commandLine>;
  /** Why a result is asked about before it is kept. */
  readonly doubts: Said<typeof doubts>;
  readonly exporting: Said<typeof exporting>;
  /** Planning the next test and marking as reviewed. */
  readonly followUp: Said<typeof followUp>;
  /** The patient's own view, and handing the device over. */
  readonly history: {
    readonly history: Said<typeof history>;
    readonly patientMode: Said<typeof patientMode>;
    /** The verdict to the patient: the report in plain words says it too. */
    readonly verdict: Said<typeof verdictForPatient>;
  };
  /** The page, and what is said of a file's rows. */
  readonly import: { readonly page: Said<typeof importPage>; readonly importing: Said<typeof importing> };
  readonly methods: Said<typeof methods>;
  /** A summary to paste into another record. */
  readonly note: Said<typeof note>;
  /** The table of CSF beside serum. */
  readonly pairs: Said<typeof pairs>;
  /** Merging two patients, moving a result to another, erasing one. */
  readonly people: Said<typeof people>;
  /** The Why panel. */
  readonly reasons: Said<typeof reasons>;
  /** Stored documents that cannot be read. */
  readonly recovery: Said<typeof recovery>;
  /** Names of regimens that a form offers. */
  readonly regimens: Said<typeof regimens>;
  readonly report: Said<typeof report>;
  readonly restoring: Said<typeof restoring>;
  readonly settings: Said<typeof settings>;
  /** Sharing through a team's server. */
  readonly sharing: Said<typeof sharing>;
  /** The list of keys. */
  readonly shortcuts: Said<typeof shortcuts>;
  /** The published scores. */
  readonly staging: Said<typeof staging>;
  /** What a patient takes home and brings back. */
  readonly takeHome: Said<typeof takeHome>;
  /** The lock of this device. */
  /** Parts of others in the app. */
  readonly notices: Said<typeof notices>;
  readonly vault: Said<typeof vault>;
};

export type BoardWords = PageWords["board"];
export type ChangesWords = PageWords["changes"];
export type ExportWords = PageWords["exporting"];
export type FollowUpWords = PageWords["followUp"];
export type HistoryWords = PageWords["history"];
export type ImportPageWords = PageWords["import"]["page"];
export type ImportingWords = PageWords["import"]["importing"];
export type RestoreWords = PageWords["restoring"];
export type SharingWords = PageWords["sharing"];
export type SettingsWords = PageWords["settings"];
/** The common words with those of the scores beside them. */
export type StagingWords = Words & { readonly staging: PageWords["staging"] };

/** A page, or a part of one, with words of its own. */
export type WordedPage = keyof PageWords;

/** All that one language provides. English has the shape that the others must have. */
export type Language = {
  /** As in the page's `lang`: a language tag of BCP 47. */
  readonly code: string;
  /** Whether no clinician who grew up with it has read it yet: then Settings and Methods say so. */
  readonly isDraft: boolean;
  readonly frame: FrameWords;
  readonly common: Fetched<Words>;
  /** The decimal sign and the order of days with which a device begins; from then on the user's own choice rules. */
  readonly reading: Notation;
  /** How it writes days and numbers, where the reader's own choice leaves that open. */
  readonly format: Typography;
  readonly pages: { readonly [P in WordedPage]: Fetched<PageWords[P]> };
};
