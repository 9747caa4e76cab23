import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { MEASURAND_CODES, MEASURANDS } from "../../../src/domain/measuring/measurand.ts";
import { fitsAmount, loincCheckDigit, loincIn, readLoincCode } from "../../../src/exchange/incoming/spelling/loincCode.ts";

/** The B2M codes of the mCODE value set, as a list kept outside the code: code, property, and the series each belongs to. */
const B2M = readFileSync(new URL("fixtures/loinc-b2m.csv", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => {
    const { code = "", rest = "" } = /^(?<code>[^,]+),(?<rest>.*)$/u.exec(line)?.groups ?? {};
    return { code, rest };
  });

/** What the list's last column means here. */
const MEANT: readonly (readonly [RegExp, string])[] = [
  [/qualitative - cannot be plotted$/u, "presence"],
  [/arbitrary units - cannot be converted$/u, "arbitrary-units"],
  [/other fluid - no seed band$/u, "other-fluid"],
  [/24 h collection concentration - own series$/u, "timed-collection"],
  [/24 h excretion - own series$/u, "b2m-urine-24h"],
  [/ratio - own series$/u, "b2m-urine-creatinine"],
  [/post dialysis - own series"?$/u, "b2m-serum-post-dialysis"],
  [/serum\/plasma concentration$/u, "b2m-serum"],
  [/urine concentration$/u, "b2m-urine"],
  [/CSF concentration$/u, "b2m-csf"],
];

describe("a LOINC code of B2M", () => {
  it("is one of 31", () => {
    expect(B2M.length).toBe(31);
  });
  it.each(B2M)("$code means the series of the list, or is refused for the reason in the list", ({ code, rest }) => {
    const meaning = readLoincCode(code);
    const says =
      meaning.type === "Measurand"
        ? meaning.measurand
        : meaning.type === "Refused" && meaning.refusal.type === "CodeNotComparable"
          ? meaning.refusal.because
          : meaning.type;
    expect(says).toBe(MEANT.find(([words]) => words.test(rest))?.[1]);
  });
  it.each(B2M)("$code has the amount that its property names", ({ code, rest }) => {
    const meaning = readLoincCode(code);
    const property =
      /,(?<property>Mass\/volume|Moles\/volume|Mass\/time|Moles\/time|Mass Ratio|Molar ratio|Ratio|Presence|Units\/volume),/u.exec(
        rest,
      )?.groups?.["property"] ?? "";
    const amount = property.startsWith("Mol") ? "substance" : property === "Ratio" ? "any" : "mass";
    expect(meaning.type === "Measurand" ? meaning.amount : amount).toBe(amount);
  });
  it("with nmol/L fits a molar code only, and with mg/L a mass code only", () => {
    expect([
      fitsAmount("substance", "nmol/L"),
      fitsAmount("substance", "mg/L"),
      fitsAmount("mass", "nmol/L"),
      fitsAmount("mass", "mg/L"),
    ]).toEqual([true, false, false, true]);
  });
});

describe("the check digit of LOINC", () => {
  it.each(MEASURAND_CODES.flatMap((measurand) => MEASURANDS[measurand].loinc))(
    "holds for %s, which a measurand here has",
    (code) => {
      const [body = "", check] = code.split("-");
      expect(String(loincCheckDigit(body))).toBe(check);
    },
  );
  it.each(["1952-5", "48094-6", "1952-0", "10873-7"])("refuses %s, although it looks like a code", (code) => {
    expect(readLoincCode(code)).toEqual({ type: "Refused", refusal: { type: "CodeCheckDigit", code } });
  });
});

describe("a text with a LOINC code", () => {
  it.each(["1952-1", " 1952-1 ", "LOINC 1952-1", "http://loinc.org|1952-1", "loinc:1952-1"])("is %j", (text) => {
    expect(loincIn(text)).toBe("1952-1");
  });
  it.each(["", "B2M", "2025-03-01", "1952-12", "1952-1 serum"])("is not %j", (text) => {
    expect(readLoincCode(text)).toEqual({ type: "NoLoinc" });
  });
});
