import { DEFAULT_SOURCES, type DefaultSource } from "../domain/measuring/defaultSources.ts";
import type { Words } from "./language.ts";

const CODES = Object.keys(DEFAULT_SOURCES) as readonly DefaultSource[];

/** Who says a figure, in the reader's language where it is one of the defaults; a care team's own words stay as they wrote them. */
export function nameSource(citation: string, { names }: Words): string {
  const code = CODES.find((one) => DEFAULT_SOURCES[one] === citation);
  return code === undefined ? citation : names.source[code];
}
