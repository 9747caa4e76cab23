import { describe, expect, it } from "vitest";
import { byId } from "../../../src/domain/byId.ts";
import { keep } from "../../../src/domain/kept.ts";
import { arrivalId } from "../../../src/domain/record/people/arrivalId.ts";
import { exampleRecord, exampleResult } from "../../support/exampleRecords.ts";

const [from, to] = [exampleRecord(1, 2), exampleRecord(2, 0)];
const [id = "", other = ""] = Object.keys(from.observations);
const came = arrivalId(from.id, id, to);

describe("the id under which a result comes to another patient's record", () => {
  it("is one on every desk, and no other result's and no other patient's", () => {
    expect(arrivalId(from.id, id, { ...to })).toBe(came);
    expect(new Set([came, arrivalId(from.id, other, to), arrivalId(exampleRecord(3, 0).id, id, to)]).size).toBe(3);
  });

  it("is a UUID of version 8", () => {
    expect(came).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/u);
  });

  it("is another where it came before, whatever became of it, and then too one on every desk", () => {
    const { id: _id, earlier: _earlier, revision: _revision, recordedAt: at, ...content } = exampleResult(2, 1);
    const again = { ...to, observations: byId([keep(came, content, { at })]) };
    const next = arrivalId(from.id, id, again);
    expect(next).not.toBe(came);
    expect(arrivalId(from.id, id, { ...again })).toBe(next);
  });
});
