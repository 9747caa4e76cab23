import { useState } from "react";
import { onlyPatient } from "../../domain/record/people/onlyPatient.ts";
import { DEVICE_USES } from "../../domain/device/settings.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { OneOf } from "./OneOf.tsx";
import { SettingsPanel } from "./SettingsPanel.tsx";
import { usePageWords } from "../../ui/wording.tsx";
import styles from "./settings.module.css";

/** Whose device this is. The choice is offered where it can mean something: one patient, or one already made. */
export function DeviceUseSettings() {
  const text = usePageWords("history").patientMode.device;
  const use = useMonitor((state) => state.settings.deviceUse ?? "care-team");
  const only = useMonitor((state) => onlyPatient(state.records));
  const changeSettings = useMonitor((state) => state.changeSettings);
  const [announcement, setAnnouncement] = useState("");
  const offered = only !== undefined || use === "one-patient";
  return (
    <SettingsPanel
      id="device"
      title={text.title}
      intro={only === undefined ? text.otherIntro : text.oneIntro}
      announcement={announcement}
    >
      {offered ? (
        <OneOf
          label={text.label}
          value={use}
          codes={DEVICE_USES}
          names={text.names}
          onChange={(chosen) => {
            changeSettings({ deviceUse: chosen });
            setAnnouncement(text.set[chosen]);
          }}
        >
          {only === undefined ? text.noEffect : null}
        </OneOf>
      ) : null}
      <p className={styles.intro}>{text.patientMode}</p>
    </SettingsPanel>
  );
}
