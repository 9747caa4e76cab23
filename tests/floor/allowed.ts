/** Newer than the floor and used all the same, with the reason why a browser of the floor loses nothing by it. */
export const ALLOWED: readonly { readonly why: string; readonly uses: readonly string[] }[] = [
  {
    why:
      "asked for before it is used: without it the app does without " +
      "(whenIdle, fetchQuietly, trustedScript, openedFiles, keptFileOf, webAuthn)",
    uses: [
      "requestIdleCallback",
      "navigator.connection",
      ".saveData",
      ".effectiveType",
      ".createPolicy",
      ".createScriptURL",
      "window.launchQueue",
      ".launchQueue",
      ".setConsumer",
      "window.showDirectoryPicker",
      ".showDirectoryPicker",
      ".createWritable",
      ".queryPermission",
      ".getClientCapabilities",
      "PublicKeyCredential.signalUnknownCredential",
      ".signalUnknownCredential",
    ],
  },
  {
    why: "React and the router ask for it before they use it, or name it in a table of attributes and events",
    uses: [
      "setImmediate",
      "navigation",
      ".startViewTransition",
      ".canIntercept",
      ".currentEntry",
      ".navigationType",
      ".viewTransition",
      ".skipTransition",
      ".fromElement",
      ".movementX",
      ".movementY",
      ".cssFloat",
      ".displayName",
      ".createContext",
    ],
  },
  {
    why: "a library asks for it before it uses it (fflate: the trace of an error; the component library: a touch or a mouse; immer)",
    uses: ["Error.captureStackTrace", ".captureStackTrace", ".changedTouches", "Iterator.from"],
  },
  {
    why: "a name of the app's own or of a library's: a part of a value, a row of a table, a key that is heard",
    uses: [
      ".escape",
      ".take",
      ".toArray",
      ".use",
      ".windows",
      ".toBase64",
      ".fileName",
      ".colorScheme",
      ".adopt",
      ".productName",
      ".fullScreen",
    ],
  },
  { why: "IndexedDB of the window is old: the data knows the same name of something else", uses: [".indexedDB"] },
  {
    why: "where a browser knows it not, the page looks or feels a little plainer and works as well",
    uses: [
      "@page",
      "cursor: crosshair",
      "cursor: default",
      "cursor: none",
      "cursor: not-allowed",
      "cursor: pointer",
      "font-family: ui-monospace",
      "forced-color-adjust",
      "forced-color-adjust: none",
      "resize",
      "resize: vertical",
      "scrollbar-gutter",
      "scrollbar-gutter: auto",
      "scrollbar-gutter: stable",
      "scrollbar-width",
      "scrollbar-width: none",
      "text-box",
      "text-box: alphabetic",
      "text-box: cap",
      "text-box: trim-both",
      "text-wrap: pretty",
      "-webkit-tap-highlight-color",
    ],
  },
  {
    why: "written beside it with the prefix that the others know, or selecting by chance only (user-select)",
    uses: ["print-color-adjust", "print-color-adjust: exact", "text-size-adjust", "user-select"],
  },
  { why: "the size of a sheet of paper, a word of @page and no property", uses: ["size"] },
];

/**
 * Files of which only the syntax is held to the floor: pdf.js in its build for older browsers, which brings what they lack along and asks
 * before it draws by the graphics processor.
 */
export const BRINGS_ITS_OWN = /\/(?:readPdf|pdfWorker)-[^/]+\.js$/u;
