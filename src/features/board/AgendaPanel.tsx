import { Button } from "../../ui/Button.tsx";
import { useEffect, useRef, useState } from "react";
import { Banner } from "../../ui/Banner.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { Unseen } from "../../ui/Unseen.tsx";
import styles from "./AgendaPanel.module.css";
import { AgendaRow } from "./AgendaRow.tsx";
import type { BoardCase } from "./boardCase.ts";
import type { useAgenda } from "./useAgenda.ts";

type Props = {
  readonly cases: readonly BoardCase[];
  readonly agenda: ReturnType<typeof useAgenda>;
  readonly hasPatients: boolean;
};

/** The cases of the next board in their order, each with its question. */
export function AgendaPanel({ cases, agenda, hasPatients }: Props) {
  const board = usePageWords("board");
  const { format } = useWording();
  const list = useRef<HTMLOListElement>(null);
  const [removed, setRemoved] = useState<{ readonly id: string; readonly place: number; readonly name: string }>();
  const [announcement, setAnnouncement] = useState("");
  const [moved, setMoved] = useState<{ readonly id: string; readonly way: "up" | "down" }>();
  useEffect(() => {
    // What was moved keeps the focus, wherever it went; at either end its other button takes it.
    if (moved === undefined) return;
    const buttons = [...(list.current?.querySelectorAll<HTMLButtonElement>(`[data-case="${moved.id}"] [data-move]`) ?? [])];
    (
      buttons.find((button) => button.dataset["move"] === moved.way && !button.disabled) ??
      buttons.find((button) => !button.disabled)
    )?.focus();
  }, [moved]);

  const move = (shown: BoardCase, place: number, way: "up" | "down") => {
    if (place < 0 || place >= cases.length) return;
    agenda.move(shown.id, place);
    setMoved({ id: shown.id, way });
    setAnnouncement(board.movedTo(shown.name, place + 1));
  };
  return (
    <Panel title={format.headed(board.agenda, board.cases(cases.length))}>
      {cases.length === 0 ? (
        <div className={styles.empty}>
          <h3>{hasPatients ? board.empty : board.emptyDevice}</h3>
          <p>{hasPatients ? board.emptyHelp : board.emptyDeviceHelp}</p>
        </div>
      ) : (
        <ol ref={list} className={styles.list} aria-label={board.agenda}>
          {cases.map((shown, place) => (
            <AgendaRow
              key={shown.id}
              shown={shown}
              isFirst={place === 0}
              isLast={place === cases.length - 1}
              onMove={(by) => move(shown, place + by, by < 0 ? "up" : "down")}
              onRemove={() => {
                agenda.remove(shown.id);
                setRemoved({ id: shown.id, place, name: shown.name });
              }}
            />
          ))}
        </ol>
      )}
      <Unseen as="p" role="status">
        {removed === undefined ? announcement : board.removed(removed.name)}
      </Unseen>
      {removed === undefined ? null : (
        <div className={styles.removed}>
          <span>{board.removed(removed.name)}</span>
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => {
              agenda.putBack(removed.id, removed.place);
              setRemoved(undefined);
            }}
          >
            {board.putBack}
          </Button>
        </div>
      )}
      {agenda.missing === 0 ? null : (
        <div className={styles.removed}>
          <Banner size="inside">{board.casesMissing(agenda.missing)}</Banner>
          <Button variant="default" size="compact-sm" onClick={agenda.dropMissing}>
            {board.removeMissing}
          </Button>
        </div>
      )}
    </Panel>
  );
}
