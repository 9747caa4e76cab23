/** What a screen looks like, in numbers, as it stands in the window. Lists hold examples of what was found. */
export type ScreenFigures = {
  /** Words of which a part stands in the first screenful, charts and chosen entries of lists included. */
  readonly words: number;
  /** What stands there beside them: values, days, what an axis is marked with. */
  readonly numbers: number;
  /** How far under the window's top the first chart begins. */
  readonly chartTop: number | undefined;
  /** Where the chart with its lanes ends, px from the top of the page. */
  readonly chartEnd: number | undefined;
  /** The height of the first chart's own plot, axes and lanes aside. */
  readonly plot: number | undefined;
  /** Words of the sentence of a slide. */
  readonly sentence: number | undefined;
  /** The tallest row of the table of results. */
  readonly resultRow: number | undefined;
  /** Sizes and weights of letters outside charts, in px. */
  readonly sizes: readonly number[];
  readonly weights: readonly number[];
  /** Heights of fields and buttons with an edge or a ground, in px. */
  readonly controls: readonly number[];
  /** Labels of one drawing that lie on each other. */
  readonly overlaps: readonly string[];
  /** Text that its box, its control or the page cuts off. */
  readonly cut: readonly string[];
  /** Letters too pale for their ground: under 4.5 to 1, large ones under 3. */
  readonly pale: readonly string[];
  /** The lowest contrast of any letter on the screen. */
  readonly contrast: number;
  /** The sum of unasked movements since the page was loaded. */
  readonly shift: number;
  /** How many windows high the page is. */
  readonly screens: number;
};

/** Runs before the page: counts what moves without being asked. */
export function watchShifts(): void {
  const seen = { sum: 0 };
  Object.assign(window, { shifts: seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if ("value" in entry && "hadRecentInput" in entry && entry.hadRecentInput === false) seen.sum += Number(entry.value);
  }).observe({ type: "layout-shift", buffered: true });
}

/**
 * Runs in the page, so it may use nothing from outside itself. What only a screen reader meets is not there, and what a list that
 * scrolls has out of sight is not cut. `within` narrows everything to one part, such as an open dialog.
 */
