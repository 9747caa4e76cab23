import type { DocumentV6 } from "./documentV6.ts";
import type { DocumentV7 } from "./documentV7.ts";

/**
 * Version 6 did not say where a result had come from, nor in which language a patient reads. Nothing is lost and nothing assumed: a
 * document of version 6 is one of version 7 of whose results no source is known. The new number keeps an older release from calling
 * the new ones damage.
 */
export const keepSources = (v6: DocumentV6): DocumentV7 => v6;
