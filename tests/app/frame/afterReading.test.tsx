import { act, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Reading } from "../../../src/store/state.ts";
import { localRepository } from "../../../src/persistence/localRepository.ts";
import { memoryTextStore } from "../../../src/persistence/memoryTextStore.ts";
import { CutOffImport } from "../../../src/features/exchange/CutOffImport.tsx";
import { visit } from "../../support/app.tsx";
import { exampleRecord, exampleResult, withResult } from "../../support/exampleRecords.ts";
import { monitorWith } from "../../support/monitor.ts";
import { show } from "../../support/render.tsx";

const ada = exampleRecord(1, 2);
const nothing = { records: [], erased: [], damaged: [] };

/** The page at this address on a device whose only patient was read, while others are said to be still to come. */
async function openWhileReading(address: string, reading: Reading = { read: 1, of: 3 }) {
  const texts = memoryTextStore();
  await localRepository(texts).saveRecord(ada);
  const { monitor, user } = await visit(texts, address);
  const say = (next: Reading | undefined) => act(async () => monitor.getState().takeInRead(nothing, next));
  await say(reading);
  return { user, say };
}

describe("a page that is opened while records are still arriving", () => {
  it("says in the header how many are read, and that all is saved once they are", async () => {
    const { say } = await openWhileReading("/methods");
    const storage = screen.getByRole("status", { name: "Storage" });
    expect(storage).toHaveTextContent("Reading 1 of 3 patients");
    await say(undefined);
    expect(storage).toHaveTextContent("Saved");
  });

  it("says so where the rest cannot be read", async () => {
    await openWhileReading("/methods", { read: 1, of: 3, brokeOff: true });
    expect(screen.getByRole("status", { name: "Storage" })).toHaveTextContent("Only 1 of 3 patients could be read.");
  });

  it.each(["/patients/new", "/board", "/import", "/settings"])(
    "waits where it needs everybody, and then opens: %s",
    async (address) => {
      const { say } = await openWhileReading(address);
      expect(await screen.findByRole("heading", { level: 1 })).toHaveTextContent("Reading the records");
      await say(undefined);
      expect(await screen.findByRole("heading", { level: 1, name: /^(?!Reading)/u })).toBeVisible();
    },
  );

  it("does not say that a patient is not here who is only not read yet", async () => {
    const { say } = await openWhileReading("/patients/somebody");
    expect(await screen.findByRole("heading", { level: 1 })).toHaveTextContent("Reading the records");
    await say(undefined);
    expect(await screen.findByRole("heading", { level: 1, name: /no such patient/iu })).toBeVisible();
  });

  it("shows those who are read, and says of a search that finds nobody that not all are", async () => {
    const { user } = await openWhileReading("/");
    expect(await screen.findByRole("link", { name: /Example1/u })).toBeVisible();
    await user.type(screen.getByRole("searchbox", { name: "Search patients" }), "Nobody");
    expect(await screen.findByText(/Not everybody is read yet/u)).toBeVisible();
  });

  it("says of an import that was cut off what is stored of it only once everybody is read", async () => {
    const monitor = monitorWith([ada]);
    const begun = { at: "2026-05-01T12:00:00.000Z", format: "table", results: 1, care: 0 } as const;
    monitor.getState().takeInRead(nothing, { read: 1, of: 2 });
    show(<CutOffImport notes={{ cutOff: () => begun, subscribe: () => () => {}, over: () => {} }} />, monitor);
    expect(screen.queryByRole("button")).not.toBeInTheDocument();
    const brought = withResult(exampleRecord(2, 1), exampleResult(2, 9, {}, begun.at));
    await act(async () => monitor.getState().takeInRead({ ...nothing, records: [brought] }, undefined));
    expect(screen.getByText(/All of it is stored/iu)).toBeVisible();
  });
});
