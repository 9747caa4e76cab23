import { Button } from "../../ui/Button.tsx";
import { useState, useSyncExternalStore } from "react";
import { parseCalendarDate } from "../../domain/calendarDate.ts";
import type { Result } from "../../domain/result.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { Select } from "../../ui/Select.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { formatFor, type Notation, type Typography } from "../../words/format.ts";
import { LANGUAGE_CODES, LANGUAGE_NAMES, languageAmong, type LanguageCode } from "../../words/languages.ts";
import { SettingsPanel } from "./SettingsPanel.tsx";
import styles from "./settings.module.css";

const AS_BROWSER = "as-browser";
/** A value and a day that are written otherwise in every notation. */
const EXAMPLE = { value: "2.4", day: parseCalendarDate("2026-03-31") };

type Choosing = {
  /** What was chosen on this device; nothing where the browser's own language is followed. */
  readonly chosen: () => LanguageCode | undefined;
  readonly subscribe: (listener: () => void) => () => void;
  readonly choose: (code: LanguageCode | undefined) => Promise<Result<void, unknown>>;
};

/** The language that this device speaks, and whether a clinician has read it. It changes at once, in every tab. */
export function LanguageSettings({
  choosing,
  preferred,
}: {
  readonly choosing: Choosing;
  readonly preferred: readonly string[];
}) {
  const text = usePageWords("settings").language;
  const { language } = useWording();
  const chosen = useSyncExternalStore(choosing.subscribe, choosing.chosen);
  const decimal = useMonitor((state) => state.settings.decimal);
  const dateOrder = useMonitor((state) => state.settings.dateOrder);
  const changeSettings = useMonitor((state) => state.changeSettings);
  const [said, setSaid] = useState<"set" | "notFetched" | "adopted">();
  const usual = language.reading;
  const isUsual = decimal === usual.decimal && dateOrder === usual.dateOrder;
  const choose = async (value: string) => {
    const spoken = await choosing.choose(LANGUAGE_CODES.find((code) => code === value));
    setSaid(spoken.ok ? "set" : "notFetched");
  };
  return (
    <SettingsPanel id="language" title={text.title} announcement={said === undefined ? "" : text[said]}>
      <div className={styles.language}>
        <Select
          aria-label={text.label}
          value={chosen ?? AS_BROWSER}
          choices={[
            { value: AS_BROWSER, label: text.asBrowser(LANGUAGE_NAMES[languageAmong(preferred)]) },
            ...LANGUAGE_CODES.map((code) => ({ value: code, label: LANGUAGE_NAMES[code], lang: code })),
          ]}
          onChoose={(value) => void choose(value)}
        />
        {isUsual ? null : (
          <p className={styles.example}>
            {text.writesStill(example({ decimal, dateOrder }, language.format))}{" "}
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => {
                changeSettings(usual);
                setSaid("adopted");
              }}
            >
              {text.adopt(example(usual, language.format))}
            </Button>
          </p>
        )}
        {language.isDraft ? <p className={styles.example}>{text.draft}</p> : null}
      </div>
    </SettingsPanel>
  );
}

/** "2,4 · 31.03.2026": a value and a day as this notation writes them. */
function example(notation: Notation, typography: Typography): string {
  const format = formatFor(notation, typography);
  return `${format.reported(EXAMPLE.value)} · ${EXAMPLE.day.ok ? format.day(EXAMPLE.day.value) : ""}`;
}
