import { afterEach, describe, expect, it } from "vitest";
import { keepSession } from "../../../src/app/sharing/sessionKeeper.ts";
import type { ListedServer } from "../../../src/app/sharing/serverList.ts";
import type { SharingTabs, SharingWord } from "../../../src/app/sharing/sharingTabs.ts";
import { beginSignIn, finishSignIn, type Session } from "../../../src/app/sharing/smartSignIn.ts";
import { startSmartServer, type SmartServer } from "../../support/smartServer/smartServer.ts";

const servers: SmartServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

/** The tabs of one browser: what one tells all others hear. */
function browser() {
  const all: ((word: SharingWord) => void)[][] = [];
  return (): SharingTabs => {
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
      close: () => {},
    };
  };
}

async function opened() {
  const server = await startSmartServer("medplum");
  servers.push(server);
  const listed: ListedServer = {
    name: "Clinic",
    base: server.base,
    clientId: "b2m-monitor",
    origins: [new URL(server.base).origin],
  };
  let last: Promise<unknown> = Promise.resolve();
  const deps = {
    fetch: async (address: RequestInfo | URL, init?: RequestInit) => fetch(address, init),
    now: () => 1_000_000,
    pause: async () => {},
    oneAtATime: async <Value>(_name: string, step: () => Promise<Value>): Promise<Value> => {
      const done = last.then(step);
      last = done.catch(() => {});
      return done;
    },
  };
  const newTab = browser();
  const signIn = async (): Promise<Session> => {
    const begun = await beginSignIn(listed, { redirectUri: "http://127.0.0.1:1/", from: "/" }, deps);
    if (!begun.ok) throw new Error(begun.error.type);
    const url = new URL(begun.value.address);
    const body = new URLSearchParams(url.search);
    body.set("answer", "yes");
    const { headers } = await fetch(url.origin + url.pathname, { method: "POST", body, redirect: "manual" });
    const session = await finishSignIn(listed, begun.value.pending, new URL(headers.get("location") ?? "").searchParams, deps);
    if (!session.ok) throw new Error(session.error.type);
    return session.value;
  };
  return { server, signIn, keep: () => keepSession(listed, newTab(), deps) };
}

const asking = { method: "GET", path: "Patient" } as const;

describe("who is signed in", () => {
  it("is known to a tab that is opened later, and ends in all of them at once", async () => {
    const { server, signIn, keep } = await opened();
    const one = keep();
    expect(await one.client.ask(asking)).toMatchObject({ error: { type: "SignIn" } });
    one.begin(await signIn());
    const other = keep();
    expect((await other.client.ask(asking)).ok).toBe(true);
    await one.end();
    expect(other.now()).toBeUndefined();
    expect(server.tokensHeld()).toBe(0);
  });

  it("is renewed by one tab for all where the token ran out, and each request is carried out once", async () => {
    const { server, signIn, keep } = await opened();
    const [one, other] = [keep(), keep()];
    one.begin(await signIn());
    server.expire();
    const answers = await Promise.all([one.client.ask(asking), other.client.ask(asking), one.client.ask(asking)]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(other.now()?.token).toBe(one.now()?.token);
  });

  it("has to sign in anew where it cannot be renewed, and no request goes out until then", async () => {
    const { server, signIn, keep } = await opened();
    const one = keep();
    const told: boolean[] = [];
    one.subscribe(() => void told.push(one.now() !== undefined));
    one.begin(await signIn());
    server.expire(true);
    expect(await one.client.ask(asking)).toMatchObject({ error: { type: "SignIn" } });
    expect(told.at(-1)).toBe(false);
    const { length } = server.fhir.received;
    await one.client.ask(asking);
    expect(server.fhir.received).toHaveLength(length);
  });
});
