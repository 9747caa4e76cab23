import * as fc from "fast-check";

/** How many rows of each kind stand in `mixedTable`. */
export const MIXED_ROWS = 600;

const THREE_STYLES: readonly ((day: string) => string)[] = [
  (day) => day,
  (day) => `${day.slice(8)}.${day.slice(5, 7)}.${day.slice(0, 4)}`,
  (day) => `${day.slice(5, 7)}/${day.slice(8)}/${day.slice(0, 4)}`,
];

/**
 * A table of 600 rows as three clinics would have typed it together: 20 people, B2M and albumin, some values "<", some cells
 * empty, days in three styles (ISO, day first with points, month first with slashes), and albumin of 2 to 6 labelled g/L in every
 * third row.
 */
export function mixedTable(): string {
  const rows = ["Family name;Given name;Birth date;Measurand;Value;Unit;Collected on;Laboratory"];
  for (let row = 0; row < MIXED_ROWS; row += 1) {
    const person = row % 20;
    const visit = Math.floor(row / 40);
    const isAlbumin = Math.floor(row / 20) % 2 === 1;
    const day = new Date(Date.UTC(2024, 0, 15) + (visit * 45 + person) * 86_400_000).toISOString().slice(0, 10);
    const written = THREE_STYLES[visit % 3]?.(day) ?? day;
    const steps = (row * 37) % 12;
    const [value, unit] = isAlbumin
      ? visit % 3 === 2
        ? [(3 + steps / 10).toFixed(1), "g/L"]
        : [(34 + steps / 2).toFixed(1), "g/L"]
      : visit % 7 === 3 && person % 5 === 0
        ? ["<0.5", "mg/L"]
        : [(2 + steps / 10).toFixed(2), "mg/L"];
    const blank = row % 50 === 49;
    rows.push(
      [
        `Family${String.fromCodePoint(65 + person).repeat(3)}`,
        `Given${person}`,
        `19${50 + person}-03-12`,
        isAlbumin ? "Albumin, serum" : "B2M, serum",
        blank ? "" : value,
        unit,
        written,
        "North",
      ].join(";"),
    );
  }
  return `${rows.join("\r\n")}\r\n`;
}

/** A text cut, doubled, with bits turned, names every object has, and signs that no one types put in. */
export function mangled(text: string): fc.Arbitrary<string> {
  const at = fc.nat({ max: Math.max(0, text.length - 1) });
  const change = fc.oneof(
    at.map((place) => (whole: string) => whole.slice(0, place)),
    at.map((place) => (whole: string) => whole.slice(place)),
    fc.tuple(at, at).map(
      ([from, to]) =>
        (whole: string) =>
          whole.slice(0, from) + whole.slice(to),
    ),
    fc.constant((whole: string) => whole + whole),
    fc.tuple(at, fc.integer({ min: 0, max: 15 })).map(
      ([place, bit]) =>
        (whole: string) =>
          whole.slice(0, place) + String.fromCharCode((whole.charCodeAt(place) || 0) ^ (1 << bit)) + whole.slice(place + 1),
    ),
    fc
      .tuple(
        at,
        fc.constantFrom(
          "__proto__",
          "constructor",
          "\u0000",
          "\u202E",
          '"',
          '""',
          "\n",
          "\r",
          "\t",
          ";",
          ",,,,",
          "=1+1",
          "{[".repeat(200),
          "\uD800",
          "<",
          "−",
          "1e999",
          "9".repeat(400),
          "(".repeat(300),
          " ".repeat(300),
        ),
      )
      .map(
        ([place, put]) =>
          (whole: string) =>
            whole.slice(0, place) + put + whole.slice(place),
      ),
  );
  return fc.array(change, { minLength: 1, maxLength: 6 }).map((changes) => changes.reduce((whole, one) => one(whole), text));
}
