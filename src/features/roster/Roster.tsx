import { Button } from "@mantine/core";
import { lazy, Suspense, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { useNavigate } from "react-router";
import { entriesOn } from "../../domain/shelf.ts";
import { countGroups } from "../../domain/analysis/worklist.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { SearchField } from "../../ui/SearchField.tsx";
import { useShortcuts } from "../../ui/useShortcuts.ts";
import { Unseen } from "../../ui/Unseen.tsx";
import { useWording } from "../../ui/wording.tsx";
import { EmptyRoster } from "./EmptyRoster.tsx";
import styles from "./Roster.module.css";
import { rosterRows, selectRows } from "./rosterRow.ts";
import { RosterTable } from "./RosterTable.tsx";
import type { AskedRepeat } from "./SetAsideDialog.tsx";
import { useRosterPlace } from "./useRosterPlace.ts";
import { useRowsAhead } from "./useRowsAhead.ts";
import type { AskToSetAside } from "./VerdictCell.tsx";
import { WorklistFilter } from "./WorklistFilter.tsx";

// Dialogs are no part of what a first visit waits for.
const SetAsideDialog = lazy(async () => ({ default: (await import("./SetAsideDialog.tsx")).SetAsideDialog }));

type Props = { readonly onLoadDemo: () => void; readonly onApproach: () => void };

/** Find a patient and see whom to think about: worklist, search as you type, sort by any column, arrow keys, Enter. */
export function Roster({ onLoadDemo, onApproach }: Props) {
  const { words } = useWording();
  const navigate = useNavigate();
  const records = useMonitor((state) => state.records);
  const variation = useMonitor((state) => state.settings.variation);
  const dateOrder = useMonitor((state) => state.settings.dateOrder);
  const today = useMonitor((state) => state.today)();
  const [archived, setArchived] = useState(false);
  const { group, chooseGroup, order, setOrder, query, setQuery } = useRosterPlace();
  const [asked, setAsked] = useState<AskedRepeat>();
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState("");
  const search = useRef<HTMLInputElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const opener = useRef<Element>(null);
  // Typing stays fluent however many patients there are: the table follows when there is time.
  const askedQuery = useDeferredValue(query);
  const all = useMemo(() => entriesOn(records), [records]);
  const view = useMemo(() => ({ words, variation, today, dateOrder }), [words, variation, today, dateOrder]);
  const ahead = useRowsAhead(all, view);
  const present = useMemo(() => (ahead === undefined ? rosterRows(all, archived, view) : []), [ahead, all, archived, view]);
  const counts = useMemo(() => countGroups(present.map((row) => row.work)), [present]);
  const rows = useMemo(() => selectRows(present, { query: askedQuery, group, order }), [present, askedQuery, group, order]);
  const onSetAside = useCallback<AskToSetAside>((row, repeat) => {
    opener.current = document.activeElement;
    setAsked({ row, repeat });
    setAsking(true);
  }, []);

  useShortcuts({ "/": () => search.current?.focus() });

  // The dialog gives the focus back to the button that opened it, or, where its row has left the group that is shown, to the
  // group.
  useEffect(() => {
    if (asking || opener.current === null || document.activeElement !== document.body) return;
    const next = opener.current.isConnected ? opener.current : place.current?.querySelector('[aria-pressed="true"]');
    if (next instanceof HTMLElement) next.focus();
    opener.current = null;
  }, [asking]);

  const onSearchKey = (event: KeyboardEvent) => {
    // What was typed last counts, not what the table has caught up with.
    const [first] = event.key === "Enter" && query.trim() !== "" ? selectRows(present, { query, group, order }) : [];
    if (first !== undefined) void navigate(`/patients/${first.record.id}`);
    if (event.key === "ArrowDown") {
      event.preventDefault();
      place.current?.querySelector<HTMLAnchorElement>("[data-patient-link]")?.focus();
    }
    if (event.key === "Escape") setQuery("");
  };

  if (all.length === 0) return <EmptyRoster onLoadDemo={onLoadDemo} />;
  if (ahead !== undefined) {
    return (
      <div className={styles.sheet}>
        <p className={styles.empty} role="status">
          {words.roster.judging(ahead, all.length)}
        </p>
      </div>
    );
  }
  return (
    <div ref={place}>
      <WorklistFilter counts={counts} all={present.length} chosen={group} onChoose={chooseGroup} />
      <div className={styles.tools}>
        <SearchField
          ref={search}
          className={styles.search}
          label={words.roster.search}
          placeholder={words.roster.searchHint}
          value={query}
          onSearch={setQuery}
          onKeyDown={onSearchKey}
        />
        {all.some((record) => record.patient.archived) ? (
          <label className={styles.archived}>
            <input type="checkbox" checked={archived} onChange={(event) => setArchived(event.currentTarget.checked)} />{" "}
            {words.roster.showArchived}
          </label>
        ) : null}
        <p className={styles.count} role="status" aria-label={words.roster.shown}>
          {words.roster.count(rows.length, present.length)}
        </p>
      </div>
      <div className={styles.sheet}>
        {rows.length === 0 ? (
          <div className={styles.empty}>
            <p>
              {group === undefined
                ? words.roster.nothingFound(query)
                : query.trim() === ""
                  ? words.worklist.nobody(words.worklist.group[group])
                  : words.worklist.nobodyFound(words.worklist.group[group], query)}
            </p>
            <div className={styles.buttons}>
              {query === "" ? null : (
                <Button variant="default" onClick={() => setQuery("")}>
                  {words.roster.clearSearch}
                </Button>
              )}
              {group === undefined ? null : (
                <Button
                  variant="default"
                  onClick={() => {
                    setQuery("");
                    chooseGroup(undefined);
                  }}
                >
                  {words.worklist.showAll}
                </Button>
              )}
            </div>
          </div>
        ) : (
          <RosterTable rows={rows} order={order} onOrder={setOrder} onApproach={onApproach} onSetAside={onSetAside} />
        )}
      </div>
      <Unseen as="p" role="status">
        {said}
      </Unseen>
      {asked === undefined ? null : (
        <Suspense>
          <SetAsideDialog
            asked={asked}
            opened={asking}
            onClose={() => setAsking(false)}
            onSaved={(row) => {
              setAsking(false);
              setSaid(words.worklist.saved(row.name));
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
