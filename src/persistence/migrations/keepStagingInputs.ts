import type { DocumentV1 } from "./documentV1.ts";
import type { DocumentV2 } from "./documentV2.ts";

/**
 * Version 1 knew no inputs that the scores ask a person for (and no platelets, lymphocytes and IgM among the results). Nothing is
 * lost and nothing assumed: a document of version 1 is one of version 2 in which nobody has been asked yet. The new number keeps
 * an older release from calling the new ones damage.
 */
export const keepStagingInputs = (v1: DocumentV1): DocumentV2 => v1;
