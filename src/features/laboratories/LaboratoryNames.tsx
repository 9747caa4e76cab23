import { Button } from "../../ui/Button.tsx";
import { useMemo, useState } from "react";
import { entriesOf } from "../../domain/byId.ts";
import { alikeLaboratories } from "../../domain/series/alikeLaboratories.ts";
import { pairKey, type AlikeNames, type LaboratoryAnswer } from "../../domain/series/laboratoryNames.ts";
import { entriesOn } from "../../domain/shelf.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { SplitPanel } from "../../ui/SplitPanel.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import styles from "./LaboratoryNames.module.css";

type Props = {
  /** Names beside those of the results here: an import's that is still under review. */
  readonly incoming?: readonly string[];
  /** Whether what was answered is listed too, so that it can be changed. */
  readonly withAnswers?: boolean;
};

/**
 * Spellings that may be one laboratory's: asked about once, kept, and never joined silently, for two laboratories' results must not
 * be compared.
 */
export function LaboratoryNames({ incoming, withAnswers = false }: Props) {
  const { words } = useWording();
  const text = usePageWords("settings").laboratoryNames;
  const records = useMonitor((state) => state.records);
  const answers = useMonitor((state) => state.settings.laboratoryNames);
  const changeSettings = useMonitor((state) => state.changeSettings);
  const [announcement, setAnnouncement] = useState("");
  const [before, setBefore] = useState<readonly LaboratoryAnswer[] | undefined>(undefined);
  const names = useMemo(() => {
    const known = new Set(incoming);
    for (const { observations } of entriesOn(records))
      for (const { laboratory } of entriesOf(observations)) if (laboratory !== undefined) known.add(laboratory);
    return known;
  }, [records, incoming]);
  const asked = useMemo(() => alikeLaboratories(names, answers), [names, answers]);
  if (asked.length === 0 && announcement === "" && !(withAnswers && answers.length > 0)) return null;

  const set = (next: readonly LaboratoryAnswer[], saying: string) => {
    setBefore(answers);
    changeSettings({ laboratoryNames: next });
    setAnnouncement(saying);
  };
  const answer = (pair: AlikeNames, isSame: boolean) =>
    set(
      [...answers.filter((one) => pairKey(one) !== pairKey(pair)), { ...pair, isSame }],
      (isSame ? text.joined : text.parted)(pair.one, pair.other),
    );
  return (
    <SplitPanel
      id="laboratory-names"
      title={text.title}
      about={text.intro}
      actions={
        <>
          <output className={styles.announcement}>{announcement}</output>
          {before === undefined ? null : (
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => {
                changeSettings({ laboratoryNames: before });
                setBefore(undefined);
                setAnnouncement(text.takenBack);
              }}
            >
              {words.undoing.undo}
            </Button>
          )}
        </>
      }
    >
      <ul className={styles.pairs} aria-label={text.title}>
        {asked.map((pair) => (
          <li key={pairKey(pair)} className={styles.pair}>
            <span>{text.ask(pair.one, pair.other)}</span>
            <span className={styles.ways}>
              <Button
                variant="default"
                size="compact-sm"
                aria-label={text.oneNamed(pair.one, pair.other)}
                onClick={() => answer(pair, true)}
              >
                {text.one}
              </Button>
              <Button
                variant="default"
                size="compact-sm"
                aria-label={text.twoNamed(pair.one, pair.other)}
                onClick={() => answer(pair, false)}
              >
                {text.two}
              </Button>
            </span>
          </li>
        ))}
        {(withAnswers ? answers : []).map((given) => (
          <li key={pairKey(given)} className={styles.pair}>
            <span>{(given.isSame ? text.areOne : text.areTwo)(given.one, given.other)}</span>
            <span className={styles.ways}>
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={text.askAgainNamed(given.one, given.other)}
                onClick={() =>
                  set(
                    answers.filter((one) => one !== given),
                    text.forgotten(given.one, given.other),
                  )
                }
              >
                {text.askAgain}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </SplitPanel>
  );
}
