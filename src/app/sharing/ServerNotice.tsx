import { Button } from "../../ui/Button.tsx";
import type { ReactNode } from "react";
import { Link, useLocation } from "react-router";
import { take } from "../../domain/shelf.ts";
import type { WaitsForPerson } from "../../persistence/sharing/sharingStatus.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { describeName } from "../../words/describePatient.ts";
import { useDevice } from "../device/useDevice.tsx";
import { InContext } from "./InContext.tsx";
import type { News } from "./news.ts";
import { signInProblemInWords } from "./signInProblemInWords.ts";
import styles from "./sharing.module.css";
import { useSharing } from "./useSharing.ts";

/** So many patients are named; more are counted. */
const NAMED = 3;

/** Said quietly under the header: nobody is signed in any more, or a colleague changed something. */
export function ServerNotice() {
  const words = usePageWords("sharing");
  const { pathname } = useLocation();
  const sharing = useSharing();
  if (sharing === undefined) return null;
  const { keeper, view } = sharing;
  const { server, standing, isSignedIn, problem } = view;
  // On the tumor board a name could stand on a wall.
  const isBoard = pathname.startsWith("/board");
  const isNews = standing === "On" && (view.news.length > 0 || view.arrived > 0);
  return (
    <div role="status" aria-label={words.news.region}>
      <OtherRecords />
      {problem !== undefined && pathname !== "/settings" ? (
        <Row action={<Link to="/settings#server">{words.news.open}</Link>}>{signInProblemInWords(problem, server, words)}</Row>
      ) : null}
      {view.launchedWith !== undefined && isSignedIn && server !== undefined && !isBoard ? (
        <InContext key={view.launchedWith} keeper={keeper} server={server} patient={view.launchedWith} />
      ) : null}
      {standing === "Offered" && pathname !== "/settings" ? (
        <Row action={<Link to="/settings#server">{words.news.open}</Link>}>
          {words.offer.title(server?.name ?? words.aServer)}
        </Row>
      ) : null}
      {standing === "On" && !isSignedIn && server !== undefined ? (
        <Row
          action={
            <Button size="compact-sm" onClick={() => void keeper.connect(server)}>
              {words.on.signIn}
            </Button>
          }
        >
          {words.signInNotice(server.name)}
        </Row>
      ) : null}
      {standing === "On" && !isBoard ? <Questions waiting={view.status?.forPerson ?? []} here={pathname} /> : null}
      {isNews && isBoard ? <Row>{words.news.hidden}</Row> : null}
      {isNews && !isBoard ? (
        <Row
          action={
            <Button size="compact-sm" variant="subtle" onClick={() => keeper.seen()}>
              {words.news.close}
            </Button>
          }
        >
          {view.news.slice(0, NAMED).map((one) => (
            <NewsLine key={one.patientId} news={one} onOpen={() => keeper.seen(one.patientId)} />
          ))}
          {view.news.length > NAMED ? <span>{words.news.more(view.news.length - NAMED)}</span> : null}
          {view.arrived > 0 ? <span>{words.news.arrived(view.arrived)}</span> : null}
        </Row>
      ) : null}
    </div>
  );
}

/** Whose records these are, where they are not the device's own, and the way to those. */
function OtherRecords() {
  const { set } = usePageWords("sharing");
  const { recordSet } = useDevice();
  if (recordSet === undefined) return null;
  const isFramed = window.self !== window.top;
  return (
    <Row
      action={
        isFramed ? (
          <a href={import.meta.env.BASE_URL} target="_blank" rel="noopener noreferrer">
            {set.inTab}
          </a>
        ) : (
          <Button size="compact-sm" variant="subtle" onClick={recordSet.leave}>
            {set.leave}
          </Button>
        )
      }
    >
      {set.told(recordSet.name)}
    </Row>
  );
}

/** Whoever's record waits for a decision, on every page but their own. */
function Questions({ waiting, here }: { readonly waiting: readonly WaitsForPerson[]; readonly here: string }) {
  const { person } = usePageWords("sharing");
  const records = useMonitor((state) => state.records);
  const people = [...new Set(waiting.map(({ patientId }) => patientId))].flatMap((id) =>
    here.startsWith(`/patients/${id}`) ? [] : (take(records, id) ?? []),
  );
  if (people.length === 0) return null;
  return (
    <Row>
      {people.slice(0, NAMED).map(({ id, patient }) => (
        <span key={id}>
          {person.asks(describeName(patient))} <Link to={`/patients/${id}`}>{person.decide}</Link>
        </span>
      ))}
      {people.length > NAMED ? <Link to="/settings#server">{person.all(people.length)}</Link> : null}
    </Row>
  );
}

const Row = ({ action, children }: { readonly action?: ReactNode; readonly children: ReactNode }) => (
  <div className={styles.notice}>
    <div className={styles.row}>
      <div className={styles.lines}>{children}</div>
      {action}
    </div>
  </div>
);

/** What is new of one patient; that a verdict turned is said in the same breath. */
function NewsLine({ news, onOpen }: { readonly news: News; readonly onOpen: () => void }) {
  const text = usePageWords("sharing").news;
  const { words, format } = useWording();
  const { pathname } = useLocation();
  const record = useMonitor((state) => take(state.records, news.patientId));
  if (record === undefined) return null;
  const what = [
    ...(news.newResults > 0 ? [text.results(news.newResults)] : []),
    ...(news.otherChanges > 0 ? [text.others(news.otherChanges)] : []),
  ];
  const address = `/patients/${news.patientId}`;
  return (
    <span>
      {text.about(describeName(record.patient), format.list(what))}{" "}
      {news.verdicts.map(({ measurand, before, after }) => (
        <strong key={measurand}>
          {text.verdict(words.names.measurand[measurand], words.verdict.name[after], words.verdict.name[before])}{" "}
        </strong>
      ))}
      {pathname === address ? null : (
        <Link to={address} onClick={onOpen}>
          {text.open}
        </Link>
      )}
    </span>
  );
}
