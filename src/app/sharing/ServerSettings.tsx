import { Button } from "../../ui/Button.tsx";
import { useEffect, useRef, useState } from "react";
import { entriesOn } from "../../domain/shelf.ts";
import type { Connection } from "../../persistence/sharing/connectionStore.ts";
import { ERASURE, type ErasureLeft } from "../../persistence/sharing/sharingStatus.ts";
import { SettingsPanel } from "../../features/settings/SettingsPanel.tsx";
import { useMonitor } from "../../store/useMonitor.tsx";
import { Banner } from "../../ui/Banner.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { DisconnectDialog } from "./DisconnectDialog.tsx";
import { NeedsPerson } from "./NeedsPerson.tsx";
import { isOnThisDevice, type ListedServer } from "./serverList.ts";
import { serverStateInWords } from "./serverStateInWords.ts";
import type { SharingKeeper } from "./sharingKeeper.ts";
import type { SharingView } from "./sharingView.ts";
import { signInProblemInWords } from "./signInProblemInWords.ts";
import { useForeignResults } from "./useForeignResults.ts";
import styles from "./sharing.module.css";

type Props = { readonly keeper: SharingKeeper; readonly view: SharingView };

/** Connected to a team's server, what it allows and what would be shared before anything is, how it stands, and the way out. */
export function ServerSettings({ keeper, view }: Props) {
  const words = usePageWords("sharing");
  const [said, setSaid] = useState("");
  const { server, standing, problem } = view;
  const place = useRef<HTMLDivElement>(null);
  const isAwaited = standing === "Offered" || problem !== undefined;
  useEffect(() => {
    // Somebody came back from signing in: what they came for is in sight.
    if (isAwaited) place.current?.scrollIntoView({ block: "center" });
  }, [isAwaited]);
  return (
    <div ref={place}>
      <SettingsPanel
        id="server"
        title={words.title}
        {...(standing === "Off" && window.isSecureContext ? { intro: words.off } : {})}
        announcement={said}
      >
        {problem === undefined ? null : (
          <Banner size="inside" tone="caution">
            {signInProblemInWords(problem, server, words)}
          </Banner>
        )}
        {standing === "Off" ? <Servers keeper={keeper} /> : null}
        {server !== undefined && (standing === "Leaving" || standing === "Looking") ? (
          <p role="status">{standing === "Leaving" ? words.leaving(server.name) : words.looking(server.name)}</p>
        ) : null}
        {server !== undefined && standing === "Offered" && view.offer !== undefined ? (
          <Offer keeper={keeper} server={server} offer={view.offer} />
        ) : null}
        {server !== undefined && standing === "On" ? (
          <Connected keeper={keeper} view={view} server={server} onSaid={setSaid} />
        ) : null}
      </SettingsPanel>
    </div>
  );
}

function Servers({ keeper }: { readonly keeper: SharingKeeper }) {
  const words = usePageWords("sharing");
  if (!window.isSecureContext) return <p className={styles.intro}>{words.notSecure}</p>;
  return (
    <div className={styles.servers}>
      {keeper.servers.map((server) => (
        <Button key={server.base} variant="default" onClick={() => void keeper.connect(server)}>
          {words.connectTo(server.name)}
        </Button>
      ))}
    </div>
  );
}

type OfferProps = { readonly keeper: SharingKeeper; readonly server: ListedServer; readonly offer: Connection };

/** What this server allows, what would go there, what would come, and what stays: before anything does. */
function Offer({ keeper, server, offer }: OfferProps) {
  const { offer: text } = usePageWords("sharing");
  const isDemo = isOnThisDevice(server.base);
  const count = useMonitor(
    (state) => entriesOn(state.records).filter(({ patient }) => isDemo || patient.synthetic !== true).length,
  );
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <>
      <h3 ref={title} tabIndex={-1} className={styles.offered}>
        {text.title(server.name)}
      </h3>
      <dl className={styles.terms}>
        <dt>{text.allows}</dt>
        <dd>{text[offer.mode]}</dd>
        <dt>{text.goes}</dt>
        <dd>{offer.mode === "read" ? text.nothing : text.patients(count)}</dd>
        <dt>{text.comes}</dt>
        <dd>{text.fromColleagues}</dd>
        <dt>{text.stays}</dt>
        <dd>
          {text.onlyHere} {isDemo ? null : text.madeUp}
        </dd>
      </dl>
      <div className={styles.buttons}>
        <Button onClick={keeper.start}>{text.start}</Button>
        <Button variant="default" onClick={() => void keeper.disconnect(false)}>
          {text.notNow}
        </Button>
      </div>
    </>
  );
}

type ConnectedProps = Props & { readonly server: ListedServer; readonly onSaid: (sentence: string) => void };

