import type { TimeAnchor } from "../../charts/axes/timeAxis.ts";
import type { TrendContent } from "../../charts/trendContent.ts";
import type { CompanionChange } from "../../domain/analysis/companionChange.ts";
import type { Verdict, VerdictKind } from "../../domain/analysis/verdict.ts";
import type { IdentityMask } from "../../domain/record/people/identityMask.ts";
import type { PatientId } from "../../domain/record/patient.ts";
import type { Flag } from "../../domain/measuring/referenceInterval.ts";
import type { Poster } from "../../words/describePoster.ts";
import type { Format } from "../../words/format.ts";

/** A note of the board as it may be shown: with identities hidden, without them. */
export type ShownNote = { readonly id: string; readonly text: string; readonly on: string };

/** The latest result of another measurand. */
export type Companion = {
  readonly measurand: string;
  readonly value: string;
  readonly on: string;
  readonly flag: Flag;
  readonly verdict?: { readonly kind: VerdictKind; readonly name: string };
};

/** A day that the axis of a case can count from. */
export type CaseAnchor = { readonly id: "diagnosis" | "first" | `line-${number}`; readonly anchor: TimeAnchor };

/**
 * One case as the board sees it, made from the record and its verdict and from nothing else. Where identities are hidden, nothing
 * in it names the patient: slide, print, picture and file names are drawn from this value alone.
 */
export type BoardCase = {
  readonly id: PatientId;
  /** Its place on the agenda, from 1. */
  readonly number: number;
  /** The patient's name, or "Case 3". */
  readonly name: string;
  /** Sex, birth date or age, record number. */
  readonly identity: string;
  readonly isHidden: boolean;
  readonly isSynthetic: boolean;
  readonly diagnosis: string;
  /** What the scores of the diagnosis say, with the day of diagnosis whose sample they rest on. */
  readonly stages: readonly string[];
  readonly asOf: string;
  readonly format: Format;
  readonly mask: IdentityMask;
  readonly measurand: string;
  /** What is drawn with the trend: the same as on the patient's page. */
  readonly content: TrendContent;
  readonly latest:
    | {
        readonly value: string;
        readonly unit: string;
        readonly flag: Flag;
        readonly on: string;
        readonly interval: string | undefined;
      }
    | undefined;
  readonly verdict: Verdict;
  readonly verdictName: string;
  readonly sentence: string;
  /** The verdict in the parts of a slide. */
  readonly poster: Poster;
  readonly why: string;
  /** The days an axis can count from, diagnosis first. Never empty where there is a result. */
  readonly anchors: readonly CaseAnchor[];
  /** The axis counts days and shows no dates. */
  readonly countsDays: boolean;
  readonly countsFrom: string | undefined;
  readonly question: ShownNote | undefined;
  /** What the board concluded, latest first. */
  readonly conclusions: readonly ShownNote[];
  readonly companions: readonly Companion[];
  /** How M-protein and light chains moved, a line each. */
  readonly paraproteins: readonly string[];
  /** How creatinine, M-protein and light chains moved. */
  readonly companionChanges: readonly CompanionChange[];
  /** When the next test is due, and who reviewed last; nothing where nobody planned or reviewed anything. */
  readonly followUp: readonly string[];
  /** A line of explanation in the guided demo. */
  readonly remark?: string;
};
