import { useMemo } from "react";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import type { Format } from "../../words/format.ts";
import type { StagingWords } from "../../words/language.ts";

/** The words and formats of this visit, with the words of the scores among them. */
export function useStagingWording(): { readonly words: StagingWords; readonly format: Format } {
  const { words, format } = useWording();
  const staging = usePageWords("staging");
  return useMemo(() => ({ words: { ...words, staging }, format }), [words, staging, format]);
}
