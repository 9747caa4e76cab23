/** Stored documents that cannot be read: why, and what can be done. */
export const recovery = {
  title: "Stored documents that cannot be read",
  intro:
    "The other patients are loaded and safe. Nothing on this page was changed or written over. Download the text and " +
    "keep it: it may still hold results that can be recovered. Then it can be moved aside, unchanged, so that its " +
    "place can be written again.",
  none: "Every stored document can be read. There is nothing to recover.",
  document: (number: number) => `Document ${number}`,
  storedUnder: "Stored under",
  size: (characters: number) => `${characters} characters`,
  download: "Download its text",
  copyShown: "Show the text",
  moveAside: "Move it aside",
  moved: "Moved aside, byte for byte. Its place can be written again.",
  takeOffTheList: "Take it off the list",
  tookOffTheList: "Taken off the list of this device's patients. A backup brings the patient back.",
  saveAgain: "Store it again",
  stillHeld: (name: string) =>
    `This page still holds ${name} as last read and entered here. Once the damaged text is moved aside, that is stored in its place.`,
  missingStillHeld: (name: string) =>
    `This page still holds ${name} as last read and entered here. It is stored again only when you ask for it, or change something.`,
  notMoved: {
    StorageFull:
      "Not moved: there is no room for a second copy, and the first is not touched before there is one. Make room in " +
      "this browser, then try again.",
    StorageDenied: "Not moved: this browser does not let the page use its storage. Nothing was changed.",
    Changed:
      "Not moved: what is stored there is no longer what this page shows. Nothing was changed. Load the page again and look anew.",
  },
  asideTitle: "Moved aside",
  asideIntro: "These texts were moved aside and are kept in this browser exactly as they were found.",
  why: {
    NotJson: "The text is damaged: it is not a document of this app.",
    HalfWritten: "The document begins well and its end is missing, as when the browser was stopped in the middle of writing.",
    Damaged: (path: string) => `The document is damaged at “${path}”.`,
    Newer: (version: number) => `It was written by a later release of this app (version ${version}). Open it with that release.`,
    Missing: "The index names this patient, and there is no document. The browser or another program may have removed it.",
  },
};
