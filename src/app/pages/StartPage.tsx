import { Navigate, useLocation } from "react-router";
import { onlyPatient } from "../../domain/record/people/onlyPatient.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { historyAddress } from "./historyAddress.ts";
import { RosterPage } from "./RosterPage.tsx";

/** The key of the place that a visit begins at; a place reached by a link, or by reloading one, has a key of its own. */
const FIRST_PLACE = "default";

/** The roster. A device that one patient uses opens on their history instead, and shows the roster when it is asked for. */
export function StartPage() {
  const { key } = useLocation();
  const only = useMonitor((state) =>
    // Of many the one who was read first is not the only one.
    state.settings.deviceUse === "one-patient" && state.reading === undefined ? onlyPatient(state.records) : undefined,
  );
  return only !== undefined && key === FIRST_PLACE ? <Navigate to={historyAddress(only)} replace /> : <RosterPage />;
}
