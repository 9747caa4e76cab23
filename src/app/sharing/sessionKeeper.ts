import { err, type Result } from "../../domain/result.ts";
import { fhirClient, type Answer, type FhirClient, type NotAnswered } from "../../persistence/sharing/fhirClient.ts";
import type { ListedServer } from "./serverList.ts";
import type { SharingTabs } from "./sharingTabs.ts";
import { endSession, refreshSession, type Session } from "./smartSignIn.ts";

export type SessionDeps = {
  readonly fetch: typeof globalThis.fetch;
  readonly now: () => number;
  /** Runs a step when no other tab runs one of this name. */
  readonly oneAtATime: <Value>(name: string, step: () => Promise<Value>) => Promise<Value>;
  readonly pause: (ms: number) => Promise<void>;
};

/** Who is signed in to a server: in memory of all tabs of this app, and nowhere else. */
export type SessionKeeper = {
  readonly now: () => Session | undefined;
  readonly subscribe: (listener: () => void) => () => void;
  readonly begin: (session: Session) => void;
  /** Ends the tokens at the server and here, in every tab. */
  readonly end: () => Promise<void>;
  /** Speaks to the server with the session in force, and renews it once where it ran out. */
  readonly client: FhirClient;
};

/** A token that runs out within so long is renewed before it is used. */
const SOON_MS = 5000;
/** So long another tab has to say that it renewed the session meanwhile. */
const TABS_ANSWER_MS = 150;

export function keepSession(server: ListedServer, tabs: SharingTabs, deps: SessionDeps): SessionKeeper {
  let session: Session | undefined;
  const listeners = new Set<() => void>();
  const hold = (next: Session | undefined) => {
    session = next;
    for (const listener of listeners) listener();
  };
  const holdEverywhere = (next: Session | undefined) => {
    hold(next);
    tabs.tell({ type: "Session", session: next });
  };
  tabs.listen((word) => {
    if (word.type === "WhoIsSignedIn" && session !== undefined) tabs.tell({ type: "Session", session });
    if (word.type !== "Session") return;
    if (word.session === undefined || session === undefined || word.session.since > session.since) hold(word.session);
  });
  tabs.tell({ type: "WhoIsSignedIn" });

  /** Whether there is a session in force now; nothing where the server did not answer. A refresh token is good once, in one tab. */
  const renew = async (used: Session): Promise<boolean | undefined> =>
    deps.oneAtATime(`b2m-sharing-refresh ${server.base}`, async () => {
      if (session === used) {
        tabs.tell({ type: "WhoIsSignedIn" });
        await deps.pause(TABS_ANSWER_MS);
      }
      if (session !== used) return session !== undefined;
      const next = await refreshSession(server, used, deps);
      if (!next.ok && next.error.type === "Unreachable") return undefined;
      holdEverywhere(next.ok ? next.value : undefined);
      return next.ok;
    });

  const plain = fhirClient(server.base, { fetch: deps.fetch, token: () => session?.token });
  const ask: FhirClient["ask"] = async (asking): Promise<Result<Answer, NotAnswered>> => {
    const before = session;
    if (before?.until !== undefined && before.until - SOON_MS < deps.now()) await renew(before);
    const used = session;
    const answer = await plain.ask(asking);
    if (answer.ok || answer.error.type !== "SignIn" || used === undefined) return answer;
    const isRenewed = await renew(used);
    if (isRenewed !== true) return isRenewed === undefined ? err({ type: "NoAnswer" }) : answer;
    const again = await plain.ask(asking);
    // A fresh one that is not taken either: somebody has to sign in anew.
    if (!again.ok && again.error.type === "SignIn") holdEverywhere(undefined);
    return again;
  };

  return {
    now: () => session,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    begin: holdEverywhere,
    end: async () => {
      const ended = session;
      holdEverywhere(undefined);
      if (ended !== undefined) await endSession(server, ended, deps);
    },
    client: { base: server.base, ask },
  };
}
