import { describe, expect, it } from "vitest";
import { lastUse } from "../../../src/persistence/copies/lastUse.ts";

describe("the order in which patients were last saved", () => {
  it("names first who was not saved for longest, whichever way they were read at the start", () => {
    const order = lastUse();
    order.note("ben", 2);
    order.note("ada", 1);
    order.note("cyd", 3);
    expect([...order.oldest()]).toEqual(["ada", "ben", "cyd"]);
  });

  it("takes who is saved again for the latest", () => {
    const order = lastUse();
    for (const [at, key] of ["ada", "ben", "cyd"].entries()) order.note(key, at);
    order.note("ada", 3);
    expect([...order.oldest()]).toEqual(["ben", "cyd", "ada"]);
  });

  it("knows who is no longer there, and who came late with an earlier moment", () => {
    const order = lastUse();
    for (const [at, key] of ["ada", "ben", "cyd"].entries()) order.note(key, at);
    expect([...order.oldest()]).toEqual(["ada", "ben", "cyd"]);
    order.forget("ada");
    order.note("dan", 0.5);
    expect([...order.oldest()]).toEqual(["dan", "ben", "cyd"]);
  });
});
