import type { FrameWords } from "../language.ts";
import { roster } from "./common/roster.ts";
import { shell } from "./common/shell.ts";
import { trouble } from "./common/trouble.ts";

/** Le français de ce qui est là avant qu'un dossier soit lu : le cadre, la liste vide et ce qui a échoué. */
export const frame: FrameWords = { roster, shell, trouble };
