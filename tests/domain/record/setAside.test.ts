import { describe, expect, it } from "vitest";
import { err, ok } from "../../../src/domain/result.ts";
import { parseSetAside } from "../../../src/domain/record/setAside.ts";

const draft = { measurand: "b2m-serum", observationId: "r1", why: " Hemolysed, repeated elsewhere ", status: "active" };

describe("a request for a repeat that was set aside", () => {
  it("says which result asked and why it was set aside", () => {
    expect(parseSetAside(draft)).toEqual(ok({ ...draft, why: "Hemolysed, repeated elsewhere" }));
    expect(parseSetAside({ ...draft, status: "entered-in-error" }).ok).toBe(true);
  });

  it("is never set aside without a reason or without its result", () => {
    expect(parseSetAside({ ...draft, why: "  ", observationId: "" })).toEqual(
      err([
        { field: "observationId", type: "Empty" },
        { field: "why", type: "Empty" },
      ]),
    );
  });

  it("takes a reason of 4,000 characters and not one more", () => {
    expect(parseSetAside({ ...draft, why: "x".repeat(4000) }).ok).toBe(true);
    expect(parseSetAside({ ...draft, why: "x".repeat(4001) })).toEqual(err([{ field: "why", type: "TooLong", limit: 4000 }]));
  });

  it("is of a measurand that the product knows; a name that every object inherits is none", () => {
    expect(parseSetAside({ ...draft, measurand: "constructor" })).toEqual(
      err([{ field: "measurand", type: "UnknownMeasurand", text: "constructor" }]),
    );
    expect(parseSetAside({ ...draft, status: "" })).toEqual(err([{ field: "status", type: "NotAChoice", text: "" }]));
  });
});
