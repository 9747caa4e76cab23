import type { SharingProblem, SharingStatus } from "../../persistence/sharing/sharingStatus.ts";

/** A colleague's change is on this screen within so long. */
const POLL_MS = 60_000;
const FIRST_TRY_AGAIN_MS = 5000;
const LONGEST_TRY_AGAIN_MS = 300_000;
/** What is typed in one go is sent in one go. */
const AFTER_SAVE_MS = 1500;
const DAY_MS = 86_400_000;

/**
 * In how many milliseconds the next round is due; nothing where only a person can go on. `failures`: how many broke off in a row. A server
 * that asks for time gets it.
 */
export function nextRoundIn(problem: SharingProblem | undefined, failures: number): number | undefined {
  const again = Math.min(FIRST_TRY_AGAIN_MS * 2 ** Math.max(0, failures - 1), LONGEST_TRY_AGAIN_MS);
  switch (problem?.type) {
    case "SignIn":
    case "Cancelled":
      return undefined;
    case "Busy":
      return problem.seconds === undefined ? again : Math.max(1, problem.seconds) * 1000;
    case "NoAnswer":
    case "Conflict":
    case "Refused":
    case "Elsewhere":
    case "NotKept":
      return again;
    case "Forbidden":
    case "Forgetful":
    case undefined:
      return POLL_MS;
  }
}

type RoundsDeps = {
  readonly round: () => Promise<SharingStatus>;
  readonly lookAtAll: () => void;
  /** Whether a round may be made now: all is read, somebody is signed in, the device is in no patient's hands. */
  readonly isReady: () => boolean;
  readonly now: () => number;
};

/** Rounds one after the other, until they are stopped. */
export type Rounds = {
  /** The next round begins at once, or after the one that runs; a server that asked for time has it first. */
  readonly wake: () => void;
  /** Something was saved: the next round begins soon. */
  readonly saved: () => void;
  readonly stop: () => void;
};

/** Makes rounds: at once, after what is saved, and now and then. Once a day everything is looked at. */
export function keepRounds({ round, lookAtAll, isReady, now }: RoundsDeps): Rounds {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let [isRunning, isStopped] = [false, false];
  // What came while a round ran: that round may have been past it already.
  let [isWoken, isSavedMeanwhile] = [false, false];
  let failures = 0;
  let lookedAt = now();
  let notBefore = 0;
  const due = (ms: number | undefined) => {
    clearTimeout(timer);
    if (ms !== undefined && !isStopped) timer = setTimeout(() => void run(), ms);
  };
  async function run(): Promise<void> {
    if (isStopped) return;
    if (isRunning) {
      isWoken = true;
      return;
    }
    if (!isReady()) return due(POLL_MS);
    if (now() < notBefore) return due(notBefore - now());
    isRunning = true;
    isWoken = false;
    isSavedMeanwhile = false;
    if (now() - lookedAt >= DAY_MS) {
      lookAtAll();
      lookedAt = now();
    }
    const { problem } = await round();
    isRunning = false;
    failures = problem === undefined || problem.type === "SignIn" ? 0 : failures + 1;
    const next = nextRoundIn(problem, failures);
    if (problem?.type === "Busy") notBefore = now() + (next ?? 0);
    if (isWoken && problem?.type !== "Cancelled") return due(0);
    due(isSavedMeanwhile && problem === undefined ? AFTER_SAVE_MS : next);
  }
  due(0);
  return {
    wake: () => void run(),
    saved: () => {
      // Not before a busy server asked for it, nor while one that does not answer is left alone.
      if (isRunning) isSavedMeanwhile = true;
      else if (failures === 0) due(AFTER_SAVE_MS);
    },
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
