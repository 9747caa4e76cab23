import { Button } from "../../ui/Button.tsx";
import { useRef, useState } from "react";
import type { Instant } from "../../domain/instant.ts";
import type { WhenAndWhy } from "../../domain/kept.ts";
import { takeSettings } from "../../domain/device/settingsChoice.ts";
import { openingsOf, type Opening } from "../../domain/record/opening.ts";
import type { Backup } from "../../exchange/backup.ts";
import { decryptBackup, type Cryptography, type EncryptedBackup } from "../../exchange/encryptedBackup.ts";
import { planRestoreSteps, withErased, type RestorePlan } from "../../exchange/restorePlan.ts";
import { inSlices } from "../../exchange/steps.ts";
import type { Undoable } from "../../store/state.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { Banner } from "../../ui/Banner.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { dayOfMoment } from "../../words/describeMoment.ts";
import { describeNotRestorable } from "../../words/describeNotRestorable.ts";
import { describeUndone } from "../../words/describeUndone.ts";
import { describeChanges } from "../../words/describeRestore.ts";
import { PassphraseQuestion } from "./PassphraseQuestion.tsx";
import { readBackup } from "./readBackup.ts";
import { RestoreReview, type RestoreAnswers } from "./RestoreReview.tsx";
import styles from "./restoring.module.css";

type Props = {
  /** `canEncrypt`: whether this page may encrypt, and so decrypt, at all. */
  readonly tools: Cryptography & { readonly now: () => Instant; readonly canEncrypt: boolean };
  /** A device that held nobody holds what a backup of this moment holds. */
  readonly onBroughtBack?: (madeAt: Instant) => void;
  /** Takes in who opened the pages of those who are here afterwards. */
  readonly onOpenings?: (openings: readonly Opening[]) => void;
};

type Stage =
  | { readonly type: "Locked"; readonly encrypted: EncryptedBackup }
  | { readonly type: "Planned"; readonly backup: Backup; readonly plan: RestorePlan };

/**
 * The way back in: a file is read, what it would change is shown, and only then is anything changed, as one step that can be
 * taken back.
 */
export function RestoreBackup({ tools, onBroughtBack, onOpenings }: Props) {
  const words = usePageWords("restoring");
  const { words: shared, format } = useWording();
  const records = useMonitor((state) => state.records);
  const erased = useMonitor((state) => state.erased);
  const settings = useMonitor((state) => state.settings);
  const restored = useMonitor((state) => state.undoable.findLast(({ action }) => action === "RestoredBackup"));
  const restoreBackup = useMonitor((state) => state.restoreBackup);
  const undo = useMonitor((state) => state.undoInSlices);
  const chooser = useRef<HTMLInputElement>(null);
  const output = useRef<HTMLOutputElement>(null);
  const [stage, setStage] = useState<Stage>();
  const [announcement, setAnnouncement] = useState("");
  const [refused, setRefused] = useState<string>();

  const review = async (backup: Backup) => {
    setAnnouncement(words.comparing);
    const again: WhenAndWhy = { at: tools.now(), reason: { code: "restored-again", madeOn: dayOfMoment(backup.madeAt) } };
    const plan = await inSlices(planRestoreSteps(records, backup.records, again, erased), tools);
    setAnnouncement("");
    setStage({ type: "Planned", backup, plan });
  };
  const read = async (text: string): Promise<boolean> => {
    const answer = await readBackup(text, tools);
    if (!answer.ok) {
      setAnnouncement("");
      setStage(undefined);
      setRefused(describeNotRestorable(answer.error, words));
    } else if (answer.value.type === "Encrypted") {
      setAnnouncement("");
      // Said before a passphrase is typed that could open nothing.
      if (tools.canEncrypt) setStage({ type: "Locked", encrypted: answer.value.encrypted });
      else setRefused(words.cannotDecrypt);
    } else await review(answer.value.backup);
    return answer.ok;
  };
  const choose = async (file: File) => {
    setAnnouncement(words.reading);
    setRefused(undefined);
    setStage(undefined);
    try {
      await read(await file.text());
    } catch {
      setAnnouncement("");
      setRefused(words.notRead);
    }
  };
  const unlock = async ({ encrypted }: Stage & { readonly type: "Locked" }, passphrase: string): Promise<boolean> => {
    const opened = await decryptBackup(encrypted, passphrase, tools.crypto);
    if (opened.ok) await read(opened.value);
    return opened.ok;
  };
  const restore = ({ backup, plan: planned }: Stage & { readonly type: "Planned" }, { taking, returning }: RestoreAnswers) => {
    const plan = returning ? withErased(planned) : planned;
    if (records.size === 0) onBroughtBack?.(backup.madeAt);
    restoreBackup(plan.changes, taking ? takeSettings(settings, backup.settings) : undefined);
    if (backup.openings !== undefined) {
      const gone = new Set<string>(plan.erased.map(({ after }) => after.id));
      const here = backup.records.filter(({ id }) => !gone.has(id));
      onOpenings?.(openingsOf(backup.openings, here));
    }
    setStage(undefined);
    const done = words.done(words.patients(plan.changes.length), describeChanges(plan.results, words, format));
    setAnnouncement(`${plan.changes.length === 0 ? "" : `${done} `}${taking ? words.doneSettings : words.keptSettings}`);
  };
  const undoRestore = async (which: Undoable) => {
    setAnnouncement(words.undoing);
    const came = await undo(which);
    setAnnouncement(came === undefined || came.stayed === 0 ? words.undone : describeUndone(came, shared.undoing));
    // The button that had the focus is gone with what it undid.
    output.current?.focus();
  };

  return (
    <div className={styles.restore}>
      <div className={styles.head}>
        <Button variant="default" onClick={() => chooser.current?.click()}>
          {words.button}
        </Button>
        <p className={styles.quiet}>{words.intro}</p>
        <input
          ref={chooser}
          type="file"
          hidden
          accept=".json,application/json"
          aria-label={words.button}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            // Emptied, so that choosing the same file again is a change again.
            event.currentTarget.value = "";
            if (file !== undefined) void choose(file);
          }}
        />
      </div>
      <output ref={output} tabIndex={-1} className={styles.announcement}>
        {announcement !== "" || restored === undefined ? announcement : words.standing(words.patients(restored.changes.length))}
      </output>
      {restored === undefined ? null : (
        <div>
          <Button variant="default" size="compact-sm" onClick={() => void undoRestore(restored)}>
            {words.undo}
          </Button>
        </div>
      )}
      <div role="alert">
        {refused === undefined ? null : (
          <Banner size="inside" tone="danger">
            {refused}
          </Banner>
        )}
      </div>
      <Dialog title={words.unlockTitle} opened={stage?.type === "Locked"} onClose={() => setStage(undefined)} size="small">
        {stage?.type === "Locked" ? (
          <PassphraseQuestion onTry={(passphrase) => unlock(stage, passphrase)} onCancel={() => setStage(undefined)} />
        ) : null}
      </Dialog>
      <Dialog title={words.reviewTitle} opened={stage?.type === "Planned"} onClose={() => setStage(undefined)} size="large">
        {stage?.type === "Planned" ? (
          <RestoreReview
            backup={stage.backup}
            plan={stage.plan}
            settings={settings}
            isEmptyDevice={records.size === 0}
            onRestore={(answers) => restore(stage, answers)}
            onCancel={() => setStage(undefined)}
          />
        ) : null}
      </Dialog>
    </div>
  );
}
