import { err, type Result } from "../../domain/result.ts";
import { INDEX_KEY } from "../keysAtStart.ts";
import type { Repository, SaveFailure } from "../repository.ts";

import { keyOf, SETTINGS_KEY } from "../storedKeys.ts";
import type { CopiedTexts } from "./copiedTexts.ts";
import type { RecordCopy, Usage } from "./recordCopy.ts";
import { roomNeeded } from "./roomNeeded.ts";

type Spacious = { readonly copy: RecordCopy; readonly room: Usage | undefined };

const free = ({ room }: Spacious): number => (room === undefined ? Number.NEGATIVE_INFINITY : room.quota - room.used);

/** The copy with the most room of those that hold everything beside the one at hand; nothing where none does. */
async function mostSpacious(copies: CopiedTexts): Promise<Spacious | undefined> {
  const [first, ...others] = await Promise.all(copies.whole().map(async (copy) => ({ copy, room: await copy.room() })));
  return first === undefined ? undefined : others.reduce((most, one) => (free(one) > free(most) ? one : most), first);
}

/**
 * The repository whose word is given only once every copy has it, too; the word of those that stand aside is not waited for, and `copies`
 * says that they do. What no copy could take is not stored.
 */
export function inEveryCopy(repository: Repository, copies: CopiedTexts): Repository {
  const everywhere =
    <Asked extends readonly unknown[], Failure>(
      step: (...asked: Asked) => Promise<Result<void, Failure>>,
      keysOf: (...asked: Asked) => readonly string[],
    ) =>
    async (...asked: Asked): Promise<Result<void, Failure | SaveFailure>> => {
      // Begun at once: a page that is closed right after a change has stored it at hand.
      const answer = await step(...asked);
      await copies.kept();
      return answer.ok && !keysOf(...asked).every(copies.isStored) ? err({ type: "StorageFull" }) : answer;
    };
  return {
    ...repository,
    saveRecord: everywhere(repository.saveRecord, ({ id }) => [keyOf(id), INDEX_KEY]),
    saveSettings: everywhere(repository.saveSettings, () => [SETTINGS_KEY]),
    eraseRecord: everywhere(repository.eraseRecord, ({ id }) => [keyOf(id), INDEX_KEY]),
    removeRecord: everywhere(repository.removeRecord, () => [INDEX_KEY]),
    // Beside another copy the one at hand bounds nothing: what does not fit there is in the others alone.
    room: async () => {
      const spacious = await mostSpacious(copies);
      return spacious === undefined ? repository.room() : spacious.room;
    },
    roomFor: async (changes, breathe) => {
      const spacious = await mostSpacious(copies);
      return spacious === undefined ? repository.roomFor(changes, breathe) : roomNeeded(changes, spacious.copy, breathe);
    },
    moveAside: everywhere(repository.moveAside, () => [INDEX_KEY]),
    copies,
  };
}
