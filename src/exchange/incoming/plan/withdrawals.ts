import type { CalendarDate } from "../../../domain/calendarDate.ts";
import { revisionsOf, type WhenAndWhy } from "../../../domain/kept.ts";
import {
  markEnteredInError,
  quantityOf,
  type Observation,
  type ObservationContent,
} from "../../../domain/measuring/observation.ts";
import { stands } from "../../../domain/standing.ts";
import { isRecordId } from "../../recordId.ts";
import type { Fate } from "./plan.ts";
import type { WithdrawalRow } from "./planRow.ts";
import type { QuestionBook } from "./questions.ts";
import { quantityKey, sameTime } from "./sameResult.ts";
import type { SeriesByDay, SeriesEntry } from "./seriesByDay.ts";

/** A result as it is offered to choose from, or named. */
export const inOneLine = ({ value, unit, collectedOn }: ObservationContent): string => `${value} ${unit}, ${collectedOn}`;
/** Whether the result of this place counts: it was not withdrawn. */
export const isInForce = (entry: SeriesEntry): boolean => stands(entry.observation());
/** Results as answers to a question. */
export const offered = (entries: readonly SeriesEntry[]): readonly { readonly value: string; readonly label: string }[] =>
  entries.map((entry) => ({ value: entry.observation().id, label: inOneLine(entry.observation()) }));

type Withdrawing = {
  readonly series: SeriesByDay;
  readonly patientId: string;
  readonly isAnother: (entry: SeriesEntry, ourId: string) => boolean;
  readonly couldMean: (on: CalendarDate | "") => readonly SeriesEntry[];
  readonly addAs: (id: string, content: ObservationContent) => Observation;
  /** Withdrawals of what the file itself brings. */
  readonly ofFile: ReadonlySet<WithdrawalRow>;
  readonly taken: ReadonlySet<string>;
  readonly book: QuestionBook;
  readonly change: WhenAndWhy;
};

type Withdrawer = {
  readonly withdraw: (row: WithdrawalRow) => Fate;
  readonly namedBy: (row: WithdrawalRow) => SeriesEntry | undefined;
};

/** Which result of a series a row of a file withdraws: the one that it names, or that fits it alone; else somebody is asked. */
export function withdrawer(within: Withdrawing): Withdrawer {
  const { series, patientId, isAnother, couldMean, addAs, ofFile, taken, book, change } = within;

  /** The results that a withdrawal can mean: the one with its id, else those of its day with its value, if it has one. */
  const possiblyMeant = ({ ourId, quantity, collectedOn }: WithdrawalRow): readonly SeriesEntry[] => {
    const own = series.withId(ourId);
    if (own !== undefined) return [own];
    return quantity === undefined ? series.on(collectedOn) : series.withQuantity(collectedOn, quantity);
  };

  /** The result here that the row names, unless the name may be anybody's and the row says a day or a value that it never had. */
  const namedBy = (row: WithdrawalRow): SeriesEntry | undefined => {
    const found = series.known(row).filter(({ entry: known }) => !isAnother(known, row.ourId));
    const { entry, surely } = found.find((one) => isInForce(one.entry)) ?? found[0] ?? {};
    if (entry === undefined || surely !== "perhaps") return entry;
    const fits = (state: ObservationContent) =>
      (row.collectedOn === "" || row.collectedOn === state.collectedOn) &&
      (row.quantity === undefined || quantityKey(row.quantity) === quantityKey(quantityOf(state)));
    return revisionsOf<ObservationContent>(entry.observation()).some(fits) ? entry : undefined;
  };

  const withdrawMeant = (entry: SeriesEntry): Fate => {
    series.change(entry, markEnteredInError(entry.observation(), change));
    return { type: "Withdrawal", of: entry.observation().id };
  };

  /** A withdrawal of nothing that is found: the result that it means, as somebody says. */
  const withdrawNothing = (row: WithdrawalRow, could: readonly SeriesEntry[]): Fate => {
    const nothing: Fate = { type: "Refused", why: { type: "NothingToWithdraw" } };
    if (could.length === 0 || isRecordId(row.ourId) || ofFile.has(row)) return nothing;
    const said = [row.quantity === undefined ? "" : String(row.quantity.value), row.collectedOn].filter((text) => text !== "");
    const answer = book.ask(
      `NothingToWithdraw:${patientId}:${row.measurand}:${said.join(" ")}`,
      { about: "NothingToWithdraw" },
      said.join(", "),
      offered(could),
    );
    if (!answer.ok) return answer.error;
    const meant = could.find((entry) => entry.observation().id === answer.value);
    return meant === undefined ? nothing : withdrawMeant(meant);
  };

  const withdraw = (row: WithdrawalRow): Fate => {
    const byItsName = series.withId(row.ourId) === undefined ? namedBy(row) : undefined;
    const fitting =
      byItsName === undefined
        ? possiblyMeant(row).filter(
            (entry) => sameTime(entry.observation().collectedAt, row.collectedAt) && !isAnother(entry, row.ourId),
          )
        : [byItsName];
    const inForce = fitting.filter(isInForce);
    const [only] = inForce;
    if (inForce.length === 1 && only !== undefined) return withdrawMeant(only);
    // A withdrawn result of our own export comes with what it said, and stays withdrawn: nothing that was recorded is lost on the
    // way.
    if (fitting.length === 0 && row.content !== undefined && isRecordId(row.ourId) && !taken.has(row.ourId)) {
      addAs(row.ourId, row.content);
      return { type: "New" };
    }
    const [gone] = fitting;
    if (inForce.length === 0 && gone !== undefined) return { type: "Duplicate", of: gone.observation().id };
    return withdrawNothing(row, inForce.length > 0 ? inForce : couldMean(row.collectedOn));
  };

  return { withdraw, namedBy };
}
