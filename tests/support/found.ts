import type { Found, FoundPatient, FoundResult, NotReadable, Place, ReaderRefusal } from "../../src/exchange/incoming/found.ts";
import type { Result } from "../../src/domain/result.ts";

const sayRefusal = ({ type, ...more }: ReaderRefusal): string =>
  [type, ...Object.values(more as { readonly [part: string]: string })].filter((part) => part !== "").join(" ");

function sayPlace(place: Place): string {
  switch (place.type) {
    case "Entry":
      return `${place.entry}${place.path === undefined ? "" : ` ${place.path}`}`;
    case "Segment":
      return `${place.message}.${place.segment}`;
    case "Row":
      return String(place.row);
    case "Line":
      return String(place.line);
    case "Page":
      return `${place.page}.${place.line}`;
  }
}

/** A result in one line: where it stands, what it is, when, what is kept with it, and why it is refused if it is. */
export function sayResult({
  place,
  measurand,
  measurandText,
  value,
  unit,
  collectedOn,
  collectedAt,
  status,
  refused,
  ...more
}: FoundResult): string {
  const what = measurand ?? `"${measurandText}"`;
  const told =
    `${sayPlace(place)}: ${what} ${value.text} ${unit}, ` +
    `${collectedOn.text}${collectedAt === "" ? "" : ` ${collectedAt}`}${status === "final" ? "" : `, ${status}`}`;
  const ownUnit = more.intervalUnit === undefined ? "" : ` ${more.intervalUnit}`;
  const interval =
    more.intervalLow.text + more.intervalHigh.text === "" ? "" : `${more.intervalLow.text}..${more.intervalHigh.text}${ownUnit}`;
  const kept = [interval, more.urinePh.text === "" ? "" : `pH ${more.urinePh.text}`, more.laboratory, more.method, more.note]
    .filter((part) => part !== "")
    .join("; ")
    .replaceAll("\n", " / ");
  return [
    told.replaceAll(/ +,/gu, ",").replaceAll(/ {2,}/gu, " "),
    kept === "" ? "" : ` (${kept})`,
    refused === undefined ? "" : ` -> ${sayRefusal(refused)}`,
  ].join("");
}

/** Who it is about, in one line. */
export const sayPatient = ({ familyName, givenName, recordNumber, birthDate, sex, diagnosis, synthetic }: FoundPatient): string =>
  [
    [familyName, givenName].filter((name) => name !== "").join(", "),
    recordNumber,
    birthDate.text,
    sex,
    diagnosis,
    synthetic === true ? "synthetic" : "",
  ]
    .filter((part) => part !== "")
    .join(" | ");

/** All that was found, line by line; what was left out comes last. */
export function sayFound(read: Result<Found, NotReadable>): readonly string[] {
  if (!read.ok)
    return [
      `not readable: ${read.error.type}${
        read.error.type === "Broken" && read.error.place !== undefined
          ? ` at ${read.error.place.type.toLowerCase()} ${sayPlace(read.error.place)}`
          : ""
      }`,
    ];
  const { results, leftOut } = read.value;
  return [...results.map(sayResult), ...leftOut.map(({ what, count }) => `left out: ${what}${count === 1 ? "" : ` x ${count}`}`)];
}
