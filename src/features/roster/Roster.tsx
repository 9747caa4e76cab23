import { Button, Checkbox, TextInput } from "@mantine/core";
import { useDeferredValue, useEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { useNavigate } from "react-router";
import { entriesOn } from "../../domain/shelf.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { useWording } from "../../ui/wording.tsx";
import { EmptyRoster } from "./EmptyRoster.tsx";
import styles from "./Roster.module.css";
import { rosterRows, type RosterOrder } from "./rosterRow.ts";
import { RosterTable } from "./RosterTable.tsx";

type Props = { readonly onLoadDemo: () => void; readonly onApproach: () => void };

/** Find a patient: search as you type, sort by any column, arrow keys, Enter. */
export function Roster({ onLoadDemo, onApproach }: Props) {
  const { words } = useWording();
  const navigate = useNavigate();
  const records = useMonitor((state) => state.records);
  const variation = useMonitor((state) => state.settings.variation);
  const [query, setQuery] = useState("");
  const [archived, setArchived] = useState(false);
  const [order, setOrder] = useState<RosterOrder>({ column: "patient", descending: false });
  const search = useRef<HTMLInputElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  // Typing stays fluent however many patients there are: the table follows when there is time.
  const askedQuery = useDeferredValue(query);
  const rows = useMemo(
    () => rosterRows(records, { query: askedQuery, archived, order }, words, variation),
    [records, askedQuery, archived, order, words, variation],
  );
  const all = entriesOn(records);
  const present = archived ? all.length : all.filter((record) => !record.patient.archived).length;

  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && /^(?:INPUT|TEXTAREA|SELECT)$/u.test(event.target.tagName);
      if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey) {
        event.preventDefault();
        search.current?.focus();
      }
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);

  const onSearchKey = (event: KeyboardEvent) => {
    const first = rows[0];
    if (event.key === "Enter" && first !== undefined && query.trim() !== "") void navigate(`/patients/${first.record.id}`);
    if (event.key === "ArrowDown") {
      event.preventDefault();
      sheet.current?.querySelector<HTMLAnchorElement>("[data-patient-link]")?.focus();
    }
    if (event.key === "Escape") setQuery("");
  };

  if (all.length === 0) return <EmptyRoster onLoadDemo={onLoadDemo} />;
  return (
    <>
      <div className={styles.tools}>
        <TextInput
          ref={search}
          type="search"
          className={styles.search ?? ""}
          label={words.roster.search}
          placeholder={words.roster.searchHint}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          onKeyDown={onSearchKey}
        />
        {all.some((record) => record.patient.archived) ? (
          <Checkbox label={words.roster.showArchived} checked={archived} onChange={(event) => setArchived(event.currentTarget.checked)} mb={8} />
        ) : null}
        <p className={styles.count} role="status" aria-label={words.roster.shown}>
          {words.roster.count(rows.length, present)}
        </p>
      </div>
      <div className={styles.sheet} ref={sheet}>
        {rows.length === 0 ? (
          <div className={styles.empty}>
            <p>{words.roster.nothingFound(query)}</p>
            <Button variant="default" onClick={() => setQuery("")}>
              {words.roster.clearSearch}
            </Button>
          </div>
        ) : (
          <RosterTable rows={rows} order={order} onOrder={setOrder} onApproach={onApproach} />
        )}
      </div>
    </>
  );
}
