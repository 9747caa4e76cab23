import type { TextStore } from "../../persistence/textStore.ts";
import { IDLE_KEY } from "../../persistence/vault/codedTexts.ts";

const DEFAULT_MINUTES = 10;

/** After how many minutes without use the device locks: 10 where nobody chose. */
export function readIdleMinutes(texts: TextStore): number {
  const text = texts.get(IDLE_KEY);
  const minutes = text.ok && /^\d{1,3}$/u.test(text.value ?? "") ? Number(text.value) : 0;
  return minutes > 0 ? minutes : DEFAULT_MINUTES;
}

/** Chooses after how many minutes. */
export const keepIdleMinutes = (texts: TextStore, minutes: number): void => void texts.set(IDLE_KEY, String(minutes));
