import { instantAt } from "../../../src/domain/instant.ts";
import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { EMPTY_DRAFT, type ObservationDraft } from "../../../src/domain/measuring/observationDoor.ts";
import type { PatientId } from "../../../src/domain/record/patient.ts";
import type { PatientRecord } from "../../../src/domain/record/patientRecord.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../../src/domain/device/settings.ts";
import { emptyShelf, take } from "../../../src/domain/shelf.ts";
import { createMonitor, type Monitor } from "../../../src/store/monitor.ts";
import { MonitorProvider } from "../../../src/store/useMonitor.tsx";
import { Theme } from "../../../src/ui/Theme.tsx";
import { WordingProvider } from "../../../src/ui/wording.tsx";
import { english } from "../../../src/words/en/language.ts";
import { wordingOf } from "../../../src/words/wording.ts";
import { day } from "../../support/observations.ts";

export const TODAY = "2026-03-13";

/** A store with one patient, on 13 March 2026, a Friday; every moment is a minute after the one before. */
export function monitorWithPatient(
  settings: Partial<Settings> = {},
  birthDate = "",
): { readonly monitor: Monitor; readonly patientId: PatientId } {
  let count = 0;
  const monitor = createMonitor(
    { records: emptyShelf, settings: { ...DEFAULT_SETTINGS, ...settings } },
    {
      today: () => day(TODAY),
      now: () => instantAt(Date.UTC(2026, 2, 13, 9, count++)),
      newId: () => `id-${(count += 1)}`,
    },
  );
  const registered = monitor.getState().registerPatient({
    familyName: "Example",
    givenName: "Ada",
    recordNumber: "",
    birthDate,
    sex: "",
    diagnosis: "",
    diagnosedOn: "",
  });
  if (!registered.ok) throw new Error("The patient was refused");
  return { monitor, patientId: registered.value };
}

/** Records a result as if it had been typed: serum B2M in mg/L unless the test says otherwise. */
export function record(monitor: Monitor, patientId: PatientId, draft: Partial<ObservationDraft>): string {
  const recorded = monitor
    .getState()
    .recordObservation(patientId, { ...EMPTY_DRAFT, measurand: "b2m-serum", unit: "mg/L", ...draft });
  if (!recorded.ok) throw new Error(`Refused: ${JSON.stringify(recorded.error)}`);
  return recorded.value.id;
}

/** The patient's record as the store has it. */
export function recordIn(monitor: Monitor, patientId: PatientId): PatientRecord {
  const found = take(monitor.getState().records, patientId);
  if (found === undefined) throw new Error("No such patient");
  return found;
}

/** Every result of the patient, in the order of entry. */
export const resultsOf = (monitor: Monitor, patientId: PatientId) =>
  Object.values(take(monitor.getState().records, patientId)?.observations ?? {});

/** Draws a part of the page on a store, read as the user's settings say. */
export function mount(monitor: Monitor, part: ReactNode) {
  const { settings } = monitor.getState();
  const wording = wordingOf(english, settings);
  render(
    <Theme scheme="light">
      <WordingProvider wording={wording}>
        <MonitorProvider monitor={monitor}>{part}</MonitorProvider>
      </WordingProvider>
    </Theme>,
  );
  return userEvent.setup();
}
