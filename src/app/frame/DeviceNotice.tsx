import { Suspense, useState, useSyncExternalStore } from "react";
import { Link, useLocation } from "react-router";
import { useMonitor } from "../../store/useMonitor.tsx";
import { Banner } from "../../ui/Banner.tsx";
import { lazyPart } from "../../ui/lazyPart.tsx";
import { useFrameWording } from "../../ui/wording.tsx";
import { useDevice } from "../device/useDevice.tsx";

const watchNothing = () => () => {};
const NOTHING_MENDED = { broughtBack: 0, mended: 0, secondMended: 0 };
const nothingMended = () => NOTHING_MENDED;

const CutOffImport = lazyPart(["import"], async () => (await import("../../features/exchange/CutOffImport.tsx")).CutOffImport);

/** Said above every page while stored documents cannot be read, or the storage could not be asked. */
export function DeviceNotice() {
  const { frame } = useFrameWording();
  const { storageDenied, copies, importNotes } = useDevice();
  // As it was at the start: it says itself when it is over.
  const [wasCutOff] = useState(() => importNotes?.cutOff() !== undefined);
  const { broughtBack, mended, secondMended } = useSyncExternalStore(
    copies?.watch ?? watchNothing,
    copies?.mended ?? nothingMended,
  );
  const count = useMonitor((state) => state.unreadable.length);
  const { pathname } = useLocation();
  return (
    <>
      {storageDenied ? <Banner tone="danger">{frame.trouble.denied}</Banner> : null}
      {broughtBack + mended + secondMended > 0 ? (
        <Banner tone="information">
          {[
            ...(broughtBack > 0 ? [frame.trouble.broughtBack(broughtBack)] : []),
            ...(mended > 0 ? [frame.trouble.mendedCopy(mended)] : []),
            ...(secondMended > 0 ? [frame.trouble.mendedSecond(secondMended)] : []),
          ].join(" ")}
        </Banner>
      ) : null}
      {count > 0 && pathname !== "/recovery" ? (
        <Banner tone="danger">
          {frame.trouble.recoveryBanner(count)} <Link to="/recovery">{frame.trouble.recoveryOpen}</Link>
        </Banner>
      ) : null}
      {importNotes !== undefined && wasCutOff ? (
        <Suspense>
          <CutOffImport notes={importNotes} />
        </Suspense>
      ) : null}
    </>
  );
}
