import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byId, put } from "../../../src/domain/byId.ts";
import { contentOf, keep } from "../../../src/domain/kept.ts";
import {
  amend,
  markEnteredInError,
  type Observation,
  type ObservationContent,
} from "../../../src/domain/measuring/observation.ts";
import type { NextTestContent } from "../../../src/domain/record/nextTest.ts";
import type { ReviewContent } from "../../../src/domain/record/review.ts";
import { sumOf } from "../../../src/domain/record/reviewSum.ts";
import type { PatientRecord } from "../../../src/domain/record/patientRecord.ts";
import type { SetAside } from "../../../src/domain/record/setAside.ts";
import type { VariationChoice } from "../../../src/domain/analysis/variation.ts";
import {
  isWorklistGroup,
  patientWork,
  verdictsOf,
  WORKLIST_GROUPS,
  type PatientWork,
  type RepeatRequest,
} from "../../../src/domain/analysis/worklist.ts";
import { countGroups, worklistPlace } from "../../../src/domain/analysis/worklistPlace.ts";
import { event } from "../../support/care.ts";
import { day, observation } from "../../support/observations.ts";
import { exampleRecord, exampleResult, withResult } from "../../support/exampleRecords.ts";
import { confirmedRise, noChange, possibleRise, recordOf, serum, setAsideFor } from "../../support/workRecords.ts";

const NO_CHOICES: readonly VariationChoice[] = [];
const TODAY = "2026-05-10";

/** What a verdict and the request for a repeat give to think about; that nobody has reviewed these patients is told elsewhere. */
const workOf = (record: PatientRecord, today = TODAY): PatientWork => ofVerdicts(patientWork(record, NO_CHOICES, day(today)));
const ofVerdicts = (work: PatientWork): PatientWork => ({
  ...work,
  groups: work.groups.filter((group) => group !== "not-reviewed" && group !== "due-soon"),
});
const groupsOf = (observations: readonly Observation[], today = TODAY) => workOf(recordOf("p", observations), today).groups;
const repeatOf = (work: PatientWork): RepeatRequest | undefined => work.series.find(({ repeat }) => repeat !== undefined)?.repeat;
const last = (observations: readonly Observation[]): Observation => {
  const latest = observations.at(-1);
  if (latest === undefined) throw new Error("No result");
  return latest;
};

/** The different ones among these numbers, lowest first: the numbers as they stand where each is higher than the one before. */
const ascending = (numbers: readonly number[]): readonly number[] => [...new Set(numbers)].toSorted((a, b) => a - b);

