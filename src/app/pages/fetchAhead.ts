/** Fetches the patient page and its chart before they are asked for. Asking twice costs nothing: a module is fetched once. */
export function fetchPatientPage(): void {
  // What cannot be fetched ahead is told to whoever opens it.
  import("./PatientPage.tsx").catch(() => {});
  import("../../charts/TrendChart.tsx").catch(() => {});
}
