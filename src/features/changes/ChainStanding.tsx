import { useMemo, useState } from "react";
import type { Chain, Link } from "../../domain/record/chain/chain.ts";
import { compareStamp, stampOf } from "../../domain/record/chain/chainStamp.ts";
import { stateOf, type StateDone } from "../../domain/record/chain/deedsDone.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { verifyChain, type ChainFault } from "../../domain/record/chain/verifyChain.ts";
import { Banner } from "../../ui/Banner.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { nameDeed } from "../../words/describeDeed.ts";
import { describeMoment } from "../../words/describeMoment.ts";
import styles from "./changes.module.css";

type Props = { readonly record: PatientRecord; readonly describe: (done: StateDone) => string };

/** So many altered entries are named. */
const NAMED = 5;

/** Whether a record's history is as it was recorded; where it is not, what, what is safe, and what to do next. */
export function ChainStanding({ record, describe }: Props) {
  const changes = usePageWords("changes");
  const { format } = useWording();
  const text = changes.chain;
  const check = useMemo(() => verifyChain(record), [record]);
  const chain = record.chain ?? [];
  const [first] = chain;
  const linkTexts = ({ deed, at, by }: Link) =>
    [nameDeed(deed, changes), describeMoment(at, format), by ?? changes.nobody] as const;
  const faultText = (fault: ChainFault): string => {
    if (fault.type !== "NotRecorded") return text.faults[fault.type](...linkTexts(fault.link));
    const named = fault.states.slice(0, NAMED).flatMap((placed) => {
      const done = stateOf(record, placed);
      return done === undefined ? [] : [format.headed(changes.part[done.part], describe(done))];
    });
    const more = fault.states.length - named.length;
    return text.faults.NotRecorded(fault.states.length, format.clauses([...named, ...(more > 0 ? [changes.andMore(more)] : [])]));
  };
  return (
    <Panel title={text.title}>
      {check.type === "Faulty" ? (
        <Banner tone="danger">
          <strong>{text.altered}</strong>
          <ul className={styles.faults}>
            {check.faults.map((fault, index) => (
              <li key={index}>{faultText(fault)}</li>
            ))}
          </ul>
          {text.safe} {text.next}
        </Banner>
      ) : null}
      {check.type === "NotBegun" ? <p className={styles.quiet}>{text.notBegun}</p> : null}
      {check.type === "Whole" && first !== undefined ? <p>{text.whole(describeMoment(first.at, format))}</p> : null}
      {chain.length === 0 ? null : (
        <>
          <p className={styles.hint}>
            <span className={styles.stamp}>{text.stamp(stampOf(chain))}.</span> {text.stampHint}
          </p>
          <NotedStamp chain={chain} />
        </>
      )}
    </Panel>
  );
}

/** A stamp that was noted before, as on a printed report, held against this history. */
function NotedStamp({ chain }: { readonly chain: Chain }) {
  const { noted } = usePageWords("changes").chain;
  const [typed, setTyped] = useState("");
  const says = compareStamp(chain, typed);
  return (
    <div className={styles.noted}>
      <TextField label={noted.label} hint={noted.hint} value={typed} onChange={setTyped} />
      <div role="status">
        {says === "NoStamp" ? null : (
          <Banner tone={says === "Gone" ? "danger" : "information"} size="inside">
            {noted[says]}
          </Banner>
        )}
      </div>
    </div>
  );
}
