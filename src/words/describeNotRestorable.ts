import type { Words } from "./language.ts";

/** Why a backup cannot be restored, as its reader says it. */
type Problem =
  | { readonly type: "NotABackup" | "CutShort" | "ChecksumMismatch" }
  | { readonly type: "Newer"; readonly version: number }
  | { readonly type: "Damaged"; readonly path: string };

/** What is wrong with a chosen backup, that nothing was changed, and what to try. */
export function describeNotRestorable(problem: Problem, { trouble }: Words): string {
  switch (problem.type) {
    case "Newer":
      return trouble.backup.Newer(problem.version);
    case "Damaged":
      return trouble.backup.Damaged(problem.path);
    case "NotABackup":
    case "CutShort":
    case "ChecksumMismatch":
      return trouble.backup[problem.type];
  }
}
