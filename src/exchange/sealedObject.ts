import * as v from "valibot";
import { isInstant, type Instant } from "../domain/instant.ts";

const isObject = (input: unknown): input is object => typeof input === "object" && input !== null && !Array.isArray(input);

/**
 * An object with these fields and no other. valibot's own `strictObject` lets a stranger pass whose name every object inherits
 * ("toString", "__proto__"), and drops it.
 */
export const sealedObject = <Entries extends v.ObjectEntries>(entries: Entries) =>
  v.pipe(
    v.custom<object>((input) => isObject(input) && Object.keys(input).every((key) => Object.hasOwn(entries, key))),
    v.object(entries),
  );

/** A moment as this app writes it. */
export const storedInstant = v.custom<Instant>((input) => typeof input === "string" && isInstant(input));

/** An object whose fields are looked at later, one by one. valibot's `record` would drop a field called "constructor". */
export const anyObject = v.custom<{ readonly [field: string]: unknown }>(isObject);

/** Where the first of these problems lies: "results.3". */
export const pathOf = (issues: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): string =>
  v.getDotPath(issues[0]) ?? "";
