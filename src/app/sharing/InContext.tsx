import { Button } from "../../ui/Button.tsx";
import { useEffect, useEffectEvent, useState } from "react";
import { useNavigate } from "react-router";
import type { WhoIsMeant } from "../../domain/record/people/personInContext.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { usePageWords } from "../../ui/wording.tsx";
import type { ListedServer } from "./serverList.ts";
import type { SharingKeeper } from "./sharingKeeper.ts";
import styles from "./sharing.module.css";
import { useForeignResults } from "./useForeignResults.ts";

type Props = {
  readonly keeper: SharingKeeper;
  readonly server: ListedServer;
  /** The patient whom the record system has open, by its own id. */
  readonly patient: string;
};

/**
 * The patient whom a record system had open when it launched the app: their page where it is surely they, and otherwise what a person
 * has to look at. Nothing is ever joined by it.
 */
export function InContext({ keeper, server, patient }: Props) {
  const { context, on } = usePageWords("sharing");
  const navigate = useNavigate();
  const isReading = useMonitor((state) => state.reading !== undefined);
  const bring = useForeignResults(keeper, server);
  const [who, setWho] = useState<WhoIsMeant | "NotRead">();
  const [isClosed, setClosed] = useState(false);
  const [said, setSaid] = useState("");
  const found = useEffectEvent((meant: WhoIsMeant | "NotRead") => {
    setWho(meant);
    // Once: from then on whoever is here goes where they like.
    if (meant !== "NotRead" && meant.type === "Same") void navigate(`/patients/${meant.id}`);
  });
  useEffect(() => {
    if (!isReading) void keeper.inContext().then((context) => found(context?.who ?? "NotRead"));
  }, [keeper, isReading]);
  if (who === undefined || isClosed) return null;
  const read = async () => {
    const came = await bring(patient);
    if (came === "Brought") setClosed(true);
    else setSaid(came === "Nothing" ? on.noForeign : on.notRead);
  };
  return (
    <div className={styles.notice}>
      <div className={styles.row}>
        <div className={styles.lines}>
          <span>{who === "NotRead" ? on.notRead : context[who.type](server.name)}</span>
          <output>{said}</output>
        </div>
        {who === "NotRead" ? null : (
          <Button size="compact-sm" onClick={() => void read()}>
            {context.read}
          </Button>
        )}
        <Button size="compact-sm" variant="subtle" onClick={() => setClosed(true)}>
          {context.close}
        </Button>
      </div>
    </div>
  );
}
