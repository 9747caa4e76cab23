import type { Kept } from "./kept.ts";
import type { MeasurandCode } from "./measurand.ts";

/** A clinician's word that a request for a repeat needs no more asking: which result asked, and why it was set aside. */
export type SetAsideContent = {
  readonly measurand: MeasurandCode;
  /** The latest result when it was set aside. A newer result asks anew. */
  readonly observationId: string;
  readonly why: string;
  readonly status: "active" | "entered-in-error";
};

export type SetAside = Kept<SetAsideContent>;
