/** What is asked of a page in any engine, as expressions that the page itself evaluates: no library of a test runner is in it. */

/** On a busy machine a page takes its time; nothing is waited for longer. */
const WAIT_MS = 30_000;

/** Waits, at every change, until something holds; its value as a text. */
export const until = (holds: string): string => `new Promise((resolve, reject) => {
  const end = Date.now() + ${WAIT_MS};
  const look = () => { const found = ${holds};
    if (found) resolve(String(found));
    else if (Date.now() > end) reject(new Error("not seen")); else setTimeout(look, 20); };
  look();
})`;

/** The text stands somewhere on the page. */
export const seen = (text: string): string => until(`document.body && document.body.innerText.includes(${JSON.stringify(text)})`);

/** How often it stands there. */
export const countOf = (text: string): string => `document.body.innerText.split(${JSON.stringify(text)}).length - 1`;

/** Presses the last thing of this kind with this name, or one that begins with it. */
const pressOne = (selector: string, name: string, how: "is" | "begins") =>
  until(
    `(() => { const found = [...document.querySelectorAll(${JSON.stringify(selector)})].findLast((one) => !one.disabled && ` +
      `((text) => ${how === "is" ? "text === " : "text.startsWith"}(${JSON.stringify(name)}))` +
      `((one.getAttribute("aria-label") ?? one.textContent).trim()));` +
      ` if (found) found.click(); return found !== undefined; })()`,
  );
export const press = (name: string): string => pressOne("button", name, "is");
export const pressBeginning = (name: string): string => pressOne("button", name, "begins");
export const follow = (name: string): string => pressOne("a[href]", name, "is");

/** Types into a field as a person would, as far as the page can tell. */
export const type = (label: string, text: string): string =>
  until(`(() => {
    const named = [...document.querySelectorAll("label")].findLast((one) => one.textContent.trim() === ${JSON.stringify(label)});
    const field = named && (named.control ?? document.getElementById(named.htmlFor));
    if (!field) return false;
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value").set.call(field, ${JSON.stringify(text)});
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
    return true;
  })()`);

/** Chooses the option with this text. */
export const choose = (label: string, option: string): string =>
  until(`(() => {
    const named = [...document.querySelectorAll("label")].findLast((one) => one.textContent.trim() === ${JSON.stringify(label)});
    const field = named && (named.control ?? document.getElementById(named.htmlFor));
    const wanted = field && [...field.options].find((one) => one.text === ${JSON.stringify(option)});
    if (!wanted) return false;
    Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, "value").set.call(field, wanted.value);
    field.dispatchEvent(new Event("change", { bubbles: true }));
    return true;
  })()`);

/** A key of the keyboard, where the focus is. */
export const key = (name: string): string =>
  `((document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent("keydown", ` +
  `{ key: ${JSON.stringify(name)}, bubbles: true, cancelable: true })), true)`;

/** The header says that everything is saved, and when. */
export const SAVED = until(`document.querySelector('[role=status][aria-label=Storage]')?.textContent.match(/^Saved \\d/)`);
