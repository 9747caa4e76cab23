import type { KnownAs } from "../../domain/measuring/foreignIdentity.ts";
import type { FromSource } from "../../domain/measuring/source.ts";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { describeSource } from "../../words/describeSource.ts";

/** Where a state of a result was read; nothing where that is not known. */
export function ReadFrom({ state }: { readonly state: FromSource & { readonly knownAs?: KnownAs } }) {
  const { format } = useWording();
  const text = describeSource(state, usePageWords("changes").readFrom, format);
  return text === "" ? null : <p>{text}</p>;
}
