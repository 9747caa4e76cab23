import { useNavigate } from "react-router";
import { useMonitorStore } from "../../store/useMonitor.tsx";
import { useDevice } from "../device/useDevice.tsx";
import { deskOf } from "../importing/deskOf.ts";
import type { ListedServer } from "./serverList.ts";
import type { SharingKeeper } from "./sharingKeeper.ts";

/** What came of reading what other systems have put on a server. */
export type CameOfReading = "Brought" | "Nothing" | "NotRead";

/** Reads them, of all or of one patient by the server's own id, and puts them on the import's desk, where they are reviewed. */
export function useForeignResults(keeper: SharingKeeper, server: ListedServer): (patient?: string) => Promise<CameOfReading> {
  const navigate = useNavigate();
  const device = useDevice();
  const monitor = useMonitorStore();
  return async (patient) => {
    const found = await keeper.readForeign(patient);
    if (found === undefined) return "NotRead";
    if (found.results === 0) return "Nothing";
    void deskOf(device, monitor).review([{ name: server.name, content: found.text, from: "server" }]);
    void navigate("/import");
    return "Brought";
  };
}
