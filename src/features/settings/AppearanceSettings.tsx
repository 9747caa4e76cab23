import { useState } from "react";
import { COLOR_SCHEMES } from "../../domain/device/settings.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { OneOf } from "./OneOf.tsx";
import { SettingsPanel } from "./SettingsPanel.tsx";
import { usePageWords } from "../../ui/wording.tsx";

/** Light, dark, or as the device has it. */
export function AppearanceSettings() {
  const text = usePageWords("settings").appearance;
  const scheme = useMonitor((state) => state.settings.colorScheme);
  const changeSettings = useMonitor((state) => state.changeSettings);
  const [announcement, setAnnouncement] = useState("");
  return (
    <SettingsPanel id="appearance" title={text.title} announcement={announcement}>
      <OneOf
        label={text.scheme}
        value={scheme}
        codes={COLOR_SCHEMES}
        names={text.schemeNames}
        onChange={(chosen) => {
          changeSettings({ colorScheme: chosen });
          setAnnouncement(text.schemeSet[chosen]);
        }}
      />
    </SettingsPanel>
  );
}
