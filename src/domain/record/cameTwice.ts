import type { Instant } from "../instant.ts";
import { contentOf, isSameContent, revise, revisionsOf, stableText, type Kept } from "../kept.ts";
import { stands } from "../standing.ts";
import { byMoment, coveredBy, placedStates, stateName, type Link } from "./chain.ts";
import type { Deed } from "./deed.ts";
import { entriesIn, everyPart, PARTS, type KeptContents, type Part } from "./keptKinds.ts";
import { unlessSame, type PatientRecord } from "./patientRecord.ts";
import { allBefore } from "./whoKnew.ts";

/** What brings entries of one patient into the record of another, each under an id of its own. */
const BRINGING: ReadonlySet<string> = new Set<Deed>(["MergedPatients", "MovedResult"]);

type Arrived = { readonly part: Part; readonly kept: Kept<object>; readonly states: number };

/**
 * The record with what came into it twice counted once. Two desks that had not heard of each other merged the same two people, or moved
 * the same result: each gave what it brought ids of its own, so that one result would stand as two, and confirm itself. Of each pair one is
 * withdrawn, on every desk the same: what nobody changed since, else what the link with the higher hash brought. Where both were changed
 * and say different things, both stay, for a person to see. The same object where nothing came twice.
 */
export function countedOnce(record: PatientRecord, at: Instant): PatientRecord {
  const links = (record.chain ?? []).filter(({ deed }) => BRINGING.has(deed)).sort((a, b) => (a.hash < b.hash ? -1 : 1));
  if (links.length < 2) return record;
  const byHash = new Map(record.chain?.map((link) => [link.hash, link]));
  const before = new Map(links.map((link) => [link, allBefore(link, byHash)]));
  const isUnheard = (one: Link, other: Link) => before.get(one)?.has(other) === false && before.get(other)?.has(one) === false;
  const arrivals = new Map(links.map((link) => [link, arrivedBy(link, record)]));
  const going = new Map<string, Kept<object>>();
  const nameOf = ({ part, kept }: Arrived) => `${part} ${kept.id}`;
  for (const [index, one] of links.entries()) {
    for (const other of links.slice(index + 1)) {
      if (one.deed !== other.deed || !isUnheard(one, other)) continue;
      for (const pair of pairsOf(arrivals.get(one), arrivals.get(other))) {
        if (pair.some((arrived) => !isStanding(arrived.kept) || going.has(nameOf(arrived)))) continue;
        const leaves = leavingOf(pair, (id) => going.has(`observations ${id}`));
        if (leaves !== undefined) going.set(nameOf(leaves), leaves.kept);
      }
    }
  }
  if (going.size === 0) return record;
  const withdrawn = <P extends Part>(part: P): { readonly [id: string]: Kept<KeptContents[P]> } =>
    Object.fromEntries(
      Object.values(entriesIn(record, part))
        .filter(({ id }) => going.has(`${part} ${id}`))
        .map((kept) => [
          kept.id,
          revise<KeptContents[P]>(
            kept,
            { ...contentOf<KeptContents[P]>(kept), status: "entered-in-error" },
            { at, reason: { code: "counts-once" } },
          ),
        ]),
    );
  return unlessSame(record, { ...record, ...everyPart((part) => ({ ...entriesIn(record, part), ...withdrawn(part) })) });
}

const isStanding = (kept: Kept<object>): boolean =>
  "status" in kept && typeof kept.status === "string" && stands({ status: kept.status });

/** What a link brought into the record: the entries whose first state it covers, by what that one says, and how many states came. */
function arrivedBy(link: Link, record: PatientRecord): ReadonlyMap<string, readonly Arrived[]> {
  const covered = new Set(coveredBy(link, byMoment(placedStates(record))).map(stateName));
  const arrived = new Map<string, Arrived[]>();
  for (const part of PARTS) {
    for (const kept of Object.values<Kept<object>>(record[part])) {
      const names = revisionsOf<object>(kept).map((state) => stateName({ entry: `${part} ${kept.id}`, state }));
      if (!covered.has(names[0] ?? "")) continue;
      const key = `${part} ${saidAtFirst(kept)}`;
      const one = { part, kept, states: names.filter((name) => covered.has(name)).length };
      arrived.set(key, [...(arrived.get(key) ?? []), one]);
    }
  }
  return arrived;
}

/** By what the first state of an entry is the same on both desks: of one that was moved when and why are each desk's own. */
function saidAtFirst(kept: Kept<object>): string {
  const [first = kept] = revisionsOf<object>(kept);
  const { reason, recordedAt } = first;
  const isMoved = typeof reason === "object" && reason.code === "moved-from";
  const said = { ...contentOf<object>(first), observationId: undefined };
  return stableText(isMoved ? { said, from: reason.patientId } : { said, recordedAt });
}

type Pair = readonly [Arrived, Arrived];

/** What both links brought, one by one; results before what is said of them. */
function pairsOf(ones: ReadonlyMap<string, readonly Arrived[]> = new Map(), others: typeof ones = new Map()): readonly Pair[] {
  return [...ones].flatMap(([key, some]) =>
    some.flatMap((one, index): readonly Pair[] => {
      const other = others.get(key)?.[index];
      return other === undefined ? [] : [[one, other]];
    }),
  );
}

/** Which of a pair is withdrawn: what is said of a result goes with it. */
function leavingOf([one, other]: Pair, isGoing: (observationId: string) => boolean): Arrived | undefined {
  const about = [one, other].filter(
    ({ kept }) => "observationId" in kept && typeof kept.observationId === "string" && isGoing(kept.observationId),
  );
  if (about.length === 1) return about[0];
  const isTouched = ({ kept, states }: Arrived) => kept.earlier.length + 1 > states;
  if (isTouched(one) && isTouched(other))
    return isSameContent(contentOf<object>(one.kept), contentOf<object>(other.kept)) ? other : undefined;
  return isTouched(other) ? one : other;
}
