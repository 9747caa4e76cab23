/** What is known of the release that this tab runs. */
export type Release =
  | { readonly type: "Current" }
  /** A part could not be fetched, and it is not known yet why. */
  | { readonly type: "Asking" }
  /** A part could not be fetched: nothing answers, or not this app. */
  | { readonly type: "Unreachable" }
  /** A part could not be fetched although the server still has it. */
  | { readonly type: "Failed" }
  /** Another release stands on the server, or has taken over in another tab: parts of this one may be gone. */
  | { readonly type: "Replaced" }
  /** The next release is stored on this device, and waits. */
  | { readonly type: "Waiting" };

/** What pages may ask about their release, and do about it. */
export type ReleaseWatch = {
  readonly now: () => Release;
  readonly subscribe: (listener: () => void) => () => void;
  /** A part could not be fetched: asks the server why, once at a time. */
  readonly partFailed: () => void;
  /** Asks the server whether it holds another release by now; says nothing where it does not. */
  readonly askWhetherReplaced: () => void;
  /** Asks again, and goes on where the server answers. */
  readonly tryAgain: () => void;
  readonly report: (release: Release) => void;
  /** Goes on with the newest release that can be had. */
  readonly goOn: () => void;
  /** How `goOn` goes on; a plain reload until somebody knows better. */
  readonly goOnBy: (way: () => void) => void;
};

/** Whether the server holds the release whose entry this is; nothing where nothing answers, or not this app. */
export type AskServer = (entry: string) => Promise<boolean | undefined>;

/** Later ones rank higher: what is known is never forgotten over something weaker. */
const RANK: readonly Release["type"][] = ["Current", "Asking", "Unreachable", "Failed", "Waiting", "Replaced"];

/** Keeps what is known of this tab's release. `entry` is the path of the script that it began with. */
export function releaseWatch(entry: string, askServer: AskServer, reload: () => void): ReleaseWatch {
  let release: Release = { type: "Current" };
  let way = reload;
  let asking: Promise<boolean | undefined> | undefined;
  const listeners = new Set<() => void>();
  const show = (next: Release) => {
    release = next;
    listeners.forEach((listener) => listener());
  };
  const report = (next: Release) => {
    if (RANK.indexOf(next.type) > RANK.indexOf(release.type)) show(next);
  };
  const ask = async (): Promise<boolean | undefined> => {
    asking ??= askServer(entry);
    const holds = await asking;
    asking = undefined;
    if (holds === false) report({ type: "Replaced" });
    return holds;
  };
  const askWhy = async (): Promise<void> => {
    report({ type: "Asking" });
    const holds = await ask();
    if (holds === true) report({ type: "Failed" });
    if (holds === undefined) report({ type: "Unreachable" });
  };
  return {
    now: () => release,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    partFailed: () => void askWhy(),
    askWhetherReplaced: () => void ask(),
    tryAgain: () => void ask().then((holds) => (holds === undefined ? undefined : way())),
    report,
    goOn: () => way(),
    goOnBy: (next) => {
      way = next;
    },
  };
}
