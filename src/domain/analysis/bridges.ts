import type { LaboratoryAnswer } from "../series/laboratoryNames.ts";
import { by } from "../compare.ts";
import { isNamed } from "../nameKey.ts";
import { pairName, type SetAside } from "../record/setAside.ts";
import { isSameMethod, type ComparableRun, type RunCut, type SeriesPoint } from "../series/series.ts";
import { stands } from "../standing.ts";
import type { MeasurandCode } from "../measuring/measurand.ts";
import { bridgeFactor } from "./bridgeFactor.ts";
import { isUsable, type Bridge, type BridgePair, type BridgeShare } from "./bridge.ts";
import { geometricMean } from "./dailyResults.ts";
import { spreadsOf } from "./printedStep.ts";
import { analyticSigma, type VariationChoice } from "./variation.ts";

/** The results of one method, however often it came back. */
type Source = { readonly runs: readonly ComparableRun[]; readonly points: readonly SeriesPoint[] };

/** The results of a method that bridges lead to, with what takes each to the latest method. */
export type BridgedSource = Source & { readonly over: readonly BridgeShare[] };

export type Bridging = {
  /** Every bridge that leads to the latest method, and every one that was refused. */
  readonly bridges: readonly Bridge[];
  /** The other methods that can be reached, the nearest first. */
  readonly reached: readonly BridgedSource[];
};

const NONE: Bridging = { bridges: [], reached: [] };

/** Runs by the method that they share, the method of the latest run last. */
function sourcesOf(runs: readonly ComparableRun[], laboratories: readonly LaboratoryAnswer[] | undefined): readonly Source[] {
  const sources: ComparableRun[][] = [];
  for (const run of runs.toReversed()) {
    const same = sources.find(([first]) => first !== undefined && isSameMethod(first, run, laboratories));
    if (same === undefined) sources.push([run]);
    else same.unshift(run);
  }
  return sources.toReversed().map((own) => ({ runs: own, points: own.flatMap(({ points }) => points) }));
}

/** When a specimen was taken, where that is known to the minute. Two tubes of one day alone may be two states of the patient. */
const momentOf = ({ observation: { collectedOn, collectedAt, method, laboratory } }: SeriesPoint): string | undefined =>
  collectedAt === undefined || !(isNamed(method) || isNamed(laboratory)) ? undefined : `${collectedOn} ${collectedAt}`;

const byMoment = (points: readonly SeriesPoint[]): ReadonlyMap<string, readonly SeriesPoint[]> => {
  const moments = new Map<string, SeriesPoint[]>();
  for (const point of points) {
    const moment = momentOf(point);
    if (moment === undefined || !(point.value > 0)) continue;
    const known = moments.get(moment);
    if (known === undefined) moments.set(moment, [point]);
    else known.push(point);
  }
  return moments;
};

type Pairing = { readonly pair: BridgePair; readonly old: readonly SeriesPoint[]; readonly new: readonly SeriesPoint[] };

/** The specimens that two methods have both measured, oldest first. */
function pairingsOf(old: Source, next: Source): readonly Pairing[] {
  const others = byMoment(next.points);
  return [...byMoment(old.points)]
    .flatMap(([moment, before]): Pairing[] => {
      const after = others.get(moment);
      const [first, second] = [before[0], after?.[0]];
      if (after === undefined || first === undefined || second === undefined) return [];
      const meanOf = (points: readonly SeriesPoint[]) => geometricMean(points.map(({ value }) => value));
      const id = pairName(first.observation.id, second.observation.id);
      return [{ pair: { id, collectedOn: first.collectedOn, old: meanOf(before), new: meanOf(after) }, old: before, new: after }];
    })
    .sort(
      by(
        ({ pair }) => pair.collectedOn,
        ({ pair }) => pair.id,
      ),
    );
}

