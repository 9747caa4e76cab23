import { Button } from "../../ui/Button.tsx";
import { entriesOn } from "../../domain/shelf.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { SettingsPanel } from "./SettingsPanel.tsx";
import { usePageWords } from "../../ui/wording.tsx";
import styles from "./settings.module.css";

type Props = { readonly onLoad: () => void; readonly onRemove: () => void };

/** Made-up people to look around with. Loading them twice would only make doubles, so one of the two buttons waits. */
export function DemoSettings({ onLoad, onRemove }: Props) {
  const text = usePageWords("settings").demo;
  const records = useMonitor((state) => state.records);
  const count = entriesOn(records).filter(({ patient }) => patient.synthetic === true && !patient.archived).length;
  return (
    <SettingsPanel id="demo" title={text.title} intro={text.intro} announcement={count === 0 ? text.none : text.loaded(count)}>
      <div className={styles.buttons}>
        <Button variant="default" disabled={count > 0} onClick={onLoad}>
          {text.load}
        </Button>
        <Button variant="default" disabled={count === 0} onClick={onRemove}>
          {text.remove}
        </Button>
      </div>
    </SettingsPanel>
  );
}
