import { describe, expect, it } from "vitest";
import { judgeRecord } from "../../src/domain/analysis/judgeRecord.ts";
import { VERDICT_KINDS } from "../../src/domain/analysis/verdict.ts";
import { byId, put } from "../../src/domain/byId.ts";
import type { MeasurandCode } from "../../src/domain/measuring/measurand.ts";
import type { Observation } from "../../src/domain/measuring/observation.ts";
import { newPatientRecord, type PatientRecord } from "../../src/domain/record/patientRecord.ts";
import { patientWork } from "../../src/domain/analysis/worklist.ts";
import { demoRecords } from "../../src/exchange/demo/demoRecords.ts";
import { describeHistory } from "../../src/words/describeHistory.ts";
import { describeHistoryNumbers } from "../../src/words/describeHistoryNumbers.ts";
import { common as en } from "../../src/words/en/common.ts";
import { historyWords } from "../../src/words/en/historyWords.ts";
import { event, line } from "../support/care.ts";
import { format } from "../support/charts.ts";
import { fixedDeps, patient } from "../support/monitor.ts";
import { day, observation } from "../support/observations.ts";
import { readingGrade } from "../support/readingGrade.ts";

const { history } = historyWords;
const TODAY = day("2026-06-15");

const recordOf = (observations: readonly Observation[], more: Partial<PatientRecord> = {}): PatientRecord => ({
  ...newPatientRecord(patient("p", { birthDate: day("1955-03-03"), sex: "female" })),
  observations: byId(observations),
  ...more,
});

function told(record: PatientRecord, code: MeasurandCode = "b2m-serum", today = TODAY) {
  const verdict = judgeRecord(record, code, []);
  const repeat = patientWork(record, [], today).series.find((work) => work.code === code)?.repeat;
  return {
    verdict,
    story: describeHistory({ record, verdict, repeat, words: en, history, forPatient: historyWords.verdict, format }),
    numbers: describeHistoryNumbers(verdict, repeat, en, historyWords, format),
  };
}

const RANGE = { laboratory: "North", intervalLow: "0.8", intervalHigh: "2.2" };
/** One result a month from January 2026. */
const monthly = (values: readonly string[], more = RANGE): readonly Observation[] =>
  values.map((value, index) => observation(`2026-0${index + 1}-10`, value, more));

describe("where a patient is now", () => {
  it.each([
    ["0.7", "below the usual range at this laboratory (0.8–2.2 mg/L). A low result does not tell the cause."],
    ["0.8", "inside the usual range at this laboratory"],
    ["2.2", "inside the usual range at this laboratory (0.8–2.2 mg/L). A result inside the range does not rule anything out."],
    ["2.3", "above the usual range at this laboratory (0.8–2.2 mg/L). A result above the range does not tell the cause."],
  ])("is said of %s mg/L against that laboratory's own 0.8 to 2.2", (value, where) => {
    const [latest, ...rest] = told(recordOf(monthly([value]))).story.now;
    expect(latest).toBe(`Your latest blood test was on 10 January 2026. The result was ${value}\u00a0mg/L.`);
    expect(rest.join(" ").replaceAll("\u00a0", " ")).toContain(`That is ${where}`);
  });

  it("names a general range as one, and that the laboratory may use another", () => {
    expect(
      told(recordOf([observation("2026-01-10", "2.8")]))
        .story.now.join(" ")
        .replaceAll("\u00a0", " "),
    ).toContain(
      "No range from your lab came with this result. Held against a general range (1.5–3.0 mg/L), it is inside it. " +
        "Your lab may use another range.",
    );
  });

  it("is not said where there is no range: unknown is never inside", () => {
    const post = recordOf([observation("2026-01-10", "12", { measurand: "b2m-serum-post-dialysis" })]);
    expect(told(post, "b2m-serum-post-dialysis").story.now.join(" ")).toContain(
      "No usual range came with it. So this page cannot say where it lies.",
    );
  });

  it("gives a value in another unit as the patient's own sheet prints it, too", () => {
    expect(told(recordOf([observation("2026-01-10", "217", { unit: "nmol/L" })])).story.now.slice(0, 2)).toEqual([
      "Your latest blood test was on 10 January 2026. The result was 2.56\u00a0mg/L.",
      "Your report prints it as 217\u00a0nmol/L.",
    ]);
  });

  it("says of a censored result which way the true value lies, and that it is not compared", () => {
    const said = told(recordOf(monthly(["2.0", "<1.8"]))).story.now.join(" ");
    expect(said).toContain("The method could not measure lower. The true value is below this.");
    expect(said).toContain("It is shown, but not compared with the others: it is a limit, not an exact number.");
  });

  it("does not count a result that was entered by mistake as the latest", () => {
    const record = recordOf([...monthly(["2.0"]), observation("2026-03-10", "9.9", { status: "entered-in-error" })]);
    expect(told(record).story.now[0]).toContain("The result was 2.0\u00a0mg/L");
  });
});

