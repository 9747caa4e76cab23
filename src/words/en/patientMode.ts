/** Handing the device over to a patient, and taking it back. The page that a patient then sees says as little as it can. */
export const patientMode = {
  handOver: {
    title: "Hand over the device",
    what: "In patient mode only this patient's history can be reached, in every tab and after a reload, until the PIN is given.",
    honest:
      "The PIN keeps people from looking around. It does not keep out somebody who opens this browser's developer tools or its data.",
    remember: "Remember the PIN: without it the way back is in the documentation.",
    pin: "PIN",
    pinHint: "4 to 8 digits.",
    again: "PIN again",
    start: "Start patient mode",
    cancel: "Cancel",
    working: "Starting",
    different: "The two PINs differ. Type the same one twice.",
    notAPin: { Empty: "Choose a PIN.", NotDigits: "Digits only.", TooShort: "At least 4 digits.", TooLong: "At most 8 digits." },
    notHandedOver: {
      NotSaved: "A change is not saved yet. Wait until the header says “Saved”, then try again.",
      NotLoaded: "The part of the app that keeps a PIN could not be fetched. Nothing was changed: reload the page and try again.",
      NotStored:
        "The lock could not be stored, so the device was not handed over. Make room in Settings, or allow this page to store.",
    },
  },
  leave: "Leave patient mode",
  takeBack: {
    title: "Leave patient mode",
    what: "For the care team: type the PIN that was chosen when the device was handed over.",
    pin: "PIN",
    leave: "Leave",
    stay: "Stay",
    working: "Checking",
    wrong: "This is not the PIN.",
    wait: (time: string) => `Too many wrong PINs. Try again in ${time}.`,
    seconds: (seconds: number) => (seconds === 1 ? "1 second" : `${seconds} seconds`),
    minutes: (minutes: number, seconds: number) => `${minutes} min ${String(seconds).padStart(2, "0")} s`,
    notRemoved: "The PIN is right, but this browser does not let the page change what it stores. Patient mode stays on.",
    notLoaded: "The part of the app that checks a PIN could not be fetched. Nothing is lost: reload the page and try again.",
    noCryptography: "This browser cannot check a PIN here: the page must be opened by https, or on this very device.",
  },
  unreadable: {
    title: "This device is locked",
    what: "It was handed over to a patient, and the lock cannot be read. Please give it back to the care team.",
    team: "Care team: no record is lost. “Patient mode” in the documentation says how to open it again.",
  },
  /** In Settings. */
  device: {
    title: "Whose device this is",
    label: "Used by",
    names: { "care-team": "Care team", "one-patient": "One patient" },
    set: { "care-team": "Set: opens on the patients.", "one-patient": "Set: opens on My B2M history." },
    oneIntro:
      "There is one patient here. Used by that patient, this device opens on My B2M history; all records stay within reach.",
    otherIntro:
      "For a patient's own device. It can be set where exactly one patient is recorded, demo patients and archived ones not counted.",
    noEffect: "Set for one patient, and there is not exactly one here: this device opens on the patients.",
    patientMode:
      "To show a patient their own history on a device that holds others too, hand it over: on My B2M history, “Hand " +
      "over the device”. Until the PIN is given nothing else can be reached. The PIN keeps people from looking around; " +
      "it does not keep out somebody who opens the browser's developer tools or its data.",
  },
};
