import { afterEach, describe, expect, it } from "vitest";
import { grantedBy, modeWithin, scopesToAsk } from "../../../src/app/sharing/smartScopes.ts";
import {
  beginSignIn,
  endpointsOf,
  endSession,
  finishSignIn,
  refreshSession,
  type Session,
} from "../../../src/app/sharing/smartSignIn.ts";
import type { ListedServer } from "../../../src/app/sharing/serverList.ts";
import { err } from "../../../src/domain/result.ts";
import { SHARED_TYPES } from "../../../src/persistence/sharing/capability.ts";
import { answeredAt } from "../../support/sharingApp.ts";
import { startSmartServer, type SmartOptions, type SmartServer } from "../../support/smartServer/smartServer.ts";

const servers: SmartServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});
async function opened(options?: SmartOptions): Promise<{ server: SmartServer; listed: ListedServer }> {
  const server = await startSmartServer("medplum", options);
  servers.push(server);
  const { base } = server;
  return { server, listed: { name: "Clinic", base, clientId: "b2m-monitor", origins: [new URL(base).origin] } };
}

const asked: string[] = [];
const deps = {
  now: () => 1_000_000,
  fetch: (async (address: string, init?: RequestInit) => {
    asked.push(address);
    return fetch(address, init);
  }) as typeof fetch,
};
const BACK = { redirectUri: "http://127.0.0.1:1/", from: "/settings" };

async function signedIn(listed: ListedServer, launch?: string): Promise<Session> {
  const begun = await beginSignIn(listed, { ...BACK, launch }, deps);
  if (!begun.ok) throw new Error(begun.error.type);
  const session = await finishSignIn(listed, begun.value.pending, await answeredAt(begun.value.address, "yes"), deps);
  if (!session.ok) throw new Error(session.error.type);
  return session.value;
}

describe("signing in to a server of the list", () => {
  it("asks with PKCE for this server, and what comes back opens the records", async () => {
    const { server, listed } = await opened();
    const begun = await beginSignIn(listed, BACK, deps);
    const address = new URL(begun.ok ? begun.value.address : "");
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      aud: server.base,
      code_challenge_method: "S256",
      redirect_uri: BACK.redirectUri,
    });
    const session = await signedIn(listed);
    expect(session.until).toBe(deps.now() + 300_000);
    const records = await fetch(`${server.base}/Patient`, { headers: { authorization: `Bearer ${session.token}` } });
    expect(records.status).toBe(200);
  });

  it("says who said no, and takes no answer that another tab asked for", async () => {
    const { listed } = await opened();
    const [mine, other] = [await beginSignIn(listed, BACK, deps), await beginSignIn(listed, BACK, deps)];
    if (!mine.ok || !other.ok) throw new Error("not begun");
    const no = await answeredAt(mine.value.address, "no");
    expect(await finishSignIn(listed, mine.value.pending, no, deps)).toEqual(err({ type: "Refused" }));
    const yes = await answeredAt(mine.value.address, "yes");
    expect(await finishSignIn(listed, other.value.pending, yes, deps)).toMatchObject({ error: { type: "Failed" } });
    const wrongVerifier = { ...mine.value.pending, verifier: other.value.pending.verifier };
    expect(await finishSignIn(listed, wrongVerifier, yes, deps)).toEqual(err({ type: "Refused" }));
  });

  it("brings the patient of a record system's launch, and whether their name has to be shown", async () => {
    const { server, listed } = await opened();
    const launch = server.launch({ patient: "p1", needPatientBanner: false });
    expect(await signedIn(listed, launch)).toMatchObject({ patient: "p1", needsBanner: false });
  });

  it("renews the session once with each refresh token, and not where the server gave none", async () => {
    const { server, listed } = await opened();
    const first = await signedIn(listed);
    const second = await refreshSession(listed, first, deps);
    expect(second.ok && second.value.token).not.toBe(first.token);
    expect(await refreshSession(listed, first, deps)).toEqual(err({ type: "Refused" }));
    server.steering.refreshes = false;
    expect(await refreshSession(listed, await signedIn(listed), deps)).toEqual(err({ type: "Refused" }));
  });

  it("ends its tokens at the server, where that can be asked for", async () => {
    const { server, listed } = await opened();
    await endSession(listed, await signedIn(listed), deps);
    expect(server.tokens()).toHaveLength(0);
    const without = await opened({ revokes: false });
    await endSession(without.listed, await signedIn(without.listed), deps);
    expect(without.server.tokens()).toHaveLength(2);
  });

  it("speaks to no origin that is not in the list, wherever the server says that its sign-in stands", async () => {
    const { listed } = await opened();
    const elsewhere = {
      ...deps,
      fetch: (async () =>
        Response.json({
          authorization_endpoint: "https://login.elsewhere.example/authorize",
          token_endpoint: `${listed.origins[0]}/auth/token`,
          code_challenge_methods_supported: ["S256"],
        })) as unknown as typeof fetch,
    };
    expect(await beginSignIn(listed, BACK, elsewhere)).toEqual(
      err({ type: "NotListed", origin: "https://login.elsewhere.example" }),
    );
    const begun = await beginSignIn(listed, BACK, deps);
    if (!begun.ok) throw new Error("not begun");
    const { pending } = begun.value;
    const endpoints = { ...pending.endpoints, token: "https://login.elsewhere.example/token" };
    asked.length = 0;
    const back = await answeredAt(begun.value.address, "yes");
    expect(await finishSignIn(listed, { ...pending, endpoints }, back, deps)).toEqual(err({ type: "Unreachable" }));
    expect(asked).toEqual([]);
  });

  it("uses no sign-in without the safe kind of proof, and says where nothing answers", async () => {
    const { server, listed } = await opened();
    const plain = (said: object, status = 200) =>
      endpointsOf(listed, { ...deps, fetch: async () => Response.json(said, { status }) });
    const there = { authorization_endpoint: `${server.base}/a`, token_endpoint: `${server.base}/t` };
    expect(await plain({ ...there, code_challenge_methods_supported: ["plain"] })).toEqual(err({ type: "NoSignIn" }));
    expect(await plain({}, 404)).toEqual(err({ type: "NoSignIn" }));
    expect(await plain({}, 503)).toEqual(err({ type: "Unreachable" }));
    await server.close();
    expect(await endpointsOf(listed, deps)).toEqual(err({ type: "Unreachable" }));
    servers.length = 0;
  });
});

