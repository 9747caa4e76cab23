import type { ReadPart, Repository } from "../../persistence/repository.ts";
import type { RecordsRead } from "../../store/state.ts";

/** A clock in milliseconds, and a way to let the page answer. */
export type Pace = {
  readonly clock: () => number;
  readonly pause: (resume: () => void) => void;
  /** So many are read before anything is drawn, however long it takes: a short list that grew while it is read would move under the eye. */
  readonly atLeast?: number;
  /** Calls back once the first records are drawn: reading on beside that would make whoever waits for them wait for many others. */
  readonly afterFirstDrawing?: (resume: () => void) => void;
};

/** How long reading may keep the page from answering; one record more can begin within it. */
const SLICE_MS = 25;
/** So long at most is read before anything is drawn: a small device is read whole, a large one delays its first screen no longer. */
const FIRST_MS = 20;
/** Each time that the page shows what arrived it draws its lists anew: that is not done for every slice. */
const SHOWN_EVERY_MS = 400;

/** Records that were read, and how far the reading is. */
export type Gathered = RecordsRead & Pick<ReadPart, "read" | "of" | "storage">;

const together = (one: Gathered | undefined, other: ReadPart): Gathered =>
  one === undefined
    ? other
    : {
        ...other,
        records: [...one.records, ...other.records],
        erased: [...one.erased, ...other.erased],
        damaged: [...one.damaged, ...other.damaged],
      };

/** Whether nothing more is to come. */
export const isOver = ({ read, of, storage }: Pick<Gathered, "read" | "of" | "storage">): boolean =>
  read === of || storage === "denied";

/** Time that begins when it is first asked for: what is waited for before takes none of it. */
function timeOf({ clock }: Pace, ms: number): () => boolean {
  let begun: number | undefined;
  return () => clock() - (begun ??= clock()) < ms;
}

/** Reads what is ready at once, for a while; or everything where there is no pace. */
export async function readFirst(repository: Repository, pace: Pace | undefined): Promise<Gathered> {
  if (pace !== undefined) {
    const isInTime = timeOf(pace, FIRST_MS);
    let asked = 0;
    return repository.readSome(() => {
      asked += 1;
      // Asked either way: the time begins with the first.
      return isInTime() || asked < (pace.atLeast ?? 0);
    });
  }
  let part = await repository.readSome(() => true);
  let all = together(undefined, part);
  while (!isOver(part)) {
    part = await repository.readSome(() => true);
    all = together(all, part);
  }
  return all;
}

export type ReadingOn = {
  /** Hands over at once what was read and not shown yet: something else is about to be told of it. */
  readonly handOver: () => void;
};

/** Reads the rest in slices, with the page awake in between, and hands over what arrived now and then. */
export function readOn(repository: Repository, pace: Pace, take: (read: Gathered) => void): ReadingOn {
  let gathered: Gathered | undefined;
  let shownAt = pace.clock();
  const handOver = () => {
    if (gathered === undefined) return;
    const read = gathered;
    gathered = undefined;
    shownAt = pace.clock();
    take(read);
  };
  const step = async () => {
    const part = await repository.readSome(timeOf(pace, SLICE_MS));
    gathered = together(gathered, part);
    if (isOver(part)) return handOver();
    if (pace.clock() - shownAt >= SHOWN_EVERY_MS) handOver();
    pace.pause(() => void step());
  };
  (pace.afterFirstDrawing ?? pace.pause)(() => void step());
  return { handOver };
}
