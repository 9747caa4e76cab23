import type { Part } from "../../domain/record/keptKinds.ts";
import { OUR_ID } from "../fhirNames.ts";

/** Parts of a record for which FHIR R4 has a resource that means the same. */
type OwnResource = "observations" | "lines" | "events";
export type BasicPart = Exclude<Part, OwnResource>;

/** What a Basic can say: such a part, or a result that is another system's own. */
export type SaidByBasic = BasicPart | "observations";

/** The identifier system of each part's entries. A new part does not compile without one. */
export const PART_ID: { readonly [P in Part]: string } = {
  observations: OUR_ID.observation,
  lines: OUR_ID.line,
  events: OUR_ID.event,
  setAsides: OUR_ID.setAside,
  stagingInputs: OUR_ID.stagingInput,
  boardNotes: OUR_ID.boardNote,
  nextTests: OUR_ID.nextTest,
  reviews: OUR_ID.review,
  patientEntries: OUR_ID.patientEntry,
};

/**
 * Parts that travel as a Basic. A planned test is one of them, for a ServiceRequest would order it; so is a finding that a score asks
 * for, which is the team's reading and no measurement, and what a patient wrote, which no other system may take for a laboratory's result.
 */
export const BASIC_PARTS: readonly BasicPart[] = [
  "setAsides",
  "stagingInputs",
  "boardNotes",
  "nextTests",
  "reviews",
  "patientEntries",
];

/** Parts of which a Basic may say an entry: a result that is another system's own travels so as well. */
export const SAID_BY_BASIC: readonly SaidByBasic[] = [...BASIC_PARTS, "observations"];
