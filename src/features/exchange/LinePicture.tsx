import { useRef } from "react";
import type { ReviewRow } from "../../exchange/incoming/importer.ts";
import type { ImportDesk } from "./importDesk.ts";
import styles from "./LinePicture.module.css";
import { usePicture } from "./usePicture.ts";

type Props = { readonly desk: Pick<ImportDesk, "picture">; readonly text: number; readonly page: number; readonly line: number };

/**
 * Pixels for each point of the paper: the same for every line, so that letters of one size on paper are of one size here. Print of 9 points
 * is as high as the small text beside it.
 */
const ZOOM = 1.25;

/** The printed line that a row came from, as it looks in the file, so that a person can compare. Its letters are its description. */
function LinePicture({ desk, ...of }: Props) {
  const place = useRef<HTMLSpanElement>(null);
  const shown = usePicture(desk, of, place, ZOOM);
  return (
    <span ref={place} className={styles.line}>
      {shown === undefined || shown === "None" ? null : (
        <img
          src={shown.address}
          alt={shown.letters}
          width={Math.round(shown.width * ZOOM)}
          height={Math.round(shown.height * ZOOM)}
        />
      )}
    </span>
  );
}

/** The picture of a row of a file of pages; of any other there is none. */
export const picturedRow = (desk: Pick<ImportDesk, "picture">, { place, text }: ReviewRow) =>
  place.type === "Page" ? <LinePicture desk={desk} text={text} page={place.page} line={place.line} /> : null;
