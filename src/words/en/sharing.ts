/** Sharing through a team's server: connected, how it stands, and what waits for a person. */
export const sharing = {
  title: "Share through a server",
  off: "A team can share its patients through the record server that it has already. Until then everything stays in this browser.",
  notSecure: "This page did not come over a secure connection, so nobody can sign in from it. Everything stays in this browser.",
  connectTo: (name: string) => `Connect to ${name}`,
  leaving: (name: string) => `Opening the sign-in of ${name} …`,
  looking: (name: string) => `Asking ${name} what it allows …`,
  problem: {
    Unreachable: (name: string) => `${name} does not answer. Nothing was sent. Try again, or ask who runs it.`,
    NoSignIn: (name: string) =>
      `${name} does not offer the safe sign-in that this app needs (SMART App Launch with PKCE). Nothing was sent.`,
    NotListed: (name: string, origin: string) =>
      `The sign-in of ${name} stands at ${origin}, and this app was not built to speak to it. Nothing was sent.`,
    Refused: (name: string) =>
      `Nobody is signed in to ${name}: the sign-in was refused. Nothing was sent, and everything here is as it was.`,
    Failed: (name: string) => `The sign-in to ${name} did not end as it began. Nothing was sent. Connect again.`,
    NotEnough: (name: string) =>
      `${name} does not let whoever signed in read patients and results, so there is nothing to share. Nothing was sent.`,
    UnknownServer: "The app was opened from a record system that it was not built to speak to. Nothing was sent to it.",
  },
  aServer: "The server",
  offer: {
    title: (name: string) => `Signed in to ${name}. Nothing was sent yet.`,
    allows: "What it allows",
    full: "Reading and writing. All that is saved at once arrives at once.",
    single:
      "Reading and writing, one entry after the other. Of several entries saved at once some may be there a moment earlier.",
    read: "Reading only. What is added here is kept on this device and is not sent: colleagues do not see it.",
    goes: "What is shared",
    patients: (count: number) =>
      count === 0
        ? "No patient yet; from then on each one who is added here, with all that is kept of them."
        : `${count === 1 ? "1 patient" : `${count} patients`} of this device, and each one added from then on: who they are, diagnosis, ` +
          "results, treatments, events, findings, notes, plans and reviews, with the history of each and the initials of who changed it.",
    nothing: "Nothing of this device.",
    comes: "What comes here",
    fromColleagues:
      "The patients whom colleagues share there. They are kept in this browser, too, so that they are here when the network is not.",
    stays: "What stays here",
    onlyHere:
      "Settings, laboratories and their variation, the agenda of the tumor board, who opened whose page, backups, and the lock.",
    madeUp: "Made-up patients stay here.",
    start: "Start sharing",
    notNow: "Not now",
  },
  on: {
    through: (name: string) => `Shared through ${name}.`,
    full: "It takes what is saved here.",
    single: "It takes what is saved here, one entry after the other.",
    read: "It is read only: what is added here stays on this device, and colleagues do not see it.",
    signIn: "Sign in again",
    signOut: "Sign out",
    lookNow: "Look now",
    readForeign: "Read results of other systems",
    readingForeign: "Reading what other systems have put there …",
    noForeign: "No results of other systems are there.",
    notRead: "The server did not answer, or does not allow it. Nothing was read.",
    foreignHelp:
      "They are reviewed as a file is before they are imported, and are never written back: notes on them stand beside them.",
    disconnect: "Disconnect",
    cancel: "Pause",
    goOn: "Go on",
    paused: "Paused. What was not done yet waits.",
    fetching: (done: number, of: number) => `Fetching patient ${done} of ${of}`,
    sending: (done: number, of: number) => `Sending patient ${done} of ${of}`,
    progress: "Sharing",
  },
  leave: {
    title: "Disconnect",
    intro: (name: string) => `From then on nothing goes to ${name} and nothing comes from there. What is there stays there.`,
    waiting: (count: number) =>
      count === 1
        ? "1 entry is here and not there yet. It stays on this device."
        : `${count} entries are here and not there yet. They stay on this device.`,
    what: "What becomes of the shared patients here",
    keep: "Keep them on this device",
    remove: "Remove from this device those who are on the server as they are here",
    stays: "A patient with anything that the server does not have stays.",
    do: "Disconnect",
    cancel: "Cancel",
    done: (name: string) => `Disconnected from ${name}. Nothing more is sent.`,
    removed: (name: string, count: number) =>
      `Disconnected from ${name}. ${count === 1 ? "1 patient was" : `${count} patients were`} removed from this device.`,
  },
  state: {
    label: "Server",
    ofPatient: "This patient and the server",
    onServer: (time: string) => `On the server ${time}`,
    asking: "Asking the server",
    waiting: (count: number) => `Waiting for the server: ${count}`,
    notSent: (count: number) => `Only on this device: ${count}`,
    changed: "Changed by a colleague",
    signIn: "Sign in again",
    paused: "Sharing is paused",
    offline: "The server does not answer",
    notKept: "This browser does not let it be noted what is sent, so nothing is",
    forPerson: (count: number) => (count === 1 ? "1 needs you" : `${count} need you`),
    lastAll: (time: string) => `All was there ${time}`,
    erasures: (count: number) => `Erased here, not there yet: ${count}`,
    unreadable: (count: number) => `Not readable here: ${count}`,
  },
  /** Where one result is. */
  place: {
    onServer: "On the server",
    waiting: "Saved here, waiting for the server",
    onlyHere: "Only on this device",
    asked: "Saved here, waiting for a decision",
    refused: "Saved here, the server does not take it",
    unread: "Saved here, what stands on the server cannot be read",
    changed: (time: string) => `From a colleague ${time}`,
    from: (name: string) => `Result of ${name}`,
  },
  /** Somebody who was erased, here or by a colleague. */
  erased: {
    told: (when: string) =>
      `A colleague erased this patient on the server: ${when}. Here everything is still kept, and nothing of it is sent.`,
    short: (name: string) => `${name}: erased on the server by a colleague.`,
    eraseToo: "Erase here too",
    keep: "Keep and share again",
    onServer: (name: string) =>
      `On ${name} all of it is marked as entered in error. Colleagues are asked before it leaves their devices. ${name} keeps earlier ` +
      "versions in its own history: ask who runs it to remove those.",
    readOnly: (name: string) =>
      `${name} is read only: the patient stays there, and colleagues go on seeing them. Ask who runs it to remove them.`,
    left: (count: number) =>
      count === 1
        ? "1 patient was erased here and still stands on the server."
        : `${count} patients were erased here and still stand on the server.`,
    leftReadOnly: "It is read only: ask who runs it.",
    refused: (text: string) => (text === "" ? "It does not take that." : `It does not take that. It says: ${text}`),
  },
  /** Records that are kept for a record system which launches the app, apart from the device's own. */
  set: {
    told: (name: string) =>
      `Opened from ${name}: these are the patients that this browser keeps for it. Those that it keeps for itself are not shown here.`,
    leave: "Show this browser's own patients",
    inTab: "Open in a tab of its own",
  },
  context: {
    Same: (name: string) => `Opened from ${name}. What its laboratory has of this patient can be read and reviewed.`,
    Ask: (name: string) =>
      `${name} has a patient open who is alike somebody here in part: number, name and birth date do not all agree. Nothing was joined. ` +
      "Look who it is; results of other systems can be read and reviewed on the import page.",
    Nobody: (name: string) =>
      `The patient whom ${name} has open is not here. Their results can be read from there and reviewed; nothing was added yet.`,
    read: "Read and review",
    close: "Close",
  },
  signInNotice: (name: string) =>
    `Nobody is signed in to ${name} any more. Everything is saved here and goes there once somebody signs in. ` +
    "Nothing that was typed is lost.",
  news: {
    region: "From colleagues",
    results: (count: number) => (count === 1 ? "1 new result" : `${count} new results`),
    others: (count: number) => (count === 1 ? "1 change" : `${count} changes`),
    about: (name: string, what: string) => `${name}: ${what} from a colleague.`,
    verdict: (measurand: string, after: string, before: string) => `${measurand}: ${after}, before: ${before}.`,
    more: (count: number) => (count === 1 ? "1 more patient changed." : `${count} more patients changed.`),
    arrived: (count: number) => (count === 1 ? "1 patient came from the server." : `${count} patients came from the server.`),
    hidden: "A colleague changed something. It is told on the next page that shows names.",
    open: "Open",
    close: "Close",
  },
  person: {
    title: "What needs you",
    refused: (what: string) => `${what}: the server does not take it.`,
    clash: (what: string) => `${what}: changed here and by a colleague in the same thing.`,
    asks: (name: string) => `${name}: something needs a decision before it is shared.`,
    all: (count: number) => `All ${count}`,
    noReason: "It gives no reason.",
    says: (text: string) => `It says: ${text}`,
    retry: "Retry",
    open: "Open",
    decide: "Decide",
  },
  /** What stands on the server and cannot be read here. */
  unread: {
    told: (what: string) =>
      `${what}: what stands on the server cannot be read here. Another program may have changed it, a later version of this app may have ` +
      "written it, or a colleague's change has not arrived whole.",
    something: "Something of this patient",
    waits: "It is left as it is, and nothing of this patient is sent from here until it can be read or somebody decides.",
    leftOut: "It is left as it is, and is left out of all that is shown here.",
    stands: (places: string) => `On the server: ${places}.`,
    replace: "Replace it",
    title: "Replace what cannot be read",
    intro: (what: string) => `What is here takes its place on the server: ${what}.`,
    lost: "What stands there now is not on this device. Ask first whoever runs the server whether it keeps earlier versions.",
    do: "Replace",
    cancel: "Cancel",
    patients: (count: number) =>
      count === 1
        ? "1 patient on the server cannot be read here and is not in the list. It may have been written by a later version of this app."
        : `${count} patients on the server cannot be read here and are not in the list. They may have been written by a later version of ` +
          "this app.",
  },
  clash: {
    title: "Decide between two changes",
    intro: (what: string) =>
      `Two people changed the same thing: ${what}. Which of the two is to stand? The other stays in the history.`,
    waits: "Until somebody decides, nothing of this patient is sent from here.",
    mine: "This device",
    theirs: "Colleague",
    signed: (by: string, when: string) => `${by}, ${when}.`,
    unsigned: (when: string) => `Not signed, ${when}.`,
    because: (reason: string) => `Reason: ${reason}`,
    table: "In what they differ",
    field: "Field",
    nothing: "—",
    which: "What is to stand",
    keepMine: "What this device says",
    keepTheirs: "What the colleague says",
    notChosen: "Choose which of the two is to stand.",
    reason: "Why",
    reasonMissing: "Say why, so that others can follow the decision.",
    settle: "Settle",
    gone: "One of the two is not here any more. Close this and look again.",
  },
  /** The fields of entries that are no results, as people call them. */
  fields: {
    familyName: "Family name",
    givenName: "Given name",
    recordNumber: "Record number",
    birthDate: "Birth date",
    sex: "Sex",
    diagnosis: "Diagnosis",
    diagnosedOn: "Diagnosed on",
    archived: "Archived",
    regimen: "Regimen",
    startedOn: "Started on",
    stoppedOn: "Stopped on",
    stopReason: "Why stopped",
    bestResponse: "Best response",
    note: "Note",
    kind: "Kind",
    on: "Day",
    until: "Until",
    measurand: "Measurand",
    why: "Why",
    input: "Finding",
    value: "Value",
    unit: "Unit",
    source: "Source",
    text: "Text",
    every: "Every",
    setOn: "Set on",
    by: "By",
    laboratory: "Laboratory",
    takenAs: "Taken over",
    status: "Status",
  },
  status: { active: "Stands", "entered-in-error": "Entered in error", final: "Final" },
  yes: "Yes",
};
