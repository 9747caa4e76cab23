import { createRoot } from "react-dom/client";
import { App } from "./app/App.tsx";
import { backupKeeper } from "./app/backup/backupKeeper.ts";
import { oneAtATime } from "./app/browser/oneAtATime.ts";
import { askToPersist } from "./app/starting/askToPersist.ts";
import { browserDeps } from "./app/browser/browserDeps.ts";
import { forgetOpenings } from "./app/device/forgetErased.ts";
import { importNotes } from "./app/importing/importNotes.ts";
import { guardLeftPages } from "./app/patientMode/guardLeftPages.ts";
import { nextTask } from "./ui/nextTask.ts";
import { askServer } from "./app/release/askServer.ts";
import { releaseWatch } from "./app/release/release.ts";
import { sharingSlot } from "./app/sharing/sharingSlot.ts";
import { FirstDrawn } from "./app/starting/FirstDrawn.tsx";
import { start } from "./app/starting/start.ts";
import { beginHomeVisit } from "./app/takeHome/visit.ts";
import { browserTabs } from "./app/vault/tabs.ts";
import { openDevice } from "./app/vault/openDevice.ts";
import { followTabs } from "./app/vault/followTabs.ts";
import { heldBack, vaultKeeper } from "./app/vault/vaultKeeper.ts";
import { recodeDrafts } from "./app/device/sessionDrafts.ts";
import { deviceLanguage } from "./app/device/deviceLanguage.ts";
import { RosterList } from "./app/pages/RosterList.ts";
import { whenIdle } from "./app/browser/whenIdle.ts";
import { workerImporter } from "./app/importing/workerImporter.ts";
import { DEFAULT_SETTINGS } from "./domain/device/settings.ts";
import { backupNoteStore } from "./persistence/backupNoteStore.ts";
import { browserTextStore } from "./persistence/browserTextStore.ts";
import { copiedTexts } from "./persistence/copies/copiedTexts.ts";
import { openingStore } from "./persistence/openingStore.ts";
import { importNoteStore } from "./persistence/importNoteStore.ts";
import { browserSurroundings, indexedDbCopy } from "./persistence/copies/indexedDbCopy.ts";
import { localRepository } from "./persistence/localRepository.ts";
import { patientLockStore } from "./persistence/patientLockStore.ts";
import { inEveryCopy } from "./persistence/copies/inEveryCopy.ts";
import { packedLocalCopy } from "./persistence/copies/packedLocalCopy.ts";
import type { InTime } from "./persistence/copies/followingCopy.ts";
import { codedTexts } from "./persistence/vault/codedTexts.ts";
import { OWN_SET } from "./persistence/recordSet.ts";
import { isConnected } from "./persistence/sharing/isConnected.ts";
import { windowWakes } from "./persistence/windowWakes.ts";
import { watchLoadFailures } from "./ui/loadFailure.ts";

const RETRY_AFTER_MS = 5000;
/** A second copy that has not answered by then is left alone for this visit. */
const COPY_ANSWERS_WITHIN_MS = 4000;
/** As many patients as a large window lists. */
const READ_AT_LEAST = 12;
/** One that has not written by then is waited for no longer, and said to lack what is saved; a large import takes a few seconds. */
const COPY_WRITES_WITHIN_MS = 30_000;
/** What was not drawn by then is not waited for. */
const DRAWN_WITHIN_MS = 2000;

const entry = document.querySelector<HTMLScriptElement>("script[type=module][src]")?.getAttribute("src") ?? "";
const release = releaseWatch(entry, askServer, () => window.location.reload());
watchLoadFailures(window, release.partFailed);

/** Once the page stands and has nothing else to do: storing the app costs it no moment of its first visit. */
function storeOffline(isAtRest: () => boolean): void {
  if (!import.meta.env.PROD) return;
  whenIdle(() => {
    import("./app/offline/keepOffline.ts").then(({ keepOffline }) => keepOffline(entry, release, isAtRest)).catch(() => {});
  });
}

