import type { CopiedTexts } from "./copiedTexts.ts";
import { mendCopies, type Mended } from "./mendCopies.ts";
import type { Repository } from "./repository.ts";
import type { SecondCopy } from "./secondCopy.ts";
import { codedTexts, PLAIN, type TextCodec } from "./vault/codedTexts.ts";

/** The repository whose word is given only once the second copy has it, too; where there is none, the first copy's word stands. */
export function keptTwice(repository: Repository, copies: CopiedTexts): Repository {
  const twice =
    <Asked extends readonly unknown[], Answer>(step: (...asked: Asked) => Promise<Answer>) =>
    async (...asked: Asked): Promise<Answer> => {
      // Begun at once: a page that is closed right after a change has stored it in the first copy.
      const answer = await step(...asked);
      await copies.kept();
      return answer;
    };
  return {
    ...repository,
    saveRecord: twice(repository.saveRecord),
    saveSettings: twice(repository.saveSettings),
    eraseRecord: twice(repository.eraseRecord),
    removeRecord: twice(repository.removeRecord),
    moveAside: twice(repository.moveAside),
  };
}

/**
 * Holds the two copies together before the first is read, and gives the second what it lacks. Where the second cannot be read in time
 * nothing is mended, and nothing may be written to it: it could hold what the first has lost.
 */
export async function joinCopies(
  copies: CopiedTexts,
  second: SecondCopy,
  inTime: <Value>(answer: Promise<Value>) => Promise<Value | undefined>,
  codec: TextCodec = PLAIN,
): Promise<Mended | undefined> {
  const held = await inTime(second.readAll());
  if (held === undefined || !held.ok) return undefined;
  const opened = new Map(
    [...held.value].map(([key, { text, earlier }]) => [key, { text: codec.open(key, text), earlier }] as const),
  );
  const { toCopy, ...mended } = mendCopies(
    codedTexts(copies.texts, () => codec),
    opened,
    copies.texts,
  );
  copies.copy(toCopy);
  // Written by a tab that did not know of the lock: as it lies in the first copy, sealed by then.
  copies.copy([...held.value].filter(([, { text }]) => !codec.isClosed(text)).map(([key]) => key));
  return mended;
}
