/** A moment, as its ISO text in UTC: "2026-03-01T12:00:00.000Z". Text order is time order. */
export type Instant = `${number}-${number}-${number}T${number}:${number}:${number}Z`;

/** The moment so many milliseconds after 1970 began in UTC: the one door for moments that a clock or a packed text gives. */
// oxlint-disable-next-line typescript/consistent-type-assertions -- the one door
export const instantAt = (milliseconds: number): Instant => new Date(milliseconds).toISOString() as Instant;

/** Whether this is the one way to write that moment: the door for moments that are stored or come from outside. */
export function isInstant(text: string): text is Instant {
  const milliseconds = Date.parse(text);
  return Number.isFinite(milliseconds) && new Date(milliseconds).toISOString() === text;
}
