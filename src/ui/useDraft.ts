import { useEffect, useState } from "react";
import { readDraft, readTypedOver, writeDraft } from "./draftText.ts";
import { useDrafts } from "./drafts.tsx";
import type { ShownState } from "./meanwhile.ts";
import type { Texts, Typed } from "./typedTexts.ts";
import { useWording } from "./wording.tsx";

/** What was begun in this form before, until it is taken up or discarded. */
export type Begun<Field extends string> = {
  readonly begun: Typed<Field> | undefined;
  /** The state of the kept entry over which it was typed. */
  readonly over: ShownState<Field> | undefined;
  /** It was taken up, or is not wanted: the form goes on from here. */
  readonly settle: () => void;
  readonly forget: () => void;
};

/**
 * Keeps the typed texts of an open form in the tab, so that a reload loses nothing, and finds what was begun before. While that
 * is offered it is not written over.
 */
export function useDraft<Field extends string>(
  key: string | undefined,
  start: Texts<Field>,
  now: Typed<Field>,
  unsaved: boolean,
  opened: ShownState<Field> | undefined,
): Begun<Field> {
  const drafts = useDrafts();
  const { dateOrder } = useWording().format;
  const [begun, setBegun] = useState(() => {
    const text = key === undefined ? undefined : drafts.read(key);
    return text === undefined ? undefined : readDraft(text, start, dateOrder);
  });
  const [over] = useState(() => {
    const text = key === undefined ? undefined : drafts.read(key);
    return text === undefined ? undefined : readTypedOver(text, start);
  });
  const forget = () => {
    if (key !== undefined && begun === undefined) drafts.forget(key);
  };
  useEffect(() => {
    if (key === undefined || begun !== undefined) return;
    if (unsaved) drafts.keep(key, writeDraft(now, dateOrder, opened));
    else drafts.forget(key);
  }, [key, begun, unsaved, now, drafts, dateOrder, opened]);
  return { begun, over, settle: () => setBegun(undefined), forget };
}