function Connected({ keeper, view, server, onSaid }: ConnectedProps) {
  const { on, leave, state, ...words } = usePageWords("sharing");
  const { format } = useWording();
  const today = useMonitor((monitor) => monitor.today)();
  const [leaving, setLeaving] = useState(false);
  const { status, progress, isSignedIn } = view;
  return (
    <>
      <p className={styles.intro}>
        {on.through(server.name)} {status === undefined ? null : on[status.mode]}
      </p>
      <p aria-label={state.label}>{serverStateInWords(view, { on, leave, state, ...words }, format, today).join(" · ")}</p>
      {progress === undefined ? null : <ProgressBar progress={progress} onPause={keeper.cancel} />}
      {status?.problem?.type === "Cancelled" && progress === undefined ? <p>{on.paused}</p> : null}
      {status === undefined || status.erasures.length === 0 ? null : (
        <ErasuresLeft erasures={status.erasures} isReadOnly={status.mode === "read"} onRetry={keeper.retry} />
      )}
      {status === undefined || status.unreadable === 0 ? null : <p>{words.unread.patients(status.unreadable)}</p>}
      {status === undefined || status.forPerson.length === 0 ? null : (
        <NeedsPerson waiting={status.forPerson} onRetry={keeper.retry} />
      )}
      <div className={styles.buttons}>
        {isSignedIn ? (
          <>
            <Button variant="default" onClick={keeper.roundNow}>
              {status?.problem?.type === "Cancelled" ? on.goOn : on.lookNow}
            </Button>
            <Button variant="default" onClick={() => void keeper.signOut()}>
              {on.signOut}
            </Button>
          </>
        ) : (
          <Button onClick={() => void keeper.connect(server)}>{on.signIn}</Button>
        )}
        <Button variant="default" onClick={() => setLeaving(true)}>
          {on.disconnect}
        </Button>
      </div>
      {isSignedIn ? <ReadForeign server={server} keeper={keeper} /> : null}
      <DisconnectDialog
        opened={leaving}
        server={server}
        waiting={status?.waiting ?? 0}
        onClose={() => setLeaving(false)}
        onDisconnect={(remove) => {
          setLeaving(false);
          void keeper
            .disconnect(remove)
            .then((count) => onSaid(remove && count !== undefined ? leave.removed(server.name, count) : leave.done(server.name)));
        }}
      />
    </>
  );
}

/** What other systems have put on the server, brought to the import as a file is. */
function ReadForeign({ server, keeper }: { readonly server: ListedServer; readonly keeper: SharingKeeper }) {
  const { on } = usePageWords("sharing");
  const bring = useForeignResults(keeper, server);
  const [said, setSaid] = useState("");
  const read = async () => {
    setSaid(on.readingForeign);
    const came = await bring();
    if (came !== "Brought") setSaid(came === "Nothing" ? on.noForeign : on.notRead);
  };
  return (
    <div className={styles.part}>
      <Button variant="default" onClick={() => void read()}>
        {on.readForeign}
      </Button>{" "}
      <output>{said}</output>
      <p className={styles.help}>{on.foreignHelp}</p>
    </div>
  );
}

type ErasuresProps = {
  readonly erasures: readonly ErasureLeft[];
  readonly isReadOnly: boolean;
  readonly onRetry: SharingKeeper["retry"];
};

/** Who was erased here and still stands on the server: by no name, for none is left. */
function ErasuresLeft({ erasures, isReadOnly, onRetry }: ErasuresProps) {
  const { erased, person } = usePageWords("sharing");
  return (
    <>
      <p>
        {erased.left(erasures.length)} {isReadOnly ? erased.leftReadOnly : null}
      </p>
      {erasures.map(({ patientId, refused }) =>
        refused === undefined ? null : (
          <p key={patientId}>
            {erased.refused(refused)}{" "}
            <Button size="compact-sm" variant="default" onClick={() => onRetry(patientId, ERASURE)}>
              {person.retry}
            </Button>
          </p>
        ),
      )}
    </>
  );
}

type ProgressProps = { readonly progress: NonNullable<SharingView["progress"]>; readonly onPause: () => void };

function ProgressBar({ progress: { step, done, of }, onPause }: ProgressProps) {
  const { on } = usePageWords("sharing");
  const inWords = (step === "Fetching" ? on.fetching : on.sending)(done + 1, of);
  const percent = of === 0 ? 100 : Math.round((done / of) * 100);
  return (
    <>
      <p>{inWords}</p>
      <div
        className={styles.bar}
        role="progressbar"
        aria-label={on.progress}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={inWords}
      >
        <div className={styles.fill} style={{ width: `${percent}%` }} />
      </div>
      <Button size="compact-sm" variant="default" onClick={onPause}>
        {on.cancel}
      </Button>
    </>
  );
}
