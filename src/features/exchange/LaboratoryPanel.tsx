import { useState } from "react";
import { useOncePressed } from "./useOncePressed.ts";
import type { PlanSummary } from "../../exchange/incoming/importer.ts";
import { Button } from "../../ui/Button.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { Suggestions } from "../../ui/Suggestions.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { isolated } from "../../words/isolated.ts";
import styles from "./LaboratoryPanel.module.css";
import shared from "./exchange.module.css";

type Unnamed = PlanSummary["unnamed"][number];

type Props = {
  readonly unnamed: readonly Unnamed[];
  /** There is no other text, so that its name need not be said. */
  readonly isOnlyText: boolean;
  readonly onGive: (texts: readonly number[], name: string) => void;
};

/**
 * Asks once for each text of which laboratory the rows are that name none; of several texts for all of them, or one by one. Names of a
 * letterhead and of the patients' earlier results are offered, and none is taken by itself.
 */
export function LaboratoryPanel({ unnamed, isOnlyText, onGive }: Props) {
  const words = usePageWords("import").page.laboratories;
  const [apart, setApart] = useState(false);
  const [first] = unnamed;
  if (first === undefined) return null;
  const givenFirst = first.given;
  const isOneForAll = unnamed.every(({ given }) => given === givenFirst);
  return (
    <Panel title={words.title}>
      <p className={shared.quiet}>{words.intro}</p>
      {unnamed.length === 1 ? (
        <GivenField
          label={isOnlyText ? words.label : words.labelOf(isolated(first.name))}
          of={first}
          onGive={(name) => onGive([first.text], name)}
        />
      ) : (
        <>
          <GivenField
            label={words.all}
            of={{
              rows: unnamed.reduce((sum, { rows }) => sum + rows, 0),
              given: isOneForAll ? givenFirst : "",
              offered: offeredByAll(unnamed),
            }}
            onGive={(name) =>
              onGive(
                unnamed.map(({ text }) => text),
                name,
              )
            }
          />
          {apart || !isOneForAll ? (
            <ul className={styles.each}>
              {unnamed.map((one) => (
                <li key={one.text}>
                  <GivenField label={words.labelOf(isolated(one.name))} of={one} onGive={(name) => onGive([one.text], name)} />
                </li>
              ))}
            </ul>
          ) : (
            <Button variant="subtle" size="compact-sm" onClick={() => setApart(true)}>
              {words.each}
            </Button>
          )}
        </>
      )}
    </Panel>
  );
}

/** Names that every one of several texts offers, and where there is none, those that any does. */
function offeredByAll(unnamed: readonly Unnamed[]): readonly string[] {
  const all = [...new Set(unnamed.flatMap(({ offered }) => offered))];
  const common = all.filter((name) => unnamed.every(({ offered }) => offered.includes(name)));
  return (common.length > 0 ? common : all).slice(0, 8);
}

/** As long as a laboratory's name can be kept. */
const LONGEST = 200;

type FieldProps = {
  readonly label: string;
  readonly of: Pick<Unnamed, "rows" | "given" | "offered">;
  readonly onGive: (name: string) => void;
};

/** A name, taken when the field is left, by Enter, or by a press on one that is offered; emptied, it is taken back. */
function GivenField({ label, of: { rows, given, offered }, onGive }: FieldProps) {
  const words = usePageWords("import").page.laboratories;
  const { words: common, format } = useWording();
  const [typed, setTyped] = useState(given);
  const [seen, setSeen] = useState(given);
  const oncePressed = useOncePressed();
  // Given for all texts at once, it stands in the field of each.
  if (seen !== given) {
    setSeen(given);
    setTyped(given);
  }
  const give = (name: string) => {
    if (name.trim() !== given) onGive(name.trim());
  };
  const count = format.fixed(rows, 0);
  return (
    <form
      className={styles.given}
      onSubmit={(event) => {
        event.preventDefault();
        give(typed);
      }}
    >
      <TextField
        label={label}
        value={typed}
        maxLength={LONGEST}
        hint={given === "" ? words.none(count, common.results.notRecorded) : words.given(count, isolated(given))}
        onChange={setTyped}
        onLeave={() => oncePressed(() => give(typed))}
      />
      <Suggestions
        label={words.offered}
        shown
        suggestions={offered}
        chosen={given}
        onChoose={(name) => {
          const next = given === name ? "" : name;
          setTyped(next);
          onGive(next);
        }}
      />
    </form>
  );
}
