// Words, app and the page that stands first travel at the same time: which, only this script knows. What fails here is asked for again,
// and told, by whoever needs it.
import { partsOfThisVisit } from "./app/device/deviceLanguage.ts";

void import("./main.tsx").then(({ main }) => main());

const ask = {
  words: () => [],
  list: () => [import("./features/roster/Roster.tsx")],
  patient: () => [import("./app/pages/PatientPage.tsx"), import("./charts/TrendChart.tsx")],
  history: () => [import("./app/pages/HistoryPage.tsx"), import("./app/patientMode/PatientModeApp.tsx")],
};
for (const part of partsOfThisVisit) for (const asked of ask[part]()) asked.catch(() => {});
