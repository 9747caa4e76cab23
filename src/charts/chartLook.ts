import { createContext } from "react";

/**
 * How large a picture is drawn. It is laid out as for a desk, and everything in it (letters, lines, marks) then drawn `scale`
 * times as large: vectors, so nothing blurs. Letters keep their true size as a font size, so that a browser, a person and a test
 * read the same number.
 */
export type ChartLook = { readonly scale: number };

/** As on a desk. */
export const DEFAULT_LOOK: ChartLook = { scale: 1 };

/** The look of the picture that is being drawn, for the texts in it. */
export const LookContext = createContext<ChartLook>(DEFAULT_LOOK);
