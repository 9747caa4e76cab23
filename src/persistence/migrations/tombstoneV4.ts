import * as v from "valibot";
import { sealedObject, storedInstant } from "../../exchange/sealedObject.ts";

/*
 * Frozen, like the documents beside it.
 */

/**
 * What version 4 stores in the place of a patient who was erased. An earlier release takes it for a document of a later one, and so
 * writes nothing over it.
 */
export const tombstoneV4 = sealedObject({ id: v.string(), erasedAt: storedInstant });
