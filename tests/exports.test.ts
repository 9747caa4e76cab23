import { describe, expect, it } from "vitest";
import { notTaken, product, tests } from "./support/modules.ts";

/**
 * Values that only tests take, each kept on purpose. Everything else that is exported is taken by the product: code that nobody runs
 * but its own test is dead, and a part that only its own module uses needs no export.
 */
const FOR_TESTS: { readonly [why: string]: readonly string[] } = {
  "the same work in one go that the product does in slices": [
    "src/exchange/backup.ts parseBackup",
    "src/exchange/backup.ts writeBackup",
    "src/exchange/incoming/plan/planImport.ts planImport",
    "src/exchange/outgoing/writeCareCsv.ts writeCareCsv",
    "src/exchange/outgoing/writeCsv.ts writeCsv",
    "src/exchange/outgoing/writeFhir.ts writeFhirBundle",
    "src/exchange/restorePlan.ts planRestore",
  ],
  "a place to keep texts that a test can look into": ["src/persistence/memoryTextStore.ts memoryTextStore"],
  "a list that a test walks from end to end": [
    "src/domain/analysis/operatingCharacteristics.ts FLAT_COURSES",
    "src/domain/analysis/operatingCharacteristics.ts RISING_COURSES",
    "src/domain/analysis/verdict.ts VERDICT_KINDS",
    "src/domain/staging/scores.ts SCORE_CODES",
    "src/domain/reason.ts ACROSS_CODES",
    "src/domain/reason.ts REASON_CODES",
    "src/domain/record/boardNote.ts BOARD_NOTE_KINDS",
    "src/domain/record/stagingInput.ts ASKED_INPUTS",
    "src/domain/series/companions.ts COMPANION_CODES",
    "src/exchange/outgoing/templateCsv.ts TEMPLATE_COLUMNS",
    "src/exchange/outgoing/writeCsv.ts RESULT_COLUMNS",
    "src/persistence/migrations/upgrade.ts KNOWN_VERSIONS",
  ],
  "an arithmetic that a test holds to its source, and docs/evidence.md to numbers": [
    "src/domain/analysis/csfSerumPair.ts csfSerumRatio",
    "src/domain/analysis/referenceChangeValue.ts classicalReferenceChangeValue",
    "src/domain/analysis/referenceChangeValue.ts powerOfOneFollowUp",
    "src/domain/analysis/ownScatter.ts ownScatter",
    "src/domain/analysis/printedStep.ts LEAST_STEP",
    "src/domain/analysis/printedStep.ts roundingVariance",
    "src/domain/analysis/spikeGuard.ts SPIKE_REACH",
    "src/domain/series/series.ts intervalOf",
    "src/exchange/incoming/spelling/loincCode.ts loincCheckDigit",
  ],
  "a part of the way to a server that a test looks at by itself": ["src/persistence/sharing/fhirClient.ts isWithin"],
  "what the build itself takes": [
    "src/app/sharing/serverList.ts connectSources",
    "src/app/sharing/serverList.ts readServerList",
    "src/words/needs.ts NEEDS",
  ],
  "a decision that a test asks without a page": [
    "src/app/sharing/rounds.ts nextRoundIn",
    "src/app/sharing/smartSignIn.ts endpointsOf",
    "src/domain/record/boardNotes.ts latestBoardNote",
    "src/features/board/saveSlidePicture.ts slideTextOf",
    "src/features/trend/SavePicture.tsx pictureNotes",
    "src/ui/useForm.ts wouldLose",
    "src/words/format.ts DEFAULT_NOTATION",
  ],
};

describe("an exported value", () => {
  it("is found where it is written, and seen where it is taken", () => {
    const results = product.find(({ file }) => file === "src/domain/result.ts");
    expect(results?.exported).toEqual(["ok", "err"]);
    expect(product.some(({ taken }) => taken.some(({ from, name }) => from === "src/domain/result.ts" && name === "err"))).toBe(
      true,
    );
  });

  it("is taken by another module: what only its own file uses is not exported, and what nobody uses is not kept", () => {
    expect(notTaken([...product, ...tests])).toEqual([]);
  });

  it("is taken by the product, or stands on the list of what tests alone may take", () => {
    expect(notTaken(product).toSorted()).toEqual(Object.values(FOR_TESTS).flat().toSorted());
  });
});
