import { DEFAULT_SOURCE_CODES, DEFAULT_SOURCES } from "../domain/measuring/defaultSources.ts";
import type { Words } from "./language.ts";

/** Who says a figure, in the reader's language where it is one of the defaults; a care team's own words stay as they wrote them. */
export function nameSource(citation: string, { names }: Words): string {
  const code = DEFAULT_SOURCE_CODES.find((one) => DEFAULT_SOURCES[one] === citation);
  return code === undefined ? citation : names.source[code];
}
