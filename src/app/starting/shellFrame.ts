import {
  CONNECTION_KEY,
  INDEX_KEY,
  PATIENT_MODE_KEY,
  RECORD_SET_KEY,
  TAKE_HOME_KEY,
  TAKE_HOME_PATH,
  VAULT_KEY,
} from "../../persistence/keysAtStart.ts";

/**
 * What stands in the page before the app runs: the frame with an empty list, the frame with how to begin, the frame alone, or nothing of
 * it. Nothing where the frame would be wrong or tell something: on a device that was handed over, a locked one, and at home.
 */
export type ShellFrame = "list" | "begin" | "frame" | "plain";

type Address = Pick<Location, "pathname" | "search">;

/**
 * Which of them a visit begins with, by its address and by which keys the device and the tab have. How to begin is said where nothing at
 * hand names a patient; it holds where a second copy has some all the same, which is not known yet. Beside a server it does not: what is
 * entered there does not stay in this browser.
 */
export function shellFrame({ pathname, search }: Address, isThere: (key: string) => boolean): ShellFrame {
  const isOthers = pathname === TAKE_HOME_PATH || [PATIENT_MODE_KEY, VAULT_KEY, TAKE_HOME_KEY].some(isThere);
  if (isOthers) return "plain";
  if (pathname !== "/") return "frame";
  if (isThere(INDEX_KEY)) return "list";
  return search === "" && ![CONNECTION_KEY, RECORD_SET_KEY].some(isThere) ? "begin" : "frame";
}
