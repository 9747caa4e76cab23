import { webcrypto } from "node:crypto";
import { cleanup, render } from "@testing-library/react";
import { userEvent, type UserEvent } from "@testing-library/user-event";
import { App } from "../../src/app/App.tsx";
import { start, type Started } from "../../src/app/starting/start.ts";
import { localRepository } from "../../src/persistence/localRepository.ts";
import { patientLockStore } from "../../src/persistence/patientLockStore.ts";
import type { PinCrypto } from "../../src/persistence/pinHash.ts";
import type { TextStore } from "../../src/persistence/textStore.ts";
import type { Deps } from "../../src/store/deps.ts";
import { english } from "../../src/words/en/language.ts";
import { importerInPlace } from "./importer.ts";
import { fixedDeps } from "./monitor.ts";

export type Visit = Started & { readonly user: UserEvent };

/**
 * A visit to the whole app on a device with these texts: all is read anew, as after a reload, and the page at this address is
 * shown. Any visit before it has ended.
 */
export async function visit(texts: TextStore, address: string, deps: Deps = fixedDeps()): Promise<Visit> {
  cleanup();
  window.history.pushState(null, "", address);
  window.scrollTo = () => {};
  const started = await start(
    localRepository(texts),
    deps,
    { retryNowAndThen: () => () => {}, wake: () => () => {} },
    importerInPlace(deps.newId),
    {
      store: patientLockStore(texts),
      crypto: webcrypto as unknown as PinCrypto,
      hashing: { name: "argon2id", memory: 64, passes: 1, lanes: 1 },
    },
  );
  render(<App monitor={started.monitor} device={started.device} language={english} />);
  return { ...started, user: userEvent.setup() };
}
