import { toPatientId } from "../../domain/record/patient.ts";
import { personInContext, type WhoIsMeant } from "../../domain/record/people/personInContext.ts";
import type { Connection, ConnectionStore } from "../../persistence/sharing/connectionStore.ts";
import { readForeignResults, readInContext, type ForeignResults } from "../../persistence/sharing/foreignResults.ts";
import { releaseRecords } from "../../store/releaseRecords.ts";
import type { ListedServer } from "./serverList.ts";
import type { SharingView, Shown } from "./sharingView.ts";
import { keepSession, type SessionKeeper } from "./sessionKeeper.ts";
import type { SharingTabs } from "./sharingTabs.ts";
import type { Session, SignInProblem } from "./smartSignIn.ts";
import { leadSharing, type Leading, type LeadingDeps } from "./leadSharing.ts";
import { lookAtServer } from "./lookAtServer.ts";

export type KeeperDeps = LeadingDeps & {
  readonly servers: readonly ListedServer[];
  readonly connections: ConnectionStore;
  readonly tabs: (base: string) => SharingTabs;
  /** Does the work in one tab of all that ask, until it is stopped. */
  readonly lead: (name: string, begin: () => () => void) => () => void;
  /** Reads everything anew. */
  readonly beginAnew: () => void;
  /** Leads to the server's own page. */
  readonly leave: (server: ListedServer, launch?: string) => Promise<SignInProblem | undefined>;
};

/** What pages may ask about sharing, and do about it. */
export type SharingKeeper = {
  readonly servers: readonly ListedServer[];
  readonly now: () => SharingView;
  readonly subscribe: (listener: () => void) => () => void;
  /** Leads to the server's own page to sign in. */
  readonly connect: (server: ListedServer, launch?: string) => Promise<void>;
  /** Somebody came back from there. */
  readonly signedIn: (server: ListedServer, session: Session) => Promise<void>;
  readonly failed: (problem: NonNullable<SharingView["problem"]>, server?: ListedServer) => void;
  /** Shares from now on what was offered to be shared. */
  readonly start: () => void;
  /** Ends the tokens; what is here and waits goes on waiting. */
  readonly signOut: () => Promise<void>;
  /**
   * Ends all of it, on every tab. `remove`: lets go of the patients who are on the server as they are here. Answers how many those were;
   * nothing where another tab does it.
   */
  readonly disconnect: (remove: boolean) => Promise<number | undefined>;
  readonly roundNow: () => void;
  /** Stops the round that runs after the patient it is at. */
  readonly cancel: () => void;
  /** Reads what the systems around the server have put there, for the import to review; nothing where it does not answer. */
  readonly readForeign: (patient?: string) => Promise<ForeignResults | undefined>;
  /** Whom the record system has open that launched the app, and whose page may be opened for them; nothing where it launched none. */
  readonly inContext: () => Promise<{ readonly patient: string; readonly who: WhoIsMeant } | undefined>;
  readonly retry: (patientId: string, entry: string) => void;
  /** A person decided that what is here takes the place of what stands there and cannot be read. */
  readonly overrule: (patientId: string, entry: string) => void;
  /** A person decided that somebody stays whom a colleague erased. */
  readonly keepErased: (patientId: string) => void;
  /** A person has seen what is new of this patient, or all of it. */
  readonly seen: (patientId?: string) => void;
};

const NOTHING: SharingView = {
  status: undefined,
  progress: undefined,
  news: [],
  fromColleagues: {},
  arrived: 0,
  server: undefined,
  standing: "Off",
  isSignedIn: false,
  launchedWith: undefined,
  namedThere: undefined,
  offer: undefined,
  problem: undefined,
};

