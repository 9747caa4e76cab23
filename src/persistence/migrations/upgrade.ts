import * as v from "valibot";
import { err, ok, type Result } from "../../domain/result.ts";
import { pathOf } from "../../exchange/sealedObject.ts";
import { documentV1, type DocumentV1 } from "./documentV1.ts";
import { documentV2, type DocumentV2 } from "./documentV2.ts";
import { documentV3, type DocumentV3 } from "./documentV3.ts";
import { keepBoardNotes } from "./keepBoardNotes.ts";
import { keepStagingInputs } from "./keepStagingInputs.ts";

/** The version that this release writes. */
export const CURRENT_VERSION = 3;
export type CurrentDocument = DocumentV3;

/** The document of each version ever released. */
type Documents = { readonly 1: DocumentV1; readonly 2: DocumentV2; readonly 3: DocumentV3 };

/** The shape of each version. Leaving one out does not compile. */
const shapes: { readonly [V in keyof Documents]: v.GenericSchema<unknown, Documents[V]> } = {
  1: documentV1,
  2: documentV2,
  3: documentV3,
};

/** One road to the present from every version ever released: each step hands on to the next. Leaving one out does not compile. */
const roads: { readonly [V in keyof Documents]: (from: Documents[V]) => CurrentDocument } = {
  1: (v1) => roads[2](keepStagingInputs(v1)),
  2: (v2) => roads[3](keepBoardNotes(v2)),
  3: (v3) => v3,
};

/** Every version ever released; each has a frozen fixture in the tests. */
export const KNOWN_VERSIONS = Object.keys(shapes).map(Number);

/** What a version stored, as the present version would store it. Errors: the place where it is not what that version wrote. */
export function upgrade(version: keyof Documents, content: unknown): Result<CurrentDocument, { readonly path: string }> {
  const shape = v.safeParse(shapes[version], content);
  return shape.success ? ok(roads[version](shape.output)) : err({ path: pathOf(shape.issues) });
}

/** Whether this release knows the version. */
export const isKnownVersion = (version: number): version is keyof Documents => Object.hasOwn(shapes, version);
