import { ButtonLink } from "../../ui/Button.tsx";
import { useEffect, useMemo, useRef, useState, useSyncExternalStore, type ReactNode } from "react";
import type { PatientId } from "../../domain/record/patient.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { Banner } from "../../ui/Banner.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { useDrafts } from "../../ui/drafts.tsx";
import { saveFile } from "../../ui/saveFile.ts";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { ColumnMapper } from "./ColumnMapper.tsx";
import { EarlierImports } from "./EarlierImports.tsx";
import styles from "./ImportView.module.css";
import shared from "./exchange.module.css";
import type { ImportDesk } from "./importDesk.ts";
import { ImportStart } from "./ImportStart.tsx";
import { ImportSummary } from "./ImportSummary.tsx";
import { LaboratoryPanel } from "./LaboratoryPanel.tsx";
import { QuestionsPanel } from "./QuestionsPanel.tsx";
import { refusedCsv } from "./refusedCsv.ts";
import { ScannedPages } from "./ScannedPages.tsx";
import { SheetChooser } from "./SheetChooser.tsx";
import { LearnedHere, ReadTexts, type ReadProps } from "./ReadTexts.tsx";
import { ReviewPanel } from "./ReviewPanel.tsx";
import { rowTexts } from "./rowTexts.ts";
import { WorkProgress } from "./WorkProgress.tsx";

/** Where a pasted text is kept in the tab. */
const PASTED = "import:pasted";

type Props = {
  readonly desk: ImportDesk;
  /** Whose page one came from: theirs are the results of a text that names nobody. */
  readonly about?: { readonly id: PatientId; readonly name: string } | undefined;
  /** Asks whether alike names, these among them, are one laboratory; nothing where none are alike. */
  readonly askLaboratories: (incoming: readonly string[]) => ReactNode;
};

/**
 * The import from the first text to the summary, and the imports of before. One thing at a time is on screen: what to bring, the
 * work, the review, the summary.
 */
export function ImportView({ desk, about, askLaboratories }: Props) {
  const pageWords = usePageWords("import");
  const words = pageWords.page;
  const { words: common, format } = useWording();
  const state = useSyncExternalStore(desk.subscribe, desk.state);
  const records = useMonitor((monitor) => monitor.records);
  const drafts = useDrafts();
  const [pasted, setPasted] = useState(() => drafts.read(PASTED) ?? "");
  const top = useRef<HTMLDivElement>(null);
  const texts = useMemo(() => rowTexts(common, pageWords, format, records), [common, pageWords, format, records]);
  const { stage } = state;
  const shownStage = useRef(stage);

  // Another stage begins where it is read first, for eyes and for screen readers.
  useEffect(() => {
    if (shownStage.current === stage) return;
    shownStage.current = stage;
    if (stage === "Review" || stage === "Done" || stage === "Columns" || stage === "Sheets") {
      top.current?.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    }
  }, [stage]);

  // Until it was imported or taken out of the box: a reload, for whatever reason, must not cost what was pasted.
  const keepPasted = (text: string) => {
    setPasted(text);
    if (text === "") drafts.forget(PASTED);
    else drafts.keep(PASTED, text);
  };
  useEffect(() => {
    if (stage === "Done") drafts.forget(PASTED);
  }, [stage, drafts]);

  const saveRefused = () =>
    void refusedCsv(desk, texts, words.refusedColumns).then((csv) => saveFile(`${words.refusedFile}.csv`, csv, "text/csv"));

  return (
    <div ref={top} tabIndex={-1} className={styles.sections}>
      {state.stage === "Empty" ? (
        <>
          {state.stopped ? <Said>{words.stopped}</Said> : null}
          {state.brokeOff ? <Banner tone="danger">{words.brokeOff}</Banner> : null}
          {state.unread === undefined ? null : <NothingRead desk={desk} texts={state.unread} describe={texts.notReadable} />}
          <ImportStart
            pasted={pasted}
            onPasted={keepPasted}
            forName={about?.name}
            onReview={(given) => void desk.review(given, about?.id)}
          />
          <EarlierImports onUndo={(at) => desk.undo(at)} />
        </>
      ) : null}
      {state.stage === "Working" ? (
        <Panel title={words.working.Reading}>
          <WorkProgress progress={state.progress} onCancel={desk.startOver} />
        </Panel>
      ) : null}
      {state.stage === "Sheets" ? (
        <SheetChooser
          key={state.text}
          name={state.name}
          sheets={state.sheets}
          onDone={(sheets) => void desk.chooseSheets(state.text, sheets)}
          onCancel={desk.startOver}
        />
      ) : null}
      {state.stage === "Columns" ? (
        <ColumnMapper
          key={state.columns.shape}
          name={state.name}
          table={state.columns}
          isChange={state.review !== undefined}
          onDone={(columns) => void desk.mapColumns(state.columns.shape, columns)}
          onCancel={desk.leaveColumns}
        />
      ) : null}
      {state.stage === "Review" ? (
        <>
          <ReadTexts desk={desk} texts={state.texts} describe={texts.notReadable} onChangeColumns={desk.changeColumns} />
          {state.plan.unread.length === 0 ? null : (
            <ul className={styles.read}>
              {state.plan.unread.map((unread) => (
                <li key={`${unread.what} ${unread.text}`} className={shared.quiet}>
                  {texts.unread(unread)}
                </li>
              ))}
            </ul>
          )}
          <LearnedHere learned={state.plan.learned} />
          {state.plan.unnamed.length === 0 ? null : (
            <LaboratoryPanel
              unnamed={state.plan.unnamed}
              isOnlyText={state.texts.length === 1}
              onGive={(given, name) => void desk.giveLaboratory(given, name)}
            />
          )}
          {state.plan.questions.length === 0 ? null : (
            <QuestionsPanel
              asked={state.plan.questions}
              answers={state.answers}
              texts={texts}
              onAnswer={(question, value) => void desk.answer(question, value)}
            />
          )}
          {askLaboratories(state.plan.laboratories)}
          <ReviewPanel review={state} desk={desk} texts={texts} onSaveRefused={saveRefused} />
        </>
      ) : null}
      {state.stage === "Done" ? (
        <>
          <ImportSummary
            done={state.done}
            counts={state.counts}
            undone={state.undone}
            onUndo={() => desk.undo(state.done.at)}
            onAnother={() => (keepPasted(""), desk.startOver())}
          />
          <EarlierImports onUndo={(at) => desk.undo(at)} />
        </>
      ) : null}
    </div>
  );
}

const Said = ({ children }: { readonly children: string }) => (
  <div role="status">
    <Banner tone="information">{children}</Banner>
  </div>
);

/** Why there is nothing to review: each text with what is the matter with it. A backup is led to where it is restored. */
function NothingRead({ desk, texts, describe }: ReadProps) {
  const words = usePageWords("import").page;
  return (
    <div role="alert" className={styles.nothing}>
      <Banner tone="danger">{words.nothingFound}</Banner>
      {texts.map((text, index) => (
        // Two texts may have one name.
        <div key={index} className={styles.unread}>
          {text.type === "Backup" ? (
            <>
              <p>{words.backup(text.name)}</p>
              <ButtonLink to="/settings" variant="default">
                {words.toSettings}
              </ButtonLink>
            </>
          ) : (
            <>
              <p>{text.type === "NotReadable" ? describe(text) : words.nothingIn(text.name)}</p>
              <ScannedPages desk={desk} read={text} text={index} />
            </>
          )}
        </div>
      ))}
    </div>
  );
}
