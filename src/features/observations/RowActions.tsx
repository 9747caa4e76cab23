import { ActionMenu } from "../../ui/ActionMenu.tsx";
import { useWording } from "../../ui/wording.tsx";
import styles from "./RowActions.module.css";

export type RowAction = "amend" | "withdraw" | "history" | "restore" | "move";

type Props = {
  /** Names the result in the name of the menu, such as "2026-03-01". */
  readonly day: string;
  readonly describedBy: string;
  readonly withdrawn: boolean;
  readonly onAction: (action: RowAction) => void;
};

/** What can be done with one result: a menu in every row, and where there is room small buttons in the row that is looked at. */
export function RowActions({ day, describedBy, withdrawn, onAction }: Props) {
  const { words } = useWording();
  const actions: readonly RowAction[] = withdrawn ? ["restore", "history"] : ["amend", "withdraw", "move", "history"];
  return (
    <>
      <span className={styles.buttons}>
        {actions.map((action) => (
          <button
            key={action}
            type="button"
            className={styles.button}
            aria-describedby={describedBy}
            aria-label={action === "move" ? words.results.move : undefined}
            onClick={() => onAction(action)}
          >
            {action === "move" ? words.results.moveShort : words.results[action]}
          </button>
        ))}
      </span>
      <span className={styles.menu}>
        <ActionMenu
          look="icon"
          name={words.results.actionsFor(day)}
          actions={actions.map((action) => ({ label: words.results[action], onChoose: () => onAction(action) }))}
        >
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" fill="currentColor">
            <circle cx="3" cy="8" r="1.4" />
            <circle cx="8" cy="8" r="1.4" />
            <circle cx="13" cy="8" r="1.4" />
          </svg>
        </ActionMenu>
      </span>
    </>
  );
}
