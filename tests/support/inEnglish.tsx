import type { ReactNode } from "react";
import { WordingProvider } from "../../src/ui/wording.tsx";
import { english } from "../../src/words/en/language.ts";
import { wordingOf } from "../../src/words/wording.ts";

const wording = wordingOf(english, english.reading);

/** A piece of the app as an English reader reads it, who has chosen nothing. */
export const InEnglish = ({ children }: { readonly children: ReactNode }) => (
  <WordingProvider wording={wording}>{children}</WordingProvider>
);