/** Opens the repository of the browser, starts, and shows the app. */
async function main(): Promise<void> {
  const own = browserTextStore(() => window.localStorage, window);
  // Of a build that may speak to no server nothing of this is left.
  const launched = import.meta.env.B2M_SHARES ? (await import("./app/sharing/begunBy.ts")).begunBy(own) : undefined;
  const set = launched?.set ?? OWN_SET;
  const raw = set === OWN_SET ? own : browserTextStore(() => window.localStorage, window, set);
  const { copy: local, ready: canBeRead } = packedLocalCopy(raw, whenIdle);
  const languages = await deviceLanguage;
  const language = languages.now();
  // Shown with the first drawing: what is waited for behind a drawing that lacks it is held back by React for 300 ms.
  const listReady = document.documentElement.dataset["shell"] === "list" ? RosterList.fetchAhead(language) : undefined;
  const sayWhichLanguage = () => {
    const { code, format } = languages.now();
    document.documentElement.lang = code;
    document.documentElement.dir = format.direction ?? "ltr";
  };
  sayWhichLanguage();
  languages.subscribe(sayWhichLanguage);
  const root = document.getElementById("root");
  if (root === null) throw new Error("index.html has lost its root");
  // A patient at home sees their own history alone: nothing else of this device is read.
  await beginHomeVisit({ texts: own, language, root, keepOffline: () => storeOffline(() => false) });
  const database = indexedDbCopy(browserSurroundings(set));
  const places = { first: local.texts, second: database };
  const within =
    (limitMs: number): InTime =>
    (answer) =>
      Promise.race([answer, new Promise<undefined>((resolve) => setTimeout(resolve, limitMs, undefined))]);
  const inTime = within(COPY_ANSWERS_WITHIN_MS);
  const tabs = browserTabs(set);
  await canBeRead;
  // Nothing is read before: where a passphrase is set all of it is sealed.
  const opened = await openDevice({ places, tabs, inTime, language, root });
  const vault = vaultKeeper({
    places,
    tabs,
    opened,
    hasSecondCopy: () => copies.isOpen(),
    saving: {
      isAllSaved: () => monitor.getState().saveStatus.type === "Saved",
      finish: async () => {
        saver.flush();
        await saver.settled();
      },
    },
  });
  const copies = copiedTexts([local, database], Date.now, vault.codec);
  await copies.open(inTime, within(COPY_WRITES_WITHIN_MS));
  const storedOnce = codedTexts(local.texts, vault.codec);
  const atHand = localRepository(copies.texts, { ...DEFAULT_SETTINGS, ...language.reading }, copies.ahead);
  const repository = heldBack(inEveryCopy(atHand, copies), vault.held);
  if (opened !== undefined) opened.sealWhatIsPlain(copies.copy);
  const { promise: firstDrawn, resolve: tellDrawn } = Promise.withResolvers<void>();
  const { monitor, device, saver } = await start(
    repository,
    browserDeps,
    {
      retryNowAndThen: (retry) => {
        const timer = window.setInterval(retry, RETRY_AFTER_MS);
        return () => window.clearInterval(timer);
      },
      wake: windowWakes(window),
      slices: {
        clock: () => performance.now(),
        pause: nextTask,
        atLeast: READ_AT_LEAST,
        afterFirstDrawing: (resume) => void firstDrawn.then(resume),
      },
    },
    workerImporter(release.askWhetherReplaced),
    {
      // A device is handed over as a whole, whichever of its records a tab works with.
      store: patientLockStore(set === OWN_SET ? copies.firstTexts : own),
      crypto: window.crypto,
      oneTryAtATime: (step) => oneAtATime("b2m-pin-try", step),
    },
  );
  const { patientMode } = device;
  if (patientMode !== undefined) guardLeftPages(window, patientMode.recheck);

  const notes = await importNotes(
    importNoteStore(copies.texts, copies.kept),
    // Absent on a page that came without encryption.
    "locks" in navigator ? navigator.locks : undefined,
  );

  const openings = openingStore(copies.texts);
  forgetOpenings(monitor, openings);

  const beginAnew = () => window.location.reload();
  const drafts = () => window.sessionStorage;
  followTabs(vault, {
    onLock: () => void import("./app/vault/lock.ts").then(({ lockWithTheOthers }) => lockWithTheOthers(vault)),
    onGoneOver: (from, to) => recodeDrafts(drafts, from, to),
  });
  // What the browser keeps of a page that was left, it would show again after the device was locked.
  window.addEventListener("pageshow", ({ persisted }) => {
    if (persisted && vault.standing() === "on") beginAnew();
  });

  const sharing = import.meta.env.B2M_SHARES
    ? sharingSlot(
        () => isConnected(copies.texts),
        async () =>
          (await import("./app/sharing/openSharing.ts")).openSharing({
            monitor,
            texts: copies.texts,
            vault,
            arrival: launched?.arrival,
            set,
          }),
      )
    : undefined;
  const isFromServer = launched?.arrival !== undefined || set !== OWN_SET;
  if (sharing !== undefined && (isFromServer || sharing.isConnected())) sharing.open().catch(() => {});

  await listReady;
  createRoot(root).render(
    <FirstDrawn onDrawn={tellDrawn}>
      <App
        monitor={monitor}
        device={{
          ...device,
          release,
          importNotes: notes,
          openings,
          backups: backupKeeper(backupNoteStore(storedOnce)),
          copies,
          vault,
          languages,
          ...(sharing === undefined ? {} : { sharing }),
          ...(launched?.recordSet === undefined ? {} : { recordSet: launched.recordSet }),
        }}
        language={language}
      />
    </FirstDrawn>,
  );
  // A page in the background may draw nothing for long, and is read all the same.
  window.setTimeout(tellDrawn, DRAWN_WITHIN_MS);

  askToPersist(monitor, "storage" in navigator ? navigator.storage : undefined);

  /** Whether beginning anew would take nothing from anybody: no form, no review, nothing unsaved or to be undone, no passphrase to type. */
  const isAtRest = () => {
    const { undoable, reading } = monitor.getState();
    // Whoever holds the page open when it is closed holds it now.
    const isHeldOpen = !window.dispatchEvent(new Event("beforeunload", { cancelable: true }));
    const isFormOpen = document.querySelector("form, [role=dialog], [role=alertdialog]") !== null;
    return !isHeldOpen && !isFormOpen && undoable.length === 0 && reading === undefined && vault.standing() !== "on";
  };

  storeOffline(isAtRest);

  // A change that is not kept yet holds the page open: the browser asks before it is closed. What waits for its turn is written if
  // it is closed all the same.
  window.addEventListener("beforeunload", (event) => {
    if (monitor.getState().saveStatus.type !== "Saved") event.preventDefault();
  });
  window.addEventListener("pagehide", saver.flush);
}

void main();
