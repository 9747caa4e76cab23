import { Button } from "../../ui/Button.tsx";
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { ById } from "../../domain/byId.ts";
import type { PatientEntry } from "../../domain/record/patientEntry.ts";
import { emptyShelf } from "../../domain/shelf.ts";
import { HistoryView } from "../../features/history/HistoryView.tsx";
import { AskHomePassphrase, ChooseHomeFile, HomeProblem } from "../../features/takeHome/HomeOpen.tsx";
import { OwnEntries } from "../../features/takeHome/OwnEntries.tsx";
import { HOME_FILE } from "../../features/takeHome/takeHomeTools.ts";
import styles from "../../features/takeHome/home.module.css";
import { keepOpenedHere } from "../../persistence/takeHome/openedHere.ts";
import { isSealed, openText, sealText } from "../../persistence/vault/cipher.ts";
import type { KeptHistory } from "../../persistence/takeHome/keptHistory.ts";
import { withOther } from "../../persistence/takeHome/newerHistory.ts";
import { asMeant } from "../../persistence/takeHome/sayable.ts";
import { readTakeHomeText, writeTakeHome, type TakeHome } from "../../persistence/takeHome/takeHomeContent.ts";
import {
  openTakeHome,
  openWithKey,
  readTakeHome,
  sealTakeHome,
  type ClosedTakeHome,
  type NotTakeHome,
  type TakeHomeKey,
} from "../../persistence/takeHome/takeHomeFile.ts";
import { createMonitor } from "../../store/monitor.ts";
import { MonitorProvider } from "../../store/useMonitor.tsx";
import { Banner } from "../../ui/Banner.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { DraftsProvider } from "../../ui/drafts.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { saveFile } from "../../ui/saveFile.ts";
import { usePageWords, WordingProvider } from "../../ui/wording.tsx";
import { dayOfMoment } from "../../words/describeMoment.ts";
import { describeName } from "../../words/describePatient.ts";
import type { Language } from "../../words/language.ts";
import { wordingOf } from "../../words/wording.ts";
import { sessionDrafts } from "../device/sessionDrafts.ts";
import { browserDeps } from "../browser/browserDeps.ts";
import { browserChance } from "../vault/browserChance.ts";
import type { Waiting } from "../vault/countDown.ts";
import { HomeIdle } from "./HomeIdle.tsx";
import { RemoveKept } from "./RemoveKept.tsx";

type Props = {
  readonly home: TakeHome;
  readonly homeKey: TakeHomeKey;
  readonly isKept: boolean;
  /** Something in it was written and is in no file and not on the device. */
  readonly isUnsaved: boolean;
  readonly kept: KeptHistory;
  readonly language: Language;
  /** It was recorded for this patient: numbers and days are written as is usual in it, and not as the team writes them. */
  readonly isOwnLanguage: boolean;
  readonly tries: Waiting;
};