/** What differs between two methods, as the cut between their runs says it. */
function cutBetween(old: Source, next: Source): RunCut {
  const [from, to] = [old.runs.at(-1)?.known, next.runs[0]?.known];
  return from?.method !== undefined && to?.method !== undefined
    ? { type: "MethodChanged", from: from.method, to: to.method }
    : { type: "LaboratoryChanged", from: from?.laboratory ?? "", to: to?.laboratory ?? "" };
}

const laboratoryOf = ({ points }: Source): string | undefined =>
  points.findLast(({ observation }) => observation.laboratory !== undefined)?.observation.laboratory;

type Given = {
  readonly measurand: MeasurandCode;
  readonly variation: readonly VariationChoice[];
  readonly setAsides: readonly SetAside[];
  /** Which alike names a person said to be one laboratory. */
  readonly laboratories?: readonly LaboratoryAnswer[] | undefined;
};

/** The bridge between two methods; nothing where no specimen was measured by both. */
function bridgeBetween(old: Source, next: Source, { measurand, variation, setAsides, laboratories }: Given): Bridge | undefined {
  const all = pairingsOf(old, next);
  if (all.length === 0) return undefined;
  const whyAside = ({ pair }: Pairing) =>
    setAsides.find((aside) => stands(aside) && aside.measurand === measurand && aside.observationId === pair.id)?.why;
  const aside = all.flatMap((pairing) => {
    const why = whyAside(pairing);
    return why === undefined ? [] : [{ ...pairing.pair, why }];
  });
  const left = all.filter((pairing) => whyAside(pairing) === undefined);
  const ground = { between: cutBetween(old, next), pairs: left.map(({ pair }) => pair), aside };
  if (left.length === 0) return { ...ground, refused: "set-aside" };
  const [oldSigma, newSigma] = [old, next].map((source) =>
    analyticSigma(measurand, laboratoryOf(source), variation, laboratories),
  );
  if (oldSigma === undefined || newSigma === undefined) return { ...ground, refused: "no-analytic-figure" };
  const varianceOf = (points: readonly SeriesPoint[], sigma: number) => (spreadsOf([{ points }], sigma)[0] ?? sigma) ** 2;
  const factor = bridgeFactor(
    left.map((pairing) => ({
      difference: Math.log(pairing.pair.new / pairing.pair.old),
      variance: varianceOf(pairing.old, oldSigma) + varianceOf(pairing.new, newSigma),
    })),
  );
  return { ...ground, ...factor };
}

/**
 * What joins the results of other methods to those of the latest one: specimens that both have measured. Where two methods share
 * no specimen a third may lead from one to the other; the way with the fewest bridges is taken.
 *
 * - Units: canonical.
 * - Errors: none; a bridge that is refused says why. No published or assumed factor is ever used.
 * - Source: app rule; `bridgeFactor`.
 */
export function bridgesOf(runs: readonly ComparableRun[], given: Given): Bridging {
  if (runs.length < 2) return NONE;
  const sources = sourcesOf(runs, given.laboratories);
  const found: Bridge[] = [];
  const reached: BridgedSource[] = [];
  let [waiting, edge] = [sources.slice(0, -1), sources.slice(-1).map((source): BridgedSource => ({ ...source, over: [] }))];
  while (edge.length > 0) {
    const next: BridgedSource[] = [];
    for (const near of edge) {
      for (const far of waiting) {
        const isOlder = sources.findIndex(({ runs }) => runs === far.runs) < sources.findIndex(({ runs }) => runs === near.runs);
        const bridge = isOlder ? bridgeBetween(far, near, given) : bridgeBetween(near, far, given);
        if (bridge === undefined) continue;
        found.push(bridge);
        if (isUsable(bridge)) next.push({ ...far, over: [{ bridge, sign: isOlder ? 1 : -1 }, ...near.over] });
      }
      waiting = waiting.filter((far) => !next.some(({ runs }) => runs === far.runs));
    }
    reached.push(...next);
    edge = next;
  }
  return { bridges: found, reached };
}
