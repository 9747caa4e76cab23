import { useDeferredValue, useEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { useNavigate } from "react-router";
import { entriesOn } from "../../domain/shelf.ts";
import { countGroups } from "../../domain/analysis/worklistPlace.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { SearchField } from "../../ui/SearchField.tsx";
import { useShortcuts } from "../../ui/useShortcuts.ts";
import { Unseen } from "../../ui/Unseen.tsx";
import { useWording } from "../../ui/wording.tsx";
import styles from "./Roster.module.css";
import { NobodyFound } from "./NobodyFound.tsx";
import { sectionsOf, selectEntries, sortEntries } from "./rosterEntry.ts";
import { RosterTable } from "./RosterTable.tsx";
import { useSetAside } from "./useSetAside.tsx";
import { useRosterPlace } from "./useRosterPlace.ts";
import { useRosterEntries } from "./useRosterEntries.ts";
import { WorklistFilter } from "./WorklistFilter.tsx";

type Props = { readonly onApproach: () => void };

/** Find a patient and see whom to think about: worklist, search as you type, sort by any column, arrow keys, Enter. */
export function Roster({ onApproach }: Props) {
  const {
    words,
    format: { nameOrder },
  } = useWording();
  const navigate = useNavigate();
  const records = useMonitor((state) => state.records);
  const variation = useMonitor((state) => state.settings.variation);
  const laboratories = useMonitor((state) => state.settings.laboratoryNames);
  const intervals = useMonitor((state) => state.settings.testIntervals);
  const dateOrder = useMonitor((state) => state.settings.dateOrder);
  const density = useMonitor((state) => state.settings.rosterDensity) ?? "comfortable";
  const changeSettings = useMonitor((state) => state.changeSettings);
  const today = useMonitor((state) => state.today)();
  const [archived, setArchived] = useState(false);
  const { group, chooseGroup, order, setOrder, grouped, setGrouped, query, setQuery } = useRosterPlace();
  const search = useRef<HTMLInputElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const walks = useRef(false);
  const setAside = useSetAside(place);
  // Typing stays fluent however many patients there are: the table follows when there is time.
  const askedQuery = useDeferredValue(query);
  const all = useMemo(() => entriesOn(records), [records]);
  const view = useMemo(
    () => ({ words, variation, laboratories, intervals, today, dateOrder }),
    [words, variation, laboratories, intervals, today, dateOrder],
  );
  const isReading = useMonitor((state) => state.reading !== undefined);
  // Those whose entries are known are there to be opened while the others are worked out.
  const { entries: known, done } = useRosterEntries(all, view, isReading);
  const hasArchived = useMemo(() => all.some(({ patient }) => patient.archived), [all]);
  const present = useMemo(() => known.filter(({ record }) => archived || !record.patient.archived), [known, archived]);
  const counts = useMemo(() => countGroups(present.map(({ place: { groups } }) => ({ groups }))), [present]);
  const inOrder = useMemo(() => sortEntries(present, order, nameOrder), [present, order, nameOrder]);
  const entries = useMemo(() => selectEntries(inOrder, { query: askedQuery, group }), [inOrder, askedQuery, group]);
  const sections = useMemo(
    () => (grouped ? sectionsOf(entries, order) : [{ name: undefined, entries }]),
    [grouped, entries, order],
  );
  const showList = useMonitor((state) => state.showList);
  useEffect(() => showList(sections.flatMap((section) => section.entries.map(({ record }) => record.id))), [sections, showList]);
  useShortcuts({
    "/": () => search.current?.focus(),
    o: () => {
      walks.current = true;
      if (group === "overdue") focusFirstIn(place.current);
      else chooseGroup("overdue");
    },
  });
  // Whoever asked for the overdue by their key goes on with the arrow keys.
  useEffect(() => {
    if (walks.current && group === "overdue") focusFirstIn(place.current);
    walks.current = false;
  }, [group]);

  const onSearchKey = (event: KeyboardEvent) => {
    // What was typed last counts, not what the table has caught up with.
    const [first] = event.key === "Enter" && query.trim() !== "" ? selectEntries(inOrder, { query, group }) : [];
    if (first !== undefined) void navigate(`/patients/${first.record.id}`);
    if (event.key === "ArrowDown") {
      event.preventDefault();
      focusFirstIn(place.current);
    }
    if (event.key === "Escape") setQuery("");
  };

  const judging =
    done === undefined ? null : (
      <p className={styles.empty} role="status">
        {words.list.judging(done, all.length)}
      </p>
    );
  if (present.length === 0 && (isReading || judging !== null)) return <div className={styles.sheet}>{judging}</div>;
  return (
    <div ref={place}>
      <WorklistFilter counts={counts} all={present.length} chosen={group} onChoose={chooseGroup} />
      <div className={styles.tools}>
        <SearchField
          ref={search}
          className={styles.search}
          label={words.list.search}
          placeholder={words.list.searchHint}
          value={query}
          onSearch={setQuery}
          onKeyDown={onSearchKey}
        />
        {hasArchived ? (
          <label className={styles.archived}>
            <input type="checkbox" checked={archived} onChange={(event) => setArchived(event.currentTarget.checked)} />{" "}
            {words.list.showArchived}
          </label>
        ) : null}
        <label className={styles.archived}>
          <input type="checkbox" checked={grouped} onChange={(event) => setGrouped(event.currentTarget.checked)} />{" "}
          {words.list.grouped}
        </label>
        <label className={`${styles.archived} ${styles.density}`}>
          <input
            type="checkbox"
            checked={density === "compact"}
            onChange={(event) => changeSettings({ rosterDensity: event.currentTarget.checked ? "compact" : "comfortable" })}
          />{" "}
          {words.list.compact}
        </label>
        <p className={styles.count} role="status" aria-label={words.list.shown}>
          {words.list.count(entries.length, present.length)}
        </p>
      </div>
      <div className={styles.sheet}>
        {judging}
        {isReading && query !== "" ? <p className={styles.empty}>{words.list.notAllRead}</p> : null}
        {entries.length === 0 ? (
          <NobodyFound
            query={query}
            group={group}
            onClear={() => setQuery("")}
            onShowAll={() => {
              setQuery("");
              chooseGroup(undefined);
            }}
          />
        ) : (
          <RosterTable
            sections={sections}
            view={view}
            density={density}
            query={askedQuery}
            order={order}
            onOrder={setOrder}
            onApproach={onApproach}
            onSetAside={setAside.ask}
          />
        )}
      </div>
      <Unseen as="p" role="status">
        {setAside.announcement}
      </Unseen>
      {setAside.dialog}
    </div>
  );
}

const focusFirstIn = (list: HTMLElement | null): void => list?.querySelector<HTMLAnchorElement>("[data-patient-link]")?.focus();
