import type { Instant } from "../../domain/instant.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { take, type Shelf } from "../../domain/shelf.ts";
import { changedEntries, newsOf, withNews, type Judging } from "./news.ts";
import type { Shown } from "./sharingView.ts";

type Told = Pick<Shown, "news" | "fromColleagues" | "arrived">;

/** What is told once these records came from the server: who is new, whose verdict turned, and which entries a colleague changed. */
export function told(
  shown: Told,
  before: Shelf<PatientRecord>,
  { records, settings }: { readonly records: Shelf<PatientRecord>; readonly settings: Judging },
  came: readonly PatientRecord[],
  at: Instant,
): Told {
  let { news, fromColleagues, arrived } = shown;
  for (const { id } of came) {
    const [was, is] = [take(before, id), take(records, id)];
    if (is === undefined || is === was) continue;
    if (was === undefined) {
      arrived += 1;
      continue;
    }
    const next = newsOf(was, is, settings);
    if (next === undefined) continue;
    const entries = Object.fromEntries(changedEntries(was, is).map((entry) => [entry, at]));
    news = withNews(news, next);
    fromColleagues = { ...fromColleagues, [id]: { ...fromColleagues[id], ...entries } };
  }
  return { news, fromColleagues, arrived };
}
