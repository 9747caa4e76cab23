import type { Instant } from "../../domain/instant.ts";
import type { Connection } from "../../persistence/sharing/connectionStore.ts";
import type { Progress, SharingStatus } from "../../persistence/sharing/sharingStatus.ts";
import type { News } from "./news.ts";
import type { ListedServer } from "./serverList.ts";
import type { SignInProblem } from "./smartSignIn.ts";

/** What the one tab that speaks to the server tells of it; the other tabs show the same. */
export type Shown = {
  /** Nothing before the first round. */
  readonly status: SharingStatus | undefined;
  /** How far the round that runs is; nothing where none runs. */
  readonly progress: Progress | undefined;
  readonly news: readonly News[];
  /** When an entry last came changed from a colleague in this visit, by patient and entry. */
  readonly fromColleagues: { readonly [patientId: string]: { readonly [entry: string]: Instant } };
  /** Patients who came from the server in this visit and were not here before. */
  readonly arrived: number;
};

/** How this device stands to a server. */
export type SharingView = Shown & {
  readonly server: ListedServer | undefined;
  readonly standing:
    /** Nothing is shared. */
    | "Off"
    /** The way to the server's sign-in is being looked up. */
    | "Leaving"
    /** Somebody signed in, and what the server allows is being asked. */
    | "Looking"
    /** It is known what the server allows, and nothing was sent yet. */
    | "Offered"
    | "On";
  readonly isSignedIn: boolean;
  /** The patient whom a record system had open when it launched this tab, by its own id. */
  readonly launchedWith: string | undefined;
  /** Of our patients the one whom the record system has open and names itself, so that our page need not name all of it again. */
  readonly namedThere: string | undefined;
  readonly offer: Connection | undefined;
  /** Why nobody is signed in, or why it is not known what the server allows. */
  readonly problem: SignInProblem | { readonly type: "NotEnough" } | { readonly type: "UnknownServer" } | undefined;
};
