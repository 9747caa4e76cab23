import { ButtonLink } from "../../ui/Button.tsx";
import { Suspense, useEffect, useMemo } from "react";
import { EmptyRoster } from "../../features/roster/EmptyRoster.tsx";
import { useMonitor } from "../../store/useMonitor.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { useFrameWording, WordingProvider } from "../../ui/wording.tsx";
import { daysInFigures } from "../../words/wording.ts";
import { usePageTitle } from "../frame/usePageTitle.ts";
import { browserQuiet } from "../browser/browserQuiet.ts";
import { fetchQuietly } from "../browser/fetchQuietly.ts";
import { fetchPatientPage, PATIENT_PAGE_PARTS } from "./fetchAhead.ts";
import { RosterList } from "./RosterList.ts";
import { useDevice } from "../device/useDevice.tsx";
import { useSharing } from "../sharing/useSharing.ts";

/** The roster: all patients, and the way to each. */
export function RosterPage() {
  const wording = useFrameWording();
  const { frame } = wording;
  // One way to write a day on a screen, that of the table's columns.
  const inFigures = useMemo(() => daysInFigures(wording), [wording]);
  const { demoRecords, sharing } = useDevice();
  const addRecords = useMonitor((state) => state.addRecords);
  const isEmpty = useMonitor((state) => state.records.size === 0 && state.reading === undefined);
  const shared = useSharing();
  const isShared = shared === undefined ? sharing?.isConnected() === true : shared.view.standing === "On";
  usePageTitle(frame.shell.patients);
  // The patient page and its chart come while nothing else is asked for, so that opening a patient waits for nothing.
  useEffect(() => fetchQuietly(PATIENT_PAGE_PARTS, browserQuiet), []);
  return (
    <>
      <PageHead
        title={frame.roster.title}
        intro={frame.roster.intro}
        actions={isEmpty ? undefined : <ButtonLink to="/patients/new">{frame.roster.add}</ButtonLink>}
      />
      {isEmpty ? (
        <EmptyRoster
          isShared={isShared}
          onLoadDemo={() => {
            void RosterList.fetchAhead(wording.language);
            void demoRecords().then(addRecords);
          }}
        />
      ) : (
        <WordingProvider wording={inFigures}>
          <Suspense>
            <RosterList onApproach={fetchPatientPage} />
          </Suspense>
        </WordingProvider>
      )}
    </>
  );
}
