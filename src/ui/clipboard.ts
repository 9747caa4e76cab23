/** Whether this tab put something on the clipboard: known in its own store, for a page that begins anew would not remember. */
const COPIED_KEY = "b2m-copied";
let hasCopied = false;

/** The clipboard, where there is one: a page that came without encryption has none. */
const clipboard = (): Clipboard | undefined => ("clipboard" in navigator ? navigator.clipboard : undefined);

function remember(copied: boolean): void {
  hasCopied = copied;
  try {
    if (copied) window.sessionStorage.setItem(COPIED_KEY, "1");
    else window.sessionStorage.removeItem(COPIED_KEY);
  } catch {
    // Where the browser refuses it is known as long as the page stands.
  }
}

function isRemembered(): boolean {
  try {
    return hasCopied || window.sessionStorage.getItem(COPIED_KEY) !== null;
  } catch {
    return hasCopied;
  }
}

/** Puts a text on the clipboard. False where the browser keeps the clipboard from the page. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await clipboard()?.writeText(text);
    const isCopied = clipboard() !== undefined;
    remember(isCopied);
    return isCopied;
  } catch {
    return false;
  }
}

/** Takes away what this tab put on the clipboard, as far as the browser lets it: a locked device shows nothing of anybody. */
export async function clearCopied(): Promise<void> {
  if (isRemembered() && (await copyText(""))) remember(false);
}
