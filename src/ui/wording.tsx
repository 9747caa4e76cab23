import { createContext, use, type ReactNode } from "react";
import { en, type Words } from "../words/en.ts";
import { DEFAULT_READING, formatFor, type Format } from "../words/format.ts";

/** The words of the user's language, and numbers and days as they read them. */
export type Wording = { readonly words: Words; readonly format: Format };

const WordingContext = createContext<Wording>({ words: en, format: formatFor(DEFAULT_READING, en.names.months) });

/** Gives the tree below its words and formats. */
export const WordingProvider = ({ wording, children }: { readonly wording: Wording; readonly children: ReactNode }) => (
  <WordingContext value={wording}>{children}</WordingContext>
);

/** The words and formats of the place where this is called. */
export const useWording = (): Wording => use(WordingContext);
