import type { PurposeCount } from "../../domain/series/purposeView.ts";
import type { PurposeView } from "../../domain/measuring/observation.ts";
import { Select } from "../../ui/Select.tsx";
import { useWording } from "../../ui/wording.tsx";
import { purposeName } from "../../words/describeCompanions.ts";
import styles from "./TrendPanel.module.css";

type Props = {
  readonly views: readonly PurposeCount[];
  readonly chosen: PurposeView | undefined;
  readonly onChoose: (view: PurposeView | undefined) => void;
};

/** Narrows what chart and table show to the results of one purpose. Only there where some result has one. */
export function PurposeSelect({ views, chosen, onChoose }: Props) {
  const { words } = useWording();
  const texts = words.companions.purpose;
  if (views.length === 0) return null;
  return (
    <Select
      look="tool"
      className={styles.purpose}
      aria-label={texts.label}
      value={chosen ?? ""}
      onChoose={(value) => onChoose(views.find(({ view }) => view === value)?.view)}
      choices={[
        { value: "", label: texts.all },
        ...views.map(({ view, shown }) => ({ value: view, label: texts.option(purposeName(view, words), shown) })),
      ]}
    />
  );
}