describe("a worklist group", () => {
  it("follows the verdict: a confirmed rise, a possible one, no change shown", () => {
    expect(groupsOf(confirmedRise())).toEqual(["rising-confirmed"]);
    expect(groupsOf(possibleRise())).toEqual(["rising-possible"]);
    expect(groupsOf(noChange())).toEqual(["no-change"]);
  });

  it("holds confirmed and possible falls together", () => {
    expect(groupsOf(serum(["2026-03-01", "3.0"], ["2026-05-01", "2.0"]))).toEqual(["falling"]);
    expect(
      groupsOf(
        serum(
          ["2025-10-01", "3.0"],
          ["2025-11-01", "3.1"],
          ["2025-12-01", "2.9"],
          ["2026-03-01", "2.0"],
          ["2026-04-01", "2.05"],
          ["2026-05-01", "1.95"],
        ),
      ),
    ).toEqual(["falling"]);
  });

  it("is a new laboratory where the latest result is the first of a new method", () => {
    const before = noChange().map(({ collectedOn, value }) => observation(collectedOn, value, { method: "Nephelometry" }));
    expect(groupsOf([...before, observation("2026-05-05", "3.4", { method: "Turbidimetry" })])).toEqual(["new-laboratory"]);
    expect(groupsOf([...before, observation("2026-05-05", "2.0", { method: "nephelometry" })])).toEqual(["no-change"]);
  });

  it("is too few with one comparable result, with none left, and with none at all; with two it is not", () => {
    const one = serum(["2026-05-01", "2.9"]);
    expect(groupsOf(one)).toEqual(["too-few"]);
    expect(
      groupsOf(one.map((result) => markEnteredInError(result, { at: "2026-05-02T00:00:00.000Z", reason: "wrong patient" }))),
    ).toEqual(["too-few"]);
    expect(groupsOf([])).toEqual(["too-few"]);
    expect(groupsOf(serum(["2026-04-01", "2.9"], ["2026-05-01", "2.9"]))).toEqual(["no-change"]);
  });

  it("is not interpreted on dialysis", () => {
    const record = recordOf("p", confirmedRise());
    expect(workOf({ ...record, events: { e: event("e", "dialysis", "2025-01-01") } }).groups).toEqual(["not-interpreted"]);
  });

  it("is looked for in every B2M series: a rise in cerebrospinal fluid counts although serum shows no change", () => {
    const csf = [
      observation("2026-03-01", "1.0", { measurand: "b2m-csf" }),
      observation("2026-05-01", "2.0", { measurand: "b2m-csf" }),
    ];
    const record = recordOf("p", [...noChange(), ...csf]);
    const assumed: VariationChoice = { measurand: "b2m-csf", cviPercent: 15, cvaPercent: 0, source: "assumed" };
    expect(ofVerdicts(patientWork(record, [assumed], day(TODAY))).groups).toEqual(["rising-possible"]);
    expect(ofVerdicts(patientWork(record, NO_CHOICES, day(TODAY))).groups).toEqual(["not-interpreted"]);
    expect(workOf(record).series.map(({ code }) => code)).toEqual(["b2m-serum", "b2m-csf"]);
  });

  it("is no change only where it is shown of no series: one urine result beside it is too few to tell", () => {
    const urine = observation("2026-05-01", "0.2", { measurand: "b2m-urine", urinePh: "6.5" });
    const assumed: VariationChoice = { measurand: "b2m-urine", cviPercent: 15, cvaPercent: 0, source: "assumed" };
    expect(ofVerdicts(patientWork(recordOf("p", [...noChange(), urine]), [assumed], day(TODAY))).groups).toEqual(["too-few"]);
  });

  it("never comes from creatinine or another companion", () => {
    const creatinine = [
      observation("2026-03-01", "1.0", { measurand: "creatinine-serum", unit: "mg/dL" }),
      observation("2026-05-01", "3.0", { measurand: "creatinine-serum", unit: "mg/dL" }),
    ];
    expect(groupsOf([...noChange(), ...creatinine])).toEqual(["no-change"]);
  });

  it("is named by its own code only", () => {
    expect(WORKLIST_GROUPS.every(isWorklistGroup)).toBe(true);
    expect(["", "constructor", "rising", "Falling"].some(isWorklistGroup)).toBe(false);
  });
});

describe("the request for a repeat", () => {
  it("stands from a possible call on and is overdue on the 29th day after the result that asks, not on the 28th", () => {
    const record = recordOf("p", possibleRise());
    expect(repeatOf(workOf(record, "2026-05-29"))).toMatchObject({ askedOn: "2026-05-01", dueOn: "2026-05-29", daysOverdue: 0 });
    expect(workOf(record, "2026-05-29").groups).toEqual(["rising-possible"]);
    expect(repeatOf(workOf(record, "2026-05-30"))).toMatchObject({ daysOverdue: 1 });
    expect(workOf(record, "2026-05-30").groups).toEqual(["rising-possible", "overdue"]);
    expect(repeatOf(workOf(record, "2026-06-10"))).toMatchObject({ daysOverdue: 12 });
  });

  it("is made for a possible fall too, and for nothing that is confirmed or not called", () => {
    expect(groupsOf(serum(["2026-03-01", "3.0"], ["2026-05-01", "2.0"]), "2026-06-30")).toEqual(["overdue", "falling"]);
    expect(groupsOf(confirmedRise(), "2026-06-30")).toEqual(["rising-confirmed"]);
    expect(groupsOf(noChange(), "2026-06-30")).toEqual(["no-change"]);
  });

  it("ends with a repeat that shows no change, and begins anew with one that still is only possible", () => {
    const rise = possibleRise();
    const slight = serum(["2026-03-01", "2.0"], ["2026-05-01", "2.6"]);
    expect(groupsOf(slight)).toEqual(["rising-possible"]);
    const back = recordOf("p", [...slight, ...serum(["2026-06-01", "2.2"])]);
    expect(workOf(back, "2026-06-30").groups).toEqual(["no-change"]);
    expect(repeatOf(workOf(back, "2026-06-30"))).toBeUndefined();
    // Eight days later: too soon to confirm.
    const still = recordOf("p", [...rise, ...serum(["2026-05-09", "3.0"])]);
    expect(repeatOf(workOf(still, "2026-05-30"))).toMatchObject({ askedOn: "2026-05-09", dueOn: "2026-06-06", daysOverdue: 0 });
  });

  it("is answered by a result beyond the assay's limit, where that limit itself lies above the others", () => {
    expect(groupsOf([...possibleRise(), observation("2026-05-20", ">20")], "2026-06-30")).toEqual(["rising-confirmed"]);
  });
  it("is not answered by a preliminary or a withdrawn result, which arithmetic leaves out", () => {
    const rise = possibleRise();
    const withdrawn = serum(["2026-05-20", "2.0"]).map((result) =>
      markEnteredInError(result, { at: "2026-05-21T00:00:00.000Z", reason: "slip" }),
    );
    for (const left of [[observation("2026-05-20", "2.0", { status: "preliminary" })], withdrawn]) {
      expect(groupsOf([...rise, ...left], "2026-06-30")).toEqual(["rising-possible", "overdue"]);
    }
  });
});

