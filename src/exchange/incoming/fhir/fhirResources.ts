import type { ExactJson, ExactObject } from "../../exactJson.ts";
import { at, isObject, listOf, textAt } from "./fhirNode.ts";

/** One resource of a file: what it is, where it stands, and what it stands in. */
export type Held = {
  readonly resource: ExactObject;
  readonly type: string;
  /** Counted from 1: the entry of the bundle, or the line of NDJSON. */
  readonly entry: number;
  readonly fullUrl: string;
  /** Where it stands inside its entry, empty for the entry itself. */
  readonly path: string;
  /** The resource that contains it. */
  readonly container?: Held;
};

/** All resources of a file, and what of it is no resource that stands: counted by name. */
export type Collected = { readonly held: readonly Held[]; readonly leftOut: readonly string[]; readonly refusedBy?: string };

const MOST_NESTED = 4;

/**
 * The resources of a bundle of any type, bundles inside it too; of a single resource, itself. What a resource contains is not
 * listed: it is reached by reference.
 */
export function collectResources(root: ExactObject, entry: number, fullUrl = "", path = "", depth = 0): Collected {
  const type = textAt(root, "resourceType");
  if (type !== "Bundle") return { held: [{ resource: root, type, entry, fullUrl, path }], leftOut: [] };
  if (depth >= MOST_NESTED) return { held: [], leftOut: ["Bundle"] };
  const held: Held[] = [];
  const leftOut: string[] = [];
  let refusedBy = at(root, "implicitRules") === undefined ? undefined : "Bundle.implicitRules";
  // A page of a search that has a next page is not all there is.
  for (const link of listOf(at(root, "link"))) if (textAt(link, "relation") === "next") leftOut.push("Bundle.link.next");
  listOf(at(root, "entry")).forEach((one, index) => {
    const resource = at(one, "resource");
    const number = depth === 0 ? index + 1 : entry;
    if (textAt(at(one, "search"), "mode") === "outcome") leftOut.push("OperationOutcome");
    else if (isObject(resource)) {
      const inner = collectResources(
        resource,
        number,
        textAt(one, "fullUrl"),
        depth === 0 ? "" : `${path}entry[${index}].`,
        depth + 1,
      );
      for (const one of inner.held) held.push(one);
      for (const one of inner.leftOut) leftOut.push(one);
      refusedBy ??= inner.refusedBy;
    } else leftOut.push(textAt(at(one, "request"), "method") || "Bundle.entry");
  });
  const standing = withoutEarlierVersions(held, root);
  return { held: standing.held, leftOut: leftOut.concat(standing.leftOut), ...(refusedBy === undefined ? {} : { refusedBy }) };
}

const identityOf = ({ fullUrl, type, resource }: Held): string => {
  const id = textAt(resource, "id");
  return fullUrl !== "" ? `${type} ${fullUrl}` : id === "" ? "" : `${type}/${id}`;
};

/**
 * Of several versions of one resource the newest stands: in a history the first, elsewhere the one last updated. A deleted one
 * does not stand at all.
 */
function withoutEarlierVersions(
  held: readonly Held[],
  bundle: ExactObject,
): { readonly held: readonly Held[]; readonly leftOut: readonly string[] } {
  const isHistory = textAt(bundle, "type") === "history";
  const deletedAt = new Map<string, number>();
  if (isHistory) {
    listOf(at(bundle, "entry")).forEach((one, index) => {
      const request = at(one, "request");
      if (textAt(request, "method") === "DELETE" && !isObject(at(one, "resource")))
        deletedAt.set(textAt(request, "url").replace(/\/_history.*$/u, ""), index + 1);
    });
  }
  const newest = new Map<string, Held>();
  for (const one of held) {
    const identity = identityOf(one);
    const known = newest.get(identity);
    if (identity !== "" && (known === undefined || (!isHistory && isLaterVersion(one, known)))) newest.set(identity, one);
  }
  const leftOut: string[] = [];
  const standing = held.filter((one) => {
    const deleted = deletedAt.get(`${one.type}/${textAt(one.resource, "id")}`);
    const known = newest.get(identityOf(one));
    const isEarlier = known !== undefined && known !== one && (isHistory || isLaterVersion(known, one));
    const stands = !isEarlier && (deleted === undefined || deleted > one.entry);
    if (!stands) leftOut.push(`${one.type}/_history`);
    return stands;
  });
  return { held: standing, leftOut };
}

