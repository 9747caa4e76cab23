import { createContext, use, type ReactNode } from "react";
import type { PageWords, WordedPage } from "../words/language.ts";
import type { Wording } from "../words/wording.ts";

const WordingContext = createContext<Wording | undefined>(undefined);

/** Gives the tree below its words and formats. */
export const WordingProvider = ({ wording, children }: { readonly wording: Wording; readonly children: ReactNode }) => (
  <WordingContext value={wording}>{children}</WordingContext>
);

/** Gives the dialogs of a page the wording that dialogs have everywhere. */
export function DialogWording({ children }: { readonly children: ReactNode }) {
  const wording = useWording();
  return <WordingContext value={wording.inDialogs ?? wording}>{children}</WordingContext>;
}

/** The words that every page needs, and the formats, of the place where this is called. */
export function useWording(): Wording {
  const wording = use(WordingContext);
  if (wording === undefined) throw new Error("useWording stands outside WordingProvider");
  return wording;
}

/**
 * The words of one page or part of a page. Where they have not arrived the page waits for them, as it waits for its code;
 * `lazyWithWords` asks for both at once. Where they cannot be fetched the page breaks off as one does whose code cannot.
 */
export function usePageWords<P extends WordedPage>(page: P): PageWords[P] {
  const pageWords = useWording().language.pages[page];
  const words = pageWords.now();
  if (words !== undefined) return words;
  const why = pageWords.failed();
  // Thrown, and not handed to `use`: that one must then be called in every render, and holds every update back in tests.
  throw why ?? pageWords.fetch();
}
