import {
  CLASSICAL_RULES,
  OPERATING_CHARACTERISTICS,
  type CharacteristicsUnder,
  type FlatRates,
  type RuleRates,
} from "../../domain/analysis/operatingCharacteristics.ts";
import { Link } from "react-router";
import { MEASURAND_CODES, MEASURANDS, type Measurand } from "../../domain/measuring/measurand.ts";
import { defaultInterval } from "../../domain/measuring/referenceInterval.ts";
import { Banner } from "../../ui/Banner.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { Contents } from "../../ui/Contents.tsx";
import { SplitPanel } from "../../ui/SplitPanel.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { describeLimits } from "../../words/describeSeries.ts";
import { usePageTitle } from "../frame/usePageTitle.ts";
import styles from "./MethodsPage.module.css";
import { nameSource } from "../../words/nameSource.ts";

/**
 * How verdicts are reached, how good they are, what is not known, the safety statements and the sources. Its figures come from
 * the code that judges.
 */
export function MethodsPage() {
  const text = usePageWords("methods");
  const { format, language } = useWording();
  const { seed, series, stated, underestimated } = OPERATING_CHARACTERISTICS;
  const variation = MEASURANDS["b2m-serum"].defaultVariation;
  usePageTitle(text.title);
  return (
    <>
      <PageHead title={text.title} intro={text.intro} />
      {language.isDraft ? <Banner tone="information">{text.draft}</Banner> : null}
      <Contents label={text.contents}>
        <SplitPanel id="safety" title={text.safety.title}>
          <ul className={styles.points}>
            {text.safety
              .points(format.reported(String(variation?.cviPercent ?? "")), format.reported(String(variation?.cvaPercent ?? "")))
              .map((point) => (
                <li key={point}>{point}</li>
              ))}
          </ul>
        </SplitPanel>
        <SplitPanel id="verdict" title={text.reached.title}>
          <div className={styles.prose}>
            {text.reached.paragraphs.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
            <p className={styles.formula}>{text.reached.formula}</p>
          </div>
        </SplitPanel>
        <SplitPanel
          id="error-rates"
          across
          title={text.characteristics.title}
          about={text.characteristics.intro(format.count(series), seed)}
        >
          <Characteristics under={stated} />
          <Characteristics under={underestimated} />
          <p className={styles.intro}>{text.characteristics.reading}</p>
        </SplitPanel>
        <SplitPanel id="other-courses" across title={text.characteristics.courses.title}>
          <Courses />
        </SplitPanel>
        <SplitPanel id="unknown" title={text.unknown.title}>
          <ul className={styles.points}>
            {text.unknown.points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </SplitPanel>
        <SplitPanel id="defaults" across title={text.defaults.title} about={text.defaults.intro}>
          <Defaults />
        </SplitPanel>
        <SplitPanel id="sources" title={text.sources.title}>
          <ul className={styles.points}>
            {text.sources.points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </SplitPanel>
      </Contents>
      <p className={styles.intro}>
        <Link to="/notices">{text.notices}</Link>
      </p>
    </>
  );
}

type TableProps = {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  readonly words?: true;
};

/** A table wider than the screen scrolls in its own place, by keyboard too. */
const FigureTable = ({ caption, columns, rows, words }: TableProps) => (
  <div className={styles.scroll} role="group" aria-label={caption} tabIndex={0}>
    <table className={styles.table} data-words={words}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first, ...rest]) => (
          <tr key={first}>
            <th scope="row">{first}</th>
            {rest.map((cell, index) => (
              <td key={columns[index + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

function Characteristics({ under }: { readonly under: CharacteristicsUnder }) {
  const text = usePageWords("methods");
  const { format } = useWording();
  const share = (part: number) => format.share(part * 100, 1);
  const caption = text.characteristics.caption(format.fixed(under.assumedCvPercent, 1), format.fixed(under.trueCvPercent, 1));
  return (
    <div className={styles.pair}>
      <FigureTable
        caption={`${text.characteristics.stable.title}. ${caption}`}
        columns={text.characteristics.stable.columns}
        rows={under.stable.map((row) => [
          row.results,
          share(row.confirmedEver),
          share(row.possibleAtVisit),
          share(row.calledAtVisit),
          share(row.calledEver),
        ])}
      />
      <FigureTable
        caption={`${text.characteristics.patterns.title}. ${caption}`}
        columns={text.characteristics.patterns.columns}
        rows={under.patterns.map((row) => [
          text.characteristics.patterns.names[row.name],
          share(row.risingFound),
          share(row.risingConfirmed),
          share(row.foundAtFirstVisit),
        ])}
      />
    </div>
  );
}

/** What the rule does where results are not as it assumes, beside familiar rules on the same false calls. */
function Courses() {
  const { format } = useWording();
  const { courses } = usePageWords("methods").characteristics;
  const { flat, rising, bridged, coursesSeries } = OPERATING_CHARACTERISTICS;
  const share = (part: number) => format.share(part * 100, 1);
  const ruleNames = CLASSICAL_RULES.map((rule) => courses.rules[rule]);
  const rulesOf = (rules: RuleRates) => CLASSICAL_RULES.map((rule) => share(rules[rule]));
  const confirmed = (name: FlatRates["name"]) => share(flat.find((row) => row.name === name)?.confirmedEver ?? Number.NaN);
  const bridgedFlat = bridged.filter(({ course }) => course === "flat");
  const foundWith = (pairs: number) =>
    share(bridged.find((row) => row.course !== "flat" && row.cvaPercent === 3 && row.pairs === pairs)?.called ?? Number.NaN);
  return (
    <>
      <p className={styles.intro}>{courses.intro(format.count(coursesSeries))}</p>
      <FigureTable
        caption={courses.flatColumns[0] ?? ""}
        columns={[...courses.flatColumns, ...ruleNames]}
        rows={flat.map((row) => [courses.flat[row.name], share(row.confirmedEver), share(row.calledEver), ...rulesOf(row.rules)])}
      />
      <FigureTable
        caption={courses.wrongWayColumns[0] ?? ""}
        columns={courses.wrongWayColumns}
        rows={flat.flatMap(({ name, wrongWayAfter }) =>
          wrongWayAfter === undefined ? [] : [[courses.flat[name], ...wrongWayAfter.map(share)]],
        )}
      />
      <FigureTable
        caption={courses.risingColumns[0] ?? ""}
        columns={[...courses.risingColumns, ...ruleNames]}
        rows={rising.map((row) => [courses.rising[row.name], share(row.found), share(row.confirmed), ...rulesOf(row.rules)])}
      />
      <p className={styles.intro}>
        {courses.reading({
          alike: confirmed("autocorrelated"),
          wider: confirmed("cv-12"),
          spike: confirmed("outlier-high"),
          first: confirmed("outlier-first"),
        })}
      </p>
      <p className={styles.intro}>
        {courses.bridged({
          confirmed: share(Math.max(...bridgedFlat.map((row) => row.confirmed))),
          none: foundWith(0),
          one: foundWith(1),
          two: foundWith(2),
          four: foundWith(4),
        })}
      </p>
    </>
  );
}

function Defaults() {
  const text = usePageWords("methods");
  const { words, format } = useWording();
  const asked = ({ limits }: Measurand) =>
    [
      limits.confirmBelow === undefined ? undefined : text.defaults.below(format.reported(String(limits.confirmBelow))),
      limits.confirmAbove === undefined ? undefined : text.defaults.above(format.reported(String(limits.confirmAbove))),
    ].filter((part) => part !== undefined);
  const refused = ({ limits }: Measurand) =>
    [
      limits.refuseAtOrBelow === undefined
        ? undefined
        : text.defaults.zeroOrLess(format.reported(String(limits.refuseAtOrBelow))),
      text.defaults.above(format.reported(String(limits.refuseAbove))),
    ].filter((part) => part !== undefined);
  return (
    <FigureTable
      caption={text.defaults.title}
      columns={text.defaults.columns}
      words
      rows={MEASURAND_CODES.map((code) => {
        const measurand: Measurand = MEASURANDS[code];
        const interval = defaultInterval(code);
        return [
          words.names.measurand[code],
          format.unit(measurand.canonicalUnit),
          interval === undefined ? text.defaults.none : describeLimits(interval, measurand.canonicalUnit, words, format),
          measurand.defaultInterval === undefined ? "" : nameSource(measurand.defaultInterval.source, words),
          format.list(asked(measurand)) || text.defaults.none,
          format.list(refused(measurand)),
        ];
      })}
    />
  );
}
