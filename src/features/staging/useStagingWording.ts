import { useMemo } from "react";
import { useWording } from "../../ui/wording.tsx";
import type { Format } from "../../words/format.ts";
import { withStaging, type StagingWords } from "../../words/stagingWords.ts";

/** The words and formats of this visit, with the words of the scores among them. */
export function useStagingWording(): { readonly words: StagingWords; readonly format: Format } {
  const { words, format } = useWording();
  return useMemo(() => ({ words: withStaging(words), format }), [words, format]);
}
