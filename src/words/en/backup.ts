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
  failed: "The backup could not be written. Nothing was changed.",
};
