import { screen } from "@testing-library/react";
import { Suspense } from "react";
import { describe, expect, it } from "vitest";
import type { BegunImport } from "../../../src/domain/record/begunImport.ts";
import type { PatientRecord } from "../../../src/domain/record/patientRecord.ts";
import type { Instant } from "../../../src/domain/instant.ts";
import { entriesOf } from "../../../src/domain/byId.ts";
import { entriesOn } from "../../../src/domain/shelf.ts";
import { CutOffImport } from "../../../src/features/exchange/CutOffImport.tsx";
import { exampleRecord, exampleResult, withResult } from "../../support/exampleRecords.ts";
import { monitorWith } from "../../support/monitor.ts";
import { show } from "../../support/render.tsx";

const AT: Instant = "2026-06-15T09:01:00.000Z";
const brought = (number: number, ...results: readonly number[]): PatientRecord =>
  results.reduce((record, result) => withResult(record, exampleResult(number, result, {}, AT)), exampleRecord(number, 2));

/** The start after a visit that was ended in the middle of an import of two results, with these records stored. */
async function startWith(...records: readonly PatientRecord[]) {
  const monitor = monitorWith(records);
  let begun: BegunImport | undefined = { at: AT, format: "table", results: 2, care: 0 };
  const listeners = new Set<() => void>();
  const notes = {
    cutOff: () => begun,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    over: () => {
      begun = undefined;
      listeners.forEach((listener) => listener());
    },
  };
  const user = show(
    <Suspense>
      <CutOffImport notes={notes} />
    </Suspense>,
    monitor,
  );
  await screen.findByRole("alert");
  return { user, monitor, begun: () => begun };
}
const buttons = () =>
  [...screen.queryAllByRole("button"), ...screen.queryAllByRole("link")].map(({ textContent }) => textContent);

describe("an import that was cut off", () => {
  it("of which all is stored needs no repeating: it is kept, or taken back", async () => {
    const { user, begun } = await startWith(brought(1, 20), brought(2, 20));
    expect(screen.getByRole("alert")).toHaveTextContent(
      /^An import \(table\) of 2 results, begun on .*, was cut off\. All of it is stored\. Nothing has to be repeated\./u,
    );
    expect(buttons()).toEqual(["Take it back", "Keep it"]);
    await user.click(screen.getByRole("button", { name: "Keep it" }));
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
    expect(begun()).toBeUndefined();
  });

  it("is taken back whole, and it is said how much", async () => {
    const { user, monitor, begun } = await startWith(brought(1, 20), brought(2, 20));
    await user.click(screen.getByRole("button", { name: "Take it back" }));
    expect(await screen.findByText(/^Taken back: 2 entries of this import\./u)).toBeInTheDocument();
    expect(begun()).toBeUndefined();
    const results = entriesOn(monitor.getState().records).flatMap(({ observations }) => entriesOf(observations));
    expect(results.filter(({ status }) => status === "entered-in-error")).toHaveLength(2);
  });

  it("of which nothing is stored leads to the import, for nothing was changed", async () => {
    const { begun, user } = await startWith(exampleRecord(1, 3));
    expect(screen.getByRole("alert")).toHaveTextContent("Nothing of it was stored, and nothing was changed. Import it again.");
    expect(buttons().toSorted()).toEqual(["Close", "Go to the import"]);
    expect(screen.getByRole("link", { name: "Go to the import" })).toHaveAttribute("href", "/import");
    await user.click(screen.getByRole("button", { name: "Close" }));
    expect(begun()).toBeUndefined();
  });

  it("of which a part is stored, where a browser keeps no second copy, is completed or taken back", async () => {
    await startWith(brought(1, 20), exampleRecord(2, 3));
    expect(screen.getByRole("alert")).toHaveTextContent("1 of 2 entries are stored. Import the same file again for the rest");
    expect(buttons().toSorted()).toEqual(["Go to the import", "Keep it", "Take it back"]);
  });

  it("is still asked about while something else is entered", async () => {
    const { monitor } = await startWith(brought(1, 20, 21));
    monitor.getState().addRecords([exampleRecord(3, 2)]);
    expect(await screen.findByRole("alert")).toHaveTextContent("All of it is stored.");
  });
});
