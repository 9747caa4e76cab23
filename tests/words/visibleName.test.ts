import { expect, it } from "vitest";
import { LANGUAGE_CODES, LANGUAGES } from "../../src/words/languages.ts";
import { catalogueOf, saidBy } from "../support/sentencesOf.ts";

/** Buttons that stand once for each of several things: the longer name, for who hears it, says of which. */
const BUTTONS = [
  ["care.edit", "care.editNamed"],
  ["care.edit", "pages.settings.laboratories.editNamed"],
  ["pages.board.add", "pages.board.addNamed"],
  ["pages.followUp.takeBack", "pages.followUp.takeBackOf"],
  ["pages.import.page.changeColumns", "pages.import.page.changeColumnsOf"],
  ["pages.import.page.undo", "pages.import.page.undoOf"],
  ["pages.settings.laboratories.remove", "pages.settings.laboratories.removeNamed"],
  ["pages.settings.laboratoryNames.one", "pages.settings.laboratoryNames.oneNamed"],
  ["pages.settings.laboratoryNames.two", "pages.settings.laboratoryNames.twoNamed"],
  ["pages.settings.laboratoryNames.askAgain", "pages.settings.laboratoryNames.askAgainNamed"],
  ["pages.settings.learnedNames.forget", "pages.settings.learnedNames.forgetNamed"],
  ["pages.settings.variation.assume", "pages.settings.variation.assumeNamed"],
  ["pages.settings.variation.set", "pages.settings.variation.setNamed"],
  ["pages.settings.variation.edit", "pages.settings.variation.editNamed"],
  ["pages.settings.variation.toDefault", "pages.settings.variation.toDefaultNamed"],
  ["pages.settings.variation.remove", "pages.settings.variation.removeNamed"],
  ["pages.takeHome.panel.takeOver", "pages.takeHome.panel.takeOverOf"],
  ["pages.takeHome.home.own.change", "pages.takeHome.home.own.changeOf"],
  ["pages.takeHome.home.own.remove", "pages.takeHome.home.own.removeOf"],
] as const;

it.each(LANGUAGE_CODES)("in %s, who says what stands on a button presses that button", async (code) => {
  const said = await catalogueOf(await LANGUAGES[code].fetch());
  const missed = BUTTONS.flatMap(([seen, heard]) => {
    const [shown, [named]] = [saidBy(said[seen] ?? "").join(), saidBy(said[heard] ?? "")];
    return shown !== "" && named?.toLowerCase().includes(shown.toLowerCase()) === true ? [] : [`${shown} | ${named}`];
  });
  expect(missed).toEqual([]);
});
