import { createRoot } from "react-dom/client";
import { App } from "./app/App.tsx";
import { browserDeps } from "./app/browserDeps.ts";
import type { Device } from "./app/device.ts";
import { browserTextStore } from "./persistence/browserTextStore.ts";
import { localRepository } from "./persistence/localRepository.ts";
import { saveOnChange } from "./persistence/saveOnChange.ts";
import { createMonitor } from "./store/monitor.ts";

const RETRY_AFTER_MS = 5000;

// Load first, create the store second: a store that cannot exist before its records are read can never write nothing over them.
const repository = localRepository(browserTextStore(() => window.localStorage, window));
const loaded = await repository.load();
const monitor = createMonitor({ records: loaded.records, settings: loaded.settings }, browserDeps);

saveOnChange(monitor, repository, {
  now: browserDeps.now,
  retryNowAndThen: (retry) => {
    const timer = window.setInterval(retry, RETRY_AFTER_MS);
    return () => window.clearInterval(timer);
  },
  wake: (retry) => {
    window.addEventListener("focus", retry);
    window.addEventListener("storage", retry);
    return () => {
      window.removeEventListener("focus", retry);
      window.removeEventListener("storage", retry);
    };
  },
  onStatus: (status) => monitor.getState().reportSaveStatus(status),
});

repository.watch((change) => {
  if (change.type === "RecordChanged") monitor.getState().mergeRecords([change.record]);
  if (change.type === "RecordRemoved") monitor.getState().forgetRecords([change.id]);
  if (change.type === "SettingsChanged") monitor.getState().changeSettings(change.settings);
});

const device: Device = {
  now: browserDeps.now,
  damaged: loaded.damaged,
  storageDenied: loaded.storage === "denied",
  usage: async () => {
    const usage = await repository.usage();
    return usage.ok ? usage.value : undefined;
  },
  // Few people load the demo, and only once: it comes when it is asked for.
  demoRecords: async () => (await import("./exchange/demo/demoRecords.ts")).demoRecords({ today: browserDeps.today(), at: browserDeps.now(), newId: browserDeps.newId }),
};

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has lost its root");
createRoot(root).render(<App monitor={monitor} device={device} />);

// A change that is not kept yet holds the page open: the browser asks before it is closed.
window.addEventListener("beforeunload", (event) => {
  if (monitor.getState().saveStatus.type === "NotSaved") event.preventDefault();
});
