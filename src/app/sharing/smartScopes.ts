import { SHARED_TYPES, type ServerMode, type SharedType } from "../../persistence/sharing/capability.ts";

/**
 * The scopes to ask for: reading and writing of what a record is made of, never deleting, and a way to stay signed in. Not who signs in:
 * the app needs no name of theirs.
 *
 * - Source: SMART App Launch 2.2.0, "Scopes for requesting FHIR Resources"; version 1 syntax where a server does not say `permission-v2`.
 */
export function scopesToAsk({ isVersion2, isLaunch }: { readonly isVersion2: boolean; readonly isLaunch: boolean }): string {
  const records = SHARED_TYPES.flatMap((type) =>
    isVersion2 ? [`user/${type}.${type === "Provenance" ? "crs" : "crus"}`] : [`user/${type}.read`, `user/${type}.write`],
  );
  // The end of the record system's own session is the end of this one, where it began there.
  return [...(isLaunch ? ["launch", "online_access"] : ["offline_access"]), ...records].join(" ");
}

/** What somebody who signed in may do, by type of resource. */
export type Granted = {
  readonly reads: readonly SharedType[];
  readonly writes: readonly SharedType[];
};

/** What granted scopes allow. One that is bound to a query allows reading what is within it, and no write: a record is whole or not. */
export function grantedBy(scopes: readonly string[]): Granted {
  const all = scopes.flatMap((scope) => {
    const { type, may, query } =
      /^(?:user|patient|system)\/(?<type>[A-Za-z]+|\*)\.(?<may>[a-z*]+)(?<query>\?.*)?$/u.exec(scope)?.groups ?? {};
    return type === undefined || may === undefined ? [] : [{ type, may, isBound: query !== undefined }];
  });
  const ofType = (type: SharedType) => all.filter((one) => one.type === "*" || one.type === type);
  const reads = SHARED_TYPES.filter((type) =>
    ofType(type).some(({ may }) => may === "read" || may === "*" || /^c?ru?d?s$/u.test(may)),
  );
  const writes = SHARED_TYPES.filter((type) => {
    const free = ofType(type).filter(({ isBound }) => !isBound);
    const letters = free.map(({ may }) => (/^c?r?u?d?s?$/u.test(may) ? may : "")).join("");
    const isWhole = letters.includes("c") && (letters.includes("u") || type === "Provenance");
    return isWhole || free.some(({ may }) => may === "write" || may === "*");
  });
  return { reads, writes };
}

/** What is left of what a server can do for somebody who was granted this. */
export const modeWithin = (mode: ServerMode, { writes }: Granted): ServerMode =>
  SHARED_TYPES.every((type) => writes.includes(type)) ? mode : "read";
