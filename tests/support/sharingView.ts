import type { SharingView } from "../../src/app/sharing/sharingView.ts";
import type { SharingStatus } from "../../src/persistence/sharing/sharingStatus.ts";

/** A device that shares and is signed in, of which nothing has been told yet. */
export const VIEW: SharingView = {
  status: undefined,
  progress: undefined,
  news: [],
  fromColleagues: {},
  arrived: 0,
  server: undefined,
  standing: "On",
  isSignedIn: true,
  launchedWith: undefined,
  namedThere: undefined,
  offer: undefined,
  problem: undefined,
};

/** A server that has all there is. */
export const ALL_THERE: SharingStatus = {
  mode: "full",
  waiting: 0,
  waitingOf: {},
  forPerson: [],
  erasures: [],
  unreadable: 0,
  at: "2026-11-27T14:32:00.000Z",
};