/** A patient's history at home, what they wrote, and what becomes of both on this device. */
export function HomeHistory(props: Props) {
  const { kept, language, isOwnLanguage } = props;
  const { home: words } = usePageWords("takeHome");
  const [home, setHome] = useState(props.home);
  const [key, setKey] = useState(props.homeKey);
  const [isKept, setKept] = useState(props.isKept);
  const [refused, setRefused] = useState(false);
  const [savedFile, setSavedFile] = useState<string>();
  /** What lies on the device or in a file, as it was when it was put there. */
  const [saved, setSaved] = useState(props.isUnsaved ? undefined : props.home);
  const [told, setTold] = useState<string>();
  const [other, setOther] = useState<ClosedTakeHome>();
  const [problem, setProblem] = useState<NotTakeHome["type"]>();
  const isUnsaved = home.record.patientEntries !== saved?.record.patientEntries;
  const { settings: asLeft } = home;
  const settings = useMemo(
    () => (isOwnLanguage ? { ...asLeft, ...language.reading } : asLeft),
    [asLeft, isOwnLanguage, language],
  );
  const wording = useMemo(() => wordingOf(language, settings), [language, settings]);
  const monitor = useMemo(() => createMonitor({ records: emptyShelf, settings }, browserDeps), [settings]);
  // What was begun in a form survives the lock, under the passphrase too.
  const drafts = useMemo(() => {
    const open = (place: string, text: string) => {
      const opened = openText(key.key, place, text);
      return opened.ok ? opened.value : "";
    };
    const close = (place: string, text: string) => sealText(key.key, place, text, browserChance);
    return sessionDrafts(tabStorage, () => ({ open, close, isClosed: isSealed }));
  }, [key]);
  const { format } = wording;
  const day = format.dayInWords(dayOfMoment(home.leftAt));
  const letGo = useHeldWhile(isUnsaved);

  const sealed = (of: TakeHome, under: TakeHomeKey) => sealTakeHome(writeTakeHome(of), under, browserChance);
  /** Puts it on the device, with what another tab put there meanwhile. */
  const keepNow = (next: TakeHome, under: TakeHomeKey) => {
    const lying = kept.read();
    const text = lying === undefined ? undefined : openWithKey(lying, under);
    const there = text === undefined ? undefined : readTakeHomeText(text);
    const isMine = there?.ok === true && there.value.record.id === next.record.id;
    const whole = isMine ? withOther(next, there.value) : next;
    const done = kept.write(sealed(whole, under));
    setHome(whole);
    setKept(done);
    setRefused(!done);
    if (done) setSaved(whole);
  };
  const change = (patientEntries: ById<PatientEntry>) => {
    const next = { ...home, record: { ...home.record, patientEntries } };
    if (isKept) keepNow(next, key);
    else setHome(next);
  };
  const keepHere = () => {
    keepNow(home, key);
    // Asked where the answer matters; what the browser says is its own business.
    if ("storage" in navigator) void navigator.storage.persist().catch(() => {});
  };
  const save = () => {
    const name = `${words.bring.fileName}-${browserDeps.today()}${HOME_FILE}`;
    saveFile(name, new Blob([sealed(home, key)], { type: "application/octet-stream" }), "application/octet-stream");
    setSavedFile(name);
    setSaved(home);
  };
  const lockByItself = () => {
    // Where the browser keeps it not even for this tab, a page that stays open is better than what was written and is lost.
    if (!isKept && !keepOpenedHere(tabStorage, { bytes: sealed(home, key), isUnsaved }) && isUnsaved) return;
    letGo();
    window.location.reload();
  };
  const takeOther = async (file: Blob) => {
    const read = readTakeHome(new Uint8Array(await file.arrayBuffer()));
    setTold(undefined);
    setProblem(read.ok ? undefined : read.error.type);
    setOther(read.ok ? read.value : undefined);
  };
  const openOther = async (typed: string): Promise<boolean> => {
    if (other === undefined || !props.tries.begin()) return false;
    const opened = await openTakeHome(other, asMeant(typed));
    if (!opened.ok && opened.error.type === "WrongPassphrase") return false;
    const read = opened.ok ? readTakeHomeText(opened.value.text) : opened;
    setOther(undefined);
    if (!read.ok || !opened.ok) setProblem("Altered");
    else if (read.value.record.id !== home.record.id) setTold(words.newer.other);
    else {
      const next = withOther(home, read.value);
      // The later passphrase is the one that the patient was told last.
      const isNewer = next.leftAt !== home.leftAt;
      const under = isNewer ? opened.value.key : key;
      setKey(under);
      if (isKept) keepNow(next, under);
      else setHome(next);
      setTold(isNewer ? words.newer.done : words.newer.older);
    }
    return true;
  };

  return (
    <WordingProvider wording={wording}>
      <MonitorProvider monitor={monitor}>
        <HomeIdle onLock={lockByItself} />
        <PageHead
          title={words.title}
          intro={
            <p>
              {words.intro(describeName(home.record.patient), day)} {words.older}
            </p>
          }
        />
        <HistoryView key={home.leftAt} record={home.record} />
        <section className={styles.part} aria-labelledby="own" data-print="no">
          <h2 id="own">{words.own.title}</h2>
          <DraftsProvider drafts={drafts}>
            <OwnEntries
              entries={home.record.patientEntries}
              birthDate={home.record.patient.birthDate}
              deps={browserDeps}
              onChange={change}
            />
          </DraftsProvider>
        </section>
        <section className={styles.part} aria-labelledby="bring" data-print="no">
          <h2 id="bring">{words.bring.title}</h2>
          <p>{words.bring.intro}</p>
          <div className={styles.buttons}>
            <Button onClick={save}>{words.bring.save}</Button>
          </div>
          <p className={styles.line} role="status">
            {savedFile === undefined ? null : words.bring.saved(savedFile)}
          </p>
        </section>
        <section className={styles.part} aria-labelledby="device" data-print="no">
          <h2 id="device">{words.keep.title}</h2>
          <p role="status">
            {isKept ? `${words.keep.kept} ${words.keep.saved}` : kept.canKeep() ? words.keep.notKept : words.keep.team}
          </p>
          {isUnsaved ? <Banner tone="caution">{words.keep.unsaved}</Banner> : null}
          {refused ? <Banner tone="danger">{words.keep.refused}</Banner> : null}
          {!isKept && kept.canKeep() ? (
            <>
              <div className={styles.buttons}>
                <Button variant="default" onClick={keepHere}>
                  {words.keep.keep}
                </Button>
              </div>
              <p className={styles.quiet}>{words.keep.keepHelp}</p>
            </>
          ) : null}
          <div className={styles.buttons}>
            <Button variant="default" onClick={() => window.location.reload()}>
              {words.keep.lock}
            </Button>
          </div>
          {isKept ? <RemoveKept kept={kept} /> : null}
          <ChooseHomeFile label={words.newer.open} onFile={(file) => void takeOther(file)} />
          <p role="status">{told}</p>
          {problem === undefined ? null : <HomeProblem type={problem} />}
        </section>
        <OtherDialog other={other} tries={props.tries} onPassphrase={openOther} onClose={() => setOther(undefined)} />
      </MonitorProvider>
    </WordingProvider>
  );
}

type OtherProps = {
  readonly other: ClosedTakeHome | undefined;
  readonly tries: Waiting;
  readonly onPassphrase: (typed: string) => Promise<boolean>;
  readonly onClose: () => void;
};

function OtherDialog({ other, tries, onPassphrase, onClose }: OtherProps) {
  const { home: words } = usePageWords("takeHome");
  const wait = useSyncExternalStore(tries.subscribe, tries.left);
  return (
    <Dialog title={words.open.title} opened={other !== undefined} onClose={onClose} size="small">
      <div className={styles.large}>
        <AskHomePassphrase what={words.open.file} wait={wait} onPassphrase={onPassphrase} />
      </div>
    </Dialog>
  );
}

const tabStorage = (): Storage => window.sessionStorage;

/** The browser asks before a page is closed on which something would be lost; what comes back ends that. */
function useHeldWhile(isUnsaved: boolean): () => void {
  const held = useRef(isUnsaved);
  useEffect(() => {
    held.current = isUnsaved;
  }, [isUnsaved]);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (held.current) event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, []);
  return () => {
    held.current = false;
  };
}
