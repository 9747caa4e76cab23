import { useNavigate } from "react-router";
import { PatientForm } from "../../features/patients/PatientForm.tsx";
import { useMonitor } from "../../store/useMonitor.tsx";
import { LeaveGuard, LeaveQuestion } from "../../ui/LeaveGuard.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { useWording } from "../../ui/wording.tsx";
import { usePageTitle } from "../frame/usePageTitle.ts";

/** Adds a patient and goes to their page. */
export function AddPatientPage() {
  const { words } = useWording();
  const navigate = useNavigate();
  const register = useMonitor((state) => state.registerPatient);
  usePageTitle(words.roster.add);
  return (
    <>
      <PageHead title={words.roster.add} intro={words.patient.addIntro} />
      <Panel title={words.patient.details}>
        <LeaveGuard onLeave={() => void navigate("/")}>
          <PatientForm onSubmit={register} onSaved={(id) => void navigate(`/patients/${id}`)} />
          <LeaveQuestion />
        </LeaveGuard>
      </Panel>
    </>
  );
}
