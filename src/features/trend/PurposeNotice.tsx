import type { PurposeCount } from "../../domain/series/purposeView.ts";
import { Banner } from "../../ui/Banner.tsx";
import { useWording } from "../../ui/wording.tsx";
import { describePurposeView } from "../../words/describeCompanions.ts";
import styles from "./PurposeNotice.module.css";

type Props = { readonly view: PurposeCount; readonly onShowAll: () => void };

/** Says how much a narrowed view leaves out, wherever it leaves something out, and that the verdict leaves out nothing. */
export function PurposeNotice({ view, onShowAll }: Props) {
  const { words } = useWording();
  return (
    <div className={styles.notice}>
      <Banner tone="information" size="inside">
        {describePurposeView(view, words)}{" "}
        <button type="button" className={styles.all} onClick={onShowAll} data-print="no">
          {words.companions.purpose.showAll}
        </button>
      </Banner>
    </div>
  );
}
