import { lazy, type ComponentType } from "react";
import type { Language, WordedPage } from "../words/language.ts";
import { useWording } from "./wording.tsx";

/** Asks for the words of these pages, so that they arrive while their code does. What fails is told where they are used. */
function fetchWords(language: Language, pages: readonly WordedPage[]): void {
  for (const page of pages) {
    const words = language.pages[page];
    // What has failed is told by whoever needs it; asked again in each render it would be asked for ever.
    if (words.now() === undefined && words.failed() === undefined) words.fetch().catch(() => {});
  }
}

/**
 * A page or a part of one that is fetched when it is first shown, and with it, at the same time, the words it will read.
 */
export function lazyWithWords<Props extends object>(
  pages: readonly WordedPage[],
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const Part = lazy(async () => ({ default: await load() }));
  return function WithWords(props: Props) {
    fetchWords(useWording().language, pages);
    return <Part {...props} />;
  };
}
