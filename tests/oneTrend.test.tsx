import { cleanup, screen, within } from "@testing-library/react";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeContent } from "../src/charts/describeContent.ts";
import { trendContent, type TrendContent } from "../src/charts/trendContent.ts";
import { byId } from "../src/domain/byId.ts";
import type { VariationChoice } from "../src/domain/analysis/variation.ts";
import { addDays } from "../src/domain/calendarDate.ts";
import type { MeasurandCode } from "../src/domain/measuring/measurand.ts";
import type { PatientRecord } from "../src/domain/record/patientRecord.ts";
import { COMPANION_CODES, type CompanionChoices } from "../src/domain/series/companions.ts";
import { primaryMeasurand } from "../src/domain/series/primaryMeasurand.ts";
import { measurandsOf } from "../src/domain/series/series.ts";
import { PrintedAgenda } from "../src/features/board/PrintedAgenda.tsx";
import { HistoryView } from "../src/features/history/HistoryView.tsx";
import { ReportSheet } from "../src/features/report/ReportSheet.tsx";
import { pictureNotes } from "../src/features/trend/SavePicture.tsx";
import { TrendPanel } from "../src/features/trend/TrendPanel.tsx";
import { companionName } from "../src/words/describeCompanions.ts";
import { ASSUMED_VARIATION, arbitraryB2mRecord } from "./support/b2mRecords.ts";
import { boardCases, slideFormat } from "./support/boardCases.ts";
import { event, line } from "./support/care.ts";
import { format, words } from "./support/charts.ts";
import { monitorWith } from "./support/monitor.ts";
import { day, observation } from "./support/observations.ts";
import { show } from "./support/render.tsx";

const TODAY = day("2026-06-15");
const START = day("2024-01-05");

/** Companions and care on few days, so that many share one: their order is then the order of ties. */
const arbitraryFollowed: fc.Arbitrary<PatientRecord> = fc
  .record({
    record: arbitraryB2mRecord,
    companions: fc.uniqueArray(
      fc.tuple(
        fc.constantFrom<MeasurandCode>("m-protein-serum", "albumin-serum", "calcium-serum"),
        fc.integer({ min: 0, max: 3 }),
      ),
      { selector: ([code]) => code },
    ),
    lines: fc.array(fc.integer({ min: 0, max: 1 }), { maxLength: 3 }),
    events: fc.array(fc.tuple(fc.constantFrom("infection", "steroid", "imaging"), fc.integer({ min: 0, max: 1 })), {
      maxLength: 4,
    }),
    isReversed: fc.boolean(),
  })
  .map(({ record, companions, lines, events, isReversed }) => {
    const entered = events.map(([kind, after], index) => event(`e${index}`, kind, addDays(START, 40 * after)));
    return {
      ...record,
      observations: {
        ...record.observations,
        ...byId(
          companions.map(([measurand, after]) =>
            observation(addDays(START, 30 * after), "4.1", {
              measurand,
              unit: measurand === "calcium-serum" ? "mg/dL" : "g/dL",
            }),
          ),
        ),
      },
      lines: byId(lines.map((after, index) => line(`l${index}`, `Regimen ${index + 1}`, addDays(START, 60 * after)))),
      events: byId(isReversed ? entered.toReversed() : entered),
    };
  });

const arbitraryChoices: fc.Arbitrary<CompanionChoices> = fc
  .record({ shown: fc.subarray([...COMPANION_CODES]), hidden: fc.subarray([...COMPANION_CODES]) })
  .map((choice) => ({ "multiple-myeloma": choice, "cns-lymphoma": choice }));

type Asked = {
  readonly record: PatientRecord;
  readonly settings: { readonly companions: CompanionChoices; readonly variation: readonly VariationChoice[] };
};

const whatIsDrawn = ({ record, settings }: Asked): TrendContent =>
  trendContent(record, primaryMeasurand(record), settings, TODAY, { words, format });

