import type { Observation } from "../../domain/measuring/observation.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { Unseen } from "../../ui/Unseen.tsx";
import { usePageWords } from "../../ui/wording.tsx";
import { resultPlace } from "./resultPlace.ts";
import styles from "./sharing.module.css";
import { useSharing } from "./useSharing.ts";

type Props = { readonly patientId: PatientRecord["id"]; readonly observation: Observation; readonly as: "mark" | "words" };

/**
 * Where one result is, in its row: a mark that is filled where the server has it, said in words to whoever does not see it; and in words
 * what is to be known beside that.
 */
export function ResultPlace({ patientId, observation, as }: Props) {
  const words = usePageWords("sharing");
  const sharing = useSharing();
  if (sharing?.view.standing !== "On") return null;
  const place = resultPlace(sharing.view, patientId, observation, words);
  if (place === undefined) return null;
  const { texts, isOnServer } = place;
  const [where, ...more] = texts;
  if (as === "mark")
    return (
      <span className={styles.there} title={where}>
        <span className={styles.dot} aria-hidden="true" data-all={isOnServer} />
        {isOnServer ? <Unseen>{where}</Unseen> : null}
      </span>
    );
  const said = isOnServer ? more : texts;
  return said.length === 0 ? null : <small>{said.join(" · ")}</small>;
}
