import { describe, expect, it } from "vitest";
import { languageKeeper } from "../../../src/app/device/languageKeeper.ts";
import { languageStore } from "../../../src/persistence/languageStore.ts";
import { memoryTextStore } from "../../../src/persistence/memoryTextStore.ts";
import { english } from "../../../src/words/en/language.ts";
import { pseudo } from "../../../src/words/pseudo/language.ts";
import { languageAmong } from "../../../src/words/languages.ts";

describe("the language that a device speaks", () => {
  it("is the first of the browser's that there is, whatever its country, and English where there is none", () => {
    expect(languageAmong(["de-AT", "en"])).toBe("de");
    expect(languageAmong(["xx", "DE-ch"])).toBe("de");
    expect(languageAmong(["nl", "pt-BR"])).toBe("en");
    expect(languageAmong([])).toBe("en");
  });

  it("changes at once in every tab, with the words of the page that is open, and is kept", async () => {
    const texts = memoryTextStore();
    let wanted = english;
    const fetch = async () => wanted;
    const open = (tab = texts) => languageKeeper({ store: languageStore(tab), preferred: () => ["en"], fetch });
    const here = await open();
    const other = await open(texts.otherTab());
    await english.pages.methods.fetch();
    const told = { here: 0, other: 0 };
    here.subscribe(() => (told.here += 1));
    const inOther = new Promise<void>((resolve) => other.subscribe(resolve));
    wanted = pseudo;
    expect(await here.choose("de")).toEqual({ ok: true, value: undefined });
    expect(here.now()).toBe(pseudo);
    expect(here.now().pages.methods.now()).toBeDefined();
    expect(told.here).toBe(1);
    await inOther;
    expect(other.now()).toBe(pseudo);
    expect(here.chosen()).toBe("de");
    await here.choose(undefined);
    expect(here.chosen()).toBeUndefined();
  });

  it("stays as it is where another cannot be fetched, and nothing is kept", async () => {
    let isThere = true;
    const fetch = async () => (isThere ? english : Promise.reject(new Error("gone")));
    const keeper = await languageKeeper({ store: languageStore(memoryTextStore()), preferred: () => ["en"], fetch });
    isThere = false;
    expect(await keeper.choose("de")).toEqual({ ok: false, error: { type: "NotFetched" } });
    expect(keeper.now()).toBe(english);
    expect(keeper.chosen()).toBeUndefined();
  });

  it("is the browser's where what was kept is no language", async () => {
    const texts = memoryTextStore();
    texts.set("b2m:language", "constructor");
    expect(languageStore(texts).read()).toBeUndefined();
  });
});
