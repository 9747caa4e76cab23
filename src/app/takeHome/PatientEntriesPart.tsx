import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { PatientEntries } from "../../features/takeHome/PatientEntries.tsx";
import { newId } from "../browser/newId.ts";
import { useDevice } from "../device/useDevice.tsx";

/** What the patient wrote, on the page of the care team. Fetched where there is any. */
export function PatientEntriesPart({ record }: { readonly record: PatientRecord }) {
  const { now } = useDevice();
  return <PatientEntries record={record} deps={{ now, newId }} />;
}
