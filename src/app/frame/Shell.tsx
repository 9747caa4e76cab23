import { Suspense, useEffect, useRef, useState, type ReactNode } from "react";
import { NavLink, useLocation } from "react-router";
import { useMonitor, useMonitorStore } from "../../store/useMonitor.tsx";
import { watchFocus } from "../../ui/focusNear.ts";
import { lazyPart } from "../../ui/lazyPart.tsx";
import { useShortcuts } from "../../ui/useShortcuts.ts";
import { useFrameWording } from "../../ui/wording.tsx";
import { BackupMenuSlot } from "../backup/BackupSlots.tsx";
import { ReleaseNotice } from "../release/ReleaseNotice.tsx";
import { ServerNoticeSlot, ServerStateSlot } from "../sharing/SharingSlots.tsx";
import { guardSecondClicks } from "./secondClick.ts";
import { PLACES } from "./places.ts";
import { SaveState } from "./SaveState.tsx";
import "./before.css";
import { UndoButton } from "./UndoButton.tsx";
import styles from "./Shell.module.css";
import { useBarHeight } from "./useBarHeight.ts";

const ShortcutsDialog = lazyPart(["shortcuts"], async () => (await import("./ShortcutsDialog.tsx")).ShortcutsDialog);

// What cannot be fetched tells nothing: the page beside it says what is due.
const DueNotice = lazyPart(["followUp"], async () => (await import("./DueNotice.tsx")).DueNotice, null);

/** The frame around every page: where one is, whether all is saved, and what the product is not. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { frame } = useFrameWording();
  const { pathname } = useLocation();
  const tellsOfDue = useMonitor((state) => state.settings.dueNotices) === "on";
  const [listing, setListing] = useState(false);
  useShortcuts({ "?": () => setListing(true) });
  const store = useMonitorStore();
  useEffect(() => watchFocus(), []);
  useEffect(
    () =>
      guardSecondClicks(() => {
        const { records, settings } = store.getState();
        return [records, settings];
      }),
    [store],
  );
  const bar = useRef<HTMLElement>(null);
  useBarHeight(bar);
  useEffect(() => {
    // Another place begins at its top.
    if (pathname !== "") window.scrollTo(0, 0);
  }, [pathname]);
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#content">
        {frame.shell.skipToContent}
      </a>
      <header ref={bar} className={styles.header} data-print="no">
        <div className={styles.bar}>
          <NavLink to="/" className={styles.brand ?? ""} end>
            <BrandMark />
            <span className={styles.product}>{frame.shell.productName}</span>
          </NavLink>
          <nav aria-label={frame.shell.navigation} className={styles.nav}>
            {PLACES.map(([to, name, sign]) => (
              <NavLink key={to} to={to} end={to === "/"} className={styles.place ?? ""}>
                <svg className={styles.sign} width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" fill="none">
                  <path d={sign} stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" strokeLinecap="round" />
                </svg>
                {frame.shell[name]}
              </NavLink>
            ))}
          </nav>
          <div className={styles.state}>
            <UndoButton />
            <SaveState />
            {import.meta.env.B2M_SHARES ? <ServerStateSlot /> : null}
            <BackupMenuSlot />
          </div>
        </div>
        <ReleaseNotice />
        {import.meta.env.B2M_SHARES ? <ServerNoticeSlot /> : null}
      </header>
      <main id="content" className={styles.content} tabIndex={-1}>
        {children}
      </main>
      <footer className={styles.footer}>
        <span>{frame.shell.notADevice}</span>
        <button type="button" className={styles.keys} data-print="no" onClick={() => setListing(true)}>
          {frame.shell.shortcuts} <kbd aria-hidden>?</kbd>
        </button>
      </footer>
      {tellsOfDue ? (
        <Suspense>
          <DueNotice />
        </Suspense>
      ) : null}
      {listing ? (
        <Suspense>
          <ShortcutsDialog onClose={() => setListing(false)} />
        </Suspense>
      ) : null}
    </div>
  );
}

/** Three results and the level they rise to. */
const BrandMark = () => (
  <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true" className={styles.mark}>
    <rect x="1" y="11" width="20" height="6" rx="1" fill="currentColor" opacity="0.25" />
    <polyline points="3,14 9,12 14,8 19,4" fill="none" stroke="currentColor" strokeWidth="2" strokeLinejoin="round" />
    <circle cx="19" cy="4" r="2.4" fill="currentColor" />
  </svg>
);