describe("a request that was set aside", () => {
  const rise = possibleRise();
  const asking = last(rise);
  const work = (setAside: SetAside, observations = rise, today = "2026-06-30") =>
    workOf(recordOf("p", observations, {}, [setAside]), today);

  it("is silent and says why, and leaves the verdict as it was", () => {
    const silenced = work(setAsideFor(asking));
    expect(silenced.groups).toEqual(["rising-possible"]);
    expect(repeatOf(silenced)?.setAside).toMatchObject({ why: "Repeat already ordered" });
    expect(silenced.series[0]?.verdict).toEqual(workOf(recordOf("p", rise), "2026-06-30").series[0]?.verdict);
  });

  it("stays silent however many days pass, and asks anew with a newer result", () => {
    expect(work(setAsideFor(asking), rise, "2027-06-30").groups).toEqual(["rising-possible"]);
    const newer = work(setAsideFor(asking), [...rise, ...serum(["2026-05-09", "3.0"])], "2026-06-30");
    expect(newer.groups).toEqual(["rising-possible", "overdue"]);
    expect(repeatOf(newer)).not.toHaveProperty("setAside");
  });

  it("asks again where setting aside was entered in error, or was meant for another result or another measurand", () => {
    expect(work(setAsideFor(asking, { status: "entered-in-error" })).groups).toContain("overdue");
    expect(work(setAsideFor(asking, { observationId: rise[0]?.id ?? "" })).groups).toContain("overdue");
    expect(work(setAsideFor(asking, { measurand: "b2m-csf" })).groups).toContain("overdue");
  });

  it("asks again where the result was amended after it, and not where it was amended before", () => {
    const amended = amend(
      asking,
      { ...contentOf<ObservationContent>(asking), value: "3.4" },
      { at: "2026-05-15T00:00:00.000Z", reason: "typed wrong" },
    );
    const observations = [...rise.slice(0, -1), amended];
    expect(work(setAsideFor(amended, {}, "2026-05-14T23:59:59.999Z"), observations).groups).toContain("overdue");
    expect(work(setAsideFor(amended, {}, "2026-05-15T00:00:00.000Z"), observations).groups).not.toContain("overdue");
  });

  it("shows the newest reason where two were given", () => {
    const record = recordOf("p", rise, {}, [
      setAsideFor(asking, { why: "Explained clinically" }, "2026-05-22T00:00:00.000Z", "b"),
      setAsideFor(asking, { why: "Repeat already ordered" }, "2026-05-21T00:00:00.000Z", "a"),
    ]);
    expect(repeatOf(workOf(record))?.setAside?.why).toBe("Explained clinically");
  });
});

