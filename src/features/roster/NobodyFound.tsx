import { Button } from "../../ui/Button.tsx";
import type { WorklistGroup } from "../../domain/analysis/worklist.ts";
import { useWording } from "../../ui/wording.tsx";
import styles from "./Roster.module.css";

type Props = {
  readonly query: string;
  readonly group: WorklistGroup | undefined;
  readonly onClear: () => void;
  readonly onShowAll: () => void;
};

/** Nobody is listed: by what was searched for, or by the group that is shown, and how to see everyone again. */
export function NobodyFound({ query, group, onClear, onShowAll }: Props) {
  const { words } = useWording();
  return (
    <div className={styles.empty}>
      <p>
        {group === undefined
          ? words.list.nothingFound(query)
          : query.trim() === ""
            ? words.worklist.nobody(words.worklist.group[group])
            : words.worklist.nobodyFound(words.worklist.group[group], query)}
      </p>
      <div className={styles.buttons}>
        {query === "" ? null : (
          <Button variant="default" onClick={onClear}>
            {words.list.clearSearch}
          </Button>
        )}
        {group === undefined ? null : (
          <Button variant="default" onClick={onShowAll}>
            {words.worklist.showAll}
          </Button>
        )}
      </div>
    </div>
  );
}
