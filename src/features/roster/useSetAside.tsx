import { Suspense, useCallback, useEffect, useRef, useState, type ReactNode, type RefObject } from "react";
import { useMonitor } from "../../store/useMonitor.tsx";
import { DialogWording, useWording } from "../../ui/wording.tsx";
import { describeKept } from "../../words/describeKept.ts";
import type { AskedRepeat } from "./SetAsideDialog.tsx";
import type { AskToSetAside } from "./VerdictCell.tsx";
import { lazyPart } from "../../ui/lazyPart.tsx";

// Dialogs are no part of what a first visit waits for.
const SetAsideDialog = lazyPart([], async () => (await import("./SetAsideDialog.tsx")).SetAsideDialog);

/** Setting a repeat of the worklist aside: how to ask, the dialog that asks, and what was done, to be heard. */
export type SettingAside = { readonly ask: AskToSetAside; readonly dialog: ReactNode; readonly announcement: string };

/**
 * Asks before a repeat is set aside. The focus goes back to the button that opened the dialog, or, where its row has left the
 * group that is shown, to the group in `place`.
 */
export function useSetAside(place: RefObject<HTMLElement | null>): SettingAside {
  const { words } = useWording();
  const [asked, setAsked] = useState<AskedRepeat>();
  const [asking, setAsking] = useState(false);
  const [entered, setEntered] = useState("");
  const saveStatus = useMonitor((state) => state.saveStatus.type);
  const opener = useRef<Element>(null);
  const ask = useCallback<AskToSetAside>((row, repeat) => {
    opener.current = document.activeElement;
    setAsked({ row, repeat });
    setAsking(true);
  }, []);
  useEffect(() => {
    if (asking || opener.current === null || document.activeElement !== document.body) return;
    const next = opener.current.isConnected ? opener.current : place.current?.querySelector('[aria-pressed="true"]');
    if (next instanceof HTMLElement) next.focus();
    opener.current = null;
  }, [asking, place]);
  const dialog =
    asked === undefined ? null : (
      <DialogWording>
        <Suspense>
          <SetAsideDialog
            asked={asked}
            opened={asking}
            onClose={() => setAsking(false)}
            onSaved={(row) => {
              setAsking(false);
              setEntered(words.worklist.wasSetAside(row.name));
            }}
          />
        </Suspense>
      </DialogWording>
    );
  return { ask, dialog, announcement: entered === "" ? "" : describeKept(entered, saveStatus, words) };
}
