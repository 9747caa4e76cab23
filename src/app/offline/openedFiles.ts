import { askWorker } from "./askWorker.ts";

type Launches = {
  readonly setConsumer: (consumer: (launch: { readonly files?: readonly FileSystemFileHandle[] }) => void) => void;
};
declare global {
  interface Window {
    /** Only in browsers that open files with installed apps. */
    readonly launchQueue?: Launches;
  }
}

let waiting: readonly File[] = [];
const listeners = new Set<() => void>();

/** Files that were opened with the installed app or shared with it, until the import takes them. In memory alone. */
export const openedFiles = {
  now: (): readonly File[] => waiting,
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
  /** Where nobody listens the device is handed over to a patient: then they are let go. */
  put: (files: readonly File[]): void => {
    if (listeners.size > 0) waiting = files;
    listeners.forEach((listener) => listener());
  },
};

/** Hears of files that are opened with the installed app, from now on and since it was started. */
export function hearLaunches(launches: Launches | undefined): void {
  launches?.setConsumer(({ files = [] }) => {
    if (files.length === 0) return;
    Promise.all(files.map((file) => file.getFile())).then(openedFiles.put, () => {});
  });
}

/** The files that another app shared with this one, as the service worker holds them; it hands them over once. */
export async function takeShared(): Promise<readonly File[]> {
  const files = await askWorker({ type: "TakeShared" });
  return Array.isArray(files) ? files.filter((file) => file instanceof File) : [];
}
