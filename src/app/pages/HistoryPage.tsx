import { Button } from "../../ui/Button.tsx";
import { Suspense, useState } from "react";
import { Link, useLocation, useParams } from "react-router";
import { reviewedOnly } from "../../domain/record/reviewedResults.ts";
import { take } from "../../domain/shelf.ts";
import { HistoryView } from "../../features/history/HistoryView.tsx";
import { useMonitor } from "../../store/useMonitor.tsx";
import { Banner } from "../../ui/Banner.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { handOver } from "../patientMode/handOver.ts";
import { isHandOver } from "./historyAddress.ts";
import { HistoryHead } from "./HistoryIntro.tsx";
import { InPatientsLanguage } from "../../ui/InPatientsLanguage.tsx";
import { useDevice } from "../device/useDevice.tsx";
import { usePageTitle } from "../frame/usePageTitle.ts";
import styles from "./HistoryPage.module.css";
import { lazyPart } from "../../ui/lazyPart.tsx";

// With what a patient will see: a device is not handed over to a page that cannot be fetched.
const HandOverDialog = lazyPart(["history"], async () => {
  const [{ HandOverDialog: Dialog }] = await Promise.all([
    import("../../features/patientMode/HandOverDialog.tsx"),
    import("../patientMode/PatientModeApp.tsx"),
    import("../../features/patientMode/TakeBackDialog.tsx"),
  ]);
  return Dialog;
});

/** A patient's own view among the other pages: to read together, to print, or to hand the device over with. */
export function HistoryPage() {
  const { words } = useWording();
  const { history } = usePageWords("history");
  const { id = "" } = useParams();
  const { state } = useLocation();
  const { patientMode } = useDevice();
  const record = useMonitor((store) => take(store.records, id));
  const forOne = useMonitor((store) => store.settings.deviceUse === "one-patient");
  const isHeld = useMonitor((store) => store.settings.historyShows === "reviewed");
  const holdsBack = isHeld && record !== undefined && reviewedOnly(record) !== record;
  const [asking, setAsking] = useState(() => isHandOver(state));
  usePageTitle(history.title);
  if (record === undefined) {
    return (
      <>
        <PageHead title={history.title} intro={words.patient.noSuchPatient} />
        <Link to="/">{words.patient.toRoster}</Link>
      </>
    );
  }
  return (
    <div className={styles.page}>
      <InPatientsLanguage patient={record.patient}>
        <HistoryHead record={record} />
      </InPatientsLanguage>
      {holdsBack ? (
        <div data-print="no">
          <Banner tone="caution">
            {words.followUp.heldBack} <Link to={`/patients/${record.id}`}>{words.followUp.toReview}</Link>
          </Banner>
        </div>
      ) : null}
      <InPatientsLanguage patient={record.patient}>
        <HistoryView key={record.id} record={record} />
      </InPatientsLanguage>
      <div className={styles.ways} data-print="no">
        <Link to={`/patients/${record.id}`}>{history.toPatient}</Link>
        {forOne ? <Link to="/">{history.allRecords}</Link> : null}
        {patientMode === undefined ? null : (
          <Button variant="default" onClick={() => setAsking(true)}>
            {history.handOver}
          </Button>
        )}
        <Button variant="default" onClick={() => window.print()}>
          {history.print}
        </Button>
      </div>
      {record.patient.synthetic ? <Banner tone="information">{words.shell.synthetic}</Banner> : null}
      <Suspense>
        {asking && patientMode !== undefined ? (
          <HandOverDialog opened onClose={() => setAsking(false)} onHandOver={(pin) => handOver(patientMode, record.id, pin)} />
        ) : null}
      </Suspense>
    </div>
  );
}
