import { GERMAN } from "./german.ts";
import type { Layout } from "./layout.ts";

export const LAYOUTS: readonly Layout[] = [...GERMAN];
