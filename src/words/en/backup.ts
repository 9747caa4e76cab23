/** When a backup was last made, and being reminded of one. */
export const backup = {
  menu: "Backup",
  last: (moment: string) => `Last backup: ${moment}.`,
  never: "No backup has been made on this device.",
  nothing: "Nothing is kept here that a backup would have to hold.",
  upToDate: "Nothing has changed since.",
  changesSince: (count: string, isOne: boolean) => `${count} ${isOne ? "change" : "changes"} since.`,
  changesOnlyHere: (count: string, isOne: boolean) =>
    isOne ? `${count} change is kept in this browser alone.` : `${count} changes are kept in this browser alone.`,
  orMore: (count: string) => `${count} or more`,
  due: "Make a backup: if this browser's data is cleared or the device is lost, what is kept here alone is gone.",
  now: "Back up now",
  later: "Not now",
  toSettings: "Backup and storage in Settings",
  readable: "The file is not encrypted. In Settings it can be.",
  wrote: (file: string) => `Backup written: ${file}.`,
  file: {
    button: "Keep a backup file up to date",
    help:
      "In a folder of your choice, on this device or one that it reaches. " +
      "The file is written again some seconds after every change, while the app is open.",
    encrypt: "Encrypt the file with a passphrase",
    begin: "Choose the folder",
    stop: "Stop keeping it",
    allow: "Allow the folder again",
    tryAgain: "Write it now",
    where: (file: string, folder: string) => `${file} in the folder “${folder}”.`,
    encrypted: "It is encrypted.",
    readable: "It is not encrypted: keep the folder where patient data may lie.",
    stays: "The file that was written stays where it is.",
    refused: "The browser did not give the folder. Nothing was changed.",
    state: {
      NotAllowed: "The backup file is not kept up to date: the browser wants the folder to be allowed again.",
      Waiting: "Backup file: a change waits to be written.",
      Writing: "Backup file: being written.",
      Failed: "The backup file could not be written. Is the folder still there, and is there room?",
    },
    upToDate: (moment: string) => `Backup file: up to date, ${moment}.`,
  },
  failed: "The backup could not be written. Nothing was changed.",
};
