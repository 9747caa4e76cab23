import { Button } from "../../ui/Button.tsx";
import type { PatientWork } from "../../domain/analysis/worklist.ts";
import { useWording } from "../../ui/wording.tsx";
import { describeReview } from "../../words/describeDue.ts";
import styles from "./followUp.module.css";

type Props = {
  readonly work: Pick<PatientWork, "review" | "awaitsReview">;
  readonly onMark: () => void;
  /** Shows who has reviewed and when. */
  readonly onShow: () => void;
};

/** Who has reviewed what is said here, and what came since. On a phone only what nobody has looked at since a review. */
export function ReviewLine({ work: { review, awaitsReview }, onMark, onShow }: Props) {
  const { words, format } = useWording();
  return (
    <div className={styles.line} data-quiet={review === undefined || !awaitsReview}>
      <p className={styles.text} data-awaits={review !== undefined && awaitsReview}>
        {review === undefined ? (
          words.followUp.notReviewed
        ) : (
          <button type="button" className={styles.who} onClick={onShow} title={words.followUp.reviewsHint}>
            {describeReview(review, words, format)}
          </button>
        )}
      </p>
      {awaitsReview ? (
        <Button
          className={styles.act ?? ""}
          variant="subtle"
          size="compact-sm"
          onClick={onMark}
          title={words.followUp.markHint}
          data-print="no"
        >
          {words.followUp.mark}
        </Button>
      ) : null}
    </div>
  );
}
