import { useWording } from "../../ui/wording.tsx";
import type { BoardCase } from "./boardCase.ts";
import styles from "./CaseHead.module.css";

/** Who the case is, what the diagnosis and its stage are, and as of when all this is said. */
export function CaseHead({ shown, position }: { readonly shown: BoardCase; readonly position?: string }) {
  const { words } = useWording();
  return (
    <header className={styles.head}>
      <div className={styles.who}>
        <h2 className={styles.name}>
          {shown.name}
          {shown.isSynthetic ? <span className={styles.demo}>{words.shell.syntheticShort}</span> : null}
        </h2>
        <p className={styles.identity}>{shown.identity}</p>
      </div>
      <div className={styles.what}>
        <p className={styles.diagnosis}>{shown.diagnosis}</p>
        {shown.stages.map((stage) => (
          <p key={stage}>{stage}</p>
        ))}
      </div>
      <div className={styles.when}>
        <p>{shown.asOf}</p>
        {position === undefined ? null : <p>{position}</p>}
        {shown.countsFrom === undefined ? null : <p>{shown.countsFrom}</p>}
      </div>
    </header>
  );
}
