// The first script: small, classic, and run before anything is drawn, so that what is drawn first is right. It reads what lies open on the
// device (the address, the language, which keys there are), and nothing of what any record holds.
import { schemeIn } from "./app/starting/schemeIn.ts";
import { shellFrame } from "./app/starting/shellFrame.ts";
import { visitParts, type VisitPart } from "./app/starting/visitParts.ts";
import { firstAmong } from "./words/firstAmong.ts";

type Files = readonly string[];

/** The names that the build gave to what a visit may need first; written in by `vite.shell.ts`. */
declare const BUILT: {
  /** The words of the frame by language, the fallback first, and those of records. */
  readonly frame: { readonly [code: string]: Files };
  readonly common: { readonly [code: string]: Files };
  readonly parts: { readonly [part in Exclude<VisitPart, "words">]: Files };
};

const root = document.documentElement;

/** Of the device, or of this tab alone: no key is both. Where storage is denied nothing is there. */
function kept(key: string): string | null {
  try {
    return window.localStorage.getItem(key) ?? window.sessionStorage.getItem(key);
  } catch {
    return null;
  }
}
const isThere = (key: string): boolean => kept(key) !== null;

/** What the built code uses and no browser of the stated floor lacks (README): without it the page says what it needs. */
const isOfItsTime =
  "noModule" in HTMLScriptElement.prototype &&
  "union" in Set.prototype &&
  "groupBy" in Object &&
  CSS.supports("selector(:has(a))");

function ask(files: Files): void {
  for (const file of files) {
    const link = document.createElement("link");
    link.crossOrigin = "";
    if (file.endsWith(".css")) {
      link.rel = "preload";
      link.as = "style";
    } else link.rel = "modulepreload";
    link.href = `/${file}`;
    document.head.append(link);
  }
}

if (isOfItsTime) {
  const { pathname } = window.location;
  const codes = Object.keys(BUILT.frame);
  const chosen = kept("b2m:language");
  const code = codes.find((one) => one === chosen) ?? firstAmong(window.navigator.languages, codes) ?? codes[0] ?? "en";
  const settings = kept("b2m:settings");
  const scheme = schemeIn(settings);
  const isDark = scheme === "auto" ? window.matchMedia("(prefers-color-scheme: dark)").matches : scheme === "dark";
  root.lang = code;
  root.dataset["shell"] = shellFrame(window.location, isThere);
  // A device that one patient uses opens on their history, and not on the roster.
  root.dataset["place"] = pathname === "/" && settings?.includes('"deviceUse":"one-patient"') === true ? "" : pathname;
  root.dataset["mantineColorScheme"] = isDark ? "dark" : "light";
  ask(BUILT.frame[code] ?? []);
  for (const part of visitParts(pathname, isThere)) ask(part === "words" ? (BUILT.common[code] ?? []) : BUILT.parts[part]);
  // A script that does not come leaves the page with a frame for ever: it says what it needs instead.
  window.addEventListener(
    "error",
    ({ target }) => {
      if (target instanceof HTMLScriptElement) delete root.dataset["shell"];
    },
    true,
  );
}
