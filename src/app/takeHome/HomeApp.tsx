import { useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from "react";
import { err } from "../../domain/result.ts";
import { AskHomePassphrase, ChooseHomeFile, HomeProblem } from "../../features/takeHome/HomeOpen.tsx";
import styles from "../../features/takeHome/home.module.css";
import { asMeant } from "../../persistence/takeHome/sayable.ts";
import { TAKE_HOME_TRIES_KEY, type KeptHistory } from "../../persistence/takeHome/keptHistory.ts";
import { readTakeHomeText, type TakeHome } from "../../persistence/takeHome/takeHomeContent.ts";
import {
  openTakeHome,
  readTakeHome,
  type ClosedTakeHome,
  type NotTakeHome,
  type TakeHomeKey,
} from "../../persistence/takeHome/takeHomeFile.ts";
import { forgetOpenedHere, readOpenedHere } from "../../persistence/takeHome/openedHere.ts";
import { TAKE_HOME_PATH } from "../../persistence/keysAtStart.ts";
import { bytesOfFragment } from "../../persistence/takeHome/takeHomeLink.ts";
import type { TextStore } from "../../persistence/textStore.ts";
import { PageHead } from "../../ui/PageHead.tsx";
import { usePageWords, WordingProvider } from "../../ui/wording.tsx";
import type { Language } from "../../words/language.ts";
import { LANGUAGES, languageOf } from "../../words/languages.ts";
import { wordingOf } from "../../words/wording.ts";
import { oneAtATime } from "../browser/oneAtATime.ts";
import { usePageTitle } from "../frame/usePageTitle.ts";
import { openedFiles } from "../offline/openedFiles.ts";
import { countDown } from "../vault/countDown.ts";
import { forgetTries } from "../vault/tries.ts";
import { HomeHistory } from "./HomeHistory.tsx";
import { RemoveKept } from "./RemoveKept.tsx";

const tabStorage = (): Storage => window.sessionStorage;

const ONE_AT_A_TIME = "b2m-take-home-try";

type From = "kept" | "link" | "file" | "opened";
type Stage =
  | { readonly type: "Choose"; readonly problem?: NotTakeHome["type"] }
  | { readonly type: "Ask"; readonly from: From; readonly closed: ClosedTakeHome; readonly problem?: NotTakeHome["type"] }
  | {
      readonly type: "Open";
      readonly from: From;
      readonly home: TakeHome;
      readonly key: TakeHomeKey;
      readonly isUnsaved: boolean;
      readonly language: Language;
    };

type Props = { readonly kept: KeptHistory; readonly texts: TextStore; readonly language: Language };

/** All there is of the app at a patient's home: their history behind its passphrase. No router, so no other place. */
export function HomeApp({ kept, texts, language }: Props) {
  const { home: words } = usePageWords("takeHome");
  const [stage, setStage] = useState(() => atFirst(kept));
  const [waiting] = useState(() => countDown(texts, TAKE_HOME_TRIES_KEY));
  const wait = useSyncExternalStore(waiting.subscribe, waiting.left);
  const main = useRef<HTMLElement>(null);
  usePageTitle(words.title);
  useEffect(() => {
    window.scrollTo(0, 0);
    if (stage.type !== "Ask") main.current?.focus();
  }, [stage.type]);

  const take = async (file: Blob) => {
    const read = readTakeHome(new Uint8Array(await file.arrayBuffer()));
    setStage(read.ok ? { type: "Ask", from: "file", closed: read.value } : { type: "Choose", problem: read.error.type });
  };
  // An installed app opens files too; while a history is open it decides itself what to do with another.
  const onOpened = useEffectEvent(() => {
    const [file] = openedFiles.now();
    if (file !== undefined && stage.type !== "Open") void take(file);
  });
  useEffect(() => openedFiles.subscribe(() => onOpened()), []);
  // A second code scanned while this page is open changes the fragment and nothing else.
  const onFragment = useEffectEvent(() => {
    if (stage.type !== "Open") setStage(atFirst(kept));
  });
  useEffect(() => {
    const heard = () => onFragment();
    window.addEventListener("hashchange", heard);
    return () => window.removeEventListener("hashchange", heard);
  }, []);

  const open = async ({ closed, from }: Extract<Stage, { readonly type: "Ask" }>, typed: string): Promise<boolean> => {
    const opened = await oneAtATime(ONE_AT_A_TIME, async () =>
      waiting.begin() ? openTakeHome(closed, asMeant(typed)) : err({ type: "WrongPassphrase" } as const),
    );
    if (!opened.ok && opened.error.type === "WrongPassphrase") return false;
    forgetTries(texts, TAKE_HOME_TRIES_KEY);
    const home = opened.ok ? readTakeHomeText(opened.value.text) : opened;
    if (!home.ok || !opened.ok) {
      setStage({ type: "Choose", problem: home.ok ? "Altered" : home.error.type === "Newer" ? "Newer" : "Altered" });
      return true;
    }
    // It is in memory now; the address, which goes into the browser's history, needs it no longer.
    if (from === "link") window.history.replaceState(null, "", TAKE_HOME_PATH);
    const isUnsaved = from === "opened" && readOpenedHere(tabStorage)?.isUnsaved === true;
    // Another history may be opened meanwhile: what was written in this one stays.
    if (from === "opened") forgetOpenedHere(tabStorage);
    const spoken = await ownLanguage(home.value, language);
    setStage({ type: "Open", from, home: home.value, key: opened.value.key, isUnsaved, language: spoken });
    return true;
  };

  return (
    <main ref={main} className={styles.page} tabIndex={-1}>
      {stage.type === "Open" ? (
        <WordingProvider wording={wordingOf(stage.language, stage.language.reading)}>
          <div lang={stage.language.code} dir={stage.language.format.direction ?? "ltr"}>
            <HomeHistory
              home={stage.home}
              homeKey={stage.key}
              isKept={stage.from === "kept"}
              isUnsaved={stage.isUnsaved}
              kept={kept}
              language={stage.language}
              isOwnLanguage={stage.language !== language}
              tries={waiting}
            />
          </div>
        </WordingProvider>
      ) : (
        <>
          <PageHead title={stage.type === "Choose" ? words.open.title : words.title} />
          <div className={styles.stack}>
            {stage.problem === undefined ? null : <HomeProblem type={stage.problem} />}
            {stage.type === "Choose" ? (
              <>
                <p>{words.open.intro}</p>
                <ChooseHomeFile onFile={(file) => void take(file)} />
              </>
            ) : (
              <>
                <AskHomePassphrase what={words.open[stage.from]} wait={wait} onPassphrase={(typed) => open(stage, typed)} />
                {stage.from === "kept" ? <RemoveKept kept={kept} /> : null}
                <ChooseHomeFile label={words.open.other} onFile={(file) => void take(file)} />
              </>
            )}
            <p className={styles.quiet}>{words.open.offline}</p>
          </div>
        </>
      )}
    </main>
  );
}

/**
 * The language that the care team recorded for this patient, with the words of this page; the browser's where there is none, or where its
 * words cannot be fetched.
 */
async function ownLanguage({ record }: TakeHome, otherwise: Language): Promise<Language> {
  const code = languageOf(record.patient.language);
  if (code === undefined || code === otherwise.code) return otherwise;
  try {
    const own = await LANGUAGES[code].fetch();
    await Promise.all([own.common.fetch(), own.pages.takeHome.fetch(), own.pages.history.fetch()]);
    return own;
  } catch {
    return otherwise;
  }
}

/** What a visit begins with: the code in its address, else what is kept here, else a file to choose. */
function atFirst(kept: KeptHistory): Stage {
  const linked = window.location.hash === "" ? undefined : bytesOfFragment(window.location.hash);
  const opened = linked === undefined ? readOpenedHere(tabStorage) : undefined;
  const bytes = linked ?? opened?.bytes ?? kept.read();
  if (bytes === undefined)
    return window.location.hash === "" && !kept.isThere() ? { type: "Choose" } : { type: "Choose", problem: "Altered" };
  const read = readTakeHome(bytes);
  if (!read.ok) return { type: "Choose", problem: read.error.type };
  return { type: "Ask", from: linked !== undefined ? "link" : opened !== undefined ? "opened" : "kept", closed: read.value };
}
