/**
 * The colours of `chart.css` for paper, as numbers: a picture that leaves the page cannot ask the page for them. A test keeps
 * both alike.
 */
export const PRINT_PALETTE: { readonly [token: string]: string } = {
  "--chart-card": "#ffffff",
  "--chart-ink": "#000000",
  "--chart-quiet": "#3d4852",
  "--chart-grid": "#e6eaee",
  "--chart-axis": "#6b7680",
  "--chart-series": "#0a3f70",
  "--chart-within": "#0a3f70",
  "--chart-above": "#8a2f00",
  "--chart-below": "#4a2070",
  "--chart-unknown": "#3d4852",
  "--chart-band-fill": "#d3dfe6",
  "--chart-band-edge": "#5f7683",
  "--chart-cut": "#3d4852",
  "--chart-level": "#000000",
  "--chart-envelope": "#6b5500",
  "--chart-line-fill": "#eef1f4",
  "--chart-line-edge": "#55606b",
  "--chart-event": "#000000",
  "--chart-kidney": "#0f4f43",
  "--chart-kidney-edge": "#55606b",
  "--chart-companion": "#3d4852",
  "--chart-focus": "transparent",
  "--chart-brush": "transparent",
};