export function measureScreen(within: string): ScreenFigures {
  const root = document.querySelector(within) ?? document.body;
  const { innerWidth, innerHeight } = window;
  const round = (number: number) => Math.round(number * 100) / 100;
  const styles = new Map<Element, CSSStyleDeclaration>();
  const styleOf = (element: Element): CSSStyleDeclaration => {
    const style = styles.get(element) ?? getComputedStyle(element);
    styles.set(element, style);
    return style;
  };
  const ancestorsOf = (element: Element): readonly Element[] => {
    const chain: Element[] = [];
    for (let one: Element | null = element; one !== null; one = one.parentElement) chain.push(one);
    return chain;
  };
  /** Heard only: cut down to nothing. */
  const isUnseen = (element: Element) =>
    ancestorsOf(element).some((one) => {
      const { clipPath, overflowX, width, height } = styleOf(one);
      return clipPath === "inset(50%)" || (overflowX === "hidden" && width === "1px" && height === "1px");
    });
  type Box = { left: number; top: number; right: number; bottom: number };
  const boxOf = ({ left, top, right, bottom }: DOMRect): Box => ({ left, top, right, bottom });
  const meet = (a: Box, b: Box): Box => ({
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  });
  const isEmpty = ({ left, top, right, bottom }: Box) => right - left <= 0.5 || bottom - top <= 0.5;

  type Piece = { text: string; element: Element; box: Box; node: Text };
  const pieces: Piece[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const element = node.parentElement;
    const text = node.data.trim();
    if (text === "" || element === null || element.closest("script, style, title, desc, option, datalist, noscript")) continue;
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) || isUnseen(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = boxOf(range.getBoundingClientRect());
    if (!isEmpty(box)) pieces.push({ text, element, box, node });
  }

  /** What of a box its scrolling and cutting ancestors leave in sight. */
  const shownOf = (box: Box, element: Element): Box =>
    ancestorsOf(element).reduce(
      (left, one) =>
        styleOf(one).overflowX === "visible" || one === document.body ? left : meet(left, boxOf(one.getBoundingClientRect())),
      box,
    );
  const sight: Box = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  let [words, numbers] = [0, 0];
  const count = (text: string): void => {
    for (const word of text.split(/\s+/u))
      if (/\p{L}/u.test(word)) words += 1;
      else if (/\p{N}/u.test(word)) numbers += 1;
  };
  for (const { element, node, text, box } of pieces) {
    if (isEmpty(meet(shownOf(box, element), sight))) continue;
    if (box.bottom <= innerHeight) count(text);
    else
      for (const { index, 0: word } of node.data.matchAll(/\S+/gu)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        if (!isEmpty(meet(boxOf(range.getBoundingClientRect()), sight))) count(word);
      }
  }
  const controls = [...root.querySelectorAll<HTMLElement>("button, select, input, a, [role=radiogroup]")].filter(
    (one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !isUnseen(one),
  );
  for (const one of controls)
    if (one instanceof HTMLSelectElement && !isEmpty(meet(boxOf(one.getBoundingClientRect()), sight)))
      count(one.selectedOptions[0]?.textContent ?? "");

  const sizes = new Set<number>();
  const weights = new Set<number>();
  for (const { element } of pieces) {
    if (element.closest("svg, sup, sub")) continue;
    sizes.add(round(Number.parseFloat(styleOf(element).fontSize)));
    weights.add(Number(styleOf(element).fontWeight));
  }

  const isControl = (one: HTMLElement): boolean => {
    if (one instanceof HTMLInputElement && /checkbox|radio|file|date/u.test(one.type)) return false;
    const { backgroundColor, borderTopWidth, borderBottomWidth, borderTopStyle, display } = styleOf(one);
    const edged = borderTopStyle !== "none" && Number.parseFloat(borderTopWidth) > 0 && Number.parseFloat(borderBottomWidth) > 0;
    const filled = !/, 0\)$|transparent/u.test(backgroundColor);
    return display !== "inline" && (edged || filled) && one.getBoundingClientRect().height > 0;
  };
  const heights = new Set(
    controls
      .filter((one) => isControl(one) && one.closest("svg, [role=toolbar]") === null)
      .map((one) => Math.round(one.getBoundingClientRect().height)),
  );

  // The box of a line of letters is taller than its letters.
  const letters = ({ left, top, right, bottom }: Box): Box => ({
    left: left + 1,
    right: right - 1,
    top: top + (bottom - top) * 0.2,
    bottom: bottom - (bottom - top) * 0.2,
  });
  const overlaps: string[] = [];
  const drawings = new Map<Element, Piece[]>();
  for (const piece of pieces) {
    const drawing = piece.element.closest("figure") ?? piece.element.closest("svg");
    if (drawing === null || piece.element.closest("svg") === null) continue;
    drawings.set(drawing, [...(drawings.get(drawing) ?? []), piece]);
  }
  for (const labels of drawings.values())
    for (const [at, one] of labels.entries())
      for (const other of labels.slice(at + 1))
        if (one.element !== other.element && !isEmpty(meet(letters(one.box), letters(other.box))))
          overlaps.push(`${one.text} | ${other.text}`);

  const cut: string[] = [];
  const pageWidth = document.documentElement.clientWidth;
  for (const { text, element, box } of pieces) {
    // Moved out of the page altogether until it has the focus.
    if (box.right <= 0) continue;
    const high = letters(box);
    let [acrossScrolls, downScrolls, isCut] = [false, false, false];
    for (const one of ancestorsOf(element)) {
      if (one === document.body) break;
      const { overflowX, overflowY } = styleOf(one);
      const edge = one.getBoundingClientRect();
      const drawn = one instanceof SVGSVGElement && overflowX !== "visible";
      const tooWide = box.right - edge.right > 1.5 || edge.left - box.left > 1.5;
      const tooHigh = high.bottom - edge.bottom > 1.5 || edge.top - high.top > 1.5;
      isCut ||= !acrossScrolls && tooWide && (/hidden|clip/u.test(overflowX) || drawn || one instanceof HTMLButtonElement);
      isCut ||= !downScrolls && tooHigh && (/hidden|clip/u.test(overflowY) || drawn);
      acrossScrolls ||= /auto|scroll/u.test(overflowX);
      downScrolls ||= /auto|scroll/u.test(overflowY);
    }
    if (isCut || (!acrossScrolls && (box.right - pageWidth > 1.5 || box.left < -1.5))) cut.push(text.slice(0, 40));
  }
  const ruler = document.createElement("canvas").getContext("2d");
  for (const one of controls) {
    if (!(one instanceof HTMLSelectElement || one instanceof HTMLInputElement) || /checkbox|radio|file|date/u.test(one.type))
      continue;
    const { font, paddingLeft, paddingRight } = styleOf(one);
    if (ruler === null) continue;
    ruler.font = font;
    const text = one instanceof HTMLSelectElement ? (one.selectedOptions[0]?.textContent ?? "") : one.value || one.placeholder;
    const room = one.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
    if (ruler.measureText(text).width > room + 1) cut.push(`field: ${text.slice(0, 40)}`);
  }

  /** Any colour as red, green, blue and how opaque it is. */
  const pixel = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const known = new Map<string, readonly [number, number, number, number]>();
  const rgba = (colour: string): readonly [number, number, number, number] => {
    const before = known.get(colour);
    if (before !== undefined || pixel === null) return before ?? [0, 0, 0, 1];
    pixel.clearRect(0, 0, 1, 1);
    pixel.fillStyle = colour;
    pixel.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = pixel.getImageData(0, 0, 1, 1).data;
    const read = [red, green, blue, alpha / 255] as const;
    known.set(colour, read);
    return read;
  };
  const over = (front: readonly number[], back: readonly number[]): readonly number[] =>
    [0, 1, 2].map((at) => (front[at] ?? 0) * (front[3] ?? 1) + (back[at] ?? 0) * (1 - (front[3] ?? 1)));
  const groundOf = (element: Element): readonly number[] =>
    ancestorsOf(element)
      .toReversed()
      .reduce<readonly number[]>((ground, one) => over(rgba(styleOf(one).backgroundColor), ground), [255, 255, 255]);
  const light = (colour: readonly number[]) =>
    colour
      .map((channel) => channel / 255)
      .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
      .reduce((sum, part, at) => sum + part * ([0.2126, 0.7152, 0.0722][at] ?? 0), 0);
  let contrast = 21;
  const pale: string[] = [];
  for (const { text, element } of pieces) {
    if (element.closest(":disabled, [aria-disabled=true], [data-disabled=true]") || !/[\p{L}\p{N}]/u.test(text)) continue;
    const style = styleOf(element);
    const ground = groundOf(element);
    const faded = ancestorsOf(element).reduce((product, one) => product * Number(styleOf(one).opacity), 1);
    const [red, green, blue, alpha] = rgba(element instanceof SVGElement ? style.fill : style.color);
    const [one, other] = [light(over([red, green, blue, alpha * faded], ground)), light(ground)];
    const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    const size = Number.parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 600);
    contrast = Math.min(contrast, ratio);
    if (ratio < (large ? 3 : 4.5)) pale.push(`${text.slice(0, 30)} (${ratio.toFixed(2)})`);
  }

  const rows = [...root.querySelectorAll("table[aria-label=Results] tbody tr")].map((row) => row.getBoundingClientRect().height);
  const wordsIn = (text: string) => text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  const chart = root.querySelector("figure svg");
  const grid = root.querySelector("figure [data-part=grid]");
  const sentence = root.querySelector("[data-part=verdict]") === null ? undefined : root.querySelector("[data-part=sentence]");
  return {
    words,
    numbers,
    chartTop: chart === null ? undefined : Math.round(chart.getBoundingClientRect().top + window.scrollY),
    chartEnd: chart === null ? undefined : Math.round(chart.getBoundingClientRect().bottom + window.scrollY),
    plot: grid === null ? undefined : Math.round(grid.getBoundingClientRect().height),
    sentence: sentence === undefined ? undefined : wordsIn(sentence?.textContent ?? ""),
    resultRow: rows.length === 0 ? undefined : Math.round(Math.max(...rows)),
    sizes: [...sizes].sort((a, b) => a - b),
    weights: [...weights].sort((a, b) => a - b),
    controls: [...heights].sort((a, b) => a - b),
    overlaps,
    cut,
    pale,
    contrast: round(contrast),
    shift: (window as unknown as { shifts?: { sum: number } }).shifts?.sum ?? 0,
    screens: round(document.documentElement.scrollHeight / innerHeight),
  };
}
