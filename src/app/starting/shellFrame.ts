import { INDEX_KEY, PATIENT_MODE_KEY, TAKE_HOME_KEY, TAKE_HOME_PATH, VAULT_KEY } from "../../persistence/keysAtStart.ts";

/**
 * What stands in the page before the app runs: the frame with an empty list, the frame alone, or nothing of it. Nothing where the frame
 * would be wrong or tell something: on a device that was handed over, a locked one, and at home.
 */
export type ShellFrame = "list" | "frame" | "plain";

/** Which of them a visit begins with, by its address and by which keys the device has. */
export function shellFrame(pathname: string, isThere: (key: string) => boolean): ShellFrame {
  const isOthers = pathname === TAKE_HOME_PATH || [PATIENT_MODE_KEY, VAULT_KEY, TAKE_HOME_KEY].some(isThere);
  if (isOthers) return "plain";
  return pathname === "/" && isThere(INDEX_KEY) ? "list" : "frame";
}
