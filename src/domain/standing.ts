/** Whether a kept entry counts, or was withdrawn as entered in error. Results have statuses of their own. */
export type EntryStatus = "active" | "entered-in-error";

/** Whether a text is one of them. */
export const isEntryStatus = (text: string): text is EntryStatus => text === "active" || text === "entered-in-error";

/** Whether a kept entry stands: a result, treatment, event, finding, note or set-aside that was not withdrawn as entered in error. */
export const stands = ({ status }: { readonly status: string }): boolean => status !== "entered-in-error";
