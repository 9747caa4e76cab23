import { Link, useLocation } from "react-router";
import { Banner } from "../ui/Banner.tsx";
import { useWording } from "../ui/wording.tsx";
import { useDevice } from "./useDevice.tsx";

/** Said above every page while stored documents could not be read, or the storage could not be asked. */
export function DeviceNotice() {
  const { words } = useWording();
  const { damaged, storageDenied } = useDevice();
  const { pathname } = useLocation();
  return (
    <>
      {storageDenied ? <Banner tone="danger">{words.trouble.denied}</Banner> : null}
      {damaged.length > 0 && pathname !== "/recovery" ? (
        <Banner tone="danger">
          {words.trouble.recoveryBanner(damaged.length)} <Link to="/recovery">{words.trouble.recoveryOpen}</Link>
        </Banner>
      ) : null}
    </>
  );
}
