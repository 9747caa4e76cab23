import { useState } from "react";

/** Whether something was asked for at least once: what is fetched only then stays afterwards, so that it can close in its own time. */
export function useOnceAsked(asked: boolean): boolean {
  const [once, setOnce] = useState(asked);
  if (asked && !once) setOnce(true);
  return once || asked;
}
