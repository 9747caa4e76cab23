import { Button, ButtonLink } from "../../ui/Button.tsx";
import { EmptyPicture } from "../../ui/EmptyPicture.tsx";
import { useFrameWording } from "../../ui/wording.tsx";
import styles from "./Roster.module.css";

type Props = {
  readonly onLoadDemo: () => void;
  /** Whether this device shares through a server: then not everything stays in this browser. */
  readonly isShared: boolean;
};

/** The first thing anyone sees: what this is for, and the three ways to begin. */
export function EmptyRoster({ onLoadDemo, isShared }: Props) {
  const { frame } = useFrameWording();
  return (
    <div className={styles.sheet}>
      <div className={styles.empty}>
        <EmptyPicture of="begin" />
        <h2>{frame.roster.none}</h2>
        <p>{isShared ? frame.roster.noneHelpShared : frame.roster.noneHelp}</p>
        <div className={styles.buttons}>
          <ButtonLink to="/patients/new">{frame.roster.add}</ButtonLink>
          <Button variant="default" onClick={onLoadDemo}>
            {frame.roster.loadDemo}
          </Button>
          <ButtonLink variant="default" to="/import">
            {frame.roster.importResults}
          </ButtonLink>
        </div>
      </div>
    </div>
  );
}
