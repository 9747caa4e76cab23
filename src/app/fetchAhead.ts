/** Fetches the patient page and its chart before they are asked for. Asking twice costs nothing: a module is fetched once. */
export function fetchPatientPage(): void {
  void import("./pages/PatientPage.tsx");
  void import("../charts/TrendChart.tsx");
}
