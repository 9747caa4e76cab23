import type { FrameWords } from "../language.ts";
import { roster } from "./common/roster.ts";
import { shell } from "./common/shell.ts";
import { trouble } from "./common/trouble.ts";

/** El español de lo que está antes de leer ningún registro: el marco, la lista vacía y lo que falló. */
export const frame: FrameWords = { roster, shell, trouble };
