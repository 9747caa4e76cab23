import type { CalendarDate } from "../../../domain/calendarDate.ts";
import { learnedNameKey, type LearnedName } from "../../../domain/device/learnedNames.ts";
import type { MeasurandCode } from "../../../domain/measuring/measurand.ts";
import { nameKey, sourceKey } from "../../../domain/nameKey.ts";
import type { FoundResult } from "../found.ts";
import { isSameScale } from "../spelling/isSameScale.ts";
import { unitFor } from "../spelling/unitFor.ts";

/** A learned name and how many rows were read by it. */
export type AppliedName = LearnedName & { readonly rows: number };

/** What laboratories' own names of tests mean, while a file is planned: what was learned before, and what is answered now. */
export type NameBook = {
  /** What a name means that was answered before, where neither unit nor specimen speaks against it; else it is asked. */
  readonly known: (found: FoundResult, options: readonly MeasurandCode[]) => MeasurandCode | undefined;
  readonly answered: (found: FoundResult, measurand: MeasurandCode) => void;
  /** A row waits for the answer to this question. */
  readonly waits: (found: FoundResult, question: string) => void;
  /** The names that wait for each question, by laboratory, test and unit: one answer holds for all that are the same. */
  readonly waiting: () => ReadonlyMap<string, ReadonlySet<string>>;
  readonly applied: () => readonly AppliedName[];
  readonly answers: () => readonly LearnedName[];
};

/** Longer than any test is called: such a text says more than a name, and is not kept. */
const LONGEST_NAME = 80;

export function nameBook(learned: readonly LearnedName[], today: CalendarDate): NameBook {
  const byName = new Map<string, LearnedName[]>();
  const keyOf = (laboratory: string, testName: string) => `${sourceKey(laboratory)}|${nameKey(testName)}`;
  for (const name of learned) {
    const key = keyOf(name.laboratory, name.testName);
    byName.set(key, [...(byName.get(key) ?? []), name]);
  }
  const applied = new Map<LearnedName, number>();
  const answers = new Map<string, LearnedName>();
  const waiting = new Map<string, Set<string>>();
  return {
    known: ({ laboratory, measurandText, unit }, options) => {
      const fitting = (byName.get(keyOf(laboratory, measurandText)) ?? []).filter(
        (name) => options.includes(name.measurand) && isUnitAsSeen(name, unit.trim()),
      );
      const [name] = fitting;
      // Two answers that fit are none.
      if (name === undefined || fitting.some(({ measurand }) => measurand !== name.measurand)) return undefined;
      applied.set(name, (applied.get(name) ?? 0) + 1);
      return name.measurand;
    },
    answered: ({ laboratory, measurandText, unit }, measurand) => {
      const name = {
        laboratory: laboratory.trim(),
        testName: measurandText.trim(),
        measurand,
        unit: unit.trim(),
        specimen: "",
        since: today,
      };
      if (name.testName !== "" && name.testName.length <= LONGEST_NAME) answers.set(learnedNameKey(name), name);
    },
    waits: ({ laboratory, measurandText, unit }, question) => {
      const names = waiting.get(question) ?? new Set<string>();
      names.add(learnedNameKey({ laboratory, testName: measurandText, unit, specimen: "" }));
      waiting.set(question, names);
    },
    waiting: () => waiting,
    applied: () => [...applied].map(([name, rows]) => ({ ...name, rows })),
    answers: () => [...answers.values()],
  };
}

/** Whether a row's unit is the one that the answer was given beside: the same, or of one size with it. One that is not printed is none. */
function isUnitAsSeen({ measurand, unit: seen }: LearnedName, unit: string): boolean {
  if (seen === "" || unit === "" || nameKey(seen) === nameKey(unit)) return nameKey(seen) === nameKey(unit);
  const isKnown = unitFor(measurand, seen) !== undefined && unitFor(measurand, unit) !== undefined;
  return isKnown && isSameScale(measurand, seen, unit);
}
