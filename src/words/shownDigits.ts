/** More significant digits than any laboratory reports: what a database made of a number, and not what was measured. */
const MOST_PRINTED = 6;
/** Significant digits that are shown of such a number: one more than the analytical variation of any measurand here deserves. */
const SHOWN = 4;

/**
 * A reported number as it is shown: as printed, unless it has more digits than were ever measured. "15.951547009449985" is shown
 * as 15.95 and "2.4000000000000004" as 2.4; what is kept, exported and reckoned with is the print. A comparator stays.
 */
export const shownDigits = (text: string): string =>
  text.replace(/\d+\.\d+/u, (number) => {
    const [whole = "", fraction = ""] = number.split(".");
    const significant = `${whole}${fraction}`.replace(/^0+/u, "").length;
    if (significant <= MOST_PRINTED) return number;
    const wholeDigits = whole.replace(/^0+/u, "").length;
    const cut = Number(number).toPrecision(Math.max(SHOWN, wholeDigits + 1));
    return cut.includes("e") ? number : cut.replace(/0+$/u, "").replace(/\.$/u, "");
  });
