import { useState } from "react";
import { learnedNameKey } from "../../domain/device/learnedNames.ts";
import type { ColumnUse } from "../../exchange/incoming/table/columnRoles.ts";
import type { TableColumns } from "../../exchange/incoming/found.ts";
import type { ReadText } from "../../exchange/incoming/importer.ts";
import type { AppliedName } from "../../exchange/incoming/plan/nameBook.ts";
import { Banner } from "../../ui/Banner.tsx";
import { Button } from "../../ui/Button.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { isolated } from "../../words/isolated.ts";
import type { ImportPageWords } from "../../words/language.ts";
import styles from "./ImportView.module.css";
import shared from "./exchange.module.css";
import type { ImportDesk } from "./importDesk.ts";
import { ScannedPages } from "./ScannedPages.tsx";
import { useUseName } from "./useUseName.ts";

/** So many files are listed at first; one import can have hundreds. */
const TEXTS_AT_ONCE = 20;

export type ReadProps = {
  readonly desk: ImportDesk;
  readonly texts: readonly ReadText[];
  readonly describe: (text: Extract<ReadText, { readonly type: "NotReadable" }>) => string;
};

/**
 * What was read: each text with its format and how much was found in it, what it holds beside that, and what could not be read.
 */
export function ReadTexts({
  desk,
  texts,
  describe,
  onChangeColumns,
}: ReadProps & { readonly onChangeColumns: (text: number) => void }) {
  const { page: words, importing } = usePageWords("import");
  const { format } = useWording();
  const nameOf = useUseName();
  const number = (value: number) => format.fixed(value, 0);
  const [all, setAll] = useState(texts.length <= TEXTS_AT_ONCE);
  return (
    <ul className={styles.read}>
      {texts.map((text, index) => {
        // What could not be read is never behind a button.
        if (!all && index >= TEXTS_AT_ONCE && (text.type === "Found" || text.type === "Beside")) return null;
        return (
          <li key={index}>
            {text.type === "Found" ? (
              <>
                {words.found(text.name, number(text.results), words.format[text.format])}
                {text.care === 0 ? "" : `, ${words.alsoFound(number(text.care))}`}
                {text.leftOut.length === 0 ? null : (
                  <span className={shared.quiet}>
                    {" "}
                    {words.leftOut(text.leftOut.map(({ what, count }) => importing.leftOut(what, count)))}
                  </span>
                )}
                {text.fromText === undefined ? null : <span> {words.fromText(number(text.fromText))}</span>}
                {text.hidden === undefined ? null : (
                  <span className={shared.quiet}> {words.hidden(number(text.hidden.rows), number(text.hidden.columns))}</span>
                )}
                {text.columns?.byHand === true ? (
                  <span className={shared.quiet}> {words.columnsAsNamed(namedColumns(text.columns, words, nameOf))}</span>
                ) : null}
                {text.columns === undefined ? null : (
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    aria-label={texts.length === 1 ? undefined : words.changeColumnsOf(text.name)}
                    onClick={() => onChangeColumns(index)}
                  >
                    {words.changeColumns}
                  </Button>
                )}
                <ScannedPages desk={desk} read={text} text={index} />
              </>
            ) : text.type === "Beside" ? (
              <span className={shared.quiet}>{words.beside(text.name, text.files)}</span>
            ) : text.type === "Backup" ? (
              <Banner tone="caution">{words.backup(text.name)}</Banner>
            ) : (
              <Banner tone="danger">{describe(text)}</Banner>
            )}
          </li>
        );
      })}
      {all ? null : (
        <li>
          <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
            {words.moreFiles(number(texts.length))}
          </Button>
        </li>
      )}
    </ul>
  );
}

/** Names of tests that are read as somebody answered at an earlier import. */
export function LearnedHere({ learned }: { readonly learned: readonly AppliedName[] }) {
  const { words, format } = useWording();
  const page = usePageWords("import").page;
  return learned.length === 0 ? null : (
    <ul className={styles.read}>
      {learned.map((name) => (
        <li key={learnedNameKey(name)}>
          {page.learned({
            name: isolated(name.testName),
            laboratory: isolated(name.laboratory),
            measurand: words.names.measurand[name.measurand],
            day: format.dayInWords(name.since),
            rows: format.fixed(name.rows, 0),
          })}
        </li>
      ))}
    </ul>
  );
}

/** What each column is taken for, in the order of the table; columns that are not kept are not named. */
const namedColumns = (
  { header, suggested }: TableColumns,
  words: ImportPageWords,
  nameOf: (use: ColumnUse) => string,
): readonly string[] =>
  suggested.flatMap((use, column) => {
    const heading = header[column] ?? "";
    return use === undefined ? [] : [words.columnAs(words.column(String(column + 1), heading), nameOf(use))];
  });
