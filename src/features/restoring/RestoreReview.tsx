import { Button } from "../../ui/Button.tsx";
import { useRef, useState } from "react";
import type { Settings } from "../../domain/device/settings.ts";
import { differingSettings } from "../../domain/device/settingsChoice.ts";
import type { Backup } from "../../exchange/backup.ts";
import { withErased, type RestorePlan } from "../../exchange/restorePlan.ts";
import { entriesOf } from "../../domain/byId.ts";
import { Banner } from "../../ui/Banner.tsx";
import { DialogButtons } from "../../ui/Dialog.tsx";
import { RadioField } from "../../ui/RadioField.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { describeMoment } from "../../words/describeMoment.ts";
import { describeName } from "../../words/describePatient.ts";
import { describeChanges } from "../../words/describeRestore.ts";
import { ChangedPatients } from "./ChangedPatients.tsx";
import styles from "./restoring.module.css";

/** What a person said of a backup: whether its settings are taken, and whether those who were erased here come back. */
export type RestoreAnswers = { readonly taking: boolean; readonly returning: boolean };

type Props = {
  readonly backup: Backup;
  readonly plan: RestorePlan;
  /** This device's. */
  readonly settings: Settings;
  /** No patient is here yet: the backup's settings come with its patients. Elsewhere somebody says whose stay. */
  readonly isEmptyDevice: boolean;
  readonly onRestore: (answers: RestoreAnswers) => void;
  readonly onCancel: () => void;
};

/** What restoring would change, before anything is changed. */
export function RestoreReview({ backup, plan: planned, settings, isEmptyDevice, onRestore, onCancel }: Props) {
  const words = usePageWords("restoring");
  const wording = useWording();
  const [whose, setWhose] = useState(isEmptyDevice ? "take" : "");
  const [erased, setErased] = useState(planned.erased.length === 0 ? "leave" : "");
  const [isAsked, setIsAsked] = useState(false);
  const question = useRef<HTMLDivElement>(null);
  const erasedQuestion = useRef<HTMLDivElement>(null);
  const differing = differingSettings(settings, backup.settings);
  const differ = differing.map((field) => words.fields[field]);
  const taking = differing.length > 0 && whose === "take";
  const returning = erased === "return";
  const plan = returning ? withErased(planned) : planned;
  const gaining = plan.patients.added + plan.patients.changed;
  const isUnsaid = erased === "";
  const maybe = plan.changes.filter((change) => change.maybe.length > 0).length;
  const results = backup.records.reduce((sum, { observations }) => sum + entriesOf(observations).length, 0);
  const patientParts = [
    ...(plan.patients.added === 0 ? [] : [words.newPatients(plan.patients.added)]),
    ...(plan.patients.changed === 0 ? [] : [words.changedPatients(plan.patients.changed)]),
    ...(plan.patients.same === 0 ? [] : [words.samePatients(plan.patients.same)]),
  ];

  const restore = () => {
    const isOpen = { erased: isUnsaid, settings: differing.length > 0 && whose === "" };
    if (!isOpen.erased && !isOpen.settings) return onRestore({ taking, returning });
    setIsAsked(true);
    const first = isOpen.erased ? erasedQuestion : question;
    first.current?.querySelector("input")?.focus();
  };

  return (
    <div className={styles.review}>
      <p>
        {words.madeAt(
          describeMoment(backup.madeAt, wording.format),
          words.and(words.patients(backup.records.length), words.results(results)),
        )}
      </p>
      {gaining === 0 ? (
        <Banner size="inside" tone="information">
          {planned.erased.length === 0 ? words.nothingNew : words.nothingElse}
        </Banner>
      ) : (
        <>
          <dl className={styles.totals} aria-label={words.wouldChange}>
            <div>
              <dt>{words.labels.patients}</dt>
              <dd>{wording.format.list(patientParts)}</dd>
            </div>
            <div>
              <dt>{words.labels.results}</dt>
              <dd>{describeChanges(plan.results, words, wording.format)}</dd>
            </div>
            <div>
              <dt>{words.labels.others}</dt>
              <dd>{describeChanges(plan.others, words, wording.format)}</dd>
            </div>
          </dl>
          <p className={styles.quiet}>{words.merged}</p>
          {maybe === 0 ? null : <Banner size="inside">{words.maybeWarning(maybe)}</Banner>}
          <ChangedPatients changes={plan.changes} />
        </>
      )}
      {planned.erased.length === 0 ? null : (
        <div ref={erasedQuestion}>
          <RadioField
            label={words.erased(planned.erased.length)}
            value={erased}
            choices={[
              { value: "leave", label: words.leaveErased },
              { value: "return", label: words.bringBackErased },
            ]}
            onChange={setErased}
          >
            <ul className={styles.quiet}>
              {planned.erased.map(({ patient, erasedAt }) => (
                <li key={patient.id}>
                  {words.erasedAt(describeName(patient), erasedAt === undefined ? "" : describeMoment(erasedAt, wording.format))}
                </li>
              ))}
            </ul>
            {isAsked && isUnsaid ? (
              <div role="alert">
                <Banner size="inside" tone="danger">
                  {words.erasedUnanswered}
                </Banner>
              </div>
            ) : null}
          </RadioField>
        </div>
      )}
      {differ.length === 0 ? (
        <p className={styles.quiet}>{words.settingsSame}</p>
      ) : (
        <div ref={question}>
          <RadioField
            label={words.settings}
            value={whose}
            choices={[
              { value: "keep", label: words.keepSettings },
              { value: "take", label: words.takeSettings },
            ]}
            onChange={setWhose}
          >
            <p className={styles.quiet}>{words.settingsDiffer(wording.format.list(differ))}</p>
            {differing.includes("variation") || differing.includes("laboratoryNames") ? (
              <Banner size="inside">{words.verdictsMayChange}</Banner>
            ) : null}
            {isAsked && whose === "" ? (
              <div role="alert">
                <Banner size="inside" tone="danger">
                  {words.settingsUnanswered}
                </Banner>
              </div>
            ) : null}
          </RadioField>
        </div>
      )}
      <DialogButtons>
        <Button variant="default" onClick={onCancel}>
          {gaining === 0 && differ.length === 0 && !isUnsaid ? wording.words.shell.close : wording.words.fields.cancel}
        </Button>
        {gaining === 0 && !taking && !isUnsaid ? null : (
          <Button onClick={restore}>
            {gaining > 0 ? words.restore(gaining) : taking ? words.takeOnly : words.restoreUnsaid}
          </Button>
        )}
      </DialogButtons>
    </div>
  );
}
