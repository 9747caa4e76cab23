/**
 * The names under which our own meanings stand in FHIR. `.invalid` is reserved (RFC 2606): nobody can own the address, and
 * nothing is ever fetched from it.
 */
const OURS = "https://b2m-monitor.invalid/fhir";

/** Whether an address names a meaning of ours. */
export const isOurName = (address: string): boolean => address.startsWith(`${OURS}/`);

/** Where a resource of an exported bundle is said to stand, so that relative references resolve inside the bundle. */
export const fullUrlOf = (type: string, id: string): string => `${OURS}/${type}/${id}`;

/** Identifier systems that carry our own opaque ids, whatever id a server gives the resource. */
export const OUR_ID = {
  patient: `${OURS}/id/patient`,
  diagnosis: `${OURS}/id/diagnosis`,
  observation: `${OURS}/id/observation`,
  line: `${OURS}/id/line`,
  event: `${OURS}/id/event`,
  setAside: `${OURS}/id/set-aside`,
  stagingInput: `${OURS}/id/staging-input`,
  boardNote: `${OURS}/id/board-note`,
  nextTest: `${OURS}/id/next-test`,
  review: `${OURS}/id/review`,
  patientEntry: `${OURS}/id/patient-entry`,
  chain: `${OURS}/id/chain`,
  app: `${OURS}/id/app`,
} as const;

/**
 * The value of an identifier of an entry. Its id tells it from others of its patient alone, for two patients' imported results that say
 * the same have one id; with the patient's before it nothing else has it.
 */
export const entryIdentifier = (patientId: string, id: string): string => `${patientId}/${id}`;

/** The id in the value of an identifier of ours. Files written before November 2026 give an entry's id alone. */
export const idInIdentifier = (value: string): string => value.slice(value.lastIndexOf("/") + 1);

/** Code systems of our own codes: the domain's names. */
export const OUR_CODES = {
  measurand: `${OURS}/CodeSystem/measurand`,
  diagnosis: `${OURS}/CodeSystem/diagnosis`,
  event: `${OURS}/CodeSystem/event`,
  reason: `${OURS}/CodeSystem/reason`,
  /** What a Basic is: the name of the part of a record in which it stands. */
  kept: `${OURS}/CodeSystem/kept`,
  /** What a result was read from. */
  source: `${OURS}/CodeSystem/source`,
} as const;

/** Extensions for what FHIR R4 has no element for. None of them changes the meaning of the resource it stands in. */
export const OUR_EXTENSION = {
  /** On a text or a number that FHIR cannot hold as it is: the exact characters, escaped as in JSON. */
  exact: `${OURS}/StructureDefinition/exact`,
  /** On a day: the local clock time, without the zone that a FHIR dateTime would demand and nobody recorded. */
  localTime: `${OURS}/StructureDefinition/local-time`,
  /** On the reason of a change: the day of the backup that was restored again. */
  backupMadeOn: `${OURS}/StructureDefinition/backup-made-on`,
  purpose: `${OURS}/StructureDefinition/purpose`,
  bestResponse: `${OURS}/StructureDefinition/best-response`,
  /** Which state of a record a resource says, or a Provenance tells the making of: revision, moment and sum. */
  state: `${OURS}/StructureDefinition/state`,
  /** On the reason of a change: the opaque id of the other patient, the person's own words, and that the words are none. */
  otherPatient: `${OURS}/StructureDefinition/other-patient`,
  why: `${OURS}/StructureDefinition/why`,
  noWords: `${OURS}/StructureDefinition/no-words`,
  /** On a Patient: made up, also where no security label can stand; and how files spelled the name. */
  synthetic: `${OURS}/StructureDefinition/synthetic`,
  spellings: `${OURS}/StructureDefinition/spellings`,
  /**
   * On a Patient: when a device of the team erased them, also where they came back since. On a Provenance: the erasure after which it was
   * told.
   */
  erased: `${OURS}/StructureDefinition/erased`,
  /** On an Observation whose names in other systems do not stand in its identifiers as they are kept. */
  knownAs: `${OURS}/StructureDefinition/known-as`,
  /** On an Observation: from what it was read, when, and where in it. */
  source: `${OURS}/StructureDefinition/source`,
  /** On a Basic: one field of what is kept, with its name. */
  field: `${OURS}/StructureDefinition/field`,
  /** On the Basic that holds what was done to a record: one link of its chain, as JSON. */
  link: `${OURS}/StructureDefinition/link`,
} as const;

/** Code systems and extensions of HL7 and others. Source: FHIR R4 4.0.1, terminology.hl7.org. */
export const LOINC = "http://loinc.org";
/** The system of an identifier that is itself an address. Source: FHIR R4, Identifier.system. */
export const URI = "urn:ietf:rfc:3986";
/** The system of language codes. Source: FHIR R4, Patient.communication. */
export const LANGUAGES = "urn:ietf:bcp:47";
export const UCUM = "http://unitsofmeasure.org";
export const ASSERTED_DATE = "http://hl7.org/fhir/StructureDefinition/condition-assertedDate";
export const DATA_ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";
export const ACT_REASON = "http://terminology.hl7.org/CodeSystem/v3-ActReason";
export const INTERPRETATION = "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation";
export const OBSERVATION_CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category";
export const DATA_OPERATION = "http://terminology.hl7.org/CodeSystem/v3-DataOperation";
/** What somebody had to do with a change. */
export const PARTICIPANT = "http://terminology.hl7.org/CodeSystem/provenance-participant-type";
export const IDENTIFIER_TYPE = "http://terminology.hl7.org/CodeSystem/v2-0203";

/** LOINC codes of urine pH: pH of Urine, by Test strip, by Automated test strip. */
export const URINE_PH_LOINC: readonly string[] = ["2756-5", "5803-2", "50560-2"];
