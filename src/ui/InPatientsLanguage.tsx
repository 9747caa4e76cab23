import { useMemo, type ReactNode } from "react";
import type { PatientContent } from "../domain/record/patient.ts";
import { atHand } from "../words/fetchedOnce.ts";
import { LANGUAGES, languageOf, type LanguageCode } from "../words/languages.ts";
import { wordingOf } from "../words/wording.ts";
import { useFrameWording, WordingProvider } from "./wording.tsx";

type Props = { readonly patient: Pick<PatientContent, "language">; readonly children: ReactNode };

/**
 * A part of the page that its patient reads, in their language where one is recorded that we have, with the decimal sign and the days
 * that are usual in it. What stands around it stays in the language of the device; its words are fetched when they are needed.
 */
export function InPatientsLanguage({ patient, children }: Props) {
  const { language } = useFrameWording();
  const code = languageOf(patient.language);
  return code === undefined || code === language.code ? children : <InLanguage code={code}>{children}</InLanguage>;
}

function InLanguage({ code, children }: { readonly code: LanguageCode; readonly children: ReactNode }) {
  const language = atHand(LANGUAGES[code]);
  const wording = useMemo(() => wordingOf(language, language.reading), [language]);
  return (
    // Of no box of its own: what is laid out around it knows nothing of a language.
    <div lang={language.code} dir={language.format.direction ?? "ltr"} style={{ display: "contents" }}>
      <WordingProvider wording={wording}>{children}</WordingProvider>
    </div>
  );
}
