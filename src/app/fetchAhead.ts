/** Fetches what is opened all the time on a patient's page: the form for a result, and what changes one. */
export function fetchResultDialogs(): void {
  import("../features/observations/ObservationForm.tsx").catch(() => {});
  import("../features/observations/AmendDialog.tsx").catch(() => {});
  import("../features/observations/WithdrawDialog.tsx").catch(() => {});
}

/** Fetches the patient page and its chart before they are asked for. Asking twice costs nothing: a module is fetched once. */
export function fetchPatientPage(): void {
  // What cannot be fetched ahead is told to whoever opens it.
  import("./pages/PatientPage.tsx").catch(() => {});
  import("../charts/TrendChart.tsx").catch(() => {});
}
