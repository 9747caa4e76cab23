import { isSameContent } from "./kept.ts";
import type { Settings } from "./settings.ts";

/** The settings in which the two differ. */
export const differingSettings = (one: Settings, other: Settings): readonly (keyof Settings)[] =>
  (Object.keys(one) as (keyof Settings)[]).filter((field) => !isSameContent({ value: one[field] }, { value: other[field] }));
