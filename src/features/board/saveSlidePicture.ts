import { saveFile } from "../../ui/saveFile.ts";
import type { PageWords, Words } from "../../words/language.ts";
import type { BoardCase } from "./boardCase.ts";

/**
 * Takes a slide along as a picture: the same value that is on the wall, identities hidden if they are hidden there. Answers the
 * file's name, which never names a patient.
 */
export async function saveSlidePicture(
  shown: BoardCase,
  plot: SVGSVGElement | undefined,
  words: Words,
  board: PageWords["board"],
): Promise<string | undefined> {
  // Fetched when a picture is wanted.
  const [{ slideSvg }, { picturePng }] = await Promise.all([
    import("../../charts/slideSvg.ts"),
    import("../../charts/exportPicture.ts"),
  ]);
  const svg = slideSvg(plot, slideTextOf(shown, words, board));
  const png = await picturePng(svg, 1);
  if (png === undefined) return undefined;
  const name = `tumor-board-case-${shown.number}.png`;
  saveFile(name, png, "image/png");
  return name;
}

/** The words of a slide in the order of the slide. */
export function slideTextOf(shown: BoardCase, words: Words, board: PageWords["board"]) {
  const { latest, question, conclusions } = shown;
  const [conclusion] = conclusions;
  const { headed } = shown.format;
  return {
    name: shown.isSynthetic ? `${shown.name} (${words.shell.syntheticShort})` : shown.name,
    under: [shown.identity, shown.diagnosis, ...shown.stages].filter((row) => row !== ""),
    asOf: [shown.asOf, ...(shown.countsFrom === undefined ? [] : [shown.countsFrom])],
    latest: latest === undefined ? "" : `${latest.value} ${latest.unit}`,
    latestUnder:
      latest === undefined
        ? []
        : [
            headed(`${shown.measurand}, ${latest.on}`, words.names.flag[latest.flag]),
            ...(latest.interval === undefined ? [] : [board.interval(latest.interval)]),
          ],
    side: [
      ...posterRows(shown),
      ...(question === undefined ? [] : [{ text: headed(board.asked(question.on), question.text), isStrong: true }]),
      ...(conclusion === undefined ? [] : [{ text: headed(board.concluded(conclusion.on), conclusion.text) }]),
    ],
    notice: words.shell.notADevice,
  };
}

const TONE = { clear: "✓", note: "i", open: "?" } as const;

/** The verdict as it stands on the slide, then its checks. */
const posterRows = ({ poster: { name, bound, figure, span, sentence, checks } }: BoardCase) => [
  { text: name, size: 50, isStrong: true },
  ...(figure === undefined ? [] : [{ text: bound === undefined ? figure : `${bound} ${figure}`, size: 84, isStrong: true }]),
  ...(span === undefined ? [] : [{ text: span, size: 26 }]),
  ...(sentence === "" ? [] : [{ text: sentence, size: 28, isStrong: true }]),
  ...checks.map(({ tone, text }) => ({ text: `${TONE[tone]} ${text}`, size: 26 })),
];
