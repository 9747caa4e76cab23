/** What a click is meant for. */
const CONTROL = "button, a, summary, input, select, label, [role=menuitem]";

/**
 * Lets the second click of a double click do nothing where something else is under the pointer by then, a question that came up
 * or what lay below one that closed, or where the first one changed what is kept. Steps that are clicked again and again say so
 * by `data-again`. Hands back how to stop.
 *
 * @param kept what is kept now; another value after a click says that the click changed it
 */
export function guardSecondClicks(kept: () => readonly unknown[]): () => void {
  let first: { readonly control: Element; readonly kept: readonly unknown[] } | undefined;
  const controlOf = ({ target }: Event) => {
    const control = target instanceof Element ? (target.closest(CONTROL) ?? target) : undefined;
    return control instanceof HTMLLabelElement ? (control.control ?? control) : control;
  };
  const onClick = (event: MouseEvent) => {
    const control = controlOf(event);
    if (event.detail > 1 && first !== undefined && control !== undefined) {
      const now = kept();
      const isAnother = control !== first.control;
      const hasSaved = now.some((one, index) => one !== first?.kept[index]) && control.closest("[data-again]") === null;
      if (isAnother || hasSaved) {
        event.preventDefault();
        event.stopImmediatePropagation();
        return;
      }
    }
    if (event.detail === 1 && control !== undefined) first = { control, kept: kept() };
  };
  window.addEventListener("click", onClick, { capture: true });
  return () => window.removeEventListener("click", onClick, { capture: true });
}
