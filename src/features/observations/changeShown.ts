/** Why no change is computed for a result. */
export type WhyNoChange = "first-result" | "method-changed" | "laboratory-changed" | "left-out" | "not-computed";

/** The change of a result from the comparable one before it, as the analysis computed it, or why there is none. */
export type ChangeShown =
  /** `beyond`: larger than the limit of change that the patient's settings give. */
  | { readonly percent: number; readonly beyond: boolean }
  | { readonly reason: WhyNoChange };
