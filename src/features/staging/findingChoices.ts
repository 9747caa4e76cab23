import { kindOf } from "../../domain/findings/stagingInputs.ts";
import type { AskedInput } from "../../domain/record/stagingInput.ts";
import type { Choice } from "../../ui/Select.tsx";
import { choiceText } from "../../words/describeStagingInputs.ts";
import type { StagingWords } from "../../words/language.ts";

/** The answers that a list offers for an input, "not known" first; nothing for an input that is typed as a number. */
export function findingChoices(input: AskedInput, words: StagingWords): readonly Choice[] | undefined {
  const kind = kindOf(input);
  if (kind.type !== "choice") return undefined;
  return [
    { value: "", label: words.staging.panel.notKnown },
    ...kind.values.map((value) => ({ value, label: choiceText(value, words) })),
  ];
}
