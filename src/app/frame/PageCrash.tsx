import { Button } from "../../ui/Button.tsx";
import { Component, type ReactNode } from "react";
import { useMonitor } from "../../store/useMonitor.tsx";
import { EmptyPicture } from "../../ui/EmptyPicture.tsx";
import { isLoadFailure } from "../../ui/loadFailure.ts";
import { useFrameWording } from "../../ui/wording.tsx";
import styles from "./PageCrash.module.css";

type Props = {
  readonly place: string;
  /** Around everything, where no other element is the page's main one. */
  readonly whole?: true;
  readonly children: ReactNode;
};
/** "missing": it could not be fetched. Else the kind of the fault. */
type CrashState = { readonly kind: string | undefined; readonly place: string };

const MISSING = "missing";

/** Keeps a fault of one page on that page. Moving to another place tries again. */
export class PageGuard extends Component<Props, CrashState> {
  override state: CrashState = { kind: undefined, place: this.props.place };

  static getDerivedStateFromError(crash: unknown): Partial<CrashState> {
    return { kind: isLoadFailure(crash) ? MISSING : crash instanceof Error ? crash.name : "Unknown" };
  }

  static getDerivedStateFromProps(props: Props, state: CrashState): CrashState | null {
    return props.place === state.place ? null : { kind: undefined, place: props.place };
  }

  override render(): ReactNode {
    const { kind } = this.state;
    if (kind === undefined) return this.props.children;
    return this.props.whole ? (
      <main className={styles.whole}>
        <PageCrash kind={kind} />
      </main>
    ) : (
      <PageCrash kind={kind} />
    );
  }
}

/** What happened, what is safe, what to do next. Never a stack trace or an error text: either may hold patient data. */
function PageCrash({ kind }: { readonly kind: string }) {
  const { frame } = useFrameWording();
  const saved = useMonitor((state) => state.saveStatus.type === "Saved");
  const handedOver = useMonitor((state) => state.patientMode.type !== "Off");
  if (handedOver) return <PatientCrash />;
  if (kind === MISSING)
    return (
      <div className={styles.crash}>
        <EmptyPicture of="broken" />
        <h1>{frame.trouble.pageMissing}</h1>
        <p>{saved ? frame.trouble.allSaved : frame.trouble.lastChangeNotSaved}</p>
      </div>
    );
  return (
    <div role="alert" className={styles.crash}>
      <EmptyPicture of="broken" />
      <h1>{frame.trouble.pageCrash}</h1>
      <p>{saved ? frame.trouble.allSaved : frame.trouble.lastChangeNotSaved}</p>
      <p>
        <a href="/">{frame.trouble.toRoster}</a> {frame.trouble.reportCode} <code>{kind}</code>
      </p>
    </div>
  );
}

/** A patient who has the device is told as little as can be, and led nowhere: theirs is the one page there is. */
function PatientCrash() {
  const { trouble } = useFrameWording().frame;
  return (
    <div role="alert" className={styles.crash}>
      <h1>{trouble.pageCrash}</h1>
      <p>{trouble.handedOver}</p>
      <div>
        <Button onClick={() => window.location.reload()}>{trouble.release.reload}</Button>
      </div>
    </div>
  );
}
