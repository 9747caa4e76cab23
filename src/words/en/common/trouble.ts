/** What is said when something went wrong: what happened, what is safe, what to do next. */
export const trouble = {
  pageCrash: "This page could not be shown",
  pageMissing: "This page could not be loaded",
  partMissing: "This part of the page could not be loaded. What is stored was not touched.",
  release: {
    Asking: "A part of the app could not be loaded.",
    Unreachable:
      "A part of the app could not be loaded: its server does not answer. What is stored on this device was not " +
      "touched. Try again once there is a connection.",
    Failed: "A part of the app could not be loaded. What you began in a form is kept in this tab.",
    Replaced:
      "A new version of the app has replaced the one in this tab. Parts of the old one may no longer open. What you " +
      "began in a form is kept in this tab.",
    Waiting: "A new version of the app is ready. What you began in a form is kept in this tab.",
    reload: "Reload now",
    update: "Update now",
    tryAgain: "Try again",
    later: "Later",
  },
  /** To a patient who has the device. */
  handedOver: "Nothing was changed. Load the page again, or give the device back to your care team.",
  allSaved: "Every result recorded so far is saved on this device.",
  lastChangeNotSaved: "The last change is not saved yet. Keep this tab open and tell support before reloading.",
  toRoster: "Go to the patients",
  reportCode: "If this happens again, report the code",
  nowhere: "There is no page at this address",
  nowhereHelp: "Nothing was changed. The patients are one click away.",
  broughtBack: (count: number) =>
    count === 1
      ? "One patient was missing from this browser's first storage, and was brought back from the second copy."
      : `${count} patients were missing from this browser's first storage, and were brought back from the second copy.`,
  mendedCopy: (count: number) =>
    count === 1
      ? "One patient was older or damaged in this browser's first storage, and was mended from the second copy."
      : `${count} patients were older or damaged in this browser's first storage, and were mended from the second copy.`,
  mendedSecond: (count: number) =>
    count === 1
      ? "One patient was damaged in the second copy, and was mended from this browser's first storage."
      : `${count} patients were damaged in the second copy, and were mended from this browser's first storage.`,
  recoveryBanner: (count: number) =>
    count === 1
      ? "One stored document could not be read or is missing. Nothing was written over."
      : `${count} stored documents could not be read or are missing. Nothing was written over.`,
  recoveryOpen: "See what can be done",
  denied:
    "This browser does not let the page read its storage, so it cannot be said whether patients are stored here. " +
    "Nothing you enter now will be kept.",
};
