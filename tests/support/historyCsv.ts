const PEOPLE = [
  ["Amberg", "Ruth", "1951-03-12"],
  ["Brandt", "Otto", "1948-11-30"],
  ["Castell", "Ines", "1960-07-04"],
  ["Dorsey", "Paul", "1955-01-19"],
  ["Eklund", "Maja", "1943-09-27"],
  ["Fontaine", "Luc", "1966-05-08"],
  ["Grieg", "Tora", "1958-12-15"],
  ["Holub", "Petr", "1939-02-21"],
  ["Ibarra", "Rosa", "1971-06-02"],
  ["Jansen", "Wim", "1949-10-11"],
] as const;

const two = (number: number): string => String(number).padStart(2, "0");

/**
 * Two years of ten made-up people as a clinic's own spreadsheet has them: 600 rows, days in three styles (one of which can be
 * read in two ways), results below the assay's limit, empty cells, and albumin in g/dL under the heading g/L.
 */
export function historyCsv(): string {
  const lines = ["Family name;Given name;Birth date;Date;Test;Result;Unit;Lab"];
  for (const [person, [family, given, born]] of PEOPLE.entries()) {
    for (let visit = 0; visit < 30; visit += 1) {
      const [year, month, day] = [2023 + Math.floor(visit / 12), 1 + (visit % 12), 1 + ((person + visit) % 12)];
      const style = visit % 3;
      const on =
        style === 0
          ? `${year}-${two(month)}-${two(day)}`
          : style === 1
            ? `${two(day)}.${two(month)}.${year}`
            : `${two(month)}/${two(day)}/${year}`;
      const b2m = visit === 7 ? "<0.20" : visit === 11 ? "" : (1.8 + ((person * 7 + visit * 3) % 20) / 10).toFixed(2);
      const albumin = visit % 5 === 0 ? (3.6 + ((person + visit) % 7) / 10).toFixed(1) : String(36 + ((person + visit) % 7));
      lines.push(
        `${family};${given};${born};${on};B2M serum;${b2m};mg/L;City Hospital`,
        `${family};${given};${born};${on};Albumin;${albumin};g/L;City Hospital`,
      );
    }
  }
  return `${lines.join("\r\n")}\r\n`;
}
