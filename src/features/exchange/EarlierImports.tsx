import { Button } from "../../ui/Button.tsx";
import { useMemo, useState } from "react";
import { countImports, type ImportCount } from "../../domain/record/countImports.ts";
import type { Instant } from "../../domain/instant.ts";
import type { Result } from "../../domain/result.ts";
import type { KeptImport } from "../../domain/device/settings.ts";
import { entriesOn } from "../../domain/shelf.ts";
import type { NoRoom } from "../../store/deps.ts";
import type { UndoneImport } from "../../store/state.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { describeMoment } from "../../words/describeMoment.ts";
import type { Format } from "../../words/format.ts";
import type { ImportPageWords } from "../../words/language.ts";
import { describeUndone } from "./ImportSummary.tsx";

import styles from "./EarlierImports.module.css";
const NOTHING_COUNTED: ImportCount = { results: 0, inForce: 0, changed: 0 };
type Props = { readonly onUndo: (at: Instant) => Promise<Result<UndoneImport, NoRoom>> };

/** The imports of this device, the latest first, and the way to take each of them back, also after a reload. */
export function EarlierImports({ onUndo }: Props) {
  const words = usePageWords("import").page;
  const { format } = useWording();
  const imports = useMonitor((state) => state.settings.imports);
  const records = useMonitor((state) => state.records);
  const saving = useMonitor((state) => state.saveStatus.type);
  const [undoing, setUndoing] = useState<Instant>();
  const [announcement, setAnnouncement] = useState("");
  const counts = useMemo(
    () =>
      countImports(
        entriesOn(records),
        imports.map(({ at }) => at),
      ),
    [records, imports],
  );
  if (imports.length === 0) return null;
  const headings = words.pastHeadings;
  const undoButton = ({ at }: KeptImport) => {
    const { inForce, results } = counts.get(at) ?? NOTHING_COUNTED;
    if (inForce === 0 && results > 0) return null;
    return (
      <Button
        variant="default"
        size="compact-sm"
        aria-label={words.undoOf(describeMoment(at, format))}
        loading={undoing === at}
        onClick={() => {
          setUndoing(at);
          void onUndo(at)
            .then((undone) => setAnnouncement(describeUndone(undone, words, format)))
            .finally(() => setUndoing(undefined));
        }}
      >
        {words.undo}
      </Button>
    );
  };
  return (
    <Panel title={words.past}>
      <p role="status" className={styles.announcement}>
        {announcement}
      </p>
      <DataTable
        label={words.past}
        rows={imports.toReversed()}
        rowKey={({ at }) => at}
        columns={[
          { heading: headings.when, look: "figure", render: ({ at }) => describeMoment(at, format) },
          { heading: headings.format, render: (one) => words.format[one.format] },
          { heading: headings.brought, render: (one) => brought(one, words, format) },
          {
            heading: headings.now,
            render: (one) => presentState(one, counts.get(one.at) ?? NOTHING_COUNTED, saving !== "Saved", words, format),
          },
          { heading: headings.undo, look: "actions", render: undoButton },
        ]}
      />
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
  { results, inForce, changed }: ImportCount,
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
