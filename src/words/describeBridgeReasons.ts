import { isUsable, type BridgePair } from "../domain/analysis/bridge.ts";
import type { Verdict } from "../domain/analysis/verdict.ts";
import type { Words } from "./language.ts";
import type { reasons } from "./en/reasons.ts";
import type { Format } from "./format.ts";

/** The words of a language together with those of the reasons, which only the Why panel and the report read and fetch. */
export type ReasonWords = Words & { readonly reasons: typeof reasons };

export type Lines = readonly (string | undefined)[];

/** One specimen measured by two methods: "3 May 2026: 4.02 and 3.01 mg/L". */
export const describeBridgePair = (pair: BridgePair, { reasons }: ReasonWords, format: Format, unit: string): string =>
  reasons.bridgePair({
    on: format.dayInWords(pair.collectedOn),
    old: format.number(pair.old),
    new: format.number(pair.new),
    unit,
  });

/** The changes of method or laboratory with the specimens measured by both: what they come to, or why they do not count. */
export function bridgeLines(verdict: Verdict, words: ReasonWords, format: Format, unit: string): Lines {
  const { reasons } = words;
  const { bridges, breaks, used } = verdict;
  const brought = used.filter(({ over }) => over !== undefined).length;
  const pairText = (pair: BridgePair) => describeBridgePair(pair, words, format, unit);
  return [
    ...bridges.flatMap((bridge): Lines => {
      const { between, pairs } = bridge;
      const listed = format.clauses(pairs.map(pairText));
      const aside = bridge.aside.map((pair) => reasons.pairAside({ pair: pairText(pair), why: pair.why }));
      if (!isUsable(bridge)) {
        const why = words.verdict.clinician.whyNotBridged[bridge.refused];
        return [
          reasons.bridgeRefused({ ...between, pairs: listed, why }),
          ...aside,
          bridge.refused === "no-analytic-figure" ? reasons.bridgeNoFigure : undefined,
        ];
      }
      const [low, high] = bridge.interval95;
      const levels = pairs.map((pair) => pair.new);
      return [
        reasons.bridge({
          ...between,
          count: pairs.length,
          pairs: listed,
          factor: format.fixed(bridge.factor, 3),
          low: format.fixed(low, 3),
          high: format.fixed(high, 3),
        }),
        reasons.bridgeError({
          error: format.fixed(Math.sqrt(bridge.variance), 3),
          low: format.number(Math.min(...levels)),
          high: format.number(Math.max(...levels)),
          unit,
        }),
        ...aside,
      ];
    }),
    brought === 0 ? undefined : reasons.bridgeAdjusted(brought),
    breaks.length > 0 && bridges.length === 0 ? reasons.bridgeHowTo : undefined,
  ];
}
