/** Texts that do not fit where they stand. Each is named by its beginning. */
export type Misfits = {
  /** Texts on each other, and texts on a field or button that is not theirs. */
  readonly over: readonly string[];
  /** Words broken without a hyphen, as there is no room for the whole of them. */
  readonly broken: readonly string[];
  /** Letters that a box, a drawing, a field or the page cuts off. */
  readonly cut: readonly string[];
};

/**
 * Looks at every text as the page stands in its window; with a dialog or a menu open, at theirs. What stays in its place while the rest
 * scrolls under it is held against its like alone. Runs in the page, so it may use nothing from outside itself.
 */
export function misfits(): Misfits {
  type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  /** What the ancestors of an element leave of it in sight, what they cut it to, and which of them stays in its place. */
  type Around = { readonly sight: Box; readonly edge: Box; readonly layer: Element | undefined; readonly isSeen: boolean };
  type Piece = { readonly text: string; readonly element: Element; readonly around: Around; readonly box: Box };
  const NO_END: Box = { left: -1e6, top: -1e6, right: 1e6, bottom: 1e6 };
  const LONGEST = 40;
  const styles = new Map<Element, CSSStyleDeclaration>();
  const styleOf = (element: Element): CSSStyleDeclaration => {
    const style = styles.get(element) ?? getComputedStyle(element);
    styles.set(element, style);
    return style;
  };
  const meet = (a: Box, b: Box): Box => ({
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  });
  const isLarge = ({ left, top, right, bottom }: Box) => right - left > 1.5 && bottom - top > 1.5;
  const page: Box = { ...NO_END, left: 0, right: document.documentElement.clientWidth };
  const known = new Map<Element, Around>();
  const aroundOf = (element: Element | null): Around => {
    if (element === null || element === document.body) return { sight: NO_END, edge: page, layer: undefined, isSeen: true };
    const before = known.get(element);
    if (before !== undefined) return before;
    const outer = aroundOf(element.parentElement);
    const { overflowX, overflowY, position, clipPath } = styleOf(element);
    const own = element.getBoundingClientRect();
    const cuts = (overflow: string) => /hidden|clip/u.test(overflow);
    const scrolls = (overflow: string) => /auto|scroll/u.test(overflow);
    const across = scrolls(overflowX) ? NO_END : cuts(overflowX) ? meet(outer.edge, own) : outer.edge;
    const down = scrolls(overflowY) ? NO_END : cuts(overflowY) ? meet(outer.edge, own) : outer.edge;
    const found = {
      sight: overflowX === "visible" ? outer.sight : meet(outer.sight, own),
      edge: { left: across.left, right: across.right, top: down.top, bottom: down.bottom },
      layer: position === "fixed" || position === "sticky" ? element : outer.layer,
      // What only a screen reader meets is cut down to nothing.
      isSeen: outer.isSeen && clipPath !== "inset(50%)" && !(cuts(overflowX) && own.width <= 1 && own.height <= 1),
    };
    known.set(element, found);
    return found;
  };
  const isShown = (element: Element) =>
    aroundOf(element).isSeen && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const within =
    [...document.querySelectorAll("[role=dialog], [role=alertdialog], [role=menu]")]
      .filter((one) => one.checkVisibility())
      .at(-1) ?? document.body;

  const [over, broken, cut] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const pieces: Piece[] = [];
  const range = document.createRange();
  /** The longest words that a person reads as one; names, addresses and codes may be longer. */
  const breaks = (node: Node, text: string): void => {
    for (const { index, 0: word } of (node.textContent ?? "").matchAll(/\p{L}{2,16}/gu)) {
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const tops = [...range.getClientRects()].map(({ top }) => Math.round(top));
      if (new Set(tops).size > 1) broken.add(`${word} in: ${text.slice(0, LONGEST)}`);
    }
  };
  const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const [node, element] = [walker.currentNode, walker.currentNode.parentElement];
    const text = node.textContent?.trim() ?? "";
    if (text === "" || element === null || element.closest("script, style, title, desc, option, datalist, noscript")) continue;
    if (!isShown(element)) continue;
    const around = aroundOf(element);
    range.selectNodeContents(node);
    const lines = [...range.getClientRects()].filter(({ right }) => right > 0);
    if (lines.length > 1 && styleOf(element).hyphens !== "auto") breaks(node, text);
    for (const line of lines) {
      // The box of a line of letters is taller than its letters.
      const letters = {
        left: line.left + 1,
        right: line.right - 1,
        top: line.top + line.height * 0.2,
        bottom: line.bottom - line.height * 0.2,
      };
      const { edge } = around;
      if (letters.right > edge.right + 1 || letters.left < edge.left - 1) cut.add(text.slice(0, LONGEST));
      if (letters.bottom > edge.bottom + 1 || letters.top < edge.top - 1) cut.add(text.slice(0, LONGEST));
      const box = meet(letters, around.sight);
      if (isLarge(box)) pieces.push({ text, element, around, box });
    }
  }
  pieces.sort((one, other) => one.box.top - other.box.top);
  const note = (one: string, other: string) => over.add(`${one.slice(0, LONGEST)} | ${other.slice(0, LONGEST)}`);
  for (const [at, one] of pieces.entries())
    for (const other of pieces.slice(at + 1)) {
      if (other.box.top >= one.box.bottom) break;
      const isElse = one.element !== other.element && one.around.layer === other.around.layer;
      if (isElse && isLarge(meet(one.box, other.box))) note(one.text, other.text);
    }
  const ruler = document.createElement("canvas").getContext("2d");
  for (const control of within.querySelectorAll("button, input, select, textarea")) {
    // A bar of a chart is a button without letters, under letters that are its own.
    const isBar = control.matches("button") && control.textContent.trim() === "" && control.querySelector("svg") === null;
    if (isBar || !isShown(control)) continue;
    const { sight, layer } = aroundOf(control);
    const box = meet(control.getBoundingClientRect(), sight);
    for (const piece of pieces)
      if (piece.around.layer === layer && !control.contains(piece.element) && isLarge(meet(box, piece.box)))
        note(piece.text, `${control.tagName.toLowerCase()} ${control.textContent}`);
    const written =
      control instanceof HTMLSelectElement
        ? (control.selectedOptions[0]?.textContent ?? "")
        : control instanceof HTMLInputElement && !/checkbox|radio|file|date/u.test(control.type)
          ? control.value || control.placeholder
          : "";
    if (ruler === null || written === "") continue;
    const { font, paddingLeft, paddingRight } = styleOf(control);
    ruler.font = font;
    const room = control.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
    if (ruler.measureText(written).width > room + 1) cut.add(`field: ${written.slice(0, LONGEST)}`);
  }
  return { over: [...over], broken: [...broken], cut: [...cut] };
}
