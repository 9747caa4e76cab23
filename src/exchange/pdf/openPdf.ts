import {
  getDocument,
  GlobalWorkerOptions,
  OPS,
  PasswordException,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from "pdfjs-dist/legacy/build/pdf.mjs";
import { err, ok, type Result } from "../../domain/result.ts";
import { matrixOf, IDENTITY, type Matrix } from "./matrix.ts";
import { pageLetters, type LetterFont, type PageLetters } from "./pageLetters.ts";
import { sheetFactories, withParts } from "./sheets.ts";

/** Why a PDF cannot be opened. */
export type NotOpened = "Locked" | "Damaged";

/** One page as it is shown, in points, with its letters. */
export type OpenPage = PageLetters & { readonly width: number; readonly height: number };

/** A part of a page as a picture: where the places of the page come to stand on it, in dots, and how large it is. */
export type PictureOf = {
  readonly page: number;
  readonly toSheet: Matrix;
  readonly width: number;
  readonly height: number;
  /** From where to where along it something is kept; all of it where none is named. */
  readonly parts: readonly (readonly [from: number, to: number])[];
  /** Wider than this parts are laid below each other, in dots. */
  readonly within: number;
};

export type OpenPdf = {
  readonly pages: number;
  /** The letters of a page, from 1; nothing where it cannot be read. */
  readonly page: (number: number) => Promise<OpenPage | undefined>;
  /** How large a page is as it is shown, in points. */
  readonly sizeOf: (number: number) => Promise<{ readonly width: number; readonly height: number } | undefined>;
  /** A part of a page as a PNG, and how many dots large it came to be; nothing where it cannot be drawn. */
  readonly picture: (
    part: PictureOf,
  ) => Promise<{ readonly picture: Blob; readonly width: number; readonly height: number } | undefined>;
  readonly close: () => void;
};

/** Begins the reader's own worker, where there are workers. */
export type BeginPdfWorker = () => Worker;

const ERRORS_ONLY = 0;
/** Larger pictures on a page are not unpacked: no line of print stands in them. */
const LARGEST_PICTURE = 40_000_000;
/** Of a picture that is drawn here: a page of the largest usual paper is a quarter of it. */
const MOST_DOTS = 40_000_000;

/**
 * Opens a PDF with pdf.js. No code of the file runs: its scripts are not read, no function of it is compiled, and nothing is fetched, not
 * even fonts; what the file does not bring is drawn in a font of the device.
 */
export async function openPdf(bytes: Uint8Array, beginWorker: BeginPdfWorker | undefined): Promise<Result<OpenPdf, NotOpened>> {
  const alive = aliveWorker(beginWorker);
  const opening = getDocument({
    // The reader takes the bytes with it.
    data: bytes.slice(),
    verbosity: ERRORS_ONLY,
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: true,
    enableXfa: false,
    maxImageSize: LARGEST_PICTURE,
    stopAtErrors: false,
    ...sheetFactories(),
  });
  try {
    return ok(openDocument(await alive(opening.promise), alive, () => void opening.destroy()));
  } catch (why) {
    if (why instanceof WorkerGone) throw why;
    await opening.destroy().catch(() => {});
    return err(why instanceof PasswordException ? "Locked" : "Damaged");
  }
}

/** The second worker could not be fetched, or ran out of memory: nothing that it was asked is answered any more. */
class WorkerGone extends Error {}

type Alive = <T>(asked: Promise<T>) => Promise<T>;
let gone: Promise<never> | undefined;

/** Begins the second worker once for all files. What is asked of it breaks off when it is gone, where it would wait for ever. */
function aliveWorker(begin: BeginPdfWorker | undefined): Alive {
  if (begin !== undefined && gone === undefined) {
    const worker = begin();
    GlobalWorkerOptions.workerPort = worker;
    gone = new Promise((_resolve, reject) => worker.addEventListener("error", () => reject(new WorkerGone())));
    // Nobody may be waiting when it happens.
    gone.catch(() => {});
  }
  const broken = gone;
  return broken === undefined ? (asked) => asked : (asked) => Promise.race([asked, broken]);
}

function openDocument(pdf: PDFDocumentProxy, alive: Alive, close: () => void): OpenPdf {
  return {
    pages: pdf.numPages,
    page: async (number) => {
      try {
        const page = await alive(pdf.getPage(number));
        try {
          return await alive(readPage(pdf, page));
        } finally {
          page.cleanup();
        }
      } catch (why) {
        if (why instanceof WorkerGone) throw why;
        return undefined;
      }
    },
    sizeOf: async (number) => {
      const page = await pdf.getPage(number).catch(() => undefined);
      return page?.getViewport({ scale: 1 });
    },
    picture: async ({ page: number, toSheet, width, height, parts, within }) => {
      if (typeof OffscreenCanvas === "undefined" || width * height > MOST_DOTS) return undefined;
      try {
        const page = await pdf.getPage(number);
        const canvas = new OffscreenCanvas(Math.ceil(width), Math.ceil(height));
        // oxlint-disable-next-line typescript/consistent-type-assertions -- pdf.js draws on either; its types name only that of a page
        const sheet = canvas as unknown as HTMLCanvasElement;
        const viewport = page.getViewport({ scale: 1 });
        await page.render({ canvas: sheet, viewport, transform: [...toSheet], background: "white" }).promise;
        page.cleanup();
        const shown = withParts(canvas, parts, within);
        return { picture: await shown.convertToBlob({ type: "image/png" }), width: shown.width, height: shown.height };
      } catch {
        return undefined;
      }
    },
    close,
  };
}

async function readPage(pdf: PDFDocumentProxy, page: PDFPageProxy): Promise<OpenPage> {
  const viewport = page.getViewport({ scale: 1 });
  const [list, layers] = await Promise.all([page.getOperatorList(), pdf.getOptionalContentConfig()]);
  const fonts = new Map<string, LetterFont | undefined>();
  const fontOf = (name: string): LetterFont | undefined => {
    if (!fonts.has(name)) fonts.set(name, page.commonObjs.has(name) ? readFont(page.commonObjs.get(name)) : undefined);
    return fonts.get(name);
  };
  return {
    width: viewport.width,
    height: viewport.height,
    ...pageLetters({
      operators: list.fnArray,
      operands: list.argsArray,
      names: OPS,
      fontOf,
      isShown: (layer) => layers.isVisible(layer),
      area: viewport.width * viewport.height,
      toShown: matrixOf(viewport.transform) ?? IDENTITY,
    }),
  };
}

function readFont(font: unknown): LetterFont {
  const { fontMatrix, vertical }: { fontMatrix?: unknown; vertical?: unknown } = Object(font);
  return { matrix: matrixOf(fontMatrix)?.[0] ?? 0.001, vertical: vertical === true };
}
