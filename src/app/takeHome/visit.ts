import { PATIENT_MODE_KEY } from "../../persistence/keysAtStart.ts";
import type { TextStore } from "../../persistence/textStore.ts";
import type { HomeVisit } from "./homeVisit.ts";

/** Where the patient's own view of a file or a link stands; the same address as in the links (`persistence/takeHome`). */
const PATH = "/take-home";
const KEPT = "b2m:take-home";

const isThere = (texts: TextStore, key: string): boolean => {
  const text = texts.get(key);
  return text.ok && text.value !== undefined;
};

/**
 * Whether this visit is a patient's at home: at their address, or at any while the device keeps their history. A device that was handed
 * over shows what it was handed over for.
 */
const isHomeVisit = (pathname: string, texts: TextStore): boolean =>
  !isThere(texts, PATIENT_MODE_KEY) && (pathname === PATH || isThere(texts, KEPT));

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
