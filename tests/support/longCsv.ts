const SYLLABLES = ["ba", "ko", "li", "mun", "ter", "sa", "vo", "rin", "dal", "pe", "gu", "fen", "ort", "hax", "jul", "wem"];
/** Numbers far apart for people next to each other, so that nobody looks like a misspelt neighbour. */
const scattered = (person: number): number => Math.imul(person + 1, 0x9e3779b1) >>> 0;

/** A made-up family name: another for every number. */
const nameOf = (person: number): string => {
  const syllables = [24, 16, 8, 0].map((shift) => SYLLABLES[(scattered(person) >>> shift) & 15] ?? "");
  const name = syllables.join("") + (SYLLABLES[person & 15] ?? "");
  return name.charAt(0).toUpperCase() + name.slice(1);
};
const isoDay = (year: number, days: number): string => new Date(Date.UTC(year, 0, 1 + days)).toISOString().slice(0, 10);

/**
 * A table of so many results of so many made-up people, as a laboratory exports it: one result a row, each person's days apart.
 */
export function longCsv(rows: number, patients: number): string {
  const lines = [
    "family name,given name,record number,birth date,measurand,value,unit,collected on,laboratory,method,interval low,interval high",
  ];
  for (let row = 0; row < rows; row += 1) {
    const person = row % patients;
    const number = Math.floor(row / patients);
    const value = (1.5 + ((person * 7 + number * 3) % 20) / 10).toFixed(2);
    const born = isoDay(1935 + (scattered(person) % 40), scattered(person) % 360);
    lines.push(
      `${nameOf(person)},Ada,${scattered(person)},${born},"B2M, serum",${value},mg/L,${isoDay(2015, number * 3)},City ` +
        "Hospital,Cobas c 503,0.8,2.2",
    );
  }
  return `${lines.join("\n")}\n`;
}

/** Characters of a result as FHIR, its line end with it, more or less. */
const LINE_OF_A_RESULT = 481;

/** The same people and results as FHIR, a resource a line, in about so many characters. */
export function longNdjson(characters: number, patients: number): string {
  const lines: string[] = [];
  const add = (resource: object): number => lines.push(JSON.stringify(resource));
  for (let person = 0; person < patients; person += 1)
    add({
      resourceType: "Patient",
      id: `p${person}`,
      identifier: [{ type: { coding: [{ code: "MR" }] }, value: String(scattered(person)) }],
      name: [{ family: nameOf(person), given: ["Ada"] }],
      birthDate: isoDay(1935 + (scattered(person) % 40), scattered(person) % 360),
    });
  // Every line of a result is about as long as this.
  const rows = Math.ceil(characters / LINE_OF_A_RESULT);
  for (let row = 0; row < rows; row += 1) {
    const person = row % patients;
    const number = Math.floor(row / patients);
    add({
      resourceType: "Observation",
      id: `o${row}`,
      status: "final",
      code: { coding: [{ system: "http://loinc.org", code: "1952-1", display: "Beta-2-Microglobulin [Mass/volume] in Serum" }] },
      subject: { reference: `Patient/p${person}` },
      effectiveDateTime: isoDay(2015, number * 3),
      performer: [{ display: "City Hospital" }],
      valueQuantity: {
        value: 1.5 + ((person * 7 + number * 3) % 20) / 10,
        unit: "mg/L",
        system: "http://unitsofmeasure.org",
        code: "mg/L",
      },
      referenceRange: [{ low: { value: 0.8, unit: "mg/L" }, high: { value: 2.2, unit: "mg/L" } }],
    });
  }
  return `${lines.join("\n")}\n`;
}
