import { Button } from "../../ui/Button.tsx";
import type { SamePerson } from "../../domain/record/people/samePerson.ts";
import { Dialog, DialogButtons } from "../../ui/Dialog.tsx";
import { useWording } from "../../ui/wording.tsx";
import { KnownPerson } from "./KnownPerson.tsx";

type Props = {
  readonly known: readonly SamePerson[];
  readonly onSave: () => void;
  readonly onChange: () => void;
};

/** Asks before somebody is added who may be here already. To look again is what Enter and Esc do. */
export function SamePersonDialog({ known, onSave, onChange }: Props) {
  const { words } = useWording();
  const { patientForm, entry } = words;
  return (
    <Dialog title={patientForm.sameTitle} opened={known.length > 0} onClose={onChange} size="medium">
      <p>{patientForm.sameQuestion}</p>
      <ul>
        {known.map((one) => (
          <li key={one.patient.id}>
            <KnownPerson known={one} />
          </li>
        ))}
      </ul>
      <DialogButtons>
        <Button variant="default" onClick={onSave}>
          {entry.saveAnyway}
        </Button>
        <Button data-autofocus onClick={onChange}>
          {entry.changeIt}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}
