import { NoSuchPatient } from "./NoSuchPatient.tsx";
import { Button, ButtonLink } from "../../ui/Button.tsx";
import { useCallback, useMemo } from "react";
import { useParams } from "react-router";
import type { StateDone } from "../../domain/record/chain/deedsDone.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { take } from "../../domain/shelf.ts";
import { ChainStanding } from "../../features/changes/ChainStanding.tsx";
import { DeedsList } from "../../features/changes/DeedsList.tsx";
import { useMonitor } from "../../store/useMonitor.tsx";
import { AboutWhomContext } from "../../ui/aboutWhom.ts";
import { PageHead } from "../../ui/PageHead.tsx";
import { PrintedHead } from "../../ui/PrintedHead.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { describeEntry } from "../../words/describeDeed.ts";
import { describeHead, describeIdentity, describeName } from "../../words/describePatient.ts";
import { useDevice } from "../device/useDevice.tsx";
import styles from "./ChangesPage.module.css";
import { usePageTitle } from "../frame/usePageTitle.ts";

/** Who did what to one patient's record, and whether its history is as it was recorded. */
export function ChangesPage() {
  const text = usePageWords("changes");
  const { id = "" } = useParams();
  const record = useMonitor((state) => take(state.records, id));
  usePageTitle(text.title);
  if (record === undefined) return <NoSuchPatient />;
  return <Changes key={record.id} record={record} />;
}

function Changes({ record }: { readonly record: PatientRecord }) {
  const text = usePageWords("changes");
  const staging = usePageWords("staging");
  const { words, format } = useWording();
  const today = useMonitor((state) => state.today)();
  const { openings } = useDevice();
  const opened = useMemo(() => openings?.all().filter(({ patientId }) => patientId === record.id) ?? [], [openings, record]);
  const describe = useCallback(
    (done: StateDone) => describeEntry(done, record, text, { ...words, staging }, format),
    [record, text, words, staging, format],
  );
  return (
    <>
      <PageHead
        title={format.headed(text.title, describeName(record.patient))}
        intro={
          <>
            <p>{describeIdentity(record.patient, today, words, format)}</p>
            <p>{text.intro}</p>
          </>
        }
        actions={
          <>
            <Button onClick={() => window.print()} variant="default">
              {text.print}
            </Button>
            <ButtonLink to={`/patients/${record.id}`} variant="default">
              {text.back}
            </ButtonLink>
          </>
        }
      />
      <AboutWhomContext value={describeHead(record.patient, today, words, format)}>
        <PrintedHead on={today} />
      </AboutWhomContext>
      <div className={styles.sheets}>
        <ChainStanding record={record} describe={describe} />
        <DeedsList record={record} openings={opened} describe={describe} />
      </div>
    </>
  );
}
