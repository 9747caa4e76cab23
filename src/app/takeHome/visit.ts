import { PATIENT_MODE_KEY, TAKE_HOME_KEY, TAKE_HOME_PATH } from "../../persistence/keysAtStart.ts";
import type { TextStore } from "../../persistence/textStore.ts";
import type { HomeVisit } from "./homeVisit.ts";

const isThere = (texts: TextStore, key: string): boolean => {
  const text = texts.get(key);
  return text.ok && text.value !== undefined;
};

/**
 * Whether this visit is a patient's at home: at their address, or at any while the device keeps their history. A device that was handed
 * over shows what it was handed over for.
 */
const isHomeVisit = (pathname: string, texts: TextStore): boolean =>
  !isThere(texts, PATIENT_MODE_KEY) && (pathname === TAKE_HOME_PATH || isThere(texts, TAKE_HOME_KEY));

/**
 * Begins the patient's own page where this visit is one, and then nothing else ever: no record, setting or lock of this device is read,
 * so that none can be reached from there.
 */
export async function beginHomeVisit(visit: HomeVisit): Promise<void> {
  if (!isHomeVisit(window.location.pathname, visit.texts)) return undefined;
  const { startTakeHome } = await import("./startTakeHome.tsx");
  await startTakeHome(visit);
  return new Promise(() => {});
}
