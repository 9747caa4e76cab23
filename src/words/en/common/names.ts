import { DEFAULT_SOURCES } from "../../../domain/measuring/defaultSources.ts";
import type { EventKind } from "../../../domain/record/clinicalEvent.ts";
import type { JudgedResponse } from "../../../domain/record/lineOfTherapy.ts";
import type { MeasurandCode } from "../../../domain/measuring/measurand.ts";
import type { ObservationStatus, Purpose } from "../../../domain/measuring/observation.ts";
import type { Diagnosis, Sex } from "../../../domain/record/patient.ts";
import type { Flag } from "../../../domain/measuring/referenceInterval.ts";
import type { AcrossCode, ReasonCode } from "../../../domain/reason.ts";
import type { WhyLeftOut } from "../../../domain/series/series.ts";

/* With their types, so that a new one is asked for here and nowhere else. */
const measurand: { readonly [code in MeasurandCode]: string } = {
  "b2m-serum": "B2M, serum",
  "b2m-urine": "B2M, urine",
  "b2m-csf": "B2M, CSF",
  "b2m-serum-post-dialysis": "B2M, serum, post-dialysis",
  "b2m-urine-creatinine": "B2M/creatinine, urine",
  "b2m-urine-24h": "B2M, 24 h urine",
  "creatinine-serum": "Creatinine, serum",
  "albumin-serum": "Albumin, serum",
  "ldh-serum": "LDH, serum",
  "hemoglobin-blood": "Hemoglobin, blood",
  "platelets-blood": "Platelets, blood",
  "lymphocytes-blood": "Lymphocytes, blood",
  "m-protein-serum": "M-protein, serum",
  "igm-serum": "IgM, serum",
  "kappa-flc-serum": "Kappa free light chains, serum",
  "lambda-flc-serum": "Lambda free light chains, serum",
  "calcium-serum": "Calcium, serum",
  "crp-serum": "CRP, serum",
};

/** What things are called on screen and in print. */
export const names = {
  measurand,
  diagnosis: {
    "multiple-myeloma": "Multiple myeloma",
    "smoldering-myeloma": "Smoldering myeloma",
    cll: "Chronic lymphocytic leukemia",
    dlbcl: "Diffuse large B-cell lymphoma",
    "follicular-lymphoma": "Follicular lymphoma",
    "mantle-cell-lymphoma": "Mantle cell lymphoma",
    waldenstrom: "Waldenström macroglobulinemia",
    "hodgkin-lymphoma": "Hodgkin lymphoma",
    "cns-lymphoma": "CNS lymphoma",
    other: "Other",
  } satisfies Record<Diagnosis, string>,
  sex: { female: "Female", male: "Male", other: "Other", unknown: "Not recorded" } satisfies Record<Sex, string>,
  status: {
    preliminary: "Preliminary",
    final: "Final",
    corrected: "Corrected by the laboratory",
    "entered-in-error": "Entered in error",
  } satisfies Record<ObservationStatus, string>,
  purpose: {
    "first-work-up": "First work-up",
    "during-treatment": "During treatment",
    "cns-check": "Check for spread to brain or spinal cord",
    "after-treatment": "After treatment",
  } satisfies Record<Purpose, string>,
  flag: {
    below: "Below",
    within: "Within",
    above: "Above",
    "no-interval": "No interval",
    undetermined: "Cannot tell",
  } satisfies Record<Flag, string>,
  leftOut: {
    "entered-in-error": "entered in error",
    preliminary: "preliminary",
    censored: "beyond the assay's limit",
    "urine-ph-low": "urine pH below 6",
    "urine-ph-unknown": "urine pH not recorded",
  } satisfies Record<WhyLeftOut, string>,
  event: {
    infection: "Infection",
    interferon: "Interferon",
    dialysis: "Dialysis",
    "intrathecal-therapy": "Intrathecal therapy",
    steroid: "Steroid",
    transfusion: "Transfusion",
    "blood-contaminated-csf": "Blood-contaminated CSF",
    transplant: "Transplant",
    relapse: "Relapse, as judged by the team",
    imaging: "Imaging",
    "lumbar-puncture": "Lumbar puncture",
    note: "Note",
  } satisfies Record<EventKind, string>,
  response: {
    complete: "Complete response",
    "very-good-partial": "Very good partial response",
    partial: "Partial response",
    minor: "Minor response",
    "no-change": "No change",
    progression: "Progression",
    "not-assessed": "Not assessed",
  } satisfies Record<JudgedResponse, string>,
  /** What the program changed a record for, where no person said why. */
  changedBecause: {
    undo: "Taken back with Undo",
    "undo-restore": "Restore of a backup taken back",
    "undo-import": "Import undone",
    redo: "Done again with Redo",
    import: "Changed by an import",
    "bring-back": "Brought back",
    emptied: "Emptied",
    "counts-once": "Stood in both merged records, and counts once",
  } satisfies Record<ReasonCode, string>,
  /** What a person did between two patients' records, and why. */
  changedAcross: {
    "merged-into": (why: string) => `Merged into another patient: ${why}`,
    "moved-to": (why: string) => `Moved to another patient: ${why}`,
    "moved-from": (why: string) => `Moved here from another patient: ${why}`,
  } satisfies Record<AcrossCode, (why: string) => string>,
  restoredAgain: (day: string) => `Restored again from the backup of ${day}`,
  /** Who says the defaults: English cites them as records do. */
  source: DEFAULT_SOURCES,
};