describe("what has changed since last time", () => {
  it("is chance where the gap is within variation: 3.0 to 3.7 mg/L is +23 %, below the +26.2 % of two results", () => {
    expect(told(recordOf(monthly(["3.0", "3.7"]))).story.sinceLast).toEqual([
      "On 10 January 2026 it was 3.0\u00a0mg/L. On 10 February 2026 it was 3.7\u00a0mg/L.",
      history.changed.chance,
    ]);
  });
  it("is more than that from 3.0 to 3.8, +27 %, where the verdict says so as well", () => {
    const { verdict, story } = told(recordOf(monthly(["3.0", "3.8"])));
    expect(verdict.kind).toBe("rising-possible");
    expect(story.sinceLast[1]).toBe(history.changed.beyond.rising);
  });
  it("never says more than the verdict: the same gap among many results shows no change yet", () => {
    const wider = told(recordOf(monthly(["3.0", "3.3", "3.2", "2.6", "3.35"])));
    expect([wider.verdict.kind, wider.verdict.fromPrevious?.beyondVariation]).toEqual(["no-change-shown", true]);
    expect(wider.story.sinceLast[1]).toBe(history.changed.notEnough);
  });
  it("is not compared across a change of laboratory", () => {
    const record = recordOf([...monthly(["3.0", "3.1"]), observation("2026-04-10", "4.4", { ...RANGE, laboratory: "South" })]);
    expect(told(record).story.sinceLast).toEqual([history.changed.otherMethod]);
  });
  it("is not compared on dialysis, and nothing is said of the illness", () => {
    const { story } = told(recordOf(monthly(["20", "31"]), { events: byId([event("e", "dialysis", "2025-01-01")]) }));
    expect([story.sinceLast, story.means[0]]).toEqual([[history.changed.notCompared], history.means.dialysis]);
  });
});

describe("what has changed over the treatment", () => {
  it("compares with the last result before it began", () => {
    const record = recordOf(monthly(["6.0", "4.0", "3.0"]), { lines: byId([line("l", "VRd", "2026-01-20")]) });
    const [began, before, gap] = told(record).story.overTreatment;
    expect(began).toBe("Your treatment with VRd began on 20 January 2026.");
    expect(before).toBe(
      "The last test before it, on 10 January 2026, showed 6.0\u00a0mg/L. On 10 March 2026 it was 3.0\u00a0mg/L.",
    );
    expect(gap).toBe(history.changed.beyond.falling);
  });
  it("says so where no result before it can be compared", () => {
    const record = recordOf(monthly(["6.0", "4.0"]), {
      lines: byId([line("l", "VRd", "2026-01-01", { stoppedOn: "2026-03-01" })]),
    });
    expect(told(record).story.overTreatment).toEqual([
      "Your treatment with VRd ran from 1 January 2026 to 1 March 2026.",
      history.changed.noBaseline,
    ]);
  });
  it("says so where no treatment is recorded", () => {
    expect(told(recordOf(monthly(["6.0", "4.0"]))).story.overTreatment).toEqual([history.changed.noTreatment]);
  });
});

