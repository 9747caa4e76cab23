import { useEffect, useEffectEvent, useState, useSyncExternalStore } from "react";
import type { ImportDesk } from "../../features/exchange/importDesk.ts";
import { openedFiles, takeShared } from "./openedFiles.ts";

/** Puts the files on the desk; they wait no longer. */
function review(desk: ImportDesk, files: readonly File[]): void {
  openedFiles.put([]);
  void desk.review(files.map((file) => ({ name: file.name, content: file })));
}

/**
 * Puts files that were opened with the app, or shared with it, on the import desk. Where a review lies there they wait (`waiting`)
 * until somebody takes them up instead. `notShared`: something was shared and did not arrive.
 */
export function useOpenedFiles(desk: ImportDesk, isShared: boolean, onTaken: () => void) {
  const waiting = useSyncExternalStore(openedFiles.subscribe, openedFiles.now);
  const [notShared, setNotShared] = useState(false);
  useEffect(() => {
    if (waiting.length > 0 && !desk.isOpen()) review(desk, waiting);
  }, [waiting, desk]);

  const took = useEffectEvent((files: readonly File[]) => {
    openedFiles.put(files);
    setNotShared(files.length === 0);
    onTaken();
  });
  useEffect(() => {
    if (isShared) void takeShared().then((files) => took(files));
  }, [isShared]);
  return { waiting, notShared, takeUp: () => review(desk, waiting) };
}
