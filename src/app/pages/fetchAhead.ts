/** The patient page and its chart, in the order in which they are needed. */
export const PATIENT_PAGE_PARTS: readonly (() => Promise<unknown>)[] = [
  () => import("./PatientPage.tsx"),
  () => import("../../charts/TrendChart.tsx"),
];

/** Fetches them when somebody comes near a patient. Asking twice costs nothing: a module is fetched once. */
export function fetchPatientPage(): void {
  // What cannot be fetched ahead is told to whoever opens it.
  for (const fetchPart of PATIENT_PAGE_PARTS) fetchPart().catch(() => {});
}
