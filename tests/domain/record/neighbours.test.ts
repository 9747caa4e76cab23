import { describe, expect, it } from "vitest";
import { neighboursOf } from "../../../src/domain/record/neighbours.ts";
import { shelve } from "../../../src/domain/shelf.ts";
import { exampleRecord } from "../../support/exampleRecords.ts";

const named = (index: number, familyName: string, archived = false) => {
  const record = exampleRecord(index, 0);
  return { ...record, patient: { ...record.patient, familyName, archived } };
};

describe("the patient before and the one after", () => {
  const [berg, amsel, carl, gone] = [named(1, "Berg"), named(2, "Amsel"), named(3, "Carl"), named(4, "Aal", true)] as const;
  const records = shelve([berg, amsel, carl, gone]);

  it("are those of the list that one came from, in its order", () => {
    expect(neighboursOf(berg.id, [carl.id, berg.id, amsel.id], records)).toEqual({ previous: carl.id, next: amsel.id });
  });

  it("are nobody at either end of the list", () => {
    expect(neighboursOf(carl.id, [carl.id, berg.id], records)).toEqual({ previous: undefined, next: berg.id });
    expect(neighboursOf(berg.id, [carl.id, berg.id], records)).toEqual({ previous: carl.id, next: undefined });
  });

  it("come by name where there was no list, or one without this patient; who is archived is not among them", () => {
    for (const listed of [undefined, [carl.id]])
      expect(neighboursOf(berg.id, listed, records)).toEqual({ previous: amsel.id, next: carl.id });
    expect(neighboursOf(amsel.id, undefined, records)).toEqual({ previous: undefined, next: berg.id });
  });

  it("are nobody for an archived patient who is on no list", () => {
    expect(neighboursOf(gone.id, undefined, records)).toEqual({ previous: undefined, next: undefined });
  });
});
