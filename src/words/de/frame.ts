import type { FrameWords } from "../language.ts";
import { roster } from "./common/roster.ts";
import { shell } from "./common/shell.ts";
import { trouble } from "./common/trouble.ts";

/** Das Deutsche dessen, was da ist, bevor irgendein Eintrag gelesen ist: Rahmen, leere Liste, was schiefging. */
export const frame: FrameWords = { roster, shell, trouble };
