import { createContext, use, type ReactNode } from "react";
import type { Device } from "./device.ts";

const DeviceContext = createContext<Device | undefined>(undefined);

/** Gives the pages below it their device. */
export const DeviceProvider = ({ device, children }: { readonly device: Device; readonly children: ReactNode }) => (
  <DeviceContext value={device}>{children}</DeviceContext>
);

/** The device the page runs on. */
export function useDevice(): Device {
  const device = use(DeviceContext);
  if (device === undefined) throw new Error("useDevice stands outside DeviceProvider");
  return device;
}
