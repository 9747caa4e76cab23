/** The lock of this device: set, changed, taken away, and the page that stands while it is locked. */
export const vault = {
  title: "Lock",
  off:
    "Nothing that is kept in this browser is encrypted by this app. A passphrase encrypts all of it: patients, results, settings and " +
    "what was begun in forms.",
  on: "Everything that this app keeps in this browser is encrypted. It opens with the passphrase or with the recovery key.",
  impossible:
    "Encryption needs the second copy of all records, and this browser does not keep one (a private window often does not). " +
    "Nothing that this app keeps here is encrypted.",
  setPassphrase: "Set passphrase",
  changePassphrase: "Change passphrase",
  newRecoveryKey: "New recovery key",
  removePassphrase: "Remove passphrase",
  lockNow: "Lock now",
  lockNowNeedsOne: "To lock, set a passphrase first.",
  outside: "Exported files, backups and what was printed stay as they are: encrypted only where you chose so.",
  idle: {
    label: "Lock by itself after",
    minutes: (count: number) => (count === 1 ? "1 minute without use" : `${count} minutes without use`),
    soon: (seconds: number) =>
      seconds === 1
        ? "Nobody has used this device for a while. It locks in 1 second."
        : `Nobody has used this device for a while. It locks in ${seconds} seconds.`,
    stay: "Stay unlocked",
    alert: "This device locks in a minute. Press any key to stay unlocked.",
    late:
      "This device was locked. This tab stays open only because its last change is not saved yet, and locking now would lose it: see the " +
      "state in the header. It locks by itself once it is saved.",
    waits: "It is time to lock, and the last change is not saved yet: locking now would lose it. See the state in the header.",
  },
  notSavedYet: "Not locked: the last change is not saved yet, and locking now would lose it. See the state in the header.",
  set: {
    title: "Set passphrase",
    intro:
      "All that this app keeps in this browser is encrypted, in both copies. From then on it opens with the passphrase, in each new visit.",
    lose: "Nobody can bring back a passphrase. Without it and without the recovery key all patients on this device are lost.",
    passphrase: "New passphrase",
    again: "Repeat passphrase",
    hint: "At least 12 characters of any kind. Four or five unrelated words are easy to keep and hard to guess.",
    show: "Show what is typed",
    save: "Encrypt",
    busy: "Encrypting. Keep this page open.",
    done: "Everything is encrypted.",
  },
  change: {
    title: "Change passphrase",
    before: "Present passphrase",
    save: "Change passphrase",
    done: "The passphrase is changed. The recovery key and the passkeys stay the same.",
  },
  remove: {
    title: "Remove passphrase",
    intro: "All that this app keeps in this browser is stored readable again, for anybody who uses this browser.",
    passphrase: "Passphrase",
    save: "Store readable again",
    done: "Nothing is encrypted any more.",
  },
  recovery: {
    title: "Recovery key",
    newTitle: "New recovery key",
    newIntro: "The recovery key that you have now opens nothing any more.",
    make: "Make a new key",
    done: "There is a new recovery key.",
    intro:
      "This key opens the device if the passphrase is forgotten. It is shown this once and kept nowhere: print it or write it down, " +
      "and keep it away from this device. On the locked page “Use the recovery key” asks for it.",
    print: "Print",
    copy: "Copy",
    copied: "Copied. Paste it where only your team can read it.",
    notCopied: "This browser does not let the page copy: write it down or print it.",
    kept: "I have kept the recovery key",
  },
  passkeys: {
    title: "Passkeys",
    intro:
      "A passkey opens this device with a fingerprint, a face, a PIN or a security key: beside the passphrase, which always opens it too.",
    host: (host: string) =>
      `Passkeys belong to this address (${host}). Under another address the passphrase opens the device, and passkeys are added anew.`,
    add: "Add a passkey",
    /** Why there are none here. */
    absent: {
      NotSecure: "Passkeys need a page that came over https, and this one did not.",
      NoPasskeys: "This browser has no passkeys.",
      NoSecret: "The passkeys of this browser cannot unlock encrypted records: it lacks what is needed for that (WebAuthn PRF).",
      NoName: "Passkeys need an address with a name, and this page is reached by a number.",
    },
    addedOn: (day: string) => `added on ${day}`,
    unnamed: "A passkey whose name cannot be read",
    remove: (name: string) => `Remove ${name}`,
    removeShort: "Remove",
    name: "Name",
    nameHint: "How you tell it from others: the security key, the phone, this computer. No patient's name.",
    nameMissing: "Give it a name.",
    nameOf: (count: number) => `Passkey ${count}`,
    next: "Continue",
    makeIntro: "The browser now asks where to keep the passkey, and to confirm that it is you.",
    make: "Create passkey",
    useIntro: "The passkey is made. Use it once now, so that it can unlock this device.",
    use: "Use the passkey",
    busy: "Waiting for the passkey …",
    done: "The passkey is added. It unlocks this device from now on.",
    removeTitle: "Remove passkey",
    removeIntro: (name: string) => `“${name}” will not unlock this device any more. The passphrase does, as before.`,
    removed: "The passkey is removed.",
  },
  problems: {
    NotUsed:
      "No passkey was used: it was refused, took too long, or does not belong here. Nothing was changed; you can try again.",
    AlreadyThere: "This one already holds a passkey for this device. Nothing was changed; choose another, or close this.",
    WithoutSecret:
      "This passkey cannot unlock encrypted records: it lacks what is needed for that (WebAuthn PRF). Nothing was changed. Choose " +
      "another place for it, such as a newer security key or phone.",
    WrongPasskey: "This passkey does not unlock this device. Nothing was changed or lost.",
    NotHere: "This browser refuses passkeys on this page. Nothing was changed.",
    tooShort: (least: number) => `At least ${least} characters.`,
    length: (count: number) => (count === 1 ? "1 character" : `${count} characters`),
    longEnough: "Long enough.",
    notTheSame: "The two are not the same.",
    empty: "Type the passphrase.",
    WrongPassphrase: "This is not the passphrase. Nothing was changed.",
    NotSaved: "The last change is not saved yet. Nothing was changed; try again when the header says “Saved”.",
    ChangedElsewhere: "The lock was changed in another tab. Nothing was changed here; close this and look again.",
    Refused: "This browser refuses the second copy, without which encrypting is not safe. Nothing was changed.",
    Full: "There is no room for the second copy. Free some space on this device. Nothing was changed.",
    NoAnswer: "The second copy does not answer. Close other tabs of this app and reload. Nothing was changed.",
  },
  locked: {
    title: "Locked",
    intro: "The records on this device are encrypted. This tab holds nothing of them.",
    passphrase: "Passphrase",
    unlock: "Unlock",
    busy: "Looking at it …",
    wrong: "This is not the passphrase. Nothing was changed or lost.",
    wait: (seconds: number) =>
      seconds === 1 ? "The next try can be made in 1 second." : `The next try can be made in ${seconds} seconds.`,
    byPasskey: "Unlock with passkey",
    /** What became of a passkey on the locked page. */
    passkeyNotUsed:
      "No passkey was used: it was refused, took too long, or is not one that unlocks this device. Nothing was changed or lost. Try " +
      "again, or type the passphrase.",
    passkeyWrong: "This passkey does not unlock this device. Nothing was changed or lost. Type the passphrase.",
    passkeyNotHere: "This browser refuses passkeys on this page. Nothing was changed or lost. Type the passphrase.",
    toRecovery: "Use the recovery key",
    toPassphrase: "Use the passphrase",
    recoveryKey: "Recovery key",
    recoveryHint: "Eight groups of four letters and digits. Capitals and dashes do not matter.",
    recoverySave: "Unlock with a new passphrase",
    recoveryIntro: "Choose a new passphrase; the one that was forgotten opens nothing any more. The recovery key stays the same.",
    wrongLength: (letters: number) => `A recovery key has 32 letters and digits; here are ${letters}.`,
    wrongLetter: (letter: string) => `“${letter}” stands in no recovery key.`,
    mistyped: "A letter was mistaken for another: this is no recovery key.",
    wrongRecovery: "This recovery key does not open this device. Nothing was changed or lost.",
    forgotten:
      "Without the passphrase, the recovery key or a passkey added here nobody can open these records, and that includes the makers of " +
      "this app.",
    unreadable: "The lock cannot be read",
    unreadableWhat:
      "What this app needs in order to ask for the passphrase is damaged in both copies. The records are still there, encrypted, and " +
      "nothing was written over.",
    unreadableNewer: "The lock was set by a later release of this app. Open the records with that release; nothing was changed.",
    unreadableNext: "Do not clear this browser's data. Restore a backup on another device, and have this one looked at.",
  },
};
