import { INDEX_KEY } from "./keysAtStart.ts";
import type { CopiedTexts } from "./copiedTexts.ts";
import { err, type Result } from "../domain/result.ts";
import type { Repository, SaveFailure } from "./repository.ts";
import { roomNeeded } from "./roomFor.ts";
import { keyOf, SETTINGS_KEY } from "./storedKeys.ts";
import { sizeOf } from "./textStore.ts";

/**
 * The repository whose word is given only once the second copy has it, too; where there is none, the first copy's word stands. What
 * neither could take is not stored.
 */
export function keptTwice(repository: Repository, copies: CopiedTexts): Repository {
  const twice =
    <Asked extends readonly unknown[], Failure>(
      step: (...asked: Asked) => Promise<Result<void, Failure>>,
      keysOf: (...asked: Asked) => readonly string[],
    ) =>
    async (...asked: Asked): Promise<Result<void, Failure | SaveFailure>> => {
      // Begun at once: a page that is closed right after a change has stored it in the first copy.
      const answer = await step(...asked);
      await copies.kept();
      return answer.ok && !keysOf(...asked).every(copies.isStored) ? err({ type: "StorageFull" }) : answer;
    };
  return {
    ...repository,
    saveRecord: twice(repository.saveRecord, ({ id }) => [keyOf(id), INDEX_KEY]),
    saveSettings: twice(repository.saveSettings, () => [SETTINGS_KEY]),
    eraseRecord: twice(repository.eraseRecord, ({ id }) => [keyOf(id), INDEX_KEY]),
    removeRecord: twice(repository.removeRecord, () => [INDEX_KEY]),
    // Beside a second copy the first bounds nothing: what does not fit there is in the second alone.
    room: async () => (copies.state().type === "Kept" ? copies.room() : repository.room()),
    roomFor: (changes, breathe) =>
      copies.state().type === "Kept" ? roomNeeded(changes, sizeOf, copies.room, breathe) : repository.roomFor(changes, breathe),
    moveAside: twice(repository.moveAside, () => [INDEX_KEY]),
  };
}
