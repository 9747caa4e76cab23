import * as v from "valibot";
import { anyObject, sealedObject, storedInstant } from "../../exchange/sealedObject.ts";

/*
 * Frozen. This is what version 7 stored; it imports nothing of today's domain and never changes again.
 */

const plainKept = sealedObject({ id: v.string(), states: v.array(anyObject) });
const text = v.exactOptional(v.string());

/** Why a state came about: a person's own words, or what the program did it for. */
const reason = v.union([
  v.string(),
  sealedObject({ code: v.string() }),
  sealedObject({ code: v.string(), madeOn: v.string() }),
  sealedObject({ code: v.string(), patientId: v.string(), why: v.string() }),
]);

const sharedFields = sealedObject({
  measurand: text,
  unit: text,
  laboratory: text,
  method: text,
  intervalLow: text,
  intervalHigh: text,
  purpose: text,
  status: text,
  author: text,
  testName: text,
});

/** What results came from: those of one file share it. */
const sourceFields = sealedObject({ source: text, sourceOn: text, sourcePage: text, accession: text });

/** A link that covers what stood there before it: up to when, and of which entries where not of all. */
const earlier = sealedObject({ until: storedInstant, entries: v.exactOptional(v.array(v.string())) });
const linkMore = sealedObject({
  after: v.exactOptional(v.array(v.string())),
  earlier: v.exactOptional(earlier),
  except: v.exactOptional(v.array(v.string())),
});

/**
 * One patient's document as version 7 stored it: the patient and the rarer records under their plain names, the results as lines.
 */
export const documentV7 = sealedObject({
  id: v.string(),
  patient: v.array(anyObject),
  shared: v.array(sharedFields),
  reasons: v.exactOptional(v.array(reason)),
  sources: v.exactOptional(v.array(sourceFields)),
  results: v.array(v.union([v.string(), v.strictTuple([v.string(), anyObject])])),
  lines: v.exactOptional(v.array(plainKept)),
  events: v.exactOptional(v.array(plainKept)),
  setAsides: v.exactOptional(v.array(plainKept)),
  stagingInputs: v.exactOptional(v.array(plainKept)),
  boardNotes: v.exactOptional(v.array(plainKept)),
  nextTests: v.exactOptional(v.array(plainKept)),
  reviews: v.exactOptional(v.array(plainKept)),
  patientEntries: v.exactOptional(v.array(plainKept)),
  /** What was done, each action tied to those before; absent where nothing was since version 6. */
  chain: v.exactOptional(
    sealedObject({
      deeds: v.array(v.string()),
      links: v.array(v.union([v.string(), v.strictTuple([v.string(), linkMore])])),
    }),
  ),
});
export type DocumentV7 = v.InferOutput<typeof documentV7>;
