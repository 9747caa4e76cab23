import { lazy, useState, type ComponentType } from "react";
import type { Language, WordedPage } from "../words/language.ts";
import { useFrameWording } from "./wording.tsx";

/**
 * Asks for the words of records and for those of these pages, so that they arrive while their code does. What fails is told where they
 * are used.
 */
function fetchWords(language: Language, pages: readonly WordedPage[]): void {
  for (const words of [language.common, ...pages.map((page) => language.pages[page])]) {
    // What has failed is told by whoever needs it; asked again in each render it would be asked for ever.
    if (words.now() === undefined && words.failed() === undefined) words.fetch().catch(() => {});
  }
}

/**
 * A part that is fetched when it is first shown, or when it is likely to be asked for: then it is shown in the same frame. What that
 * answers resolves when it is there, or cannot be fetched, which is told where it is shown.
 */
export type FetchedPart<Props extends object> = ComponentType<Props> & {
  readonly fetchAhead: (language: Language) => Promise<void>;
};

/**
 * A page or a part of one that is fetched when it is first shown, and with it, at the same time, the words it will read.
 */
export function lazyWithWords<Props extends object>(
  pages: readonly WordedPage[],
  load: () => Promise<ComponentType<Props>>,
): FetchedPart<Props> {
  let fetched: ComponentType<Props> | undefined;
  const fetch = async () => (fetched = await load());
  const Part = lazy(async () => ({ default: await fetch() }));
  function WithWords(props: Props) {
    fetchWords(useFrameWording().language, pages);
    // Asked once: what is shown must not change its kind, and lose what it holds, when it was fetched a second way.
    const [Shown] = useState(() => fetched ?? Part);
    return <Shown {...props} />;
  }
  return Object.assign(WithWords, {
    fetchAhead: async (language: Language) => {
      await Promise.allSettled([fetch(), language.common.fetch(), ...pages.map((page) => language.pages[page].fetch())]);
    },
  });
}
