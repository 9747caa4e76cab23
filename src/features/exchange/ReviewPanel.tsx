import { Button } from "../../ui/Button.tsx";
import { useEffect, useId, useState } from "react";
import type { Fate } from "../../exchange/incoming/plan/plan.ts";
import { Banner } from "../../ui/Banner.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import type { ImportPageWords } from "../../words/language.ts";
import styles from "./ReviewPanel.module.css";
import shared from "./exchange.module.css";
import { resultsChanged, type DeskState, type NotImported } from "./deskState.ts";
import type { ImportDesk } from "./importDesk.ts";
import type { PlanSummary, ReviewRow, RowFilter } from "../../exchange/incoming/importer.ts";
import { ReviewTable } from "./ReviewTable.tsx";
import type { RowTexts } from "./rowTexts.ts";
import { WorkProgress } from "./WorkProgress.tsx";

/**
 * Rows of one page. Drawn in some 30 ms; a page that a person looks through has no need of more, and the filters find the rest.
 */
const ROWS_AT_ONCE = 200;

const FATES: readonly Fate["type"][] = ["NeedsAnswer", "Refused", "New", "Correction", "Withdrawal", "Restoration", "Duplicate"];

type Props = {
  readonly review: Extract<DeskState, { readonly stage: "Review" }>;
  readonly desk: ImportDesk;
  readonly texts: RowTexts;
  readonly onSaveRefused: () => void;
};

