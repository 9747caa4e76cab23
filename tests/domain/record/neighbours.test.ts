import { describe, expect, it } from "vitest";
import { neighboursOf } from "../../../src/domain/record/people/neighbours.ts";
import { shelve } from "../../../src/domain/shelf.ts";
import { nameOrderOf } from "../../../src/words/nameOrder.ts";
import { exampleRecord } from "../../support/exampleRecords.ts";

const named = (index: number, familyName: string, archived = false) => {
  const record = exampleRecord(index, 0);
  return { ...record, patient: { ...record.patient, familyName, archived } };
};

const inGerman = nameOrderOf("de");

describe("the patient before and the one after", () => {
  const [berg, amsel, carl, gone] = [named(1, "Berg"), named(2, "Amsel"), named(3, "Carl"), named(4, "Aal", true)] as const;
  const records = shelve([berg, amsel, carl, gone]);

  it("are those of the list that one came from, in its order", () => {
    expect(neighboursOf(berg.id, [carl.id, berg.id, amsel.id], records, inGerman)).toEqual({ previous: carl.id, next: amsel.id });
  });

  it("are nobody at either end of the list", () => {
    expect(neighboursOf(carl.id, [carl.id, berg.id], records, inGerman)).toEqual({ previous: undefined, next: berg.id });
    expect(neighboursOf(berg.id, [carl.id, berg.id], records, inGerman)).toEqual({ previous: carl.id, next: undefined });
  });

  it("come by name where there was no list, or one without this patient; who is archived is not among them", () => {
    for (const listed of [undefined, [carl.id]])
      expect(neighboursOf(berg.id, listed, records, inGerman)).toEqual({ previous: amsel.id, next: carl.id });
    expect(neighboursOf(amsel.id, undefined, records, inGerman)).toEqual({ previous: undefined, next: berg.id });
  });

  it("are nobody for an archived patient who is on no list", () => {
    expect(neighboursOf(gone.id, undefined, records, inGerman)).toEqual({ previous: undefined, next: undefined });
  });

  it("are by name as the reader's language sorts them where there is no list: Ärmel is beside Armel and not behind Zorn", () => {
    const [armel, umlaut, asta, zorn] = [named(5, "Armel"), named(6, "Ärmel"), named(7, "Asta"), named(8, "Zorn")] as const;
    const all = shelve([zorn, asta, umlaut, armel]);
    expect(neighboursOf(umlaut.id, undefined, all, inGerman)).toEqual({ previous: armel.id, next: asta.id });
    expect(neighboursOf(zorn.id, undefined, all, inGerman)).toEqual({ previous: asta.id, next: undefined });
  });
});
