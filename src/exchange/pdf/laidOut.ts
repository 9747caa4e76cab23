/** Where the parts of a picture stand once they are laid side by side, in rows no wider than `within` where a part itself is not. */
export function laidOut(widths: readonly number[], within: number): readonly { readonly row: number; readonly at: number }[] {
  let [row, at] = [0, 0];
  return widths.map((width) => {
    if (at > 0 && at + width > within) [row, at] = [row + 1, 0];
    const place = { row, at };
    at += width;
    return place;
  });
}
