import { randomUUID } from "node:crypto";
import type { Bundle, BundleEntry } from "@medplum/fhirtypes";
import type { Persona } from "./personas.ts";

/** A search whose pages are asked for one by one. */
type Stored = { readonly entries: readonly BundleEntry[]; readonly count: number; readonly at: number };

/** The pages of searches: matches are counted, what is included comes with its match; the next page is at a link, and nowhere else. */
export function pager(persona: Persona, base: () => string, now: () => number) {
  const searches = new Map<string, Stored>();
  const cached = new Map<string, string>();

  const pageOf = (
    type: string,
    query: URLSearchParams,
    entries: readonly BundleEntry[],
    from: number,
    count: number,
    id: string,
  ): Bundle => {
    const matches = entries.filter(({ search }) => search?.mode !== "include");
    const shown = matches.slice(from, from + count);
    const included = entries.filter(({ search }) => search?.mode === "include");
    const isMore = from + count < matches.length;
    const here = `${base()}/${type}?${query.toString()}`;
    const offset = new URLSearchParams(query);
    offset.set("_offset", String(from + count));
    const next =
      persona.pages === "stored"
        ? `${base()}?_getpages=${id}&_getpagesoffset=${from + count}&_count=${count}`
        : `${base()}/${type}?${offset.toString()}`;
    return {
      resourceType: "Bundle",
      type: "searchset",
      total: matches.length,
      link: [{ relation: "self", url: here }, ...(isMore ? [{ relation: "next", url: next }] : [])],
      // What is included stands with the last page: R4 leaves open with which, as long as it is told apart.
      entry: [...shown, ...(isMore ? [] : included)].map((one) => ({
        ...one,
        fullUrl: `${base()}/${one.resource?.resourceType ?? ""}/${one.resource?.id ?? ""}`,
      })),
    };
  };

  return {
    search: async (
      type: string,
      query: URLSearchParams,
      isFresh: boolean,
      find: () => Promise<readonly BundleEntry[]>,
    ): Promise<Bundle> => {
      const key = `${type}?${query.toString()}`;
      const known = cached.get(key);
      const old = known === undefined ? undefined : searches.get(known);
      const isCached = !isFresh && old !== undefined && now() - old.at < persona.searchCacheMs;
      const wanted = Number(query.get("_count") ?? persona.defaultCount);
      const stored = isCached
        ? old
        : { entries: await find(), count: Math.max(1, Math.min(wanted, persona.mostCount)), at: now() };
      const id = isCached && known !== undefined ? known : randomUUID();
      searches.set(id, stored);
      cached.set(key, id);
      const from = persona.pages === "offset" ? Number(query.get("_offset") ?? 0) : 0;
      return pageOf(type, query, stored.entries, from, stored.count, id);
    },
    /** A page of a search that was stored; nothing where it has expired. */
    stored: (query: URLSearchParams): Bundle | undefined => {
      const id = query.get("_getpages") ?? "";
      const stored = searches.get(id);
      return stored === undefined
        ? undefined
        : pageOf("", query, stored.entries, Number(query.get("_getpagesoffset") ?? 0), stored.count, id);
    },
  };
}
