import { verdictsOf } from "../../domain/analysis/worklist.ts";
import { Button } from "../../ui/Button.tsx";
import { useId, useState } from "react";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { LONGEST_INITIALS } from "../../domain/record/review.ts";
import { reviewsOf } from "../../domain/record/reviewedResults.ts";
import { err } from "../../domain/result.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { Form } from "../../ui/Form.tsx";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { orNotKept, type NotKept } from "../../ui/notKept.ts";
import { TextField } from "../../ui/TextField.tsx";
import { useForm } from "../../ui/useForm.ts";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import styles from "./followUp.module.css";

type Props = { readonly record: PatientRecord; readonly onClose: () => void; readonly onMarked: (by: string) => void };
type Problem = NotKept | { readonly field: "by"; readonly type: "Empty" | "TooLong" };

/** Asks who has reviewed, and shows who did before. */
export function ReviewDialog({ record, onClose, onMarked }: Props) {
  const { words } = useWording();
  const text = usePageWords("followUp");
  return (
    <FormDialog title={words.followUp.mark} question={text.discardReview} opened onClose={onClose} size="medium">
      <ReviewForm record={record} onMarked={onMarked} />
      <Reviews record={record} />
    </FormDialog>
  );
}

function ReviewForm({ record, onMarked }: Omit<Props, "onClose">) {
  const { words } = useWording();
  const text = usePageWords("followUp");
  const markReviewed = useMonitor((state) => state.markReviewed);
  const changeSettings = useMonitor((state) => state.changeSettings);
  const initials = useMonitor((state) => state.settings.deviceInitials) ?? "";
  const form = useForm<"by", Problem>({
    start: () => ({ by: initials }),
    describe: ({ type }) =>
      ({ Empty: text.initialsMissing, TooLong: text.initialsTooLong(LONGEST_INITIALS), NotKept: text.notKept })[type],
  });
  const by = form.texts.by.trim();
  // What stood behind this dialog when it opened is what was looked at.
  const [seen] = useState(record);
  const mark = () => {
    if (by === "" || by.length > LONGEST_INITIALS) return err([{ field: "by", type: by === "" ? "Empty" : "TooLong" }] as const);
    const marked = orNotKept(markReviewed(seen, by, verdictsOf));
    if (marked.ok && by !== initials) changeSettings({ deviceInitials: by });
    return marked;
  };
  return (
    <Form form={form} onSubmit={mark} onSaved={() => onMarked(by)} save={words.followUp.mark}>
      <div className={styles.fields}>
        <p className={styles.note}>{text.reviewIntro}</p>
        <TextField {...form.field("by")} first label={text.initials} hint={text.initialsHint} />
      </div>
    </Form>
  );
}

/** The reviews that stand, each with the way to take it back. */
function Reviews({ record }: Pick<Props, "record">) {
  const { format } = useWording();
  const text = usePageWords("followUp");
  const takeReviewBack = useMonitor((state) => state.takeReviewBack);
  const headingId = useId();
  const reviews = reviewsOf(record);
  if (reviews.length === 0) return null;
  return (
    <>
      <p id={headingId} className={styles.before}>
        {text.reviews}
      </p>
      <ul className={styles.reviews} aria-labelledby={headingId}>
        {reviews.map(({ id, on, by }) => {
          const told = { day: format.dayInWords(on), by };
          return (
            <li key={id}>
              <span>{text.reviewed(told)}</span>
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={text.takeBackOf(told)}
                onClick={() => takeReviewBack(record.id, id)}
              >
                {text.takeBack}
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