describe("what a movement may mean", () => {
  const rising = monthly(["3.0", "3.1", "2.9", "3.0", "4.4", "4.6"]);
  it("may suggest that the illness is more active, never that it is", () => {
    const steady = ["2026-04-10", "2026-06-10"].map((on) =>
      observation(on, "0.9", { measurand: "creatinine-serum", unit: "mg/dL" }),
    );
    const { verdict, story } = told(recordOf([...rising, ...steady]));
    expect(verdict.kind).toBe("rising-confirmed");
    expect(story.means[0]).toBe(history.means.serum.rising);
  });
  it("is left open where no kidney test near those days is recorded: the kidneys may have played a part", () => {
    const { story } = told(recordOf(rising));
    expect([story.means[0], story.recordedCauses]).toEqual([history.means.leftOpen, [history.causes.kidney["no-pair"]]]);
  });
  it("is left open while interferon is recorded, which is named among the causes", () => {
    const { story } = told(recordOf(rising, { events: byId([event("e", "interferon", "2026-04-20")]) }));
    expect(story.means[0]).toBe(history.means.leftOpen);
    expect(story.recordedCauses[0]).toBe("Interferon, a medicine that raises B2M, from 20 April 2026.");
  });
  it("is left open where the kidneys changed as well", () => {
    const kidneys = [
      observation("2026-04-10", "0.9", { measurand: "creatinine-serum", unit: "mg/dL" }),
      observation("2026-06-10", "1.9", { measurand: "creatinine-serum", unit: "mg/dL" }),
    ];
    const { story } = told(recordOf([...rising, ...kidneys]));
    expect([story.means[0], story.recordedCauses]).toEqual([history.means.leftOpen, [history.causes.kidney["may-explain"]]]);
  });
  it("in urine may point to the kidneys as much, and acid urine is named", () => {
    const urine = ["0.2", "0.21", "0.2", "0.6", "0.7"].map((value, index) =>
      observation(`2026-0${index + 1}-10`, value, { measurand: "b2m-urine", urinePh: "7" }),
    );
    const record = recordOf(urine);
    const verdict = judgeRecord(record, "b2m-urine", [
      { measurand: "b2m-urine", cviPercent: 15, cvaPercent: 0, source: "assumed" },
    ]);
    const story = describeHistory({
      record,
      verdict,
      repeat: undefined,
      words: en,
      history,
      forPatient: historyWords.verdict,
      format,
    });
    expect([story.means[0], story.generalCauses.includes(history.causes.acid), story.sure]).toEqual([
      history.means.urine.rising,
      true,
      [history.sure.confirmed, history.sure.ownFigures, history.sure.assumed(5)],
    ]);
  });
});

describe("the next test", () => {
  const asking = recordOf(monthly(["3.0", "3.8"]));
  it.each([
    ["2026-03-10", "This change calls for another test by 10 March 2026. Ask your team to set the day."],
    [
      "2026-03-11",
      "This change called for another test by 10 March 2026. No newer one is recorded here. Please ask your team about it.",
    ],
  ])("seen on %s is due 28 days after a possible change", (today, sentence) => {
    expect(told(asking, "b2m-serum", day(today)).story.nextTest).toEqual([sentence]);
  });
  it("is the team's to say where the request was set aside", () => {
    const [latest] = Object.values(asking.observations).toReversed();
    const setAside = {
      id: "s",
      revision: 1,
      recordedAt: "2026-03-01T00:00:00.000Z" as const,
      earlier: [],
      measurand: "b2m-serum" as const,
      observationId: latest?.id ?? "",
      why: "Hemolysed",
      status: "active" as const,
    };
    const { nextTest } = told({ ...asking, setAsides: put({}, setAside) }).story;
    expect(nextTest).toEqual([history.next.setAside]);
  });
  it("has no date where none is recorded, and none is made up", () => {
    expect(told(recordOf(monthly(["3.0", "3.1"]))).story.nextTest).toEqual([history.next.unknown]);
  });
});

