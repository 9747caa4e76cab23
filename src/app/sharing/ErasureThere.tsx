import { usePageWords } from "../../ui/wording.tsx";
import { useSharing } from "./useSharing.ts";

/** What becomes of an erased patient on the server that this device is connected to. */
export function ErasureThere() {
  const { erased } = usePageWords("sharing");
  const sharing = useSharing();
  if (sharing?.view.standing !== "On" || sharing.view.server === undefined) return null;
  const { status, server } = sharing.view;
  return <p>{(status?.mode === "read" ? erased.readOnly : erased.onServer)(server.name)}</p>;
}
