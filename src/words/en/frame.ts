import { roster } from "./common/roster.ts";
import { shell } from "./common/shell.ts";
import { trouble } from "./common/trouble.ts";

/** The English of what stands before any record was read: the frame, an empty roster, what went wrong. */
export const frame = { roster, shell, trouble };
