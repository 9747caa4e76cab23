import type { Instant } from "../../domain/instant.ts";
import { openingsOf, type Opening } from "../../domain/record/opening.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import type { Settings } from "../../domain/device/settings.ts";
import { writeBackupSteps } from "../../exchange/backup.ts";
import { encryptBackup, type Cryptography } from "../../exchange/encryptedBackup.ts";
import { writeCareCsvSteps } from "../../exchange/outgoing/writeCareCsv.ts";
import { writeFhirSteps } from "../../exchange/outgoing/writeFhir.ts";
import { writeCsvSteps } from "../../exchange/outgoing/writeCsv.ts";
import { inSlices } from "../../exchange/steps.ts";
import type { ExportKind } from "../../words/describeExport.ts";
import { dayOfMoment } from "../../words/describeMoment.ts";
import type { Words } from "../../words/language.ts";

/** What goes into a file. */
export type ExportContent = {
  readonly records: readonly PatientRecord[];
  readonly settings: Settings;
  readonly madeAt: Instant;
  readonly words: Words;
  readonly passphrase?: string;
  /** Who opened whose page; a backup holds it of the patients it holds. */
  readonly openings?: readonly Opening[];
};

/**
 * A file ready to be handed over. Its name holds the day and never a patient's name: names of files travel further than files.
 */
export type ExportFile = { readonly name: string; readonly text: string; readonly type: string };

const JSON_TYPE = "application/json";
const CSV_TYPE = "text/csv;charset=utf-8";

/** Writes one export, pausing so that the page stays awake while five thousand patients are written. */
export async function writeExport(
  kind: ExportKind,
  scope: "all" | "one",
  { records, settings, madeAt, words, passphrase = "", openings = [] }: ExportContent,
  tools: Cryptography,
): Promise<ExportFile> {
  const name = (what: string, ending: string) =>
    `b2m-${scope === "one" ? "one-patient-" : ""}${what}-${dayOfMoment(madeAt)}.${ending}`;
  switch (kind) {
    case "backup":
      return {
        name: name("backup", "json"),
        text: await inSlices(writeBackupSteps({ madeAt, records, settings, openings: openingsOf(openings, records) }), tools),
        type: JSON_TYPE,
      };
    case "encrypted": {
      const text = await inSlices(
        writeBackupSteps({ madeAt, records, settings, openings: openingsOf(openings, records) }),
        tools,
      );
      return { name: name("backup-encrypted", "json"), text: await encryptBackup(text, passphrase, tools), type: JSON_TYPE };
    }
    case "fhir":
      return {
        name: name("fhir", "json"),
        text: await inSlices(
          writeFhirSteps(records, { madeAt, words, variation: settings.variation, laboratories: settings.laboratoryNames }),
          tools,
        ),
        type: "application/fhir+json",
      };
    case "csv":
      return { name: name("results", "csv"), text: await inSlices(writeCsvSteps(records), tools), type: CSV_TYPE };
    case "care":
      return { name: name("treatment", "csv"), text: await inSlices(writeCareCsvSteps(records), tools), type: CSV_TYPE };
  }
}
