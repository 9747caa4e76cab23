import { Suspense } from "react";
import { contentOf, revisionsOf } from "../../domain/kept.ts";
import type { Observation, ObservationContent } from "../../domain/measuring/observation.ts";
import { SOURCE_FIELDS } from "../../domain/measuring/source.ts";
import type { PatientId } from "../../domain/record/patient.ts";
import { take } from "../../domain/shelf.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { lazyPart } from "../../ui/lazyPart.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { useWording } from "../../ui/wording.tsx";
import { describeMoment } from "../../words/describeMoment.ts";
import { describeReason } from "../../words/describeReason.ts";
import { ChangesTable } from "./ChangesTable.tsx";
import { contentChanges, RESULT_FIELDS, fieldText } from "./contentChanges.ts";
import styles from "./HistoryDialog.module.css";

// Their words are those of a page that few visits read.
const ChainNotice = lazyPart(["changes"], async () => (await import("../../ui/ChainNotice.tsx")).ChainNotice);

const ReadFrom = lazyPart(["changes"], async () => (await import("./ReadFrom.tsx")).ReadFrom);

/** Every state that a result has had, the latest first: when, what changed from what to what, and why. */
export function HistoryDialog({
  patientId,
  observation,
  onClose,
}: {
  readonly patientId: PatientId;
  readonly observation: Observation | undefined;
  readonly onClose: () => void;
}) {
  const { words } = useWording();
  const record = useMonitor((state) => take(state.records, patientId));
  return (
    <Dialog title={words.results.historyTitle} opened={observation !== undefined} onClose={onClose} size="medium">
      {record === undefined ? null : (
        <Suspense>
          <ChainNotice record={record} />
        </Suspense>
      )}
      {observation === undefined ? null : <Revisions observation={observation} />}
    </Dialog>
  );
}

/** Whether a state was read in another place than the one before it. */
const isReadElsewhere = (before: ObservationContent, state: ObservationContent): boolean =>
  SOURCE_FIELDS.some((field) => before[field] !== state[field]);

function Revisions({ observation }: { readonly observation: Observation }) {
  const { words, format } = useWording();
  const states = revisionsOf<ObservationContent>(observation);
  const first = states[0];
  return (
    <ol className={styles.states} reversed>
      {states
        .map((state, index) => ({ state, before: states[index - 1], number: index }))
        .toReversed()
        .map(({ state, before, number }) => {
          if (before === undefined) return null;
          const changes = contentChanges(
            contentOf<ObservationContent>(before),
            contentOf<ObservationContent>(state),
            words,
            format,
          );
          return (
            <li key={`${state.revision} ${state.recordedAt} ${number}`}>
              <h3 className={styles.heading}>
                {words.results.revision(number)}
                <time dateTime={state.recordedAt}>{describeMoment(state.recordedAt, format)}</time>
                {state.author === undefined ? null : <span>{words.results.by(state.author)}</span>}
              </h3>
              <p>
                {state.reason === undefined
                  ? words.results.noReason
                  : words.results.because(describeReason(state.reason, words, format))}
              </p>
              {isReadElsewhere(before, state) ? (
                <Suspense>
                  <ReadFrom state={state} />
                </Suspense>
              ) : null}
              {changes.length === 0 ? null : <ChangesTable label={words.results.revision(number)} changes={changes} />}
            </li>
          );
        })}
      {first === undefined ? null : (
        <li>
          <h3 className={styles.heading}>
            {words.results.recorded}
            <time dateTime={first.recordedAt}>{describeMoment(first.recordedAt, format)}</time>
            {first.author === undefined ? null : <span>{words.results.by(first.author)}</span>}
          </h3>
          <Suspense>
            <ReadFrom state={first} />
          </Suspense>
          {states.length === 1 ? <p>{words.results.onlyState}</p> : null}
          <dl className={styles.said}>
            {RESULT_FIELDS.map((field) => ({ field, text: fieldText(first, field, words, format) })).map(({ field, text }) =>
              text === undefined ? null : (
                <div key={field}>
                  <dt>{words.entry.field[field]}</dt>
                  <dd>{text}</dd>
                </div>
              ),
            )}
          </dl>
        </li>
      )}
    </ol>
  );
}
