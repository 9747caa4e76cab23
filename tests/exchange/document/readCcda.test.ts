import { describe, expect, it } from "vitest";
import * as fc from "fast-check";
import { decodeXml, readCcda } from "../../../src/exchange/document/readCcda.ts";
import type { FoundResult } from "../../../src/exchange/incoming/found.ts";
import { planImport } from "../../../src/exchange/incoming/plan/planImport.ts";
import { importContext } from "../../support/incoming.ts";
import { B2M_CODE, ccda, observation, organizer, range, results, target } from "./ccdaSamples.ts";

const found = (text: string) => {
  const read = readCcda(text);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
};
const one = (text: string): FoundResult => {
  const [result, second] = found(text).results;
  if (result === undefined || second !== undefined) throw new Error("not one result");
  return result;
};
const single = (parts: Parameters<typeof observation>[0]) => one(ccda({ sections: results(organizer(observation(parts))) }));
/** What would become of each row, and what would be kept. */
const planned = (text: string) =>
  planImport(found(text), [], {}, importContext()).rows.map(({ fate, reading }) =>
    [fate.type, reading?.measurand, reading?.value, reading?.unit, reading?.collectedOn].filter(Boolean).join(" "),
  );

describe("a document of C-CDA", () => {
  it("1, a summary with one coded result: is kept as reported, by its day on the laboratory's own clock, about its one patient", () => {
    const text = ccda({ sections: results(organizer(observation())) });
    expect(planned(text)).toEqual(["New b2m-serum 2.40 mg/L 2026-03-01"]);
    expect(one(text)).toMatchObject({
      patient: {
        familyName: "Example",
        givenName: "Ada",
        recordNumber: "4711",
        birthDate: { text: "1950-05-17" },
        sex: "female",
      },
      collectedAt: "08:15",
      knownAs: "urn:oid:2.16.840.1.113883.19.9|R-1",
    });
  });

  it("2, with values below what the assay sees: one end of an interval, or a code beside it, is a comparator and no number", () => {
    const below = (high: string) => single({ value: `<value xsi:type="IVL_PQ"><high ${high}/></value>` }).value.text;
    expect(below('value="0.20" unit="mg/L" inclusive="false"')).toBe("<0.20");
    expect(below('value="0.20" unit="mg/L"')).toBe("<=0.20");
    const above = '<value xsi:type="IVL_PQ"><low value="20" unit="mg/L" inclusive="false"/><high nullFlavor="PINF"/></value>';
    expect(single({ value: above })).toMatchObject({ value: { text: ">20" }, unit: "mg/L" });
    expect(single({ more: '<interpretationCode code="&lt;"/>' }).value.text).toBe("<2.40");
    const both = '<value xsi:type="IVL_PQ"><low value="2" unit="mg/L"/><high value="3" unit="mg/L"/></value>';
    expect(single({ value: both }).refused).toEqual({ type: "Range", text: "2 – 3 mg/L" });
  });

  it("3, with values as texts: a printed number is one, anything more is shown and refused", () => {
    const text = (value: string) => single({ value: `<value xsi:type="ST">${value}</value>` });
    expect(text("&lt;0.20 mg/L")).toMatchObject({ value: { text: "<0.20" }, unit: "mg/L" });
    expect(text("2,40 mg/L")).toMatchObject({ value: { text: "2,40", exact: false } });
    expect(text("hemolysed, see note").refused).toEqual({ type: "TextValue", text: "hemolysed, see note" });
  });

  it("4, with a value of nobody knows what: null flavours are told by their name, and a quantity in a translation is read", () => {
    expect(single({ value: '<value xsi:type="PQ" nullFlavor="NA"/>' }).refused).toEqual({ type: "NoValue", reason: "NA" });
    const other =
      '<value xsi:type="PQ" nullFlavor="OTH"><translation value="2.4"><originalText>mg/L</originalText></translation></value>';
    expect(single({ value: other })).toMatchObject({ value: { text: "2.4" }, unit: "mg/L" });
    expect(single({ attributes: ' nullFlavor="UNK"' }).refused).toEqual({ type: "NoValue", reason: "UNK" });
  });

  it("5, with a laboratory's own code and LOINC as its translation: LOINC decides, and the laboratory's own name stays with it", () => {
    const code = `<code code="B2MS" codeSystem="1.2.3" displayName="B2M/S"><originalText><reference value="#n1"/></originalText>
      <translation code="1952-1" codeSystem="2.16.840.1.113883.6.1"/></code>`;
    const text = '<text><table><tbody><tr><td ID="n1">Beta-2-Mikroglobulin</td><td>2.40</td></tr></tbody></table></text>';
    const read = one(ccda({ sections: results(organizer(observation({ code })), text) }));
    expect(read).toMatchObject({ measurand: "b2m-serum", measurandText: "Beta-2-Mikroglobulin" });
    expect(single({ code: B2M_CODE.replace("1952-1", "1952-2") }).refused).toMatchObject({ type: "CodeCheckDigit" });
  });

  it("6, with intervals: the one for everybody is kept, an excluded limit with its sign, and one for women only goes into the note", () => {
    const usual = range(
      '<value xsi:type="IVL_PQ"><low value="0.8" unit="mg/L"/><high value="2.2" unit="mg/L" inclusive="false"/></value>',
    );
    const women = range('<text>women: up to 2.0</text><precondition typeCode="PRCN"/>');
    expect(single({ range: usual + women })).toMatchObject({
      intervalLow: { text: "0.8" },
      intervalHigh: { text: "<2.2" },
      note: "women: up to 2.0",
    });
    expect(single({ range: range("<text>0.8 - 2.2 mg/L</text>") })).toMatchObject({
      intervalLow: { text: "0.8" },
      intervalHigh: { text: "2.2" },
    });
    const nmol = range('<value xsi:type="IVL_PQ"><low value="68" unit="nmol/L"/><high value="186" unit="nmol/L"/></value>');
    expect(single({ range: nmol })).toMatchObject({ intervalUnit: "nmol/L" });
  });

  it("7, with times: the organizer's stands where the result has none, two ends on one day are that day, and a month is no day", () => {
    const time = (own: string, ofOrder = "") => one(ccda({ sections: results(organizer(observation({ time: own }), ofOrder)) }));
    const ofOrder = '<effectiveTime><low value="20260301"/><high value="20260301"/></effectiveTime>';
    expect(time('<effectiveTime nullFlavor="UNK"/>', ofOrder).collectedOn.text).toBe("2026-03-01");
    expect(time('<effectiveTime value="202603"/>').refused).toEqual({ type: "NoDate" });
    expect(time('<effectiveTime><low value="20260301"/><high value="20260304"/></effectiveTime>').refused).toEqual({
      type: "NoDate",
    });
    expect(time("").refused).toEqual({ type: "NoDate" });
    const taken = '<component><procedure><effectiveTime value="20260302"/></procedure></component>';
    expect(time("", taken).collectedOn.text).toBe("2026-03-02");
  });

  it("8, with states: what is active is preliminary, what was cancelled or withdrawn is no value, and an unknown state is refused", () => {
    const state = (code: string) => single({ status: `<statusCode code="${code}"/>` });
    expect(["completed", "active", "aborted", "nullified"].map((code) => state(code).status)).toEqual([
      "final",
      "preliminary",
      "cancelled",
      "entered-in-error",
    ]);
    expect(state("perhaps").refused).toEqual({ type: "NoStatus", text: "perhaps" });
    expect(single({ attributes: ' negationInd="true"' }).refused).toEqual({ type: "NoValue", reason: "negationInd" });
  });

  it("9, with orders within orders: every result is found, other tests are counted by their names, what is only planned is none", () => {
    const inner = `<component><organizer classCode="CLUSTER" moodCode="EVN"><statusCode code="completed"/>${observation()}${observation(
      {
        code: '<code code="2951-2" codeSystem="2.16.840.1.113883.6.1" displayName="Sodium"/>',
      },
    )}</organizer></component>`;
    const asked =
      '<entry><observation classCode="OBS" moodCode="RQO"><templateId root="2.16.840.1.113883.10.20.22.4.2"/></observation></entry>';
    const read = found(ccda({ sections: results(organizer(inner) + asked) }));
    expect(read.results.map(({ measurand }) => measurand)).toEqual(["b2m-serum"]);
    expect(read.leftOut).toEqual([{ what: "Sodium", count: 1 }]);
  });

  it("10, about two people: no result is anybody's, and each is refused for that", () => {
    const text = ccda({ sections: results(organizer(observation())), targets: target("Example", "1") + target("Other", "2") });
    expect(one(text).refused).toEqual({ type: "NoPatient" });
    const subject = '<subject><relatedSubject><code code="CHILD"/></relatedSubject></subject>';
    expect(single({ more: subject }).refused).toEqual({ type: "Malformed", path: "subject" });
  });

  it("11, without entries: its table is read as a table about the document's patient, and it is said that it was", () => {
    const text = `<text><table><thead><tr><th>Date</th><th>Test</th><th>Result</th><th>Unit</th></tr></thead><tbody>
      <tr><td>2026-03-01</td><td>B2M serum</td><td>2.4</td><td>mg/L</td></tr>
      <tr><td>2026-04-01</td><td>B2M serum</td><td>&lt;0.2</td><td>mg/L</td></tr></tbody></table></text>`;
    const document = ccda({ sections: results("", text) });
    expect(found(document).fromText).toBe(2);
    expect(planned(document)).toEqual(["New b2m-serum 2.4 mg/L 2026-03-01", "New b2m-serum <0.2 mg/L 2026-04-01"]);
    expect(found(ccda({ sections: results(organizer(observation()), text) })).results).toHaveLength(1);
  });

  it("12, with sections of other things, or a PDF as its body: they are counted by their titles and not read", () => {
    const other =
      '<component><section><code code="10160-0"/><title>Medications</title><text>Lenalidomide 25 mg</text></section></component>';
    expect(found(ccda({ sections: other }))).toMatchObject({ results: [], leftOut: [{ what: "Medications", count: 1 }] });
    const pdf = ccda({ sections: "" }).replace(
      /<component>[^]*<\/component>/u,
      "<component><nonXMLBody><text/></nonXMLBody></component>",
    );
    expect(found(pdf).leftOut).toEqual([{ what: "nonXMLBody", count: 1 }]);
  });

  it("13, of Latin letters or with a byte order mark: names and units come as they are, as do prefixes and > within an attribute", () => {
    const latin = ccda({
      sections: results(organizer(observation({ more: '<methodCode displayName="Nephelometrie > 5 µl"/>' }))),
      targets: target("Müller", "1"),
      head: '<?xml version="1.0" encoding="ISO-8859-1"?>\n',
    });
    const bytes = Uint8Array.from(latin, (letter) => letter.charCodeAt(0));
    expect(one(decodeXml(bytes))).toMatchObject({ patient: { familyName: "Müller" }, method: "Nephelometrie > 5 µl" });
    expect(one(decodeXml(new TextEncoder().encode(`\uFEFF${latin}`))).patient.familyName).toBe("Müller");
    const prefixed = latin.replaceAll(/<(\/?)(?=[a-zA-Z])/gu, "<$1cda:");
    expect(one(prefixed).patient.familyName).toBe("Müller");
  });

  it("14, that brings definitions of its own, names a file or grows without end: nothing of it is read, and it is said why", () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>';
    const file = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';
    for (const head of [bomb, file])
      expect(readCcda(ccda({ sections: "", head }))).toEqual({ ok: false, error: { type: "Defines" } });
    const deep = ccda({ sections: "<component>".repeat(300) + "</component>".repeat(300) });
    expect(readCcda(deep)).toEqual({ ok: false, error: { type: "UnpacksTooLarge" } });
    const unknown = ccda({ sections: results(organizer(observation({ value: '<value xsi:type="ST">&secret;</value>' }))) });
    expect(one(unknown).refused).toEqual({ type: "TextValue", text: "&secret;" });
  });

  it("15, that broke off, or whose tags do not fit into each other: is refused whole, with the line", () => {
    const whole = ccda({ sections: results(organizer(observation())) });
    for (const cut of [0.3, 0.5, 0.9, 0.99]) {
      const read = readCcda(whole.slice(0, Math.floor(whole.length * cut)));
      expect(read).toMatchObject({ ok: false, error: { type: "Broken", format: "ccda" } });
    }
    expect(readCcda(whole.replace("</observation>", "</organizer>"))).toMatchObject({ ok: false, error: { type: "Broken" } });
  });

  it("however it is mangled is read or refused, and never thrown at", () => {
    const whole = ccda({
      sections: results(organizer(observation()) + organizer(observation({ value: '<value xsi:type="ST">x</value>' }))),
    });
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(40), fc.string({ maxLength: 12 }), (at, cut, put) => {
        const read = readCcda(whole.slice(0, at) + put + whole.slice(at + cut));
        expect(typeof read.ok).toBe("boolean");
      }),
      { numRuns: 500 },
    );
  });
});
