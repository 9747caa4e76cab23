import { tableOf } from "../domain/keysOf.ts";
import * as v from "valibot";
import { parseCalendarDate, type CalendarDate } from "../domain/calendarDate.ts";
import type { EntryDefaults } from "../domain/record/entryDefaults.ts";
import type { CompanionChoice, CompanionKey } from "../domain/series/companions.ts";
import { DATE_ORDERS } from "../domain/dateOrder.ts";
import { LABORATORY_SEXES } from "../domain/measuring/laboratorySex.ts";
import { MEASURAND_CODES } from "../domain/measuring/measurand.ts";
import { DIAGNOSES } from "../domain/record/patient.ts";
import { err, ok, type Result } from "../domain/result.ts";
import { LONGEST_INITIALS } from "../domain/record/review.ts";
import { isTestInterval, type TestInterval } from "../domain/record/testInterval.ts";
import { PURPOSE_VIEWS } from "../domain/measuring/observation.ts";
import {
  COLOR_SCHEMES,
  DEFAULT_SETTINGS,
  DEVICE_USES,
  ACCESS_NOTES,
  DUE_NOTICES,
  HISTORY_SHOWS,
  IMPORT_FORMATS,
  ROSTER_DENSITIES,
  type Settings,
} from "../domain/device/settings.ts";
import { type DamagedAt } from "./plainRecord.ts";
import { pathOf, sealedObject, storedInstant } from "./sealedObject.ts";

const measurand = v.picklist(MEASURAND_CODES);
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const percent = v.pipe(v.number(), v.finite(), v.minValue(0));

const entryDefaults: v.GenericSchema<unknown, EntryDefaults> = sealedObject({
  unit: v.string(),
  laboratory: v.string(),
  method: v.string(),
  intervalLow: v.string(),
  intervalHigh: v.string(),
});

const companionChoice: v.GenericSchema<unknown, CompanionChoice> = sealedObject({
  shown: v.array(measurand),
  hidden: v.array(measurand),
});

const testInterval = v.custom<TestInterval>((given) => typeof given === "string" && isTestInterval(given));

const calendarDay = v.custom<CalendarDate>((given) => typeof given === "string" && parseCalendarDate(given).ok);

const COMPANION_KEYS: readonly CompanionKey[] = [...DIAGNOSES, "not-recorded"];

/**
 * A field that `Settings` has and this has not does not compile; one that was added since is optional here and starts from its
 * default.
 */
const shapes = {
  decimal: v.exactOptional(v.picklist([".", ","])),
  dateOrder: v.exactOptional(v.picklist(DATE_ORDERS)),
  colorScheme: v.exactOptional(v.picklist(COLOR_SCHEMES)),
  deviceUse: v.exactOptional(v.picklist(DEVICE_USES)),
  lastMeasurand: v.exactOptional(measurand),
  entryDefaults: v.exactOptional(sealedObject(tableOf(MEASURAND_CODES, () => v.exactOptional(entryDefaults)))),
  laboratories: v.exactOptional(
    v.array(
      sealedObject({
        laboratory: v.string(),
        method: v.string(),
        measurand,
        unit: v.string(),
        intervalLow: v.string(),
        intervalHigh: v.string(),
        sex: v.exactOptional(v.picklist(LABORATORY_SEXES)),
        ageFrom: v.exactOptional(v.string()),
        ageTo: v.exactOptional(v.string()),
      }),
    ),
  ),
  variation: v.exactOptional(
    v.array(
      sealedObject({
        measurand,
        laboratory: v.exactOptional(v.string()),
        cviPercent: percent,
        cvaPercent: percent,
        source: v.string(),
        assumed: v.exactOptional(v.literal(true)),
      }),
    ),
  ),
  companions: v.exactOptional(sealedObject(tableOf(COMPANION_KEYS, () => v.exactOptional(companionChoice)))),
  board: v.exactOptional(
    sealedObject({ patientIds: v.array(v.string()), hidesIdentities: v.boolean(), hidesDates: v.boolean() }),
  ),
  imports: v.exactOptional(
    v.array(
      sealedObject({
        at: storedInstant,
        format: v.picklist(IMPORT_FORMATS),
        added: count,
        corrected: count,
        withdrawn: count,
        restored: count,
        patientsAdded: count,
        care: count,
      }),
    ),
  ),
  columnMappings: v.exactOptional(v.array(sealedObject({ shape: v.string(), columns: v.array(v.string()) }))),
  laboratoryNames: v.exactOptional(v.array(sealedObject({ one: v.string(), other: v.string(), isSame: v.boolean() }))),
  learnedNames: v.exactOptional(
    v.array(
      sealedObject({
        laboratory: v.string(),
        testName: v.string(),
        measurand,
        unit: v.string(),
        specimen: v.string(),
        since: calendarDay,
      }),
    ),
  ),
  testIntervals: v.exactOptional(sealedObject(tableOf(PURPOSE_VIEWS, () => v.exactOptional(testInterval)))),
  historyShows: v.exactOptional(v.picklist(HISTORY_SHOWS)),
  deviceInitials: v.exactOptional(v.pipe(v.string(), v.maxLength(LONGEST_INITIALS))),
  rosterDensity: v.exactOptional(v.picklist(ROSTER_DENSITIES)),
  dueNotices: v.exactOptional(v.picklist(DUE_NOTICES)),
  accessNotes: v.exactOptional(v.picklist(ACCESS_NOTES)),
} satisfies { readonly [Field in keyof Settings]-?: unknown };
const settingsShape = sealedObject(shapes);

/**
 * Settings from plain JSON. What an earlier release did not have yet starts from its default; what is not known is refused, never
 * dropped.
 */
export function readPlainSettings(plain: unknown): Result<Settings, DamagedAt> {
  const read = v.safeParse(settingsShape, plain);
  return read.success ? ok({ ...DEFAULT_SETTINGS, ...read.output }) : err({ path: pathOf(read.issues) });
}

/**
 * The inverse of `readPlainSettings`. What came after the first release is left out while it is empty, so that a text written
 * then and one written now are the same.
 */
export function toPlainSettings({ imports, columnMappings, laboratoryNames, learnedNames, ...settings }: Settings): object {
  return {
    ...settings,
    ...(imports.length === 0 ? {} : { imports }),
    ...(columnMappings.length === 0 ? {} : { columnMappings }),
    ...(laboratoryNames.length === 0 ? {} : { laboratoryNames }),
    ...(learnedNames.length === 0 ? {} : { learnedNames }),
  };
}
