import { createContext, use, type ReactNode } from "react";
import type { PageWords, WordedPage } from "../words/language.ts";
import { FIRST_LANGUAGE } from "../words/languages.ts";
import { wordingOf, type Wording } from "../words/wording.ts";

const WordingContext = createContext<Wording>(wordingOf(FIRST_LANGUAGE, FIRST_LANGUAGE.reading));

/** Gives the tree below its words and formats. */
export const WordingProvider = ({ wording, children }: { readonly wording: Wording; readonly children: ReactNode }) => (
  <WordingContext value={wording}>{children}</WordingContext>
);

/** The words that every page needs, and the formats, of the place where this is called. */
export const useWording = (): Wording => use(WordingContext);

/**
 * The words of one page or part of a page. Where they have not arrived the page waits for them, as it waits for its code;
 * `lazyWithWords` asks for both at once.
 */
export function usePageWords<P extends WordedPage>(page: P): PageWords[P] {
  // Asked in every render, arrived or not: a page that waited once and does not ask again is drawn anew from the root, with an error.
  return use(useWording().language.pages[page].fetch());
}
