import { createContext, use, useEffect, useId } from "react";

/** How forms are left: with a question where text would be lost, or without one where it was saved. */
export type Leaving = {
  readonly ask: () => void;
  readonly leave: () => void;
  readonly stay: () => void;
  /** Whether the question stands. */
  readonly asking: boolean;
  /** "Discard this treatment?" */
  readonly question?: string | undefined;
  /** Told by each form in here whether it holds text that is not saved. */
  readonly hold: (form: string, unsaved: boolean) => void;
};

const nothing = () => {};

/** Where nothing stands around a form, nothing is closed and nothing asked. */
export const LeavingContext = createContext<Leaving>({
  ask: nothing,
  leave: nothing,
  stay: nothing,
  asking: false,
  hold: nothing,
});

/** How the form in which this is called is left. */
export const useLeaving = (): Leaving => use(LeavingContext);

/** Tells what stands around a form whether leaving it would lose typed text. */
export function useHeldText(unsaved: boolean): void {
  const { hold } = use(LeavingContext);
  const id = useId();
  useEffect(() => {
    hold(id, unsaved);
    return () => hold(id, false);
  }, [hold, id, unsaved]);
}