/** What each view shows, read off the page. */
const shownBy = async (asked: Asked) => {
  const { record, settings } = asked;
  const code = primaryMeasurand(record);
  const monitor = monitorWith([record], settings);
  const content = whatIsDrawn(asked);
  const read = async <Taken,>(piece: Parameters<typeof show>[0], take: () => Promise<Taken>): Promise<Taken> => {
    show(piece, monitor);
    const taken = await take();
    cleanup();
    return taken;
  };
  const described = (figure: HTMLElement) =>
    document.getElementById(figure.getAttribute("aria-describedby") ?? "")?.textContent ?? "";
  const lanesIn = (figure: HTMLElement) => ({
    kidneys: figure.querySelectorAll('[data-part="kidney"]').length,
    companions: figure.querySelectorAll('[data-part="companion"]').length,
    unplaced: figure.querySelector('[data-part="no-room"]')?.textContent ?? "",
    levels: figure.querySelectorAll("[data-part=level]").length,
  });
  return {
    page: await read(
      <TrendPanel
        record={record}
        content={content}
        codes={measurandsOf(record)}
        onChoose={() => {}}
        identity={[]}
        purpose={{ views: [], narrowed: undefined, notice: null, onChoose: () => {} }}
        onAdd={() => {}}
        onOpenCare={() => {}}
      />,
      async () => described(await screen.findByRole("figure", {}, { timeout: 10_000 })),
    ),
    board: await read(<PrintedAgenda cases={boardCases([record], { ...settings, today: TODAY })} />, async () => {
      const figure = await screen.findByRole("figure");
      return { says: described(figure), lanes: lanesIn(figure) };
    }),
    report: await read(
      <ReportSheet
        record={record}
        choices={{ wording: "clinician", paper: "a4", code, rows: 6, author: "" }}
        settings={settings}
        today={TODAY}
      />,
      async () => {
        const figure = await screen.findByRole("figure", {}, { timeout: 10_000 });
        return { says: figure.getAttribute("aria-label") ?? "", lanes: lanesIn(figure) };
      },
    ),
    history: await read(<HistoryView record={record} />, async () =>
      within(await screen.findByRole("figure"))
        .queryAllByText(/^Treatment/u)
        .map(({ textContent }) => textContent),
    ),
    picture: pictureNotes(content, undefined, [], words, format).join(" "),
  };
};

/** A trend needs two results; one alone is written large. */
const arbitraryAsked: fc.Arbitrary<Asked> = fc
  .record({ record: arbitraryFollowed, companions: arbitraryChoices })
  .filter(
    ({ record }) =>
      Object.values(record.observations).filter(
        ({ measurand, status }) => measurand === primaryMeasurand(record) && status !== "entered-in-error",
      ).length > 1,
  )
  .map(({ record, companions }) => ({ record, settings: { companions, variation: ASSUMED_VARIATION } }));

describe("what is drawn with a trend", () => {
  it("is the same on a case of the board as on the patient's page: lanes, care and levels, order of ties included", () => {
    const seen = { kidneys: 0, hidden: 0, companions: 0, levels: 0, ties: 0 };
    fc.assert(
      fc.property(arbitraryAsked, (asked) => {
        const content = whatIsDrawn(asked);
        const [shown] = boardCases([asked.record], { ...asked.settings, today: TODAY });
        expect(shown?.content).toEqual(content);
        seen.kidneys += content.kidney === undefined ? 0 : 1;
        seen.hidden += content.choice.offered.length > content.choice.shown.length ? 1 : 0;
        seen.companions += content.companions.length;
        seen.levels += content.levels.length;
        seen.ties += content.care.events.some(({ on }, index) => on === content.care.events[index + 1]?.on) ? 1 : 0;
      }),
    );
    // Else the property would hold of patients with whom nothing is drawn.
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(0);
  });

  it("is read off page, printed case, report, picture and the patient's history as one and the same", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryAsked, async (asked) => {
        const content = whatIsDrawn(asked);
        const said = describeContent(content, words, format).join(" ");
        const views = await shownBy(asked);
        expect(views.page).toContain(said);
        // On a slide days are written in one way.
        expect(views.board.says).toBe(describeContent(content, words, slideFormat).join(" "));
        expect(views.report.says).toContain(said);
        expect(views.picture).toBe(said);
        expect(views.history).toEqual(
          content.care.lines.map(({ line: { regimen } }) => expect.stringContaining(regimen) as string),
        );
        for (const { lanes } of [views.board, views.report]) {
          expect(lanes.kidneys).toBe(content.kidney === undefined ? 0 : 1);
          const left = content.companions.slice(lanes.companions);
          expect(lanes.unplaced).toBe(
            left.length === 0
              ? ""
              : words.companions.noRoom(format.list(left.map(({ measurand }) => companionName(measurand.code, words)))),
          );
          expect(lanes.levels).toBe(content.levels.length);
        }
      }),
      // Each is drawn four times over; what differs between records is held above.
      { numRuns: 5 },
    );
  }, 60_000);
});
