import { importDesk, type ImportDesk } from "../../features/exchange/importDesk.ts";
import type { Monitor } from "../../store/monitor.ts";
import type { Device } from "../device/device.ts";

const desks = new WeakMap<Monitor, ImportDesk>();

/**
 * The one import desk over a store. It outlives the page, so that a review is still open after looking a patient up; the browser
 * asks before closing over it.
 */
export function deskOf(device: Device, monitor: Monitor): ImportDesk {
  const known = desks.get(monitor);
  if (known !== undefined) return known;
  const desk = importDesk({
    monitor,
    openImporter: device.openImporter,
    now: device.now,
    roomFor: device.roomFor,
    notes: device.importNotes,
  });
  desks.set(monitor, desk);
  window.addEventListener("beforeunload", (event) => {
    if (desk.isOpen()) event.preventDefault();
  });
  return desk;
}
