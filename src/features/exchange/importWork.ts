import type { Instant } from "../../domain/instant.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { emptyShelf, type Shelf } from "../../domain/shelf.ts";
import type {
  Importer,
  ImportText,
  KnownColumns,
  OpenImporter,
  PlanSummary,
  Progress,
  ReadText,
  ReviewRow,
  RowFilter,
  Said,
} from "../../exchange/incoming/importer.ts";
import type { Monitor } from "../../store/monitor.ts";
import { untilAllRead } from "../../store/untilAllRead.ts";
import { handOverRecords } from "./handOverRecords.ts";

/** What is asked of the importer at one step of a desk. Each answer is undefined where something else was asked for since. */
export type WorkStep = {
  readonly read: (texts: readonly ImportText[], known: readonly KnownColumns[]) => Promise<readonly ReadText[] | undefined>;
  readonly plan: (said: Said, at: Instant) => Promise<PlanSummary | undefined>;
  /** All records that the plan changes or adds, and what it was made on. */
  readonly records: (total: number) => Promise<PlannedRecords | undefined>;
  readonly isOver: () => boolean;
};

export type PlannedRecords = { readonly records: readonly PatientRecord[]; readonly madeOn: Shelf<PatientRecord> };

export type ImportWork = {
  /** A new step: what was asked at the steps before is not heard any more. */
  readonly begin: () => WorkStep;
  readonly rows: (filter: RowFilter, from: number, to: number) => Promise<readonly ReviewRow[]>;
  readonly picture: Importer["picture"];
  /** Ends all work and forgets what was read. */
  readonly close: () => void;
};

/** The importer of one desk: opened when it is needed, and brought up to the records that are here before each plan. */
export function importWork(monitor: Monitor, openImporter: OpenImporter, onProgress: (progress: Progress) => void): ImportWork {
  let importer: Importer | undefined;
  /** The records as the importer has them. */
  let handedOver: Shelf<PatientRecord> = emptyShelf;
  /** Counts the steps. */
  let latest = 0;

  function begin(): WorkStep {
    const mine = (latest += 1);
    const isOver = () => mine !== latest;

    /** Brings the importer up to what is here now. */
    async function upToDate(): Promise<Importer | undefined> {
      // A plan on some of the records would take the others for new people.
      await untilAllRead(monitor);
      if (isOver()) return undefined;
      const present = (importer ??= openImporter(onProgress));
      const { records } = monitor.getState();
      const isWhole = await handOverRecords(present, handedOver, records, onProgress, isOver);
      if (isWhole) handedOver = records;
      return isOver() ? undefined : present;
    }
    const heard = <T>(answer: T): T | undefined => (isOver() ? undefined : answer);

    return {
      isOver,
      read: async (texts, known) => {
        const present = await upToDate();
        return present === undefined ? undefined : heard(await present.read(texts, known));
      },
      plan: async (said, at) => {
        const present = await upToDate();
        const { today, settings } = monitor.getState();
        return present === undefined
          ? undefined
          : heard(
              await present.plan({ ...said, today: today(), at, reason: { code: "import" }, learned: settings.learnedNames }),
            );
      },
      records: async (total) => {
        const records: PatientRecord[] = [];
        for (let next: number | undefined = 0; next !== undefined;) {
          const part: Awaited<ReturnType<Importer["records"]>> | undefined = await importer?.records(next);
          if (part === undefined || isOver()) return undefined;
          records.push(...part.records);
          onProgress({ step: "Taking", done: records.length, total });
          next = part.next;
        }
        return { records, madeOn: handedOver };
      },
    };
  }

  return {
    begin,
    picture: async (of) => importer?.picture(of),
    rows: async (filter, from, to) => importer?.rows(filter, from, to) ?? [],
    close: () => {
      latest += 1;
      importer?.close();
      importer = undefined;
      handedOver = emptyShelf;
    },
  };
}
