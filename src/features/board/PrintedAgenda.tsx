import { BoardChart } from "../../charts/BoardChart.tsx";
import { DEFAULT_LOOK } from "../../charts/chartLook.ts";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import type { BoardCase } from "./boardCase.ts";
import { CaseHead } from "./CaseHead.tsx";
import styles from "./PrintedAgenda.module.css";
import { PosterAnswer, PosterChecks } from "./PosterAnswer.tsx";

/** A chart is drawn at this size and scales with the paper as a whole: nothing has to be measured while printing. */
const CHART = { width: 860, height: 380 };

/**
 * The agenda on paper, one page a case, upright or across, A4 or Letter: the very cases that are on the wall, hidden as they are
 * hidden there.
 */
export function PrintedAgenda({ cases }: { readonly cases: readonly BoardCase[] }) {
  const board = usePageWords("board");
  const { words } = useWording();
  return (
    <div className={styles.pages} data-part="printed">
      {cases.map((shown) => (
        <article key={shown.id} className={styles.page} aria-label={shown.name}>
          <CaseHead shown={shown} position={board.position(shown.number, cases.length)} />
          {shown.latest === undefined ? (
            <p>{board.noResults}</p>
          ) : (
            <BoardChart
              content={shown.content}
              words={words}
              format={shown.format}
              scale="linear"
              range={undefined}
              anchor={shown.countsDays ? shown.anchors[0]?.anchor : undefined}
              look={DEFAULT_LOOK}
              size={CHART}
              lanesAs="sparks"
            />
          )}
          <div className={styles.columns}>
            <div className={styles.said}>
              {shown.latest === undefined ? null : (
                <p>
                  <strong>
                    {shown.latest.value} {shown.latest.unit}
                  </strong>
                  , {shown.latest.on}, {words.names.flag[shown.latest.flag]}
                  {shown.latest.interval === undefined ? "" : ` · ${board.interval(shown.latest.interval)}`}
                </p>
              )}
              <PosterAnswer shown={shown} />
            </div>
            <div className={styles.said}>
              <PosterChecks shown={shown} />
              <p>{shown.why}</p>
              {shown.followUp.length === 0 ? null : <p>{shown.followUp.join(" · ")}</p>}
              <p>
                <strong>
                  {shown.format.headed(shown.question === undefined ? board.question : board.asked(shown.question.on), "")}
                </strong>
                <span className={styles.text}>{shown.question?.text ?? board.noQuestion}</span>
              </p>
              {shown.conclusions.slice(0, 2).map(({ id, on, text }) => (
                <p key={id}>
                  <strong>{shown.format.headed(board.concluded(on), "")}</strong>
                  <span className={styles.text}>{text}</span>
                </p>
              ))}
            </div>
          </div>
          <p className={styles.notice}>
            {shown.isSynthetic ? `${words.shell.synthetic} ` : ""}
            {words.shell.notADevice}
          </p>
        </article>
      ))}
    </div>
  );
}
