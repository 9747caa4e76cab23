import type { AskServer } from "./release.ts";

/** The script that is the app: the one before it draws the frame (`shell.ts`) and is no module. */
const ENTRY = /<script type="module"[^>]*\ssrc="(?<entry>[^"]+)"/u;

/**
 * Asks the server, past every cache, with which script its start page begins. Only this app's own page counts: a proxy's sign-in
 * page is no new release.
 */
export const askServer: AskServer = async (entry) => {
  try {
    const answer = await fetch(import.meta.env.BASE_URL, { cache: "no-store" });
    const found = answer.ok ? ENTRY.exec(await answer.text())?.groups?.["entry"] : undefined;
    const name = entryName(found);
    return name === undefined || name !== entryName(entry) ? undefined : found === entry;
  } catch {
    return undefined;
  }
};

/** "index" of "/assets/index-Dz_G6A9I.js": what every release has in common. */
const entryName = (path: string | undefined): string | undefined => /\/(\w+)-[\w-]+\.js$/u.exec(path ?? "")?.[1];
