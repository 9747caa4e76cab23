import { useEffect, useState } from "react";
import { Link } from "react-router";
import type { MovedAside, SaveFailure, UnreadableDocument } from "../../persistence/repository.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { Banner } from "../../ui/Banner.tsx";
import { EmptyPicture } from "../../ui/EmptyPicture.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import type { PageWords } from "../../words/language.ts";
import { DownloadText } from "./DownloadText.tsx";
import styles from "./RecoveryPage.module.css";
import { StoredText } from "./StoredText.tsx";
import { UnreadablePanel } from "./UnreadablePanel.tsx";
import { useDevice } from "../device/useDevice.tsx";
import { usePageTitle } from "../frame/usePageTitle.ts";

function whyNotMoved(failure: SaveFailure, recovery: PageWords["recovery"]): string {
  switch (failure.type) {
    case "StorageFull":
    case "StorageDenied":
      return recovery.notMoved[failure.type];
    case "NotConfirmed":
    case "StoredUnreadable":
    case "WouldNotReadBack":
      return recovery.notMoved.Changed;
  }
}

/**
 * Documents that could not be read: why each could not, its raw text to take away, and then the way to free its place.
 * Nothing is deleted here: what was moved aside stays listed, byte for byte.
 */
export function RecoveryPage() {
  const { words } = useWording();
  const recovery = usePageWords("recovery");
  const device = useDevice();
  const unreadable = useMonitor((state) => state.unreadable);
  const [aside, setAside] = useState<readonly MovedAside[]>([]);
  const [outcome, setOutcome] = useState<{ readonly tone: "information" | "danger"; readonly text: string }>();
  usePageTitle(recovery.title);

  useEffect(() => {
    let left = false;
    void device.movedAside().then((documents) => {
      if (!left) setAside(documents);
    });
    return () => {
      left = true;
    };
  }, [device]);

  const moveAside = async (document: UnreadableDocument) => {
    const moved = await device.moveAside(document);
    setAside(await device.movedAside());
    if (!moved.ok) setOutcome({ tone: "danger", text: whyNotMoved(moved.error, recovery) });
    else
      setOutcome({
        tone: "information",
        text: document.why.type === "Missing" ? recovery.tookOffTheList : recovery.moved,
      });
  };

  return (
    <>
      {unreadable.length === 0 ? <EmptyPicture of="well" /> : null}
      <PageHead title={recovery.title} intro={unreadable.length === 0 ? recovery.none : recovery.intro} />
      {unreadable.length === 0 ? (
        <p>
          <Link to="/">{words.trouble.toRoster}</Link>
        </p>
      ) : null}
      <div role="status">{outcome === undefined ? null : <Banner tone={outcome.tone}>{outcome.text}</Banner>}</div>
      <div className={styles.documents}>
        {unreadable.map((document, index) => (
          <UnreadablePanel
            key={document.key}
            document={document}
            number={index + 1}
            onMoveAside={() => void moveAside(document)}
          />
        ))}
        {aside.length === 0 ? null : (
          <Panel title={recovery.asideTitle}>
            <p>{recovery.asideIntro}</p>
            <ul className={styles.aside}>
              {aside.map((document) => (
                <li key={document.key}>
                  <StoredText document={document} />
                  <DownloadText document={document} />
                </li>
              ))}
            </ul>
          </Panel>
        )}
      </div>
    </>
  );
}
