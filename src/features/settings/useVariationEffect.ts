import { useEffect, useState } from "react";
import type { VariationChoice } from "../../domain/analysis/variation.ts";
import { variationEffect, type VariationEffect } from "../../domain/analysis/variationEffect.ts";
import { entriesOn } from "../../domain/shelf.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { describeVariationEffect } from "../../words/describeVariationEffect.ts";

/** What is known so far of what figures would do, in words, and whether that is all of it. */
export type ShownEffect = { readonly text: string; readonly isKnown: boolean };

/**
 * What these figures would do to the verdicts if they were saved, worked out between other work of the page: with five thousand
 * patients it takes a second, in which the form goes on answering.
 */
export function useVariationEffect(
  choice: VariationChoice | undefined,
  before: readonly VariationChoice[],
  others: readonly VariationChoice[],
): ShownEffect {
  const records = useMonitor((state) => state.records);
  const laboratories = useMonitor((state) => state.settings.laboratoryNames);
  const text = usePageWords("settings").variation;
  const { words, format } = useWording();
  const [known, setKnown] = useState<{ readonly of: VariationChoice; readonly effect: VariationEffect } | undefined>(undefined);
  useEffect(() => {
    if (choice === undefined) return undefined;
    const steps = variationEffect(entriesOn(records), choice.measurand, { before, after: [...others, choice], laboratories });
    let timer: ReturnType<typeof setTimeout> | undefined;
    const slice = () => {
      const step = steps.next();
      if (step.done === true) setKnown({ of: choice, effect: step.value });
      else timer = setTimeout(slice, 0);
    };
    slice();
    return () => clearTimeout(timer);
  }, [choice, before, others, laboratories, records]);
  if (choice === undefined) return { text: "", isKnown: true };
  if (known === undefined || known.of !== choice) return { text: text.effect.working, isKnown: false };
  return { text: describeVariationEffect(known.effect, words, text, format), isKnown: true };
}