describe("the urgency of a patient", () => {
  it("puts the groups in their order, whatever else a patient belongs to", () => {
    const inOrder = [confirmedRise(), possibleRise(), serum(["2026-03-01", "3.0"], ["2026-05-01", "2.0"]), noChange()];
    const urgencies = inOrder.map((results) => workOf(recordOf("p", results)).urgency);
    expect(ascending(urgencies)).toEqual(urgencies);
  });

  it("puts a patient who could not be judged before one in whom no change was shown", () => {
    expect(workOf(recordOf("p", [])).urgency).toBeLessThan(workOf(recordOf("p", noChange())).urgency);
  });

  it("within a group puts the longest overdue first and the set aside last", () => {
    const rise = possibleRise();
    const overdue = workOf(recordOf("p", rise), "2026-06-30").urgency;
    const longer = workOf(recordOf("p", rise), "2026-07-30").urgency;
    const fresh = workOf(recordOf("p", rise), "2026-05-02").urgency;
    const silenced = workOf(recordOf("p", rise, {}, [setAsideFor(last(rise))]), "2026-07-30").urgency;
    expect(ascending([longer, overdue, fresh, silenced])).toEqual([longer, overdue, fresh, silenced]);
  });
});

describe("the worklist of many patients", () => {
  const results = fc.array(fc.double({ min: 1, max: 9, noNaN: true }), { maxLength: 8 });

  it("leaves nobody out: every patient is in at least one group, and the counts hold them all", () => {
    fc.assert(
      fc.property(fc.array(results, { maxLength: 6 }), (patients) => {
        const works = patients.map((values, index) =>
          workOf(
            recordOf(
              `p${index}`,
              values.map((value, month) => observation(`2025-0${month + 1}-01`, value.toFixed(2))),
            ),
          ),
        );
        const counts = countGroups(works);
        expect(works.every(({ groups }) => groups.length > 0)).toBe(true);
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(
          works.reduce((sum, { groups }) => sum + groups.length, 0),
        );
      }),
      { numRuns: 50 },
    );
  });

  it("works out one patient anew where one patient changed", () => {
    const records = Array.from({ length: 300 }, (_, index) => exampleRecord(index, 4));
    const view = { variation: NO_CHOICES, today: day(TODAY) };
    const placeNow = (record: PatientRecord) => worklistPlace(record, view);
    const before = records.map(placeNow);
    const changed = records.map((record, index) => (index === 7 ? withResult(record, exampleResult(7, 4)) : record));
    const after = changed.map(placeNow);
    expect(after.flatMap((place, index) => (place === before[index] ? [] : [index]))).toEqual([7]);
  });

  it("is worked out anew on the next day and with other variation figures", () => {
    const record = recordOf("p", possibleRise());
    expect(workOf(record, "2026-05-30").urgency).not.toBe(workOf(record, "2026-05-29").urgency);
    const wide: VariationChoice = { measurand: "b2m-serum", cviPercent: 30, cvaPercent: 0, source: "assumed" };
    expect(ofVerdicts(patientWork(record, [wide], day(TODAY))).groups).toEqual(["no-change"]);
    expect(workOf({ ...record, setAsides: put(record.setAsides, setAsideFor(last(possibleRise()))) }).groups).toEqual([
      "rising-possible",
    ]);
  });
});

