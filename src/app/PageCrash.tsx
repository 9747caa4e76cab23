import { Component, type ReactNode } from "react";
import { useMonitor } from "../store/useMonitor.tsx";
import { useWording } from "../ui/wording.tsx";
import styles from "./PageCrash.module.css";

type Props = { readonly place: string; readonly children: ReactNode };
type CrashState = { readonly kind: string | undefined; readonly place: string };

/** Keeps a fault of one page on that page. Moving to another place tries again. */
export class PageGuard extends Component<Props, CrashState> {
  override state: CrashState = { kind: undefined, place: this.props.place };

  static getDerivedStateFromError(crash: unknown): Partial<CrashState> {
    return { kind: crash instanceof Error ? crash.name : "Unknown" };
  }

  static getDerivedStateFromProps(props: Props, state: CrashState): CrashState | null {
    return props.place === state.place ? null : { kind: undefined, place: props.place };
  }

  override render(): ReactNode {
    return this.state.kind === undefined ? this.props.children : <PageCrash kind={this.state.kind} />;
  }
}

/** What happened, what is safe, what to do next. Never a stack trace or an error text: either may hold patient data. */
function PageCrash({ kind }: { readonly kind: string }) {
  const { words } = useWording();
  const saved = useMonitor((state) => state.saveStatus.type === "Saved");
  return (
    <div role="alert" className={styles.crash}>
      <h1>{words.trouble.pageCrash}</h1>
      <p>{saved ? words.trouble.allSaved : words.trouble.lastChangeNotSaved}</p>
      <p>
        <a href="/">{words.trouble.toRoster}</a> {words.trouble.reportCode} <code>{kind}</code>
      </p>
    </div>
  );
}
