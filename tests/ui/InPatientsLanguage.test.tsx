import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { InPatientsLanguage } from "../../src/ui/InPatientsLanguage.tsx";
import { usePageWords, useWording } from "../../src/ui/wording.tsx";
import { languageOf } from "../../src/words/languages.ts";
import { monitorWith } from "../support/monitor.ts";
import { show } from "../support/render.tsx";

function Told() {
  const { words, format } = useWording();
  const { history } = usePageWords("history");
  return (
    <p>
      {history.title} · {words.patient.trend} · {format.reported("2.4")}
    </p>
  );
}

const told = (language: "de" | "pt-BR" | "en" | "fr-CA" | undefined) =>
  show(
    <>
      <InPatientsLanguage patient={language === undefined ? {} : { language }}>
        <Told />
      </InPatientsLanguage>
      <footer>
        <Told />
      </footer>
    </>,
    monitorWith(),
  );

describe("what a patient reads", () => {
  it("is in their language, with its decimal sign and said to be it, while what stands around stays in the team's", async () => {
    told("de");
    const part = await screen.findByText(/Mein B2M-Verlauf · .* · 2,4/u);
    expect(part.closest("[lang]")).toHaveAttribute("lang", "de");
    const around = screen.getByText("My B2M history · Trend · 2.4");
    expect(around.closest("[lang='de']")).toBeNull();
  });

  it("is in a language whatever its country", async () => {
    told("fr-CA");
    expect((await screen.findByText(/Mon historique de B2M/u)).closest("[lang]")).toHaveAttribute("lang", "fr");
  });

  it.each([undefined, "en", "pt-BR"] as const)("is in the team's where the language recorded is %s", async (language) => {
    told(language);
    expect(await screen.findAllByText("My B2M history · Trend · 2.4")).toHaveLength(2);
  });
});

describe("a language tag", () => {
  it.each([
    ["de", "de"],
    ["de-AT", "de"],
    ["FR-ca", "fr"],
    ["pt-BR", undefined],
    ["", undefined],
    [undefined, undefined],
  ])("%s asks for %s", (tag, code) => expect(languageOf(tag)).toBe(code));
});
