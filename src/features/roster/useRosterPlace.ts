import { useEffect, useRef, useState } from "react";
import { NavigationType, useLocation, useNavigationType, useSearchParams } from "react-router";
import { isWorklistGroup, type WorklistGroup } from "../../domain/analysis/worklist.ts";
import { ROSTER_COLUMNS, type RosterOrder } from "./rosterEntry.ts";

const FIRST_ORDER: RosterOrder = { column: "verdict", descending: false };

/** What the roster shows: which group, in which order, and for whom it was searched. */
export type RosterPlace = {
  readonly group: WorklistGroup | undefined;
  readonly chooseGroup: (group: WorklistGroup | undefined) => void;
  readonly order: RosterOrder;
  readonly setOrder: (order: RosterOrder) => void;
  /** Whether patients stand under the headings of their groups. */
  readonly grouped: boolean;
  readonly setGrouped: (grouped: boolean) => void;
  readonly query: string;
  readonly setQuery: (query: string) => void;
};

/** What was searched, as an entry of the browser's history keeps it. */
const queryIn = (state: unknown): string =>
  typeof state === "object" && state !== null && "query" in state && typeof state.query === "string" ? state.query : "";

/**
 * Where the roster stands, so that going back finds it again. Group and order are in the address; what was searched is a name, a
 * birth date or a record number, and stays in the tab's own history, never in an address. A group is a step of its own, the rest
 * takes the place of what stood there. What does not exist is nothing.
 */
export function useRosterPlace(): RosterPlace {
  const [parameters, setParameters] = useSearchParams();
  const location = useLocation();
  const isStepBack = useNavigationType() === NavigationType.Pop;
  const kept = queryIn(location.state);
  const [query, setQuery] = useState(kept);
  const isGrouped = parameters.get("grouped") === "1";
  const [grouped, setGrouped] = useState(isGrouped);
  const [entry, setEntry] = useState(location.key);
  if (entry !== location.key) {
    setEntry(location.key);
    setGrouped(isGrouped);
    if (isStepBack) setQuery(kept);
  }

  /** The address as it will be once the steps under way have been taken: two in one moment must not undo each other. */
  const intended = useRef(parameters);
  useEffect(() => void (intended.current = parameters), [parameters]);

  const change = (name: string, value: string | undefined, replace: boolean) => {
    const next = new URLSearchParams(intended.current);
    if (value === undefined) next.delete(name);
    else next.set(name, value);
    intended.current = next;
    setParameters(next, { replace, state: { query } });
  };

  useEffect(() => {
    if (query !== kept) setParameters(intended.current, { replace: true, state: { query } });
    // Only what is typed is kept: the entry that a step back brings has its own.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [query]);

  const named = parameters.get("group") ?? "";
  const group = LATER_NAMES[named] ?? named;
  return {
    group: isWorklistGroup(group) ? group : undefined,
    chooseGroup: (chosen) => change("group", chosen, false),
    order: orderIn(parameters.get("sort") ?? ""),
    setOrder: (order) => change("sort", orderText(order), true),
    grouped,
    setGrouped: (chosen) => {
      // At once, for a box shows what was ticked: the address follows when there is time.
      setGrouped(chosen);
      change("grouped", chosen ? "1" : undefined, true);
    },
    query,
    setQuery,
  };
}

/** What an address of an earlier release names otherwise. */
const LATER_NAMES: { readonly [group: string]: WorklistGroup | undefined } = { "repeat-overdue": "overdue" };

/** An order as the address has it: "latest", or "-latest" where the largest comes first; the first one is not said. */
const orderText = ({ column, descending }: RosterOrder): string | undefined =>
  column === FIRST_ORDER.column && !descending ? undefined : `${descending ? "-" : ""}${column}`;

function orderIn(text: string): RosterOrder {
  const column = ROSTER_COLUMNS.find((one) => one === text.replace(/^-/u, ""));
  return column === undefined ? FIRST_ORDER : { column, descending: text.startsWith("-") };
}
