import type { KeyboardEvent } from "react";

/** Lets Enter save from a list of choices too, as it does from a line of text. */
export function submitOnEnter(event: KeyboardEvent<HTMLSelectElement>): void {
  if (event.key !== "Enter") return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}
