import { Button } from "../../ui/Button.tsx";
import { Suspense, useEffect, useRef, useState } from "react";
import type { PatientMode } from "../../domain/device/patientMode.ts";
import { take } from "../../domain/shelf.ts";
import { prepareToHash } from "../../persistence/pinHash.ts";
import { HistoryView } from "../../features/history/HistoryView.tsx";
import { useMonitor } from "../../store/useMonitor.tsx";
import { lazyPart } from "../../ui/lazyPart.tsx";
import { useOnceAsked } from "../../ui/useOnceAsked.ts";
import { Banner } from "../../ui/Banner.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { historyAddress } from "../pages/historyAddress.ts";
import { HistoryHead } from "../pages/HistoryIntro.tsx";
import { InPatientsLanguage } from "../../ui/InPatientsLanguage.tsx";
import { PageGuard } from "../frame/PageCrash.tsx";
import styles from "./PatientModeApp.module.css";
import { takeBack } from "./takeDeviceBack.ts";
import { eachSecondInSight } from "../browser/eachSecondInSight.ts";
import { whenIdle } from "../browser/whenIdle.ts";
import { useDevice } from "../device/useDevice.tsx";
import { usePageTitle } from "../frame/usePageTitle.ts";

// Nobody opens it but the team that takes the device back; it is fetched with the page that hands it over, and when the page is idle.
const TakeBackDialog = lazyPart(
  ["history"],
  async () => (await import("../../features/patientMode/TakeBackDialog.tsx")).TakeBackDialog,
);

type Mode = Exclude<PatientMode, { readonly type: "Off" }>;

/** Holds the address bar to one address: what is typed, gone back to or reloaded leads here, and so it should say. */
function useOneAddress(address: string): void {
  useEffect(() => {
    const hold = () => {
      if (window.location.pathname + window.location.search + window.location.hash !== address)
        window.history.replaceState(null, "", address);
    };
    hold();
    window.addEventListener("popstate", hold);
    window.addEventListener("hashchange", hold);
    return () => {
      window.removeEventListener("popstate", hold);
      window.removeEventListener("hashchange", hold);
    };
  }, [address]);
}

/**
 * All there is of the app while a patient has the device: their history, and the way out that asks for the PIN. No router, so no
 * other place.
 */
export function PatientModeApp({ mode }: { readonly mode: Mode }) {
  const { history, patientMode } = usePageWords("history");
  const main = useRef<HTMLElement>(null);
  usePageTitle(history.title);
  useOneAddress(mode.type === "On" ? historyAddress(mode.lock.patientId) : "/");
  useEffect(() => {
    window.scrollTo(0, 0);
    main.current?.focus();
  }, []);
  return (
    <main ref={main} className={styles.page} tabIndex={-1}>
      <PageGuard place={mode.type}>
        {mode.type === "On" ? (
          <HandedOver lock={mode.lock} />
        ) : (
          <>
            <PageHead title={patientMode.unreadable.title} />
            <p>{patientMode.unreadable.what}</p>
            <p>{patientMode.unreadable.team}</p>
          </>
        )}
      </PageGuard>
    </main>
  );
}

function HandedOver({ lock }: { readonly lock: Extract<Mode, { readonly type: "On" }>["lock"] }) {
  // The way out is the team's, and in its language.
  const { words, language } = useWording();
  const { history, patientMode: text } = usePageWords("history");
  const { patientMode } = useDevice();
  const record = useMonitor((state) => take(state.records, lock.patientId));
  const isReading = useMonitor((state) => state.reading !== undefined);
  const [leaving, setLeaving] = useState(false);
  const isAsked = useOnceAsked(leaving);
  const waits = lock.wait > 0;
  useEffect(
    () =>
      whenIdle(() => {
        import("../../features/patientMode/TakeBackDialog.tsx").catch(() => {});
        prepareToHash();
      }),
    [],
  );
  useEffect(() => {
    if (!waits || patientMode === undefined) return undefined;
    return eachSecondInSight("b2m-pin-second", (counts) => {
      if (counts) patientMode.passSecond();
    });
  }, [waits, patientMode]);
  return (
    <>
      <InPatientsLanguage patient={record?.patient ?? {}}>
        <HistoryHead
          record={record}
          actions={
            <Button variant="default" lang={language.code} onClick={() => setLeaving(true)}>
              {text.leave}
            </Button>
          }
        />
      </InPatientsLanguage>
      {record === undefined && isReading ? (
        <p>{words.shell.readingTitle}</p>
      ) : record === undefined ? (
        <>
          <p>{history.noRecord}</p>
          <p>{history.noRecordHelp}</p>
        </>
      ) : (
        <>
          {record.patient.synthetic ? <Banner tone="information">{words.shell.synthetic}</Banner> : null}
          <InPatientsLanguage patient={record.patient}>
            <HistoryView key={record.id} record={record} />
          </InPatientsLanguage>
        </>
      )}
      {patientMode === undefined || !isAsked ? null : (
        <Suspense>
          <TakeBackDialog
            opened={leaving}
            onClose={() => setLeaving(false)}
            wait={lock.wait}
            onTakeBack={(pin) => takeBack(patientMode, pin)}
          />
        </Suspense>
      )}
    </>
  );
}
