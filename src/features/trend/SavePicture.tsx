import type { RefObject } from "react";
import { describeContent } from "../../charts/describeContent.ts";
import type { TrendContent } from "../../charts/trendContent.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { ActionMenu } from "../../ui/ActionMenu.tsx";
import { saveFile } from "../../ui/saveFile.ts";
import { useWording } from "../../ui/wording.tsx";
import type { Format } from "../../words/format.ts";
import type { Words } from "../../words/language.ts";

type Props = {
  readonly content: TrendContent;
  /** Where the series is only a part of the results: the sentence that says so. */
  readonly narrowed: string | undefined;
  /** What else stands beside the chart on screen, and must not be lost on the way. */
  readonly remarks: readonly string[];
  readonly picture: RefObject<SVGSVGElement | null>;
  readonly identity: readonly string[];
};

/** The words under a saved picture: what narrows it, all that is drawn in it, what else stands beside it on screen. */
export const pictureNotes = (
  content: TrendContent,
  narrowed: string | undefined,
  remarks: readonly string[],
  words: Words,
  format: Format,
): readonly string[] => [...(narrowed === undefined ? [] : [narrowed]), ...describeContent(content, words, format), ...remarks];

/**
 * Takes the chart along as a picture that says whose it is, what it shows, in which unit, against whose interval, and as of when.
 */
export function SavePicture({ content, narrowed, remarks, picture, identity }: Props) {
  const { words, format } = useWording();
  const today = useMonitor((state) => state.today);
  const { code, canonicalUnit } = content.series.measurand;

  // Fetched when a picture is wanted: the page does not wait for what few visits use.
  const draw = async () => {
    const { picturePng, pictureSvg } = await import("../../charts/exportPicture.ts");
    if (picture.current === null) return undefined;
    const svg = pictureSvg(picture.current, {
      identity,
      measurand: words.names.measurand[code],
      unit: format.unit(canonicalUnit),
      notes: pictureNotes(content, narrowed, remarks, words, format),
      asOf: words.chart.asOf(format.dayInWords(today())),
      notice: words.shell.notADevice,
    });
    return { svg, png: () => picturePng(svg) };
  };
  // Named after the measurand and the day, never after the patient: file names end in places that pictures do not.
  const name = (ending: string) => `${code}-${today()}.${ending}`;
  const saveSvg = async () => {
    const drawn = await draw();
    if (drawn !== undefined) saveFile(name("svg"), drawn.svg, "image/svg+xml");
  };
  const savePng = async () => {
    const png = await (await draw())?.png();
    if (png !== undefined) saveFile(name("png"), png, "image/png");
  };

  return (
    <ActionMenu
      look="small"
      name={words.patient.savePicture}
      actions={[
        { label: words.patient.savePng, onChoose: () => void savePng() },
        { label: words.patient.saveSvg, onChoose: () => void saveSvg() },
      ]}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
        <rect x="1.75" y="2.75" width="12.5" height="10.5" rx="1.5" />
        <path d="m2 11 3.5-3.5 3 3 2-2L14 12M11 5.5v.01" strokeLinecap="round" strokeLinejoin="round" />
      </svg>
    </ActionMenu>
  );
}
