import { createContext, use, type ReactNode } from "react";

/** Where a form's typed texts stay while it is open, under the form's key: until they are saved or discarded, or the tab is closed. */
export type Drafts = {
  readonly read: (key: string) => string | undefined;
  readonly keep: (key: string, text: string) => void;
  readonly forget: (key: string) => void;
  /** Forgets every form whose key names one of these: a patient who is erased. */
  readonly forgetAbout: (ids: readonly string[]) => void;
};

const nothing = () => {};

/** Where nothing is provided, nothing is kept: a patient who has the device is never shown what somebody had begun. */
const DraftsContext = createContext<Drafts>({ read: () => undefined, keep: nothing, forget: nothing, forgetAbout: nothing });

/** Gives the forms below it a place for what was begun. */
export const DraftsProvider = ({ drafts, children }: { readonly drafts: Drafts; readonly children: ReactNode }) => (
  <DraftsContext value={drafts}>{children}</DraftsContext>
);

/** The place for what was begun in the forms here. */
export const useDrafts = (): Drafts => use(DraftsContext);
