import { useState } from "react";
import { learnedNameKey, type LearnedName } from "../../domain/device/learnedNames.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { Button } from "../../ui/Button.tsx";
import { SplitPanel } from "../../ui/SplitPanel.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { isolated } from "../../words/isolated.ts";
import styles from "./LaboratoryNames.module.css";

/** What laboratories' own names of tests were said to mean at an import: each can be forgotten, and is then asked about again. */
export function LearnedNames() {
  const { words, format } = useWording();
  const text = usePageWords("settings").learnedNames;
  const learned = useMonitor((state) => state.settings.learnedNames);
  const changeSettings = useMonitor((state) => state.changeSettings);
  const [announcement, setAnnouncement] = useState("");
  const [before, setBefore] = useState<readonly LearnedName[] | undefined>(undefined);
  if (learned.length === 0 && before === undefined) return null;
  const forget = (name: LearnedName) => {
    setBefore(learned);
    changeSettings({ learnedNames: learned.filter((one) => one !== name) });
    setAnnouncement(text.forgotten(isolated(name.testName), isolated(name.laboratory)));
  };
  return (
    <SplitPanel
      id="learned-names"
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
                changeSettings({ learnedNames: before });
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
        {learned.map((name) => (
          <li key={learnedNameKey(name)} className={styles.pair}>
            <span>
              {text.means({
                name: isolated(name.testName),
                laboratory: isolated(name.laboratory),
                measurand: words.names.measurand[name.measurand],
                unit: name.unit,
                day: format.dayInWords(name.since),
              })}
            </span>
            <span className={styles.ways}>
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={text.forgetNamed(isolated(name.testName), isolated(name.laboratory))}
                onClick={() => forget(name)}
              >
                {text.forget}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </SplitPanel>
  );
}
