import { useWording } from "../../ui/wording.tsx";
import type { BoardCase } from "./boardCase.ts";
import styles from "./CaseHead.module.css";

/** Who the case is, what the diagnosis and its stage are, and as of when all this is said. A name of any length takes one line. */
export function CaseHead({ shown, position }: { readonly shown: BoardCase; readonly position?: string }) {
  const { words } = useWording();
  const parts = shown.identity.split(" · ");
  return (
    <header className={styles.head}>
      <div className={styles.who}>
        <h2 className={styles.name}>
          <span className={styles.called} title={shown.name}>
            {shown.name}
          </span>
          {shown.isSynthetic ? <span className={styles.demo}>{words.shell.syntheticShort}</span> : null}
        </h2>
        <p className={styles.identity}>
          {parts.map((part, index) => (
            <span key={part} className={styles.part}>
              {part}
              {index === parts.length - 1 ? "" : " ·"}{" "}
            </span>
          ))}
        </p>
      </div>
      <div className={styles.what}>
        <p className={styles.diagnosis}>{shown.diagnosis}</p>
        {shown.stages.map((stage) => (
          <p key={stage} className={styles.stage} title={stage}>
            {stage}
          </p>
        ))}
      </div>
      <div className={styles.when}>
        <p>
          {shown.asOf}
          {position === undefined ? "" : ` · ${position}`}
        </p>
        {shown.countsFrom === undefined ? null : <p>{shown.countsFrom}</p>}
      </div>
    </header>
  );
}
