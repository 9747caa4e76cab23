import { createContext, use, type ReactNode } from "react";
import { useStore } from "zustand";
import type { Monitor } from "./monitor.ts";
import type { State } from "./state.ts";

const MonitorContext = createContext<Monitor | undefined>(undefined);

/** Gives the tree below its records. */
export const MonitorProvider = ({ monitor, children }: { readonly monitor: Monitor; readonly children: ReactNode }) => (
  <MonitorContext value={monitor}>{children}</MonitorContext>
);

/** One value of the state, and a new drawing whenever it changes. The selector must answer the same object to the same state. */
export const useMonitor = <T,>(select: (state: State) => T): T => useStore(useMonitorStore(), select);

/** The store itself, for work that goes on beside what is drawn. */
export function useMonitorStore(): Monitor {
  const monitor = use(MonitorContext);
  if (monitor === undefined) throw new Error("useMonitor stands outside MonitorProvider");
  return monitor;
}
