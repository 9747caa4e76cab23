import { SHARE_ADDRESS, type ToWorker } from "./shell.ts";

/** The part of a service worker's surroundings that is used here; the page's own types do not have it. */
type Lasting = Event & { readonly waitUntil: (work: Promise<unknown>) => void };
type Asked = Event & { readonly request: Request; readonly respondWith: (answer: Promise<Response>) => void };
type Heard = Event & { readonly data: ToWorker; readonly ports: readonly MessagePort[] };
declare const self: {
  readonly addEventListener: ((type: "install" | "activate", listener: (event: Lasting) => void) => void) &
    ((type: "fetch", listener: (event: Asked) => void) => void) &
    ((type: "message", listener: (event: Heard) => void) => void);
  readonly location: Location;
  readonly skipWaiting: () => Promise<void>;
  readonly clients: { readonly claim: () => Promise<void> };
};

/**
 * The files of this release by address, each with its check sum, and a name that is another where one of them is. `later` are those that
 * a device stores once it has used them.
 */
type Files = { readonly [path: string]: string };
declare const SHELL: { readonly name: string; readonly files: Files; readonly later: Files };

const PREFIX = "b2m-shell-";
const HERE = PREFIX + SHELL.name;
const START = "/";
/** Stands in a cache of whose release the later files were used. */
const USED = "/used-later";

const held = ([path, integrity]: readonly [string, string]) => new Request(path, { cache: "no-cache", integrity });

/** Whether this device has used one of the files that are stored later, in this release or the one before. */
async function hasUsedLater(): Promise<boolean> {
  const kept = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).match(USED)));
  return kept.some((one) => one !== undefined);
}

/** All files or none, each held to its check sum: a host that answers with another file, or breaks off, leaves the release before. */
async function store(): Promise<void> {
  try {
    const used = await hasUsedLater();
    const cache = await caches.open(HERE);
    await cache.addAll(Object.entries({ ...SHELL.files, ...(used ? SHELL.later : {}) }).map(held));
    if (used) await cache.put(USED, new Response());
  } catch (problem) {
    await caches.delete(HERE);
    throw problem;
  }
}

/** The release before stays: a tab that still runs it may open a part that it has not opened yet. */
async function takeOver(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== HERE);
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** Pages from this release; parts, whose names hold their content, from whichever release has them. */
const stored = async (request: Request): Promise<Response> =>
  (request.mode === "navigate" ? await (await caches.open(HERE)).match(START) : await caches.match(request.url)) ??
  fetch(request);

/** A file that is stored with its first use, all of its kind together: without a network the device has what it had before. */
async function storedOnceUsed(request: Request): Promise<Response> {
  const answer = await stored(request);
  const cache = await caches.open(HERE);
  if ((await cache.match(USED)) === undefined)
    await cache
      .addAll(Object.entries(SHELL.later).map(held))
      .then(() => cache.put(USED, new Response()))
      .catch(() => {});
  return answer;
}

// In memory alone, and gone with the worker: what is shared may be a patient's, and no cache may hold it.
let shared: readonly File[] = [];
async function takeIn(request: Request): Promise<Response> {
  shared = (await request.formData()).getAll("files").filter((part) => part instanceof File);
  return Response.redirect(`/import?shared=${shared.length}`, 303);
}

self.addEventListener("install", (event) => event.waitUntil(store()));
self.addEventListener("activate", (event) => event.waitUntil(takeOver()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== self.location.origin) return;
  if (request.method === "POST" && pathname === SHARE_ADDRESS) return event.respondWith(takeIn(request));
  // Nothing else is stored on the way: only what was fetched with its check sum is ever in a cache. What is asked past every cache goes
  // past this one.
  if (request.method === "GET" && request.cache !== "no-store" && pathname in SHELL.later)
    return event.respondWith(storedOnceUsed(request));
  const isOurs = request.mode === "navigate" || pathname in SHELL.files || pathname.startsWith("/assets/");
  if (request.method === "GET" && request.cache !== "no-store" && isOurs) event.respondWith(stored(request));
});
self.addEventListener("message", ({ data, ports: [port] }) => {
  if (data.type === "TakeOver") void self.skipWaiting();
  if (data.type === "Holds") port?.postMessage(data.path in SHELL.files, { transfer: [] });
  if (data.type === "TakeShared") {
    port?.postMessage(shared, { transfer: [] });
    shared = [];
  }
});
