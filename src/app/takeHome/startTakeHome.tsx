import { createRoot } from "react-dom/client";
import { keptHistory } from "../../persistence/takeHome/keptHistory.ts";
import { TAKE_HOME_PATH } from "../../persistence/keysAtStart.ts";
import { Theme } from "../../ui/Theme.tsx";
import { WordingProvider } from "../../ui/wording.tsx";
import { wordingOf } from "../../words/wording.ts";
import { PageGuard } from "../frame/PageCrash.tsx";
import { HomeApp } from "./HomeApp.tsx";
import type { HomeVisit } from "./homeVisit.ts";

/** Shows the patient's own page, and holds the address to it. */
export async function startTakeHome({ texts, language, root, keepOffline }: HomeVisit): Promise<void> {
  await Promise.all([language.common.fetch(), language.pages.takeHome.fetch(), language.pages.history.fetch()]);
  // What the browser kept of a page that was left, it would show again after it was locked.
  window.addEventListener("pageshow", ({ persisted }) => {
    if (persisted) window.location.reload();
  });
  if (window.location.pathname !== TAKE_HOME_PATH) window.history.replaceState(null, "", TAKE_HOME_PATH);
  const home = (
    <PageGuard whole place={TAKE_HOME_PATH}>
      <HomeApp kept={keptHistory(texts)} texts={texts} language={language} />
    </PageGuard>
  );
  createRoot(root).render(
    <WordingProvider wording={wordingOf(language, language.reading)}>
      <Theme scheme="auto">{home}</Theme>
    </WordingProvider>,
  );
  keepOffline();
}