function isLaterVersion({ resource: one }: Held, { resource: other }: Held): boolean {
  const [meta, otherMeta] = [at(one, "meta"), at(other, "meta")];
  const [updated, otherUpdated] = [Date.parse(textAt(meta, "lastUpdated")), Date.parse(textAt(otherMeta, "lastUpdated"))];
  if (Number.isFinite(updated) && Number.isFinite(otherUpdated) && updated !== otherUpdated) return updated > otherUpdated;
  const [version, otherVersion] = [
    Number(textAt(meta, "versionId") || Number.NaN),
    Number(textAt(otherMeta, "versionId") || Number.NaN),
  ];
  return version > otherVersion;
}

/** Finds what a reference means inside the file. Nothing where the file has no such resource, or more than one. */
export type Resolve = (reference: ExactJson | undefined, from: Held) => Held | undefined;

const withoutVersion = (url: string): string => url.replace(/\/_history\/[^/]*$/u, "");

/**
 * Resolves contained ("#a"), relative ("Patient/1"), absolute and urn references, and identifiers that one resource of the file
 * has.
 */
export function resolverOf(held: readonly Held[]): Resolve {
  const byUrl = new Map<string, Held[]>();
  const byName = new Map<string, Held[]>();
  const byIdentifier = new Map<string, Held[]>();
  const put = (map: Map<string, Held[]>, key: string, one: Held) => {
    const known = map.get(key);
    if (known === undefined) map.set(key, [one]);
    else known.push(one);
  };
  for (const one of held) {
    if (one.fullUrl !== "") put(byUrl, one.fullUrl, one);
    const id = textAt(one.resource, "id");
    if (id !== "") put(byName, `${one.type}/${id}`, one);
    for (const identifier of listOf(at(one.resource, "identifier"))) {
      const value = textAt(identifier, "value");
      if (value !== "") put(byIdentifier, `${one.type} ${textAt(identifier, "system")} ${value}`, one);
    }
  }
  const only = (found: readonly Held[] | undefined) => (found?.length === 1 ? found[0] : undefined);
  return (node, from) => {
    const reference = textAt(node, "reference");
    if (reference.startsWith("#")) return containedIn(from.container ?? from, reference.slice(1));
    if (reference !== "") {
      const url = withoutVersion(reference);
      const base = /^(.*\/)[A-Za-z]+\/[^/]+$/u.exec(from.container?.fullUrl ?? from.fullUrl)?.[1];
      const tail = /(?:^|\/)([A-Za-z]+\/[A-Za-z0-9.-]{1,64})$/u.exec(url)?.[1];
      const exact = byUrl.get(url) ?? (base === undefined ? undefined : byUrl.get(`${base}${url}`));
      if (exact !== undefined) return only(exact);
      return tail === undefined ? undefined : only(byName.get(tail));
    }
    const identifier = at(node, "identifier");
    const value = textAt(identifier, "value");
    const type = textAt(node, "type") || "Patient";
    return value === "" ? undefined : only(byIdentifier.get(`${type} ${textAt(identifier, "system")} ${value}`));
  };
}

/** Where in a resource what it contains stands, by id. Remembered: a report may contain thousands of results. */
const placesInside = new WeakMap<ExactObject, ReadonlyMap<string, number>>();

/** The resource with this id inside another. */
function containedIn(container: Held, id: string): Held | undefined {
  const inside = listOf(at(container.resource, "contained"));
  let places = placesInside.get(container.resource);
  // From the back, so that of two with one id the first stands.
  if (places === undefined)
    placesInside.set(
      container.resource,
      (places = new Map(inside.map((one, index): [string, number] => [textAt(one, "id"), index]).toReversed())),
    );
  const index = places.get(id) ?? -1;
  const resource = inside[index];
  if (!isObject(resource)) return undefined;
  return {
    resource,
    type: textAt(resource, "resourceType"),
    entry: container.entry,
    fullUrl: "",
    path: `${container.path}contained[${index}]`,
    container,
  };
}
