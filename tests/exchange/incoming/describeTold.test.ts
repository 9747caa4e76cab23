import { describe, expect, it } from "vitest";
import { describeTold } from "../../../src/exchange/incoming/plan/describeTold.ts";
import { german } from "../../../src/words/de/language.ts";
import { wordingOf } from "../../../src/words/wording.ts";

const { format } = wordingOf(german, { decimal: ",", dateOrder: "dmy" });

describe("what an import says of a result or a person, to a German reader", () => {
  it.each([
    ["2.4 mg/L, 2026-03-10", "2,4 mg/L, 10.03.2026"],
    ["<0.20 ug/L, 2026-03-10", "<0,20 µg/L, 10.03.2026"],
    ["2.4 ug/g{creat}, 2026-03-10", "2,4 µg/g Kreatinin, 10.03.2026"],
    ["2.4 mg/L, 2026-03-10 / 2.60 mg/L, 2026-03-10", "2,4 mg/L, 10.03.2026 / 2,60 mg/L, 10.03.2026"],
    ["2.4, 2026-03-10", "2,4, 10.03.2026"],
    ["2.4 mg/L", "2,4 mg/L"],
    ["Muster, Anna, 1951-03-12, 42.7", "Muster, Anna, 12.03.1951, 42.7"],
    ["Muster, Anna", "Muster, Anna"],
    ["Muster 2.4 x, K-2026-03-10", "Muster 2.4 x, K-2026-03-10"],
    ["Muster, 2026-02-31", "Muster, 2026-02-31"],
  ])("%s is %s", (told, shown) => expect(describeTold(told, format)).toBe(shown));
});
