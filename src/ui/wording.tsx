import { createContext, use, type ReactNode } from "react";
import { atHand } from "../words/fetchedOnce.ts";
import type { PageWords, WordedPage } from "../words/language.ts";
import type { FrameWording, Wording } from "../words/wording.ts";

const WordingContext = createContext<Wording | undefined>(undefined);

/** Gives the tree below its words and formats. */
export const WordingProvider = ({ wording, children }: { readonly wording: Wording; readonly children: ReactNode }) => (
  <WordingContext value={wording}>{children}</WordingContext>
);

/** Gives the dialogs of a page the wording that dialogs have everywhere. */
export function DialogWording({ children }: { readonly children: ReactNode }) {
  const wording = useGivenWording();
  return <WordingContext value={wording.inDialogs ?? wording}>{children}</WordingContext>;
}

function useGivenWording(): Wording {
  const wording = use(WordingContext);
  if (wording === undefined) throw new Error("It stands outside WordingProvider");
  return wording;
}

/** The words of the frame around all pages, and the formats, of the place where this is called: nothing is waited for. */
export const useFrameWording = (): FrameWording => useGivenWording();

/**
 * The words that every page of a record needs, and the formats, of the place where this is called. Where they have not arrived the page
 * waits for them.
 */
export function useWording(): Wording {
  const wording = useGivenWording();
  atHand(wording.language.common);
  return wording;
}

/**
 * The words of one page or part of a page. Where they have not arrived the page waits for them, as it waits for its code;
 * `lazyWithWords` asks for both at once. Where they cannot be fetched the page breaks off as one does whose code cannot.
 */
export function usePageWords<P extends WordedPage>(page: P): PageWords[P] {
  return atHand(useGivenWording().language.pages[page]);
}
