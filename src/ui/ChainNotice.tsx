import { useMemo } from "react";
import { Link } from "react-router";
import type { PatientRecord } from "../domain/record/patientRecord.ts";
import { verifyChain } from "../domain/record/chain/verifyChain.ts";
import { Banner } from "./Banner.tsx";
import { usePageWords } from "./wording.tsx";

/** Where a history is shown: that it is not as it was recorded, and where it is said what; nothing where it is. */
export function ChainNotice({ record }: { readonly record: PatientRecord }) {
  const text = usePageWords("changes").chain;
  const check = useMemo(() => verifyChain(record), [record]);
  return check.type === "Faulty" ? (
    <Banner tone="danger" size="inside">
      {text.inHistory} <Link to={`/patients/${record.id}/changes`}>{text.see}</Link>
    </Banner>
  ) : null;
}