/** What would happen, row by row and in sum, and the one button that makes it so. */
export function ReviewPanel({ review, desk, texts, onSaveRefused }: Props) {
  const words = usePageWords("import").page;
  const { format } = useWording();
  const { plan, edition } = review;
  const { counts } = plan;
  const refusedId = useId();
  const [wanted, setWanted] = useState<RowFilter>("All");
  const [from, setFrom] = useState(0);
  const [shown, setShown] = useState<{
    readonly rows: readonly ReviewRow[];
    readonly from: number;
    readonly total: number;
    readonly edition: number;
  }>();
  // A filter that an answer has emptied shows nothing any more: all rows are shown instead.
  const filter = wanted !== "All" && plan.rowCounts[wanted] === 0 ? "All" : wanted;
  const total = filter === "All" ? plan.rows : plan.rowCounts[filter];
  const begin = from < total ? from : 0;
  const number = (value: number) => format.fixed(value, 0);

  useEffect(() => {
    let left = false;
    void desk.rows(filter, begin, begin + ROWS_AT_ONCE).then((rows) => {
      if (!left) setShown({ rows, from: begin, total, edition });
    });
    return () => {
      left = true;
    };
  }, [desk, filter, begin, total, edition]);

  const choose = (next: RowFilter) => {
    setWanted(next);
    setFrom(0);
  };
  // What stood here when Import was pressed, whatever a field that is left by the press sets going meanwhile.
  const [pressedOn, setPressedOn] = useState<PlanSummary>();
  const busy = review.planning === true || shown?.edition !== edition;
  const changed = resultsChanged(counts);
  const nothing = plan.records === 0;

  return (
    <Panel
      title={words.reviewTitle}
      actions={
        plan.rowCounts.Refused === 0 ? undefined : (
          <Button variant="default" size="compact-sm" aria-describedby={refusedId} onClick={onSaveRefused}>
            {words.refusedCsv}
          </Button>
        )
      }
    >
      {plan.rowCounts.Refused === 0 ? null : (
        <p id={refusedId} className={shared.quiet}>
          {words.refusedHolds}
        </p>
      )}
      {review.notImported === undefined ? null : (
        <Banner tone={review.notImported.type === "NoRoomToUndo" ? "caution" : "danger"}>
          {whyNot(review.notImported, words, number)}
        </Banner>
      )}
      <div className={styles.chips} role="group" aria-label={words.filterBy}>
        {(["All", ...FATES] as const).map((fate) => {
          const count = fate === "All" ? plan.rows : plan.rowCounts[fate];
          return count === 0 && fate !== "All" ? null : (
            <button
              key={fate}
              type="button"
              className={styles.chip}
              data-fate={fate}
              aria-pressed={filter === fate}
              onClick={() => choose(fate)}
            >
              {words.fates[fate]} <span className={styles.chipCount}>{number(count)}</span>
            </button>
          );
        })}
      </div>
      {shown === undefined ? (
        <p role="status">{words.planning}</p>
      ) : (
        <>
          <ReviewTable rows={shown.rows} first={shown.from + 1} total={shown.total} busy={busy} texts={texts} desk={desk} />
          <div className={styles.pages}>
            <p role="status" className={styles.range}>
              {busy
                ? words.planning
                : shown.total === 0
                  ? words.noRows
                  : words.range(
                      number(shown.from + 1),
                      number(Math.min(shown.from + ROWS_AT_ONCE, shown.total)),
                      number(shown.total),
                    )}
            </p>
            {shown.total <= ROWS_AT_ONCE ? null : (
              <>
                <Button
                  variant="default"
                  size="compact-sm"
                  disabled={begin === 0}
                  onClick={() => setFrom(Math.max(0, begin - ROWS_AT_ONCE))}
                >
                  {words.earlier}
                </Button>
                <Button
                  variant="default"
                  size="compact-sm"
                  disabled={begin + ROWS_AT_ONCE >= total}
                  onClick={() => setFrom(begin + ROWS_AT_ONCE)}
                >
                  {words.later}
                </Button>
              </>
            )}
          </div>
        </>
      )}
      <div className={styles.finish}>
        {review.importing === undefined ? (
          <>
            <Button
              disabled={nothing || (busy && pressedOn === undefined)}
              aria-label={
                counts.care === 0
                  ? words.importName(number(changed))
                  : `${words.importName(number(changed))} ${words.importCare(number(counts.care))}`
              }
              onPointerDown={() => setPressedOn(plan)}
              onPointerCancel={() => setPressedOn(undefined)}
              onClick={() => {
                setPressedOn(undefined);
                void desk.carryOut(pressedOn ?? plan);
              }}
            >
              {counts.care === 0
                ? words.import(number(changed))
                : `${words.import(number(changed))} ${words.importCare(number(counts.care))}`}
            </Button>
            <Button variant="default" onClick={desk.startOver}>
              {words.startOver}
            </Button>
            <p className={shared.quiet}>
              {[
                ...(nothing && plan.rowCounts.NeedsAnswer === 0 ? [words.importNothing] : []),
                ...(counts.patientsAdded === 0 ? [] : [words.importPatients(number(counts.patientsAdded))]),
                ...(counts.patientsAddedArchived === 0 ? [] : [words.importArchived(number(counts.patientsAddedArchived))]),
                ...(counts.patientsMadeUp === 0 ? [] : [words.importMadeUp(number(counts.patientsMadeUp))]),
                ...(plan.rowCounts.NeedsAnswer === 0 ? [] : [words.importWaits(number(plan.rowCounts.NeedsAnswer))]),
                ...(plan.rowCounts.Refused === 0 ? [] : [words.importRefused(number(plan.rowCounts.Refused))]),
              ].join(" ")}
            </p>
          </>
        ) : (
          <WorkProgress progress={review.importing} onCancel={desk.startOver} />
        )}
      </div>
    </Panel>
  );
}

function whyNot(problem: NotImported, words: ImportPageWords, number: (value: number) => string): string {
  switch (problem.type) {
    case "ReviewChanged":
      return words.reviewChanged;
    case "LaboratoryChangedMore":
      return words.laboratoryChangedMore;
    case "NoRoom":
      return words.noRoom(number(problem.needed), number(problem.free));
    case "NoRoomToUndo":
      return words.noRoomToUndoLater(number(problem.needed), number(problem.free));
  }
}
