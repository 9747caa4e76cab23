import { Button } from "@mantine/core";
import { useMemo, useState } from "react";
import { importsHere, type ImportHere } from "../../domain/record/importsHere.ts";
import type { Instant } from "../../domain/instant.ts";
import type { Result } from "../../domain/result.ts";
import type { KeptImport } from "../../domain/device/settings.ts";
import { entriesOn } from "../../domain/shelf.ts";
import type { NoRoom } from "../../store/deps.ts";
import type { UndoneImport } from "../../store/state.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { describeMoment } from "../../words/describeMoment.ts";
import type { Format } from "../../words/format.ts";
import type { ImportPageWords } from "../../words/language.ts";
import styles from "./exchange.module.css";
import { describeUndone } from "./ImportSummary.tsx";

type Props = { readonly onUndo: (at: Instant) => Promise<Result<UndoneImport, NoRoom>> };

/** The imports of this device, the latest first, and the way to take each of them back, also after a reload. */
export function EarlierImports({ onUndo }: Props) {
  const words = usePageWords("import").page;
  const { format } = useWording();
  const imports = useMonitor((state) => state.settings.imports);
  const records = useMonitor((state) => state.records);
  const saving = useMonitor((state) => state.saveStatus.type);
  const [undoing, setUndoing] = useState<Instant>();
  const [said, setSaid] = useState("");
  const here = useMemo(
    () =>
      importsHere(
        entriesOn(records),
        imports.map(({ at }) => at),
      ),
    [records, imports],
  );
  if (imports.length === 0) return null;
  return (
    <Panel title={words.past}>
      <p role="status" className={styles.said}>
        {said}
      </p>
      <table className={styles.table} aria-label={words.past}>
        <thead>
          <tr>
            {(["when", "format", "brought", "now"] as const).map((column) => (
              <th key={column} scope="col">
                {words.pastHeadings[column]}
              </th>
            ))}
            <th scope="col">{words.pastHeadings.undo}</th>
          </tr>
        </thead>
        <tbody>
          {imports.toReversed().map((one) => {
            const when = describeMoment(one.at, format);
            const present = here.get(one.at) ?? { results: 0, inForce: 0, changed: 0 };
            return (
              <tr key={one.at}>
                <th scope="row" className={styles.number}>
                  {when}
                </th>
                <td data-label={words.pastHeadings.format}>{words.format[one.format]}</td>
                <td data-label={words.pastHeadings.brought}>{brought(one, words, format)}</td>
                <td data-label={words.pastHeadings.now}>{presentState(one, present, saving !== "Saved", words, format)}</td>
                <td className={styles.rowAction}>
                  {present.inForce === 0 && present.results > 0 ? null : (
                    <Button
                      variant="default"
                      size="compact-sm"
                      aria-label={words.undoOf(when)}
                      loading={undoing === one.at}
                      onClick={() => {
                        setUndoing(one.at);
                        void onUndo(one.at)
                          .then((undone) => setSaid(describeUndone(undone, words, format)))
                          .finally(() => setUndoing(undefined));
                      }}
                    >
                      {words.undo}
                    </Button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Panel>
  );
}

function brought(one: KeptImport, words: ImportPageWords, format: Format): string {
  const { kept } = words;
  const part = (count: number, sentence: (count: string) => string) => (count === 0 ? [] : [sentence(format.fixed(count, 0))]);
  const parts = [
    ...part(one.added, kept.added),
    ...part(one.corrected, words.correctedShort),
    ...part(one.withdrawn, words.withdrawnShort),
    ...part(one.restored, words.restoredShort),
    ...part(one.patientsAdded, kept.patientsAdded),
    ...part(one.care, kept.care),
  ];
  return words.brought(parts);
}

function presentState(
  one: KeptImport,
  { results, inForce, changed }: ImportHere,
  busy: boolean,
  words: ImportPageWords,
  format: Format,
): string {
  const promised = one.added + one.corrected + one.withdrawn + one.restored;
  if (results < promised && !busy) return words.incomplete(format.fixed(results, 0), format.fixed(promised, 0));
  const parts = [
    inForce === 0 ? words.noneInForce : words.inForce(format.fixed(inForce, 0)),
    ...(changed === 0 ? [] : [words.changed(format.fixed(changed, 0))]),
  ];
  return words.brought(parts);
}
