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
  return {
    name: shown.isSynthetic ? `${shown.name} (${words.shell.syntheticShort})` : shown.name,
    under: [shown.identity, shown.diagnosis, ...shown.stages].filter((row) => row !== ""),
    asOf: [shown.asOf, ...(shown.countsFrom === undefined ? [] : [shown.countsFrom])],
    latest: latest === undefined ? "" : `${latest.value} ${latest.unit}`,
    latestUnder:
      latest === undefined
        ? []
        : [
            `${shown.measurand}, ${latest.on}: ${words.names.flag[latest.flag]}`,
            ...(latest.interval === undefined ? [] : [board.interval(latest.interval)]),
          ],
    side: [
      { text: shown.sentence, isStrong: true },
      { text: shown.why },
      ...shown.paraproteins.map((text) => ({ text })),
      ...(question === undefined ? [] : [{ text: `${board.asked(question.on)}: ${question.text}`, isStrong: true }]),
      ...(conclusion === undefined ? [] : [{ text: `${board.concluded(conclusion.on)}: ${conclusion.text}` }]),
    ],
    notice: words.shell.notADevice,
  };
}
