import { createContext, use, useEffectEvent, useId, useLayoutEffect } from "react";

/** How forms are left: with a question where text would be lost, or without one where it was saved. */
export type Leaving = {
  readonly ask: () => void;
  readonly leave: () => void;
  readonly stay: () => void;
  /** Whether the question stands. */
  readonly asking: boolean;
  /** "Discard this treatment?" */
  readonly question?: string | undefined;
  /** Discards what the forms in here hold. */
  readonly discard: () => void;
  /** Told by each form in here that it holds text that is not saved, with how to forget it; or that it holds none. */
  readonly hold: (form: string, forget: (() => void) | undefined) => void;
};

const nothing = () => {};

/** Where nothing stands around a form, nothing is closed and nothing asked. */
export const LeavingContext = createContext<Leaving>({
  ask: nothing,
  leave: nothing,
  stay: nothing,
  discard: nothing,
  asking: false,
  hold: nothing,
});

/** How the form in which this is called is left. */
export const useLeaving = (): Leaving => use(LeavingContext);

/** Tells what stands around a form whether leaving it would lose typed text, and how that text is forgotten. */
export function useHeldText(unsaved: boolean, forget: () => void): void {
  const { hold } = use(LeavingContext);
  const id = useId();
  const forgetNow = useEffectEvent(forget);
  // With the same stroke that typed it: an Esc that waits in the queue behind a letter comes before any later effect.
  useLayoutEffect(() => {
    hold(id, unsaved ? () => forgetNow() : undefined);
    return () => hold(id, undefined);
  }, [hold, id, unsaved]);
}
