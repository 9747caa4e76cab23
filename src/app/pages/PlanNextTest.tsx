import type { NextDue } from "../../domain/analysis/worklist.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { NextTestDialog } from "../../features/followUp/NextTestDialog.tsx";
import { useDevice } from "../device/useDevice.tsx";

type Props = { readonly record: PatientRecord; readonly nextDue: NextDue | undefined; readonly onClose: () => void };

/** The plan of a patient's next test, with the clock of this device for what is written to take along. */
export const PlanNextTest = (props: Props) => <NextTestDialog {...props} now={useDevice().now} />;
