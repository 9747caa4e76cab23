import type { SharingWords } from "../../words/language.ts";
import type { ListedServer } from "./serverList.ts";
import type { SharingView } from "./sharingView.ts";

/** Why nobody is signed in, and that nothing was sent. */
export function signInProblemInWords(
  problem: NonNullable<SharingView["problem"]>,
  server: ListedServer | undefined,
  { problem: texts, aServer }: SharingWords,
): string {
  const name = server?.name ?? aServer;
  if (problem.type === "UnknownServer") return texts.UnknownServer;
  if (problem.type === "NotListed") return texts.NotListed(name, problem.origin);
  return texts[problem.type](name);
}
