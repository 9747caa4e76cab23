/** Where a removed node stood. */
type Place = { readonly parent: Node; readonly next: Node | null; readonly previous: Node | null };

/** Of each node that was taken from the page while the focus is watched: what stood beside it. */
const places = new WeakMap<Node, Place>();

const FOCUSABLE =
  "a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), summary, " +
  '[tabindex]:not([tabindex="-1"])';

/** Whether an element can be seen. A page without a layout, as in tests, shows everything that it does not hide by word. */
const isShown = (element: Element): boolean =>
  "checkVisibility" in element && element.getRootNode() === document
    ? element.checkVisibility({ visibilityProperty: true })
    : element.closest("[hidden]") === null;

const isFocusable = (element: HTMLElement): boolean => element.matches(FOCUSABLE) && isShown(element);

/** Whether an element may go on having the focus. */
const mayKeepFocus = (element: Element): boolean => element.isConnected && isShown(element) && !element.matches(":disabled");

/** What of a node can take the focus: itself, or what is in it, in the order of the page. */
const focusablesIn = (node: Node): readonly HTMLElement[] =>
  node instanceof Element
    ? [node, ...node.querySelectorAll(FOCUSABLE)].filter((one) => one instanceof HTMLElement).filter(isFocusable)
    : [];

/** The first place behind a removed node that can take the focus, else the last one before it. */
function besideIn({ next, previous }: Place): HTMLElement | undefined {
  for (let node = next?.isConnected === true ? next : null; node !== null; node = node.nextSibling) {
    const [first] = focusablesIn(node);
    if (first !== undefined) return first;
  }
  for (let node = previous?.isConnected === true ? previous : null; node !== null; node = node.previousSibling) {
    const last = focusablesIn(node).at(-1);
    if (last !== undefined) return last;
  }
  return undefined;
}

/** The heading of the part of the page around a node, or the part itself. */
function partAround(node: Node): HTMLElement | undefined {
  const element = node instanceof Element ? node : node.parentElement;
  const part = element?.closest<HTMLElement>("[role=dialog], section, article, main") ?? document.querySelector("main");
  const heading = part?.querySelector<HTMLElement>("h1, h2, h3");
  const place = heading !== undefined && heading !== null && isShown(heading) ? heading : part;
  if (place === null || place === undefined) return undefined;
  if (!isFocusable(place)) place.tabIndex = -1;
  return place;
}

function placeNear(element: Element): HTMLElement | undefined {
  let node: Node = element;
  // What is here but cannot take the focus any more, as a button that was turned off.
  if (node.isConnected) {
    const beside = besideIn({
      parent: element.parentNode ?? document,
      next: element.nextSibling,
      previous: element.previousSibling,
    });
    if (beside !== undefined) return beside;
  }
  while (!node.isConnected) {
    let root = node;
    while (root.parentNode !== null) root = root.parentNode;
    const place = places.get(root);
    if (place === undefined) return partAround(document.body);
    const beside = besideIn(place);
    if (beside !== undefined) return beside;
    node = place.parent;
  }
  return partAround(node);
}

/**
 * Gives the focus to the first of these that can take it; where none can, to what stands behind or before the last of them, or to
 * the heading of the part of the page that held it. Never to nowhere, where a keyboard begins the page anew.
 */
export function focusNear(...elements: readonly (Element | null)[]): void {
  for (const element of elements) {
    if (element instanceof HTMLElement && element !== document.body && mayKeepFocus(element))
      element.focus({ preventScroll: true });
    if (!isLost()) return;
  }
  const last = elements.at(-1) ?? null;
  const near = last === null ? partAround(document.body) : placeNear(last);
  near?.focus({ preventScroll: true });
}

const isLost = (): boolean => document.activeElement === null || document.activeElement === document.body;

/** So long a draw is waited for. */
const UNDRAWN_MS = 100;

/**
 * Notices that what had the focus was removed or turned off, and brings the focus near. A dialog that closes gives it back itself.
 * Hands back how to stop.
 */
export function watchFocus(): () => void {
  let last: { readonly element: Element; readonly dialog: Element | null } | undefined;
  let frame: number | undefined;
  let undrawn: ReturnType<typeof setTimeout> | undefined;
  let asked: ReturnType<typeof setTimeout> | undefined;
  const stopWaiting = () => {
    if (frame !== undefined) cancelAnimationFrame(frame);
    clearTimeout(undrawn);
    frame = undefined;
  };
  const look = () => {
    asked = undefined;
    if (last === undefined || !isLost() || mayKeepFocus(last.element) || last.dialog?.isConnected === false) return;
    focusNear(last.element);
  };
  // A browser takes the focus from what is turned off when it draws; and whoever gives it on purpose has done so by then.
  const ask = () => {
    if (frame !== undefined) return;
    const drawn = () => {
      stopWaiting();
      asked ??= setTimeout(look);
    };
    frame = requestAnimationFrame(drawn);
    // A page out of sight draws nothing.
    undrawn = setTimeout(drawn, UNDRAWN_MS);
  };
  const changes = new MutationObserver((records) => {
    for (const { removedNodes, target, nextSibling, previousSibling } of records)
      for (const node of removedNodes) places.set(node, { parent: target, next: nextSibling, previous: previousSibling });
    if (last !== undefined && !mayKeepFocus(last.element)) ask();
  });
  const onFocus = ({ target }: FocusEvent) => {
    if (target instanceof Element) last = { element: target, dialog: target.closest("[role=dialog]") };
  };
  // Whoever clicks beside everything wants the focus nowhere.
  const onPress = () => (last = undefined);
  document.addEventListener("focusin", onFocus);
  document.addEventListener("pointerdown", onPress, { capture: true });
  changes.observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ["disabled", "hidden", "inert"],
  });
  return () => {
    clearTimeout(asked);
    stopWaiting();
    changes.disconnect();
    document.removeEventListener("focusin", onFocus);
    document.removeEventListener("pointerdown", onPress, { capture: true });
  };
}
