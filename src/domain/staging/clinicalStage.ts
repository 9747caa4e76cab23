import type { KnownInput } from "./stagingInputs.ts";

/**
 * The clinical stage that CLL-IPI asks for, from Rai or Binet, whichever was used: "Rai I-IV or Binet B-C" counts. One of them is enough, and where both
 * are known either makes it advanced, as the published rule reads.
 */
export function clinicalStageOf(rai: KnownInput | undefined, binet: KnownInput | undefined): KnownInput | undefined {
  const [raiStage, binetStage] = [rai, binet].map((known) => (known?.type === "choice" ? known.oneOf[0] : undefined));
  if (raiStage === undefined && binetStage === undefined) return undefined;
  const advanced = (raiStage !== undefined && raiStage !== "0") || binetStage === "B" || binetStage === "C";
  return { type: "choice", oneOf: [advanced ? "advanced" : "early"] };
}
