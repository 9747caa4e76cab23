import { Suspense, useEffect, useMemo, useSyncExternalStore, type ReactNode } from "react";
import { BrowserRouter, Link, Route, Routes, useLocation } from "react-router";
import type { Monitor } from "../store/monitor.ts";
import { MonitorProvider, useMonitor } from "../store/useMonitor.tsx";
import { DraftsProvider } from "../ui/drafts.tsx";
import { Theme } from "../ui/Theme.tsx";
import { useFrameWording, WordingProvider } from "../ui/wording.tsx";
import type { Language } from "../words/language.ts";
import { wordingOf } from "../words/wording.ts";
import type { Device } from "./device/device.ts";
import { BackupReminderSlot } from "./backup/BackupSlots.tsx";
import { OpeningNoted } from "./device/OpeningNoted.tsx";
import { AfterReading } from "./frame/AfterReading.tsx";
import { DeviceNotice } from "./frame/DeviceNotice.tsx";
import { DeviceProvider, useDevice } from "./device/useDevice.tsx";
import { PageGuard } from "./frame/PageCrash.tsx";
import { forgetErased } from "./device/forgetErased.ts";
import { OpenedFiles } from "./offline/OpenedFiles.tsx";
import { NowherePage } from "./pages/NowherePage.tsx";
import { StartPage } from "./pages/StartPage.tsx";
import { PatientModeGate } from "./patientMode/PatientModeGate.tsx";
import { sessionDrafts } from "./device/sessionDrafts.ts";
import { Shell } from "./frame/Shell.tsx";
import type { VaultKeeper } from "./vault/vaultKeeper.ts";
import { lazyWithWords } from "../ui/lazyWithWords.tsx";
import styles from "./App.module.css";

const AddPatientPage = lazyWithWords([], async () => (await import("./pages/AddPatientPage.tsx")).AddPatientPage);
const PatientPage = lazyWithWords([], async () => (await import("./pages/PatientPage.tsx")).PatientPage);
const BoardPage = lazyWithWords(["board", "staging"], async () => (await import("./pages/BoardPage.tsx")).BoardPage);
const ReportPage = lazyWithWords(
  ["report", "reasons", "staging"],
  async () => (await import("./pages/ReportPage.tsx")).ReportPage,
);
const ChangesPage = lazyWithWords(["changes", "staging"], async () => (await import("./pages/ChangesPage.tsx")).ChangesPage);
const HistoryPage = lazyWithWords(["history"], async () => (await import("./pages/HistoryPage.tsx")).HistoryPage);
const ImportPage = lazyWithWords(["import"], async () => (await import("./pages/ImportPage.tsx")).ImportPage);
const SettingsPage = lazyWithWords(
  ["settings", "history", "exporting", "restoring", "backup", "vault", "changes"],
  async () => (await import("./pages/SettingsPage.tsx")).SettingsPage,
);
const MethodsPage = lazyWithWords(["methods"], async () => (await import("./pages/MethodsPage.tsx")).MethodsPage);
const NoticesPage = lazyWithWords(["notices"], async () => (await import("./pages/NoticesPage.tsx")).NoticesPage);
const RecoveryPage = lazyWithWords(["recovery"], async () => (await import("./recovery/RecoveryPage.tsx")).RecoveryPage);

const IdleLock = lazyWithWords(["vault"], async () => (await import("./vault/IdleLock.tsx")).IdleLock);

type AppProps = { readonly monitor: Monitor; readonly device: Device; readonly language: Language };

/** The whole app around records that were read before it. */
export function App({ monitor, device, language }: AppProps) {
  // What was begun in forms is never there for a patient who has the device: their pages stand outside of it.
  const drafts = useMemo(() => sessionDrafts(() => window.sessionStorage, device.vault?.codec), [device]);
  useEffect(() => forgetErased(monitor, drafts), [monitor, drafts]);
  return (
    <MonitorProvider monitor={monitor}>
      <DeviceProvider device={device}>
        <Surroundings language={language}>
          {/* What no page's own guard holds: the frame itself, and a patient's page that could not be fetched. */}
          <PageGuard whole place="">
            <PatientModeGate>
              <DraftsProvider drafts={drafts}>
                <BrowserRouter>
                  <OpenedFiles />
                  <Shell>
                    <DeviceNotice />
                    <Pages />
                    <ReminderPlace />
                  </Shell>
                </BrowserRouter>
              </DraftsProvider>
            </PatientModeGate>
          </PageGuard>
          {device.vault === undefined ? null : <IdleLockSlot keeper={device.vault} />}
        </Surroundings>
      </DeviceProvider>
    </MonitorProvider>
  );
}

/** A device that has a lock locks by itself. */
function IdleLockSlot({ keeper }: { readonly keeper: VaultKeeper }) {
  const standing = useSyncExternalStore(keeper.subscribe, keeper.standing);
  return standing === "on" ? (
    <Suspense>
      <IdleLock keeper={keeper} />
    </Suspense>
  ) : null;
}

const watchNothing = () => () => {};

/** Words, formats and colours as the settings have them. */
function Surroundings({ language: first, children }: { readonly language: Language; readonly children: ReactNode }) {
  const { languages } = useDevice();
  const language = useSyncExternalStore(languages?.subscribe ?? watchNothing, () => languages?.now() ?? first);
  const decimal = useMonitor((state) => state.settings.decimal);
  const dateOrder = useMonitor((state) => state.settings.dateOrder);
  const scheme = useMonitor((state) => state.settings.colorScheme);
  const wording = useMemo(() => wordingOf(language, { decimal, dateOrder }), [language, decimal, dateOrder]);
  return (
    <WordingProvider wording={wording}>
      <Theme scheme={scheme}>{children}</Theme>
    </WordingProvider>
  );
}

/** Behind the patients' page, as it stands under it. */
function ReminderPlace() {
  const { storageDenied } = useDevice();
  return useLocation().pathname === "/" && !storageDenied ? <BackupReminderSlot /> : null;
}

function Pages() {
  const { frame } = useFrameWording();
  const { pathname } = useLocation();
  return (
    <PageGuard place={pathname}>
      <Suspense
        fallback={
          <p className={styles.loading} data-waiting>
            {frame.shell.loading}
          </p>
        }
      >
        <Routes>
          <Route path="/" element={<StartPage />} />
          <Route element={<AfterReading />}>
            <Route path="/patients/new" element={<AddPatientPage />} />
            <Route
              path="/patients/:id"
              element={
                <>
                  <OpeningNoted />
                  <PatientPage />
                </>
              }
            />
            <Route path="/patients/:id/report" element={<ReportPage />} />
            <Route path="/patients/:id/changes" element={<ChangesPage />} />
            <Route path="/board" element={<BoardPage />} />
            <Route path="/patients/:id/history" element={<HistoryPage />} />
            <Route path="/import" element={<ImportPage />} />
            <Route path="/settings" element={<SettingsPage />} />
          </Route>
          <Route path="/methods" element={<MethodsPage />} />
          <Route path="/notices" element={<NoticesPage />} />
          <Route path="/recovery" element={<RecoveryPage />} />
          <Route path="*" element={<NowherePage home={<Link to="/">{frame.trouble.toRoster}</Link>} />} />
        </Routes>
      </Suspense>
    </PageGuard>
  );
}
