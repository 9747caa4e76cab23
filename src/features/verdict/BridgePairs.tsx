import { Button } from "../../ui/Button.tsx";
import { useRef, useState } from "react";
import type { BridgePair } from "../../domain/analysis/bridge.ts";
import type { Verdict } from "../../domain/analysis/verdict.ts";
import { entriesOf } from "../../domain/byId.ts";
import { contentOf } from "../../domain/kept.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { parseSetAside, type SetAsideContent, type SetAsideProblem } from "../../domain/record/setAside.ts";
import { stands } from "../../domain/standing.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { orNotKept, type NotKept } from "../../ui/notKept.ts";
import { ReasonForm } from "../../ui/ReasonForm.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { describeBridgePair } from "../../words/describeBridgeReasons.ts";
import styles from "./Reasons.module.css";

type Props = { readonly verdict: Verdict; readonly record: PatientRecord };

/** The specimens that two methods have both measured: each can be set aside, with a reason, and counted again. */
export function BridgePairs({ verdict, record }: Props) {
  const { words, format } = useWording();
  const reasons = usePageWords("reasons");
  const setAside = useMonitor((state) => state.setAside);
  const [asked, setAsked] = useState<BridgePair>();
  const [isAsking, setAsking] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const texts = reasons.pairs;
  const { code, canonicalUnit } = verdict.measurand;
  const pairs = verdict.bridges.flatMap((bridge) => bridge.pairs);
  const aside = verdict.bridges.flatMap((bridge) => bridge.aside);
  if (pairs.length + aside.length === 0) return null;
  const countAgain = (id: string) => {
    const kept = entriesOf(record.setAsides).find((entry) => stands(entry) && entry.observationId === id);
    if (kept === undefined) return;
    setAside(record.id, { ...contentOf<SetAsideContent>(kept), status: "entered-in-error" }, kept.id, texts.again);
  };
  const put = (id: string, why: string) => {
    const content = parseSetAside({ measurand: code, observationId: id, why, status: "active" });
    return content.ok ? orNotKept(setAside(record.id, content.value)) : content;
  };
  const describe = (problem: SetAsideProblem | NotKept) =>
    problem.field === "record" ? texts.notKept : problem.type === "TooLong" ? texts.tooLong(problem.limit) : texts.missing;
  return (
    <div ref={place} className={styles.pairs} tabIndex={-1} data-print="no">
      {pairs.map((pair) => (
        <Button
          key={pair.id}
          variant="default"
          size="compact-sm"
          onClick={() => {
            setAsked(pair);
            setAsking(true);
          }}
        >
          {texts.setAside(format.dayInWords(pair.collectedOn))}
        </Button>
      ))}
      {aside.map(({ id, collectedOn }) => (
        <Button key={id} variant="default" size="compact-sm" onClick={() => countAgain(id)}>
          {texts.countAgain(format.dayInWords(collectedOn))}
        </Button>
      ))}
      {asked === undefined ? null : (
        <FormDialog title={texts.title} opened={isAsking} onClose={() => setAsking(false)} size="medium">
          <ReasonForm
            label={texts.reason}
            missing={texts.missing}
            describe={describe}
            save={texts.save}
            onReason={(why) => put(asked.id, why)}
            onSaved={() => {
              setAsking(false);
              // The button that opened the dialog is gone with its pair.
              place.current?.focus();
            }}
          >
            <p>{texts.what(describeBridgePair(asked, { ...words, reasons }, format, format.unit(canonicalUnit)))}</p>
            <p>{texts.effect}</p>
          </ReasonForm>
        </FormDialog>
      )}
    </div>
  );
}
