import * as v from "valibot";
import { err, ok, type Result } from "../../domain/result.ts";
import { pathOf } from "../../exchange/sealedObject.ts";
import { documentV1, type DocumentV1 } from "./documentV1.ts";
import { documentV2, type DocumentV2 } from "./documentV2.ts";
import { documentV3, type DocumentV3 } from "./documentV3.ts";
import { documentV4, type DocumentV4 } from "./documentV4.ts";
import { documentV5, type DocumentV5 } from "./documentV5.ts";
import { documentV6, type DocumentV6 } from "./documentV6.ts";
import { documentV7, type DocumentV7 } from "./documentV7.ts";
import { codeReasons } from "./codeReasons.ts";
import { keepFollowUp } from "./keepFollowUp.ts";
import { keepBoardNotes } from "./keepBoardNotes.ts";
import { keepPacked } from "./keepPacked.ts";
import { keepSources } from "./keepSources.ts";
import { keepStagingInputs } from "./keepStagingInputs.ts";

/** The version that this release writes. */
export const CURRENT_VERSION = 7;
export type CurrentDocument = DocumentV7;

/** Every version ever released. */
type Version = 1 | 2 | 3 | 4 | 5 | 6 | typeof CURRENT_VERSION;

const fromV6 = (v6: DocumentV6): CurrentDocument => keepSources(v6);
const fromV5 = (v5: DocumentV5): CurrentDocument => fromV6(keepPacked(v5));
const fromV4 = (v4: DocumentV4): CurrentDocument => fromV5(keepFollowUp(v4));
const fromV3 = (v3: DocumentV3): CurrentDocument => fromV4(codeReasons(v3));
const fromV2 = (v2: DocumentV2): CurrentDocument => fromV3(keepBoardNotes(v2));
const fromV1 = (v1: DocumentV1): CurrentDocument => fromV2(keepStagingInputs(v1));

type Upgrade = (content: unknown) => Result<CurrentDocument, { readonly path: string }>;

/** The road to the present of one version: what it stored must have its shape, and each step hands on to the next. */
const road =
  <Document>(shape: v.GenericSchema<unknown, Document>, toPresent: (document: Document) => CurrentDocument): Upgrade =>
  (content) => {
    const read = v.safeParse(shape, content);
    return read.success ? ok(toPresent(read.output)) : err({ path: pathOf(read.issues) });
  };

/** One road to the present from every version ever released. Leaving one out does not compile. */
const roads: { readonly [V in Version]: Upgrade } = {
  1: road(documentV1, fromV1),
  2: road(documentV2, fromV2),
  3: road(documentV3, fromV3),
  4: road(documentV4, fromV4),
  5: road(documentV5, fromV5),
  6: road(documentV6, fromV6),
  7: road(documentV7, (v7) => v7),
};

/** Every version ever released; each has a frozen fixture in the tests. */
export const KNOWN_VERSIONS = Object.keys(roads).map(Number);

/** What a version stored, as the present version would store it. Errors: the place where it is not what that version wrote. */
export const upgrade = (version: Version, content: unknown): ReturnType<Upgrade> => roads[version](content);

/** Whether this release knows the version. */
export const isKnownVersion = (version: number): version is Version => Object.hasOwn(roads, version);
