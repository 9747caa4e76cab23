import type { EventKind } from "../../domain/record/clinicalEvent.ts";

/** One small sign for each kind of event, as a stroked SVG path around 0, 0 and about ten px wide. */
export const EVENT_GLYPH: { readonly [kind in EventKind]: string } = {
  infection: "M-5 0H5M-2.5 -4.3L2.5 4.3M2.5 -4.3L-2.5 4.3",
  interferon: "M-5 4L-2 -4L2 4L5 -4",
  dialysis: "M-5 0a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0M0 0a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0",
  "intrathecal-therapy": "M-4 -5H4M0 -5V5M-3.5 1.5L0 5L3.5 1.5",
  steroid: "M0 -5L4.5 -2.5V2.5L0 5L-4.5 2.5V-2.5Z",
  transfusion: "M0 -5C2 -2 3.5 0 3.5 1.5a3.5 3.5 0 0 1 -7 0C-3.5 0 -2 -2 0 -5Z",
  "blood-contaminated-csf": "M0 -5C2 -2 3.5 0 3.5 1.5a3.5 3.5 0 0 1 -7 0C-3.5 0 -2 -2 0 -5ZM-5 5L5 -4",
  transplant: "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0M-2.5 0H2.5M0 -2.5V2.5",
  relapse: "M-3 5V-5L4 -2.5L-3 0",
  imaging: "M-5 -4H5V4H-5ZM-2 0a2 2 0 1 0 4 0a2 2 0 1 0 -4 0",
  "lumbar-puncture": "M-3 -5H3M0 -5V5M-2 -1.5H2",
  note: "M-3.5 -5H3.5V5H-3.5ZM-1.5 -2H1.5M-1.5 1H1.5",
};
