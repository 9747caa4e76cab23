import { describe, expect, it } from "vitest";
import { changedMeanwhile, changedUnderHand, toldAs, type ShownState } from "../../src/ui/meanwhile.ts";

type Field = "value" | "kind";

const labels = { value: "Value", kind: "Kind of event" };
const choices = { kind: [{ value: "imaging", label: "Imaging" }] };
const state = (revision: number, value: string, more: Partial<ShownState<Field>["texts"]> = {}, withdrawn = false) => ({
  revision,
  withdrawn,
  texts: { value, ...more },
});

describe("an entry that a form changes", () => {
  it("was changed meanwhile where it says now what it did not say before, and what is not typed", () => {
    const found = changedMeanwhile<Field>(
      state(1, "2.7", { kind: "" }),
      { ...state(2, "2.6", { kind: "imaging" }), labels, choices },
      { value: "2.8", kind: "" },
    );
    expect(found).toEqual({
      withdrawn: false,
      restored: false,
      rows: [
        { field: "value", label: "Value", before: "2.7", theirs: "2.6", yours: "2.8" },
        { field: "kind", label: "Kind of event", before: "", theirs: "Imaging", yours: "" },
      ],
    });
  });

  it("was not where another state says the same, or says what is typed as well", () => {
    expect(changedMeanwhile<Field>(state(1, "2.7"), { ...state(2, "2.7"), labels }, { value: "2.8", kind: "" })).toBeUndefined();
    expect(changedMeanwhile<Field>(state(1, "2.7"), { ...state(2, "2.8"), labels }, { value: "2.8", kind: "" })).toBeUndefined();
  });

  it("was where it was withdrawn or brought back, also where nothing else changed", () => {
    const typed = { value: "2.8", kind: "" };
    expect(changedMeanwhile<Field>(state(1, "2.7"), { ...state(2, "2.7", {}, true), labels }, typed)?.withdrawn).toBe(true);
    expect(changedMeanwhile<Field>(state(1, "2.7", {}, true), { ...state(2, "2.7"), labels }, typed)?.restored).toBe(true);
  });

  it("cannot have been where nothing is kept yet", () => {
    expect(changedMeanwhile<Field>(undefined, undefined, { value: "2.8", kind: "" })).toBeUndefined();
  });
});

describe("an entry with which something is done as a whole", () => {
  const told = (revision: number, sentence: string, withdrawn = false) =>
    toldAs({ revision }, withdrawn, "What it says", sentence);

  it("was changed meanwhile where it says something else now, and is shown before and now", () => {
    expect(changedUnderHand(told(1, "B2M 2.7 mg/L"), told(2, "B2M 2.6 mg/L"))).toMatchObject({
      isActedOn: true,
      rows: [{ label: "What it says", before: "B2M 2.7 mg/L", theirs: "B2M 2.6 mg/L" }],
    });
  });
  it("was where it was withdrawn or brought back by somebody else", () => {
    expect(changedUnderHand(told(1, "VRd"), told(2, "VRd", true))).toMatchObject({ withdrawn: true, rows: [] });
    expect(changedUnderHand(told(1, "VRd", true), told(2, "VRd"))).toMatchObject({ restored: true });
  });
  it("was not where it says what it said", () => {
    expect(changedUnderHand(told(1, "VRd"), told(2, "VRd"))).toBeUndefined();
    expect(changedUnderHand(undefined, undefined)).toBeUndefined();
  });
});
