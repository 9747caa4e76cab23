import type { Shift, Verdict } from "../../domain/analysis/verdict.ts";
import type { Stretch } from "../../domain/analysis/stretch.ts";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { describeMean } from "../../words/verdictForBoth.ts";
import styles from "./Reasons.module.css";

const WIDTH = 300;
const HEIGHT = 132;
const TOP = 16;
const FLOOR = HEIGHT - 24;
const COLUMNS = [82, 196] as const;
/** Neighbours stand so far apart, px. */
const APART = 9;

/** The two stretches that a shift rests on: a dot a result, a bar for each mean. In words the same stands under "In full". */
export function Windows({ verdict, shift }: { readonly verdict: Verdict; readonly shift: Shift }) {
  const { format } = useWording();
  const { gist } = usePageWords("reasons");
  const valueOn = new Map(verdict.used.map(({ collectedOn, value }) => [collectedOn, value]));
  const windows = [shift.earlier, shift.later].map((stretch) => ({
    stretch,
    values: stretch.days.map((day) => valueOn.get(day) ?? stretch.mean),
  }));
  const all = windows.flatMap(({ values }) => values);
  const [low, high] = [Math.log(Math.min(...all)), Math.log(Math.max(...all))];
  const y = (value: number) => FLOOR - 8 - ((FLOOR - TOP - 16) * (Math.log(value) - low)) / Math.max(high - low, 1e-9);
  const text = (stretch: Stretch) => `${describeMean(stretch, verdict, format)} ${format.unit(verdict.measurand.canonicalUnit)}`;
  return (
    <figure className={styles.windows}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden data-direction={shift.direction}>
        {windows.map(({ stretch, values }, place) => {
          const middle = COLUMNS[place] ?? 0;
          const half = Math.max(26, (APART * values.length) / 2);
          return (
            <g key={stretch.from} data-window={place === 0 ? "earlier" : "later"}>
              {values.map((value, index) => (
                <circle key={stretch.days[index]} cx={middle + APART * (index - (values.length - 1) / 2)} cy={y(value)} r={3.5} />
              ))}
              <rect x={middle - half} y={y(stretch.mean) - 1} width={2 * half} height={2} />
              <text x={middle} y={HEIGHT - 6} textAnchor="middle">
                {place === 0 ? gist.before : gist.after} {text(stretch)}
              </text>
            </g>
          );
        })}
      </svg>
      <figcaption>{gist.windows}</figcaption>
    </figure>
  );
}