describe("the numbers behind the words", () => {
  it("are the verdict's own, and the first is what the care team reads", () => {
    const { verdict, numbers } = told(recordOf(monthly(["3.0", "3.1", "2.9", "3.0", "4.4", "4.6"])));
    expect(numbers[0]).toEqual({ name: "What your team reads", value: "Rising, confirmed" });
    expect(numbers[1]?.value).toContain(format.percent(verdict.shift?.percent ?? 0));
    expect(numbers.map(({ name }) => name)).toContain("Ups and downs taken as usual");
  });
  it("say how large a hidden change could be where none was shown", () => {
    const { verdict, numbers } = told(recordOf(monthly(["3.0", "3.1"])));
    expect(numbers).toContainEqual({
      name: history.numbers.hidden,
      value:
        `${format.percent(verdict.smallestChange?.lasting.upPercent ?? 0)} or ` +
        format.percent(verdict.smallestChange?.lasting.downPercent ?? 0),
    });
  });
  it("claim no variation where nothing was judged", () => {
    const { numbers } = told(recordOf(monthly(["20", "31"]), { events: byId([event("e", "dialysis", "2025-01-01")]) }));
    expect(numbers.map(({ name }) => name)).toEqual([history.numbers.verdict, history.numbers.used]);
  });
});

describe("the stories of the demo patients, with their days, values and treatments", () => {
  const stories = demoRecords({ today: TODAY, at: "2026-06-15T12:00:00.000Z", newId: fixedDeps().newId }).map((record) => ({
    record,
    ...told(record),
  }));

  it("cover most verdicts", () => {
    const kinds = new Set(stories.map(({ verdict }) => verdict.kind));
    expect(VERDICT_KINDS.filter((kind) => kinds.has(kind)).length).toBeGreaterThanOrEqual(6);
  });
  it.each(stories.map(({ record, story }) => [record.patient.familyName, story] as const))(
    "read at about an eighth-grade level: %s",
    (_name, story) => {
      expect(readingGrade(Object.values(story).flat())).toBeLessThanOrEqual(8);
    },
  );
  it("hold no percent and no sign of one: numbers of chance are opened, not said", () => {
    for (const { story } of stories) expect(Object.values(story).flat().join(" ")).not.toMatch(/%|CI\b|\bCV\b|p =/u);
  });
});

describe("a planned test", () => {
  const asking = recordOf(monthly(["2.0", "3.0"]));
  const next = (record: PatientRecord, dueOn: string, today: string) => {
    const verdict = judgeRecord(record, "b2m-serum", []);
    const repeat = patientWork(record, [], day(today)).series[0]?.repeat;
    const planned = { dueOn: day(dueOn), because: { type: "Day" } } as const;
    return describeHistory({
      record,
      verdict,
      repeat,
      planned,
      today: day(today),
      words: en,
      history,
      forPatient: historyWords.verdict,
      format,
    }).nextTest;
  };

  it("is told with its day, on that day too, and from the next day on as one that was planned", () => {
    const record = recordOf(monthly(["3.0", "3.1"]));
    expect(next(record, "2026-06-15", "2026-06-15")).toEqual(["Your next test is planned for 15 June 2026."]);
    expect(next(record, "2026-06-14", "2026-06-15")).toEqual([
      "Your next test was planned for 14 June 2026. No newer one is recorded here. Please ask your team about it.",
    ]);
  });

  it("stands before a repeat that a change calls for sooner, and alone where it is the sooner one", () => {
    expect(next(asking, "2026-04-30", "2026-02-20")).toEqual([
      "Your next test is planned for 30 April 2026.",
      "This change calls for another test by 10 March 2026. Ask your team to set the day.",
    ]);
    expect(next(asking, "2026-03-01", "2026-02-20")).toEqual(["Your next test is planned for 1 March 2026."]);
  });
});