describe("what is asked for, and what is granted", () => {
  it("is in the words of SMART 2 where the server knows them, and never asks to delete", async () => {
    const both = [true, false].map((isVersion2) => scopesToAsk({ isVersion2, isLaunch: false }));
    expect(both[0]).toContain("user/Observation.crus");
    expect(both[0]).not.toMatch(/\.[a-z]*d/u);
    expect(both[1]).toContain("user/Observation.write");
    expect(scopesToAsk({ isVersion2: true, isLaunch: true })).toMatch(/^launch online_access /u);
    for (const asking of both)
      expect(grantedBy(asking.split(" "))).toEqual({ reads: [...SHARED_TYPES], writes: [...SHARED_TYPES] });
  });

  it.each([
    ["read only", ["user/*.rs"], [...SHARED_TYPES], []],
    ["everything of version 1", ["user/*.*"], [...SHARED_TYPES], [...SHARED_TYPES]],
    ["results alone", ["user/Patient.read", "user/Observation.rs"], ["Patient", "Observation"], []],
    ["writing within a query", ["user/Observation.crus?category=laboratory"], ["Observation"], []],
    ["creating without changing", ["user/Observation.crs"], ["Observation"], []],
    ["changing alone", ["user/Observation.u"], [], []],
    ["one patient's record", ["patient/Observation.rs"], ["Observation"], []],
    ["nothing that is known", ["fhirUser", "launch/patient"], [], []],
  ] as const)("%s is read for what it is", (_what, scopes, reads, writes) => {
    expect(grantedBy(scopes)).toEqual({ reads, writes });
  });

  it("leaves a server that takes writes read only, where not every type may be written", () => {
    const all = grantedBy(["user/*.cruds"]);
    expect(modeWithin("full", all)).toBe("full");
    expect(modeWithin("single", all)).toBe("single");
    expect(modeWithin("full", { ...all, writes: all.writes.slice(1) })).toBe("read");
  });
});
