import { Button } from "../../ui/Button.tsx";
import { useState } from "react";
import { DUE_NOTICES, HISTORY_SHOWS, type DueNotices } from "../../domain/device/settings.ts";
import { LONGEST_INITIALS } from "../../domain/record/review.ts";
import { isTestInterval, TEST_INTERVALS } from "../../domain/record/testInterval.ts";
import { PURPOSE_VIEWS, type PurposeView } from "../../domain/measuring/observation.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { ChoiceField } from "../../ui/ChoiceField.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { nameInterval, namePurpose } from "../../words/describeInterval.ts";
import { OneOf } from "./OneOf.tsx";
import { SettingsPanel } from "./SettingsPanel.tsx";
import styles from "./settings.module.css";

/** When tests are due where nobody planned them, who reviews here, and what a patient sees of what nobody has reviewed. */
export function FollowUpSettings() {
  const followUp = usePageWords("followUp");
  const text = followUp.settings;
  const { words } = useWording();
  const settings = useMonitor((state) => state.settings);
  const changeSettings = useMonitor((state) => state.changeSettings);
  const [announcement, setAnnouncement] = useState("");
  const [initials, setInitials] = useState(settings.deviceInitials ?? "");
  const shows = settings.historyShows ?? "all";

  const setInterval = (purpose: PurposeView, chosen: string) => {
    const { [purpose]: _before, ...others } = settings.testIntervals ?? {};
    const isChosen = isTestInterval(chosen);
    changeSettings({ testIntervals: isChosen ? { ...others, [purpose]: chosen } : others });
    setAnnouncement(
      text.intervalSet(namePurpose(purpose, words, followUp), isChosen ? nameInterval(chosen, followUp) : text.none),
    );
  };
  const keepInitials = () => {
    const by = initials.trim();
    changeSettings({ deviceInitials: by });
    setAnnouncement(text.initialsSet(by));
  };
  const setNotices = async (chosen: DueNotices) => {
    const isAllowed = chosen === "off" || (await mayNotify());
    if (isAllowed) changeSettings({ dueNotices: chosen });
    setAnnouncement(isAllowed ? text.noticesSet[chosen] : text.noticesRefused);
  };

  return (
    <SettingsPanel id="follow-up" title={text.title} intro={text.intro} announcement={announcement}>
      <div className={styles.intervals}>
        {PURPOSE_VIEWS.map((purpose) => (
          <ChoiceField
            key={purpose}
            label={namePurpose(purpose, words, followUp)}
            value={settings.testIntervals?.[purpose] ?? ""}
            choices={[
              { value: "", label: text.none },
              ...TEST_INTERVALS.map((every) => ({ value: every, label: nameInterval(every, followUp) })),
            ]}
            onChange={(chosen) => setInterval(purpose, chosen)}
          />
        ))}
      </div>
      <form
        className={styles.initials}
        onSubmit={(event) => {
          event.preventDefault();
          keepInitials();
        }}
      >
        <TextField
          label={text.initials}
          hint={text.initialsHint}
          value={initials}
          maxLength={LONGEST_INITIALS}
          onChange={setInitials}
        />
        <Button type="submit" variant="default">
          {text.saveInitials}
        </Button>
      </form>
      <div className={styles.choices}>
        <OneOf
          label={text.shows}
          value={shows}
          codes={HISTORY_SHOWS}
          names={text.showsNames}
          onChange={(chosen) => {
            changeSettings({ historyShows: chosen });
            setAnnouncement(text.showsSet[chosen]);
          }}
        >
          {text.showsNote[shows]}
        </OneOf>
        <OneOf
          label={text.notices}
          value={settings.dueNotices ?? "off"}
          codes={DUE_NOTICES}
          names={text.noticesNames}
          onChange={(chosen) => void setNotices(chosen)}
        >
          {text.noticesNote}
        </OneOf>
      </div>
    </SettingsPanel>
  );
}

/** Asks the browser, which asks the user, the first time. */
async function mayNotify(): Promise<boolean> {
  try {
    return "Notification" in window && (await Notification.requestPermission()) === "granted";
  } catch {
    return false;
  }
}
