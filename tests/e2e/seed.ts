import type { Page } from "@playwright/test";
import { byId } from "../../src/domain/byId.ts";
import type { VariationChoice } from "../../src/domain/analysis/variation.ts";
import type { ClinicalEvent } from "../../src/domain/record/clinicalEvent.ts";
import { keep } from "../../src/domain/kept.ts";
import type { LineOfTherapy } from "../../src/domain/record/lineOfTherapy.ts";
import type { Observation } from "../../src/domain/measuring/observation.ts";
import { toPatientId, type Patient, type PatientContent, type PatientId } from "../../src/domain/record/patient.ts";
import { newPatientRecord } from "../../src/domain/record/patientRecord.ts";
import { DEFAULT_SETTINGS } from "../../src/domain/device/settings.ts";
import { writeBackup } from "../../src/exchange/backup.ts";
import { expect } from "./story.ts";

const at = "2020-01-01T00:00:00.000Z";

export type Seed = {
  readonly familyName: string;
  readonly patient?: Partial<PatientContent>;
  readonly results: readonly Observation[];
  readonly lines?: readonly LineOfTherapy[];
  readonly events?: readonly ClinicalEvent[];
  /** Variation figures of the care team, as the backup's settings bring them. */
  readonly variation?: readonly VariationChoice[];
};

/** Brings a patient with a long record in as a person would who changes devices, by restoring a backup, and opens their page. */
export async function openSeeded(
  page: Page,
  { familyName, patient, results, lines = [], events = [], variation = [] }: Seed,
): Promise<void> {
  const kept = keep<PatientContent>(
    crypto.randomUUID(),
    { familyName, sex: "unknown", archived: false, ...patient },
    { at },
  ) as Patient;
  const record = { ...newPatientRecord(kept), observations: byId(results), lines: byId(lines), events: byId(events) };
  await page.goto("/settings");
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Restore backup" }).click();
  await (
    await chooser
  ).setFiles({
    name: "backup.json",
    mimeType: "application/json",
    buffer: Buffer.from(writeBackup({ madeAt: at, records: [record], settings: { ...DEFAULT_SETTINGS, variation } })),
  });
  await page.getByRole("button", { name: "Restore 1 patient" }).click();
  await expect(page.getByText(/^Restored: 1 patient/u)).toBeVisible();
  await page.goto("/");
  await page.getByRole("link", { name: new RegExp(familyName, "u") }).click();
  await expect(page.getByRole("region", { name: "Trend" }).getByRole("figure")).toBeVisible();
}

/** A backup with one patient of this name. */
export function backupOf(familyName: string): string {
  const id = toPatientId("6a99b44c-a0a7-4e8b-95e1-c92767f705f9");
  const patient = keep<PatientContent, PatientId>(id, { familyName, sex: "unknown", archived: false }, { at });
  return writeBackup({ madeAt: at, records: [newPatientRecord(patient)], settings: DEFAULT_SETTINGS });
}
