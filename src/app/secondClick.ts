/** What a click is meant for. */
const CONTROL = "button, a, summary, input, select, label, [role=menuitem]";

/**
 * Lets the second click of a double click do nothing where the first one did something already: where it took away what was
 * clicked, so that the second would reach what lies below, or where it changed what is kept. Steps that are clicked again and
 * again say so by `data-again`. Hands back how to stop.
 *
 * @param kept what is kept now; another value after a click says that the click changed it
 */
export function guardSecondClicks(kept: () => readonly unknown[]): () => void {
  let first: { readonly control: Element; readonly kept: readonly unknown[] } | undefined;
  const controlOf = ({ target }: Event) => (target instanceof Element ? (target.closest(CONTROL) ?? target) : undefined);
  const onClick = (event: MouseEvent) => {
    const control = controlOf(event);
    if (event.detail > 1 && first !== undefined && control !== undefined) {
      const now = kept();
      const isGone = !first.control.isConnected;
      const hasSaved = now.some((one, index) => one !== first?.kept[index]) && control.closest("[data-again]") === null;
      if (isGone || hasSaved) {
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