describe("when a patient is due", () => {
  const plannedOn = (on: string, observations = noChange()): PatientRecord => ({
    ...recordOf("p", observations),
    nextTests: byId([
      keep<NextTestContent>(
        "plan",
        { on: day(on), setOn: day("2026-05-02"), status: "active" },
        { at: "2026-05-02T09:00:00.000Z" },
      ),
    ]),
  });
  const whole = (record: PatientRecord, today: string) => patientWork(record, NO_CHOICES, day(today));

  it("is overdue from the day after the planned one, counting days, and soon from 14 days before it", () => {
    const record = plannedOn("2026-06-30");
    expect(whole(record, "2026-06-15").groups).toEqual(["no-change", "not-reviewed"]);
    expect(whole(record, "2026-06-16").groups).toEqual(["no-change", "due-soon", "not-reviewed"]);
    expect(whole(record, "2026-06-30").groups).toEqual(["no-change", "due-soon", "not-reviewed"]);
    expect(whole(record, "2026-07-01").groups).toEqual(["overdue", "no-change", "not-reviewed"]);
    expect(whole(record, "2026-07-03").nextDue).toEqual({ dueOn: "2026-06-30", daysOverdue: 3, because: { type: "Day" } });
  });

  it("is the repeat that a possible call asks for, where that comes first, and the planned day where it was set aside", () => {
    const rise = possibleRise();
    const record = plannedOn("2026-08-31", rise);
    expect(whole(record, "2026-05-10").nextDue).toMatchObject({ dueOn: "2026-05-29", because: { type: "Repeat" } });
    const silenced = { ...record, setAsides: byId([setAsideFor(last(rise))]) };
    expect(whole(silenced, "2026-05-10").nextDue).toMatchObject({ dueOn: "2026-08-31", because: { type: "Day" } });
    expect(whole(plannedOn("2026-05-20", possibleRise()), "2026-05-10").nextDue).toMatchObject({ because: { type: "Day" } });
  });

  it("comes before an even longer waiting one among those of its group", () => {
    const [short, long] = [plannedOn("2026-05-09"), plannedOn("2026-05-03")];
    expect(whole(long, TODAY).urgency).toBeLessThan(whole(short, TODAY).urgency);
    expect(whole(short, TODAY).urgency).toBeLessThan(whole(recordOf("p", noChange()), TODAY).urgency);
  });

  it("follows the interval that Settings name for the purpose, and is worked out anew with another", () => {
    const record = recordOf("p", noChange());
    expect(patientWork(record, NO_CHOICES, day(TODAY), undefined, { "not-recorded": "P4W" }).nextDue?.dueOn).toBe("2026-05-29");
    expect(patientWork(record, NO_CHOICES, day(TODAY), undefined, { "not-recorded": "P1W" }).nextDue?.daysOverdue).toBe(2);
  });
});

describe("what a review covers", () => {
  const reviewed = (verdicts: string): PatientRecord => {
    const record = recordOf("p", noChange());
    const content: ReviewContent = { on: day("2026-05-03"), by: "AK", results: sumOf(record), verdicts, status: "active" };
    return { ...record, reviews: byId([keep<ReviewContent>("review", content, { at: "2026-05-03T09:00:00.000Z" })]) };
  };

  it("takes a patient out of those not reviewed", () => {
    const work = patientWork(reviewed("b2m-serum no-change-shown"), NO_CHOICES, day(TODAY));
    expect(work.groups).toEqual(["no-change"]);
    expect(work).toMatchObject({ awaitsReview: false, review: { verdictChanged: false, since: [] } });
    expect(verdictsOf(reviewed(""), NO_CHOICES, [])).toBe("b2m-serum no-change-shown");
  });

  it("does not outlast the verdict that was seen: another one, as by new figures, is to be looked at", () => {
    const work = patientWork(reviewed("b2m-serum rising-possible"), NO_CHOICES, day(TODAY));
    expect(work.groups).toEqual(["no-change", "not-reviewed"]);
    expect(work).toMatchObject({ awaitsReview: true, review: { verdictChanged: true } });
  });
});

describe("the series of a patient on the worklist", () => {
  const both = [
    observation("2026-03-01", "2.0"),
    observation("2026-03-01", "1.2", { measurand: "b2m-csf" }),
    observation("2026-03-01", "0.2", { measurand: "b2m-urine", urinePh: "6.5" }),
  ];
  const codesOf = (record: PatientRecord) => workOf(record).series.map(({ code }) => code);

  it("begin with the one that stands for the patient: serum, and CSF in a lymphoma of the CNS", () => {
    expect(codesOf(recordOf("p", both))[0]).toBe("b2m-serum");
    expect(codesOf(recordOf("p", both, { diagnosis: "cns-lymphoma" }))[0]).toBe("b2m-csf");
  });

  it("are each there once, whichever begins", () => {
    const all = ["b2m-csf", "b2m-serum", "b2m-urine"];
    expect([...codesOf(recordOf("p", both))].sort()).toEqual(all);
    expect([...codesOf(recordOf("p", both, { diagnosis: "cns-lymphoma" }))].sort()).toEqual(all);
  });
});
