import type { PageWords } from "./language.ts";

/** Why a backup cannot be restored, as its reader says it. */
type Problem =
  | { readonly type: "NotABackup" | "CutShort" | "ChecksumMismatch" }
  | { readonly type: "Newer"; readonly version: number }
  | { readonly type: "Damaged"; readonly path: string };

/** What is wrong with a chosen backup, that nothing was changed, and what to try. */
export function describeNotRestorable(problem: Problem, { notRestorable }: PageWords["restoring"]): string {
  switch (problem.type) {
    case "Newer":
      return notRestorable.Newer(problem.version);
    case "Damaged":
      return notRestorable.Damaged(problem.path);
    case "NotABackup":
    case "CutShort":
    case "ChecksumMismatch":
      return notRestorable[problem.type];
  }
}
