/** What is opened all the time on a patient's page: the form for a result, and what changes one. */
export const RESULT_DIALOGS: readonly (() => Promise<unknown>)[] = [
  () => import("../../features/observations/ObservationForm.tsx"),
  () => import("../../features/observations/AmendDialog.tsx"),
  () => import("../../features/observations/WithdrawDialog.tsx"),
];
