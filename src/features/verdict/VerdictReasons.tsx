import type { Verdict } from "../../domain/analysis/verdict.ts";
import { useWording } from "../../ui/wording.tsx";
import { describeReasons } from "../../words/describeReasons.ts";

/** Everything that a verdict rests on. A module of its own, fetched when it is asked for; the class comes along, as a style sheet of its own would cost a request. */
export function VerdictReasons({ verdict, titleClass }: { readonly verdict: Verdict; readonly titleClass: string | undefined }) {
  const { words, format } = useWording();
  return describeReasons(verdict, words, format).map(({ title, lines }) => (
    <section key={title}>
      <h3 className={titleClass}>{title}</h3>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </section>
  ));
}
