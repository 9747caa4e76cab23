import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { localRepository } from "../../../src/persistence/localRepository.ts";
import { memoryTextStore } from "../../../src/persistence/memoryTextStore.ts";
import { visit } from "../../support/app.tsx";
import { exampleRecord } from "../../support/exampleRecords.ts";

/** A device with so many damaged documents, and a page open that needs no patient. */
async function deviceWithDamaged(count: number, address = "/methods") {
  const texts = memoryTextStore();
  await localRepository(texts).saveRecord(exampleRecord(1, 1));
  for (let number = 0; number < count; number += 1) texts.set(`b2m:patient:spoilt-${number}`, "spoilt");
  await visit(texts, address);
  await screen.findByRole("heading", { level: 1 });
}

describe("what is said above every page about the device", () => {
  it("is nothing while all could be read", async () => {
    await deviceWithDamaged(0);
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  });

  it.each([
    [1, "One stored document could not be read or is missing. Nothing was written over. See what can be done"],
    [3, "3 stored documents could not be read or are missing. Nothing was written over. See what can be done"],
  ])("names %d that could not, with the way to them", async (count, sentence) => {
    await deviceWithDamaged(count);
    expect(screen.getByRole("alert")).toHaveTextContent(sentence);
    expect(screen.getByRole("link", { name: "See what can be done" })).toHaveAttribute("href", "/recovery");
  });

  it("is not repeated on the page that lists them", async () => {
    await deviceWithDamaged(1, "/recovery");
    expect(screen.queryByRole("link", { name: "See what can be done" })).not.toBeInTheDocument();
  });

  it("never passes for an empty roster where the storage could not be asked", async () => {
    const texts = memoryTextStore();
    texts.setDenied(true);
    await visit(texts, "/");
    expect(await screen.findByRole("alert")).toHaveTextContent(
      "This browser does not let the page read its storage, so it cannot be said whether patients are stored here. " +
        "Nothing you enter now will be kept.",
    );
  });
});
