import { err, ok, type Result } from "../../domain/result.ts";
import type { Found, NotReadable } from "../incoming/found.ts";
import type { PagePicture } from "../incoming/importer.ts";
import { MOST_RESULTS } from "../incoming/table/readTable.ts";
import { openPdf, type BeginPdfWorker, type OpenPage } from "./openPdf.ts";
import { pictures } from "./pictures.ts";
import { pagesReader } from "./readPages.ts";
import { writtenLines } from "./writtenLines.ts";

/** Bytes of a file; a report with pictures on each of its pages is smaller. */
const LARGEST_PDF = 100_000_000;
const MOST_PAGES = 3000;

/** A PDF that was read, held open for pictures of its lines. */
export type PdfRead = {
  readonly found: Result<Found, NotReadable>;
  /**
   * A line from which a result came, its columns below each other where it is wider than `within` points, or a whole page. Nothing
   * where there is none, or nothing can be drawn.
   */
  readonly picture: (page: number, line?: number, within?: number) => Promise<PagePicture | undefined>;
  readonly close: () => void;
};

const nothing = (why: NotReadable): PdfRead => ({ found: err(why), picture: async () => undefined, close: () => {} });

/**
 * Reads the pages of a PDF one after the other. Pages without letters that can be read are named: nothing in a picture is read.
 */
export async function readPdf(
  bytes: Uint8Array,
  beginWorker: BeginPdfWorker | undefined,
  tell: (done: number) => void,
): Promise<PdfRead> {
  if (bytes.length > LARGEST_PDF) return nothing({ type: "FileTooLarge", megabytes: LARGEST_PDF / 1_000_000 });
  const opened = await openPdf(bytes, beginWorker);
  if (!opened.ok) return nothing(opened.error === "Locked" ? { type: "LockedPdf" } : { type: "Broken", format: "pdf" });
  const pdf = opened.value;
  if (pdf.pages > MOST_PAGES) {
    pdf.close();
    return nothing({ type: "TooManyPages", limit: MOST_PAGES });
  }
  const reader = pagesReader();
  const withoutText: number[] = [];
  const withPicture: number[] = [];
  const unreadable: number[] = [];
  for (let number = 1; number <= pdf.pages; number += 1) {
    const page = await pdf.page(number);
    tell(number / pdf.pages);
    if (page === undefined) unreadable.push(number);
    else if (hasText(page)) {
      reader.take({ page: number, height: page.height, lines: writtenLines(page.letters) });
      if (page.picture > LARGE_PICTURE) withPicture.push(number);
    } else if (page.picture > 0 || page.hidden + page.unknown > 0) withoutText.push(number);
  }
  const { results, laboratories, leftOut, lines } = reader.read();
  const open = { picture: pictures(pdf, lines), close: pdf.close };
  const pages = { count: pdf.pages, withoutText, withPicture, unreadable };
  if (results.length > MOST_RESULTS) return { found: err({ type: "TooManyResults", limit: MOST_RESULTS }), ...open };
  if (results.length === 0 && withoutText.length + withPicture.length + unreadable.length === 0)
    return { found: err({ type: "NotRecognised" }), ...open };
  const offered = laboratories.length === 0 ? {} : { laboratories };
  return { found: ok({ format: "pdf", results, care: [], leftOut, pages, ...offered }), ...open };
}

/** Letters that say what they are: a page with a few over a picture, or with letters of which most are unknown, is a picture. */
function hasText({ letters, unknown, picture }: OpenPage): boolean {
  const known = letters.filter(({ text }) => text.trim() !== "").length - unknown;
  return known > 0 && known > unknown && (picture < LARGE_PICTURE || known > FEW_LETTERS);
}

/** What a scanner or a portal prints over a picture of a page: a number, a day, a name. */
const FEW_LETTERS = 60;
/** So much of a page is more than the sign of a laboratory. */
const LARGE_PICTURE = 0.2;
