import { describe, expect, it } from "vitest";
import { readDiagnosisText, readSexText, splitName } from "../../../src/exchange/incoming/spelling/personTexts.ts";

describe("the sex that a file names", () => {
  it.each([
    "f",
    "F",
    "w",
    "W",
    "female",
    "Woman",
    "weiblich",
    "Frau",
    "Femme",
    "Féminin",
    "Mujer",
    "femenino",
    "Femmina",
    "femminile",
    "donna",
  ])("is female for %s", (text) => expect(readSexText(text)).toBe("female"));
  it.each([
    "m",
    "M",
    "male",
    "Man",
    "männlich",
    "maennlich",
    "Mann",
    "Herr",
    "Homme",
    "Masculin",
    "hombre",
    "Masculino",
    "maschio",
    "maschile",
    "uomo",
  ])("is male for %s", (text) => expect(readSexText(text)).toBe("male"));
  it.each(["other", "d", "x", "O", "divers", "diverse"])("is other for %s", (text) => expect(readSexText(text)).toBe("other"));
  it.each(["unknown", "u", "not recorded", "unbekannt", "inconnu", "desconocido", "sconosciuto"])("is unknown for %s", (text) =>
    expect(readSexText(text)).toBe("unknown"),
  );
  it.each(["", "?", "z", "1", "constructor"])("is not known for %j, and so is asked or left", (text) =>
    expect(readSexText(text)).toBeUndefined(),
  );
});

describe("the diagnosis that a file names", () => {
  it.each([
    ["C90.0", "multiple-myeloma"],
    ["C9000", "multiple-myeloma"],
    ["109989006", "multiple-myeloma"],
    ["Multiple myeloma", "multiple-myeloma"],
    ["Multiples Myelom", "multiple-myeloma"],
    ["Myélome multiple", "multiple-myeloma"],
    ["Mieloma múltiple", "multiple-myeloma"],
    ["413587002", "smoldering-myeloma"],
    ["Smoldering multiple myeloma", "smoldering-myeloma"],
    ["smouldering myeloma", "smoldering-myeloma"],
    ["C91.10", "cll"],
    ["92814006", "cll"],
    ["CLL", "cll"],
    ["Chronic lymphocytic leukemia", "cll"],
    ["Leucemia linfocítica crónica", "cll"],
    ["C83.3", "dlbcl"],
    ["DLBCL", "dlbcl"],
    ["diffuse large B-cell lymphoma", "dlbcl"],
    ["C82.5", "follicular-lymphoma"],
    ["Follikuläres Lymphom", "follicular-lymphoma"],
    ["C83.1", "mantle-cell-lymphoma"],
    ["Mantelzelllymphom", "mantle-cell-lymphoma"],
    ["C88.0", "waldenstrom"],
    ["Morbus Waldenström", "waldenstrom"],
    ["C81.9", "hodgkin-lymphoma"],
    ["Hodgkin lymphoma", "hodgkin-lymphoma"],
    ["Primary CNS lymphoma", "cns-lymphoma"],
    ["ZNS-Lymphom", "cns-lymphoma"],
    ["andere", "other"],
  ] as const)("%s is %s", (text, diagnosis) => expect(readDiagnosisText(text)).toBe(diagnosis));

  it.each(["Non-Hodgkin lymphoma", "Chronic lymphocytic leukemia and multiple myeloma", "C90.1", "C91.0", "anemia", ""])(
    "is none of the list for %j",
    (text) => expect(readDiagnosisText(text)).toBeUndefined(),
  );
});

describe("a whole name in one cell", () => {
  it("is parted by a comma alone", () => {
    expect(splitName("Example , Ada Maria")).toEqual({ familyName: "Example", givenName: "Ada Maria" });
    expect(splitName("Ada Example")).toEqual({ familyName: "Ada Example", givenName: "" });
    expect(splitName(", Ada")).toEqual({ familyName: "", givenName: "Ada" });
  });
});
