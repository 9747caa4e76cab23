/** Fetches what is opened all the time on a patient's page: the form for a result, and what changes one. */
export function fetchResultDialogs(): void {
  import("../../features/observations/ObservationForm.tsx").catch(() => {});
  import("../../features/observations/AmendDialog.tsx").catch(() => {});
  import("../../features/observations/WithdrawDialog.tsx").catch(() => {});
}
