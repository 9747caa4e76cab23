import * as v from "valibot";

/** A part of others that the app ships, as the build wrote it down (`vite.notices.ts`): its texts by their places in the list. */
const noticesShape = v.object({
  parts: v.array(
    v.object({ name: v.string(), version: v.string(), licence: v.string(), texts: v.array(v.pipe(v.number(), v.integer())) }),
  ),
  texts: v.array(v.string()),
});

/** Parts under the very same words: they are read once. */
export type NoticeGroup = {
  readonly parts: readonly { readonly name: string; readonly version: string }[];
  readonly licence: string;
  readonly texts: readonly string[];
};

/** The notices of a build, parts of the same texts together, in the order of their first names; nothing where it is no such list. */
export function readNotices(written: string): readonly NoticeGroup[] | undefined {
  const read = v.safeParse(noticesShape, parsed(written));
  if (!read.success) return undefined;
  const { parts, texts } = read.output;
  const groups = Map.groupBy(parts, (part) => `${part.licence} ${part.texts.join()}`);
  return [...groups.values()].map((together) => ({
    parts: together.map(({ name, version }) => ({ name, version })),
    licence: together[0]?.licence ?? "",
    texts: (together[0]?.texts ?? []).map((place) => texts[place] ?? ""),
  }));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
