import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import * as React from "react";
import { afterEach } from "vitest";
import { english } from "../../src/words/en/language.ts";

afterEach(cleanup);

/**
 * In its build for developers React notes with each element the calls that made it, for the text of its own warnings alone: a sixth of
 * all time of these tests. Beyond so many a second it notes none; here it is always beyond. Where React counts elsewhere, nothing changes.
 */
const counting = Reflect.get(React, "__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE") as unknown;
if (typeof counting === "object" && counting !== null && "recentlyCreatedOwnerStacks" in counting)
  Object.defineProperty(counting, "recentlyCreatedOwnerStacks", {
    configurable: true,
    get: () => Number.POSITIVE_INFINITY,
    set: () => {},
  });

// The words of every page are at hand, so that what is drawn is drawn at once; `fetchedOnce.test.ts` has the waiting.
await Promise.all([english.common, ...Object.values(english.pages)].map(({ fetch }) => fetch()));

// A limit against hanging, not a measurement: a part fetched late takes long on a loaded machine.
configure({ asyncUtilTimeout: 10_000 });

// What jsdom lacks of a browser: nothing is ever scrolled, resized or matched there.
window.matchMedia = (query: string) =>
  ({
    matches: false,
    media: query,
    onchange: null,
    addEventListener: () => {},
    removeEventListener: () => {},
    addListener: () => {},
    removeListener: () => {},
    dispatchEvent: () => false,
  }) as MediaQueryList;
window.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
window.HTMLElement.prototype.scrollIntoView = () => {};
