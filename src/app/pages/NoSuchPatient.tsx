import { Link } from "react-router";
import { EmptyPicture } from "../../ui/EmptyPicture.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { useWording } from "../../ui/wording.tsx";

/** A page of one patient whose address names nobody on this device: what that means, and the way to the others. */
export function NoSuchPatient() {
  const { patient } = useWording().words;
  return (
    <>
      <EmptyPicture of="lost" />
      <PageHead title={patient.noSuchPatient} intro={patient.noSuchPatientHelp} />
      <Link to="/">{patient.toRoster}</Link>
    </>
  );
}
