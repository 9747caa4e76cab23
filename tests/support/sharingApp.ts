import { randomUUID } from "node:crypto";
import type { ListedServer } from "../../src/app/sharing/serverList.ts";
import { keepSharing, type SharingKeeper } from "../../src/app/sharing/sharingKeeper.ts";
import type { SharingTabs, SharingWord } from "../../src/app/sharing/sharingTabs.ts";
import { beginSignIn, finishSignIn, type Session } from "../../src/app/sharing/smartSignIn.ts";
import type { PatientRecord } from "../../src/domain/record/patientRecord.ts";
import { entriesOn } from "../../src/domain/shelf.ts";
import { memoryTextStore } from "../../src/persistence/memoryTextStore.ts";
import { connectionStore } from "../../src/persistence/sharing/connectionStore.ts";
import { PLAIN } from "../../src/persistence/vault/codedTexts.ts";
import type { Monitor } from "../../src/store/monitor.ts";
import type { TextStore } from "../../src/persistence/textStore.ts";
import { fixedDeps, monitorWith } from "./monitor.ts";
import { memoryKnown, nextMoment } from "./sharingDesk.ts";
import type { SmartServer } from "./smartServer/smartServer.ts";

/** The tabs of one browser: what one tells all others hear. */
export function tabsOfBrowser(): () => SharingTabs {
  const all: ((word: SharingWord) => void)[][] = [];
  return () => {
    const own: ((word: SharingWord) => void)[] = [];
    all.push(own);
    return {
      tell: (word) => {
        for (const listeners of all) if (listeners !== own) for (const hear of listeners) hear(word);
      },
      listen: (listener) => {
        own.push(listener);
        return () => {};
      },
      close: () => void own.splice(0),
    };
  };
}

/** One step after the other, as a browser's locks do it. */
export function oneAfterTheOther() {
  const last = new Map<string, Promise<unknown>>();
  return async <Value>(name: string, step: () => Promise<Value>): Promise<Value> => {
    const done = (last.get(name) ?? Promise.resolve()).then(step);
    last.set(
      name,
      done.catch(() => {}),
    );
    return done;
  };
}

/** How a build names this server. */
export const listed = ({ base }: SmartServer): ListedServer => ({
  name: "Clinic",
  base,
  clientId: "b2m-monitor",
  origins: [new URL(base).origin],
});

export const overTheWire = async (address: RequestInfo | URL, init?: RequestInit): Promise<Response> => fetch(address, init);

/** What a person does at the server's own page, and the query with which they come back. */
export async function answeredAt(address: string, answer: "yes" | "no"): Promise<URLSearchParams> {
  const url = new URL(address);
  const body = new URLSearchParams(url.search);
  body.set("answer", answer);
  const { headers } = await fetch(url.origin + url.pathname, { method: "POST", body, redirect: "manual" });
  return new URL(headers.get("location") ?? "").searchParams;
}

/** A session of somebody who signed in, launched out of a record system or not. */
export async function sessionAt(server: SmartServer, now: () => number, launch?: string): Promise<Session> {
  const deps = { fetch: overTheWire, now };
  const begun = await beginSignIn(listed(server), { redirectUri: "http://127.0.0.1:1/", from: "/", launch }, deps);
  if (!begun.ok) throw new Error(begun.error.type);
  const back = await answeredAt(begun.value.address, "yes");
  const session = await finishSignIn(listed(server), begun.value.pending, back, deps);
  if (!session.ok) throw new Error(session.error.type);
  return session.value;
}

/** The app of one colleague, without its page. */
export type SharingApp = {
  readonly monitor: Monitor;
  readonly keeper: SharingKeeper;
  readonly texts: TextStore;
  readonly signIn: (launch?: string) => Promise<void>;
  /** Signs in and shares, and waits for the first round. */
  readonly share: () => Promise<void>;
  /** The window has the focus again. */
  readonly focus: () => void;
  /** The page loaded anew on the same device: nobody is signed in. */
  readonly reloaded: () => SharingApp;
};

type Device = { readonly texts: TextStore; readonly known: ReturnType<typeof memoryKnown> };

export function sharingApp(
  server: SmartServer,
  records: readonly PatientRecord[] = [],
  { texts, known: kept }: Device = { texts: memoryTextStore(), known: memoryKnown() },
): SharingApp {
  const deps = { ...fixedDeps(), now: nextMoment, newId: randomUUID };
  const monitor = monitorWith(records, {}, deps);
  const known = { ...kept, recode: async () => {} };
  const woken = new Set<() => void>();
  const now = () => 1_000_000;
  const keeper = keepSharing({
    servers: [listed(server)],
    monitor,
    connections: connectionStore(texts),
    known: () => ({ ...known, forget: async () => known.all.clear() }),
    codec: { now: () => PLAIN, subscribe: () => () => {} },
    tabs: tabsOfBrowser(),
    newId: randomUUID,
    instant: nextMoment,
    fetch: overTheWire,
    now,
    breathing: { clock: () => performance.now(), breathe: async () => {} },
    pause: async () => {},
    oneAtATime: oneAfterTheOther(),
    lead: (_name, begin) => begin(),
    wake: (listener) => {
      woken.add(listener);
      return () => void woken.delete(listener);
    },
    leave: async () => undefined,
    beginAnew: () => {},
  });
  const signIn = async (launch?: string) => keeper.signedIn(listed(server), await sessionAt(server, now, launch));
  return {
    monitor,
    keeper,
    texts,
    signIn,
    share: async () => {
      await signIn();
      keeper.start();
    },
    focus: () => woken.forEach((listener) => listener()),
    reloaded: () => sharingApp(server, entriesOn(monitor.getState().records), { texts, known: kept }),
  };
}
