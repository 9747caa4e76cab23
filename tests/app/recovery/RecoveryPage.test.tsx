import { screen, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { shelve } from "../../../src/domain/shelf.ts";
import { localRepository } from "../../../src/persistence/localRepository.ts";
import { memoryTextStore } from "../../../src/persistence/memoryTextStore.ts";
import { visit } from "../../support/app.tsx";
import { exampleRecord, exampleResult, withResult } from "../../support/exampleRecords.ts";

const ada = exampleRecord(1, 2, { patient: { familyName: "Spoilt" } });
const ben = exampleRecord(2, 1, { patient: { familyName: "Sound" } });
const KEY = `b2m:patient:${ada.id}`;
const ASIDE = `b2m:aside:${KEY}`;

/** What was handed to the browser's download. */
let downloads: Blob[] = [];
beforeEach(() => {
  downloads = [];
  // What jsdom lacks of a browser: it keeps no files.
  URL.createObjectURL = (file) => (file instanceof Blob && downloads.push(file), "#");
  URL.revokeObjectURL = () => {};
});

/** A device that keeps Ada, whose document is then as given ("" for gone), and Ben, who is well. */
async function deviceWhere(text: string) {
  const texts = memoryTextStore();
  const repository = localRepository(texts);
  for (const record of [ada, ben]) await repository.saveRecord(record);
  if (text === "") texts.remove(KEY);
  else texts.set(KEY, text);
  return texts;
}
const textAt = (texts: ReturnType<typeof memoryTextStore>, key: string) => {
  const text = texts.get(key);
  return text.ok ? text.value : undefined;
};
const damagedPanel = async () => within(await screen.findByRole("region", { name: "Document 1" }));

describe("the recovery page", () => {
  it("offers to move a text aside only after it was downloaded", async () => {
    const { user } = await visit(await deviceWhere("spoilt"), "/recovery");
    const panel = await damagedPanel();
    expect(panel.getByText("The text is damaged: it is not a document of this app.")).toBeVisible();
    expect(panel.queryByRole("button", { name: "Move it aside" })).not.toBeInTheDocument();
    await user.click(panel.getByRole("button", { name: "Download its text" }));
    expect(await downloads[0]?.text()).toBe("spoilt");
    expect(panel.getByRole("button", { name: "Move it aside" })).toBeVisible();
  });

  it("moves the bytes unchanged under another key, lists them, and the banner goes", async () => {
    const texts = await deviceWhere("spoilt");
    const { user } = await visit(texts, "/recovery");
    const panel = await damagedPanel();
    await user.click(panel.getByRole("button", { name: "Download its text" }));
    await user.click(panel.getByRole("button", { name: "Move it aside" }));
    const aside = within(await screen.findByRole("region", { name: "Moved aside" }));
    expect(aside.getByText(ASIDE)).toBeVisible();
    expect(screen.getByText("Moved aside, byte for byte. Its place can be written again.")).toBeVisible();
    expect(screen.queryByRole("region", { name: "Document 1" })).not.toBeInTheDocument();
    expect([textAt(texts, ASIDE), textAt(texts, KEY)]).toEqual(["spoilt", undefined]);
    await user.click(aside.getByRole("button", { name: "Download its text" }));
    expect(await downloads.at(-1)?.text()).toBe("spoilt");

    await visit(texts, "/");
    expect(await screen.findByRole("link", { name: /Sound/u })).toBeVisible();
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
    await visit(texts, "/recovery");
    expect(await screen.findByRole("region", { name: "Moved aside" })).toBeVisible();
  });

  it("says so and leaves the text where it is when there is no room for a second copy", async () => {
    const texts = await deviceWhere("spoilt");
    const { user } = await visit(texts, "/recovery");
    texts.setQuota(0);
    const panel = await damagedPanel();
    await user.click(panel.getByRole("button", { name: "Download its text" }));
    await user.click(panel.getByRole("button", { name: "Move it aside" }));
    expect(await screen.findByText(/^Not moved: there is no room for a second copy/u)).toBeVisible();
    expect(textAt(texts, KEY)).toBe("spoilt");
    expect(screen.getByRole("region", { name: "Document 1" })).toBeVisible();
  });

  it("says so when the text is no longer what the page shows", async () => {
    const texts = await deviceWhere("spoilt");
    const { user } = await visit(texts, "/recovery");
    const panel = await damagedPanel();
    await user.click(panel.getByRole("button", { name: "Download its text" }));
    texts.set(KEY, "spoilt otherwise");
    await user.click(panel.getByRole("button", { name: "Move it aside" }));
    expect(await screen.findByText(/^Not moved: what is stored there is no longer what this page shows/u)).toBeVisible();
    expect(textAt(texts, KEY)).toBe("spoilt otherwise");
  });

  it("takes a patient off the list whose document is gone, and asks no more", async () => {
    const texts = await deviceWhere("");
    const { user } = await visit(texts, "/recovery");
    const panel = await damagedPanel();
    expect(panel.queryByRole("button", { name: "Download its text" })).not.toBeInTheDocument();
    expect(panel.queryByRole("button", { name: "Store it again" })).not.toBeInTheDocument();
    await user.click(panel.getByRole("button", { name: "Take it off the list" }));
    expect(await screen.findByText(/^Taken off the list/u)).toBeVisible();
    await visit(texts, "/recovery");
    expect(await screen.findByText("Every stored document can be read. There is nothing to recover.")).toBeVisible();
  });
});

describe("a document that is lost or spoilt while the page is open", () => {
  it("reaches the person: the banner comes, and the header no longer says that all is saved", async () => {
    const texts = await deviceWhere("spoilt");
    texts.remove(KEY);
    await localRepository(texts).saveRecord(ada);
    await visit(texts, "/");
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
    texts.otherTab().set(KEY, "spoilt");
    expect(await screen.findByRole("alert")).toHaveTextContent(
      "One stored document could not be read or is missing. Nothing was written over.",
    );
    expect(screen.getByRole("status", { name: "Storage" })).toHaveTextContent(
      "Not saved: the stored copy of this patient cannot be read and was left alone.",
    );
    expect(textAt(texts, KEY)).toBe("spoilt");
  });

  it("is stored again from memory once its damaged text is moved aside", async () => {
    const texts = await deviceWhere("spoilt");
    texts.remove(KEY);
    await localRepository(texts).saveRecord(ada);
    const { user, saver } = await visit(texts, "/recovery");
    texts.otherTab().set(KEY, "spoilt");
    const panel = await damagedPanel();
    expect(panel.getByText(/This page still holds Spoilt, Ada as last read/u)).toBeVisible();
    await user.click(panel.getByRole("button", { name: "Download its text" }));
    await user.click(panel.getByRole("button", { name: "Move it aside" }));
    await screen.findByRole("region", { name: "Moved aside" });
    await saver.settled();
    expect(await screen.findByText(/^Saved \d{2}:\d{2}/u)).toBeVisible();
    expect((await localRepository(texts).load()).records).toEqual(shelve([ada, ben]));
    expect(textAt(texts, ASIDE)).toBe("spoilt");
  });

  it("is not stored again unasked where it was removed, for that may have been on purpose; it is at a word", async () => {
    const texts = await deviceWhere("spoilt");
    texts.remove(KEY);
    await localRepository(texts).saveRecord(ada);
    const { user, saver } = await visit(texts, "/recovery");
    texts.otherTab().remove(KEY);
    const panel = await damagedPanel();
    await saver.settled();
    expect(textAt(texts, KEY)).toBeUndefined();
    await user.click(panel.getByRole("button", { name: "Store it again" }));
    await saver.settled();
    expect(await screen.findByText("Every stored document can be read. There is nothing to recover.")).toBeVisible();
    expect((await localRepository(texts).load()).records).toEqual(shelve([ada, ben]));
  });

  it("is said to be readable again when another tab made it good", async () => {
    const texts = await deviceWhere("spoilt");
    await visit(texts, "/");
    expect(await screen.findByRole("alert")).toBeVisible();
    const there = texts.otherTab();
    there.remove(KEY);
    await localRepository(there).saveRecord(withResult(ada, exampleResult(1, 9)));
    expect(await screen.findByRole("link", { name: /Spoilt/u })).toBeVisible();
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  });
});
