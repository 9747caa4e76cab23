import { describe, expect, it } from "vitest";
import { readDayStyle } from "../../../src/exchange/incoming/spelling/dayStyles.ts";

/** Every month in full and short, as the tables of another project (Unicode's, in the runtime) write it. */
const DAYS = ["en-GB", "en-US", "de-DE", "de-AT", "es-ES", "es-MX", "fr-FR", "fr-CH"].flatMap((language) =>
  (["long", "short"] as const).flatMap((month) =>
    Array.from({ length: 12 }, (_, index) => {
      const at = new Date(Date.UTC(2026, index, 2));
      const written = new Intl.DateTimeFormat(language, { day: "numeric", month, year: "numeric", timeZone: "UTC" }).format(at);
      return [language, written, at.toISOString().slice(0, 10)] as const;
    }),
  ),
);

describe("a day with its month in words", () => {
  it.each(DAYS)("that is written in %s as %s is %s", (_, text, day) =>
    expect(readDayStyle(text)).toEqual({ type: "Day", day, time: "" }),
  );
});