/** Keeps this device in step with its team's server, as long as it is connected to one. */
export function keepSharing(deps: KeeperDeps): SharingKeeper {
  const { monitor, connections } = deps;
  const listeners = new Set<() => void>();
  let view = NOTHING;
  let linked: { readonly server: ListedServer; readonly tabs: SharingTabs; readonly session: SessionKeeper } | undefined;
  let stopLeading: (() => void) | undefined;
  let leading: Leading | undefined;

  const show = (patch: Partial<SharingView>) => {
    view = { ...view, ...patch };
    for (const listener of listeners) listener();
  };
  const showEverywhere = (patch: Partial<Shown>) => {
    show(patch);
    const { status, progress, news, fromColleagues, arrived } = view;
    linked?.tabs.tell({ type: "Shown", shown: { status, progress, news, fromColleagues, arrived } });
  };

  function link(server: ListedServer): NonNullable<typeof linked> {
    if (linked?.server.base === server.base) return linked;
    unlink();
    const tabs = deps.tabs(server.base);
    const session = keepSession(server, tabs, deps);
    let began: number | undefined;
    session.subscribe(() => {
      const isSignedIn = session.now() !== undefined;
      if (isSignedIn !== view.isSignedIn) show({ isSignedIn });
      // A token that was renewed in the middle of a round is no reason for another.
      if (isSignedIn && session.now()?.began !== began) leading?.rounds.wake();
      began = session.now()?.began;
    });
    tabs.listen((word) => {
      switch (word.type) {
        case "Shown":
          return show(word.shown);
        case "WhatIsShown":
          return leading === undefined ? undefined : showEverywhere({});
        case "RoundNow":
          return leading?.rounds.wake();
        case "Cancel":
          return leading?.cancel();
        case "Seen":
          return leading === undefined ? undefined : forgetNews(word.patientId);
        case "Retry":
          return void sendAgain(word.patientId, word.entry);
        case "Overrule":
          return void writeOver(word.patientId, word.entry);
        case "KeepErased":
          return void sendBack(word.patientId);
        case "Disconnect":
          return leading === undefined ? undefined : void keeper.disconnect(word.remove);
        case "Gone":
          return deps.beginAnew();
        case "Session":
        case "WhoIsSignedIn":
      }
    });
    linked = { server, tabs, session };
    tabs.tell({ type: "WhatIsShown" });
    return linked;
  }

  function unlink(): void {
    stopLeading?.();
    stopLeading = undefined;
    linked?.tabs.close();
    linked = undefined;
  }

  /** What the server allows whoever is signed in; nothing where it does not answer or allows too little, which is said. */
  async function look(server: ListedServer, session: SessionKeeper): Promise<Connection | undefined> {
    const allowed = await lookAtServer(server, session);
    if (allowed !== "NotEnough") return allowed;
    show({ problem: { type: "NotEnough" } });
    return undefined;
  }

  function begin(server: ListedServer, connection: Connection): () => void {
    const { session } = link(server);
    const begun = leadSharing(deps, { server, session, connection, look, view: () => view, show: showEverywhere });
    leading = begun;
    return () => {
      begun.stop();
      leading = undefined;
    };
  }

  function goOn(): void {
    const connection = connections.read();
    const server = deps.servers.find(({ base }) => base === connection?.base);
    if (connection === undefined || server === undefined) {
      if (view.standing !== "On") return;
      unlink();
      return show(NOTHING);
    }
    if (view.standing === "On" && linked?.server.base === server.base) return;
    const { session } = link(server);
    show({ server, standing: "On", isSignedIn: session.now() !== undefined, offer: undefined });
    stopLeading = deps.lead(`b2m-sharing ${server.base}`, () => begin(server, connection));
  }

  const forgetNews = (patientId: string | undefined) =>
    showEverywhere({ news: patientId === undefined ? [] : view.news.filter((one) => one.patientId !== patientId), arrived: 0 });

  async function sendAgain(patientId: string, entry: string): Promise<void> {
    if (leading === undefined) return;
    await leading.sharing().retry(toPatientId(patientId), entry);
    leading.rounds.wake();
  }

  async function writeOver(patientId: string, entry: string): Promise<void> {
    if (leading === undefined) return;
    await leading.sharing().overrule(patientId, entry);
    leading.rounds.wake();
  }

  async function sendBack(patientId: string): Promise<void> {
    if (leading === undefined) return;
    await leading.sharing().keepErased(patientId);
    leading.rounds.wake();
  }

  const keeper: SharingKeeper = {
    servers: deps.servers,
    now: () => view,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    connect: async (server, launch) => {
      if (view.standing === "Off" || view.standing === "Offered") show({ server, standing: "Leaving" });
      const problem = await deps.leave(server, launch);
      if (problem !== undefined) keeper.failed(problem, server);
    },
    failed: (problem, server) => {
      show({ problem, server: server ?? view.server, ...(view.standing === "On" ? {} : { standing: "Off" }) });
    },
    signedIn: async (server, signedIn) => {
      const { session } = link(server);
      show({ server, isSignedIn: true, problem: undefined, launchedWith: signedIn.patient });
      session.begin(signedIn);
      if (view.standing === "On") return;
      show({ standing: "Looking" });
      const offer = await look(server, session);
      if (offer !== undefined) return show({ standing: "Offered", offer });
      await session.end();
      keeper.failed(view.problem ?? { type: "Unreachable" }, server);
    },
    start: () => {
      if (view.offer === undefined) return;
      connections.write(view.offer);
      goOn();
    },
    signOut: async () => linked?.session.end(),
    disconnect: async (remove) => {
      const ended = linked;
      if (view.standing === "On" && leading === undefined) {
        ended?.tabs.tell({ type: "Disconnect", remove });
        return undefined;
      }
      const going = remove && leading !== undefined ? leading.sharing().onServer() : [];
      connections.forget();
      stopLeading?.();
      stopLeading = undefined;
      await ended?.session.end();
      if (ended !== undefined) await deps.known(ended.server.base).forget();
      releaseRecords(monitor, going);
      // The other tabs still hold them, and would keep them again at their next change.
      if (going.length > 0) ended?.tabs.tell({ type: "Gone" });
      unlink();
      show(NOTHING);
      return going.length;
    },
    roundNow: () => {
      if (leading === undefined) linked?.tabs.tell({ type: "RoundNow" });
      else leading.rounds.wake();
    },
    readForeign: async (patient) => {
      const answer = linked === undefined ? undefined : await readForeignResults(linked.session.client, patient);
      return answer?.ok === true ? answer.value : undefined;
    },
    inContext: async () => {
      const patient = linked?.session.now()?.patient;
      if (linked === undefined || patient === undefined) return undefined;
      const sought = await readInContext(linked.session.client, patient);
      if (!sought.ok) return undefined;
      const who = personInContext(monitor.getState().records, sought.value);
      const isNamedThere = who.type === "Same" && linked.session.now()?.needsBanner === false;
      show({ namedThere: isNamedThere ? who.id : undefined });
      return { patient, who };
    },
    cancel: () => {
      if (leading === undefined) linked?.tabs.tell({ type: "Cancel" });
      else leading.cancel();
    },
    retry: (patientId, entry) => {
      if (leading === undefined) linked?.tabs.tell({ type: "Retry", patientId, entry });
      else void sendAgain(patientId, entry);
    },
    overrule: (patientId, entry) => {
      if (leading === undefined) linked?.tabs.tell({ type: "Overrule", patientId, entry });
      else void writeOver(patientId, entry);
    },
    keepErased: (patientId) => {
      if (leading === undefined) linked?.tabs.tell({ type: "KeepErased", patientId });
      else void sendBack(patientId);
    },
    seen: (patientId) => {
      if (leading === undefined) {
        linked?.tabs.tell({ type: "Seen", patientId });
        show({ news: patientId === undefined ? [] : view.news.filter((one) => one.patientId !== patientId), arrived: 0 });
      } else forgetNews(patientId);
    },
  };
  connections.watch(goOn);
  goOn();
  return keeper;
}
