import { Button, ButtonLink } from "../../ui/Button.tsx";
import { EmptyPicture } from "../../ui/EmptyPicture.tsx";
import { useWording } from "../../ui/wording.tsx";
import styles from "./Roster.module.css";

/** The first thing anyone sees: what this is for, and the three ways to begin. */
export function EmptyRoster({ onLoadDemo }: { readonly onLoadDemo: () => void }) {
  const { words } = useWording();
  return (
    <div className={styles.sheet}>
      <div className={styles.empty}>
        <EmptyPicture of="begin" />
        <h2>{words.roster.none}</h2>
        <p>{words.roster.noneHelp}</p>
        <div className={styles.buttons}>
          <ButtonLink to="/patients/new">{words.roster.add}</ButtonLink>
          <Button variant="default" onClick={onLoadDemo}>
            {words.roster.loadDemo}
          </Button>
          <ButtonLink variant="default" to="/import">
            {words.roster.importResults}
          </ButtonLink>
        </div>
      </div>
    </div>
  );
}
