import { render, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { DialogWording, useWording, WordingProvider } from "../../src/ui/wording.tsx";
import { english as language } from "../../src/words/en/language.ts";
import { daysInFigures, wordingOf, type Wording } from "../../src/words/wording.ts";
import { day } from "../support/observations.ts";

const english = wordingOf(language, language.reading);

const Collected = ({ where }: { readonly where: string }) => (
  <p>
    {where}: {useWording().format.dayShort(day("2026-10-17"))}
  </p>
);

const page = (wording: Wording) =>
  render(
    <WordingProvider wording={wording}>
      <Collected where="table" />
      <DialogWording>
        <Collected where="dialog" />
      </DialogWording>
    </WordingProvider>,
  );

describe("a day over a page of figures", () => {
  it("is a figure in the table, and has its month as a word in every dialog", () => {
    page(daysInFigures(english));
    expect(screen.getByText("table: 2026-10-17")).toBeVisible();
    expect(screen.getByText("dialog: 17 Oct 2026")).toBeVisible();
  });

  it("is written alike in both where the page has no table", () => {
    page(english);
    expect(screen.getByText("table: 17 Oct 2026")).toBeVisible();
    expect(screen.getByText("dialog: 17 Oct 2026")).toBeVisible();
  });
});
