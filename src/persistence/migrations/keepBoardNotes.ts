import type { DocumentV2 } from "./documentV2.ts";
import type { DocumentV3 } from "./documentV3.ts";

/**
 * Version 2 knew no questions to a tumor board and no conclusions of one. Nothing is lost and nothing assumed: a document of
 * version 2 is one of version 3 in which no board has written anything yet. The new number keeps an older release from calling
 * the new ones damage.
 */
export const keepBoardNotes = (v2: DocumentV2): DocumentV3 => v2;
