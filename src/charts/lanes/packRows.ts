/** A stretch of a row, px. */
export type PixelSpan = { readonly left: number; readonly right: number };

/** Rows that fill from the first. Nothing in a row touches another. */
export type Rows = {
  /** The first row in which this stretch is free, taken with it; nothing where all are full. */
  readonly take: (span: PixelSpan) => number | undefined;
  /** Whether this stretch of a row is free. */
  readonly isFree: (row: number, span: PixelSpan) => boolean;
  /** Takes a stretch of a row, free or not. */
  readonly takeIn: (row: number, span: PixelSpan) => void;
  readonly count: () => number;
};

/** At most so many rows, with `gap` px between neighbours. */
export function packRows(most: number, gap: number): Rows {
  const rows: PixelSpan[][] = [];
  const isFree = (row: number, { left, right }: PixelSpan) =>
    (rows[row] ?? []).every((other) => right + gap <= other.left || other.right + gap <= left);
  const takeIn = (row: number, span: PixelSpan) => {
    while (rows.length <= row) rows.push([]);
    rows[row]?.push(span);
  };
  return {
    isFree,
    takeIn,
    take: (span) => {
      for (let row = 0; row < most; row += 1) {
        if (!isFree(row, span)) continue;
        takeIn(row, span);
        return row;
      }
      return undefined;
    },
    count: () => rows.length,
  };
}
