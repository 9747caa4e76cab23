let hasCopied = false;

/** The clipboard, where there is one: a page that came without encryption has none. */
const clipboard = (): Clipboard | undefined => ("clipboard" in navigator ? navigator.clipboard : undefined);

/** Puts a text on the clipboard. False where the browser keeps the clipboard from the page. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await clipboard()?.writeText(text);
    hasCopied = clipboard() !== undefined;
    return hasCopied;
  } catch {
    return false;
  }
}

/** Takes away what this page put on the clipboard, as far as the browser lets it: a locked device shows nothing of anybody. */
export async function clearCopied(): Promise<void> {
  if (!hasCopied) return;
  hasCopied = !(await copyText(""));
}
