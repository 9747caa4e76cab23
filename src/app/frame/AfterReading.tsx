import { Outlet, useParams } from "react-router";
import { take } from "../../domain/shelf.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { useFrameWording } from "../../ui/wording.tsx";

/**
 * A page that needs the record of its address, or, having none, every record: until it is read nobody is said not to be here, no double
 * is missed, and nothing is taken out that is not whole.
 */
export function AfterReading() {
  const { frame } = useFrameWording();
  const { id } = useParams();
  const waits = useMonitor(
    ({ reading, records }) => reading !== undefined && (id === undefined || take(records, id) === undefined),
  );
  return waits ? (
    <div data-waiting>
      <PageHead title={frame.shell.readingTitle} intro={id === undefined ? frame.shell.readingHelp : undefined} />
    </div>
  ) : (
    <Outlet />
  );
}
