import type { KnownInput } from "./stagingInputs.ts";

/** The answers that are possible, or none given. */
const answersOf = (known: KnownInput | undefined): readonly (string | undefined)[] =>
  known?.type === "choice" ? known.oneOf : [undefined];

/**
 * The clinical stage that CLL-IPI asks for, from Rai or Binet, whichever was used: "Rai I-IV or Binet B-C" counts. One of them is
 * enough, and where both are known either makes it advanced, as the published rule reads.
 */
export function clinicalStageOf(rai: KnownInput | undefined, binet: KnownInput | undefined): KnownInput | undefined {
  if (rai?.type !== "choice" && binet?.type !== "choice") return undefined;
  const possible = answersOf(rai).flatMap((raiStage) =>
    answersOf(binet).map((binetStage) =>
      (raiStage !== undefined && raiStage !== "0") || binetStage === "B" || binetStage === "C" ? "advanced" : "early",
    ),
  );
  return { type: "choice", oneOf: [...new Set(possible)] };
}
