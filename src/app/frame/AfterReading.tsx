import { Outlet, useParams } from "react-router";
import { take } from "../../domain/shelf.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { useWording } from "../../ui/wording.tsx";

/**
 * A page that needs the record of its address, or, having none, every record: until it is read nobody is said not to be here, no double
 * is missed, and nothing is taken out that is not whole.
 */
export function AfterReading() {
  const { words } = useWording();
  const { id } = useParams();
  const waits = useMonitor(
    ({ reading, records }) => reading !== undefined && (id === undefined || take(records, id) === undefined),
  );
  return waits ? (
    <PageHead title={words.shell.readingTitle} intro={id === undefined ? words.shell.readingHelp : undefined} />
  ) : (
    <Outlet />
  );
}
