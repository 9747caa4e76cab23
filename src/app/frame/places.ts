/** The places of the bar, each with its sign on a phone, drawn on 18 by 18. */
export const PLACES = [
  ["/", "patients", "M9 9a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM3 16c0-4 12-4 12 0"],
  ["/board", "board", "M2 3h14v9H2ZM9 12v4M5 9l3-3 2 2 3-3"],
  ["/import", "import", "M3 11v4h12v-4M9 2v8M6 7l3 3 3-3"],
  ["/settings", "settings", "M2 5h5m4 0h5M2 13h9m4 0h1M9 3v4M13 11v4"],
  ["/methods", "methods", "M9 4C7 2 3 3 2 3v11c3-1 5 0 7 1 2-1 4-2 7-1V3c-1 0-5-1-7 1Zm0 0v11"],
] as const;
