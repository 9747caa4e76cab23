import { Button } from "./Button.tsx";
import { DataTable } from "./DataTable.tsx";
import { Dialog, DialogButtons } from "./Dialog.tsx";
import type { Meanwhile, MeanwhileRow } from "./meanwhile.ts";
import { useWording } from "./wording.tsx";

type Props = {
  /** What was changed since the form was opened; the dialog is open while there is something to ask. */
  readonly asked: Meanwhile | undefined;
  readonly onTheirs: () => void;
  readonly onMine: () => void;
  readonly onBack: () => void;
};

/** Asks before a form that was opened on an older state is saved: nothing is written over without a word. Esc and Enter go back. */
export function MeanwhileDialog({ asked, onTheirs, onMine, onBack }: Props) {
  const { words } = useWording();
  const { meanwhile } = words.fields;
  const { acted } = meanwhile;
  return (
    <Dialog title={meanwhile.title} opened={asked !== undefined} onClose={onBack} size="medium">
      {asked === undefined ? null : (
        <>
          <p>
            {asked.withdrawn
              ? asked.isActedOn
                ? acted.withdrawn
                : meanwhile.withdrawn
              : asked.restored
                ? meanwhile.restored
                : meanwhile.what}
          </p>
          {asked.rows.length === 0 ? null : (
            <DataTable
              label={meanwhile.title}
              rows={asked.rows}
              rowKey={({ field }) => field}
              columns={[
                { heading: meanwhile.field, render: ({ label }) => label },
                { heading: meanwhile.before, render: ({ before }) => before || meanwhile.nothing },
                { heading: meanwhile.theirs, render: ({ theirs }) => theirs || meanwhile.nothing },
                ...(asked.isActedOn === true
                  ? []
                  : [{ heading: meanwhile.yours, render: ({ yours }: MeanwhileRow) => yours || meanwhile.nothing }]),
              ]}
            />
          )}
          <p>{asked.isActedOn ? acted.effect : meanwhile.effect}</p>
          <DialogButtons>
            <Button variant="default" onClick={onMine}>
              {asked.isActedOn ? acted.goOn : meanwhile.saveMine}
            </Button>
            <Button variant="default" onClick={onTheirs}>
              {asked.isActedOn ? acted.leave : meanwhile.keepTheirs}
            </Button>
            <Button data-autofocus onClick={onBack}>
              {meanwhile.back}
            </Button>
          </DialogButtons>
        </>
      )}
    </Dialog>
  );
}
