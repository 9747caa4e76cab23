import { describe, expect, it } from "vitest";
import { droppedFolders, droppedTexts, type DroppedEntry } from "../../../src/features/exchange/droppedTexts.ts";
import { importSession } from "../../../src/exchange/incoming/importSession.ts";

const refused = (_done: unknown, failed: (why: unknown) => void) => failed(new DOMException("", "NotReadableError"));
const file = (fullPath: string, text = fullPath): DroppedEntry => ({
  name: fullPath.split("/").at(-1) ?? "",
  fullPath,
  isDirectory: false,
  file: (done) => done(new File([text], fullPath)),
});
/** A folder that gives its entries so many at a time, as browsers do. */
const folder = (fullPath: string, entries: readonly DroppedEntry[], atOnce = 100): DroppedEntry => ({
  name: fullPath.split("/").at(-1) ?? "",
  fullPath,
  isDirectory: true,
  createReader: () => {
    let from = 0;
    return { readEntries: (done) => done(entries.slice(from, (from += atOnce))) };
  },
});
const namesOf = async (...entries: readonly DroppedEntry[]) => (await droppedTexts(entries)).map(({ name }) => name);

describe("a folder that is dropped", () => {
  it("is read with all that is in it, by paths, in the order of names", async () => {
    const tree = folder("/may", [file("/may/b.csv"), folder("/may/deep", [file("/may/deep/c.pdf")]), file("/may/a.csv")]);
    expect(await namesOf(tree, file("/other.csv"))).toEqual(["may/a.csv", "may/b.csv", "may/deep/c.pdf", "other.csv"]);
  });

  it("is read whole where the browser gives its entries some at a time", async () => {
    const files = Array.from({ length: 250 }, (_, index) => file(`/many/${String(index).padStart(3, "0")}.csv`));
    expect(await namesOf(folder("/many", files, 100))).toHaveLength(250);
  });

  it("names a file and a folder that cannot be opened, and reads the others", async () => {
    const locked: DroppedEntry = { name: "locked.csv", fullPath: "/may/locked.csv", isDirectory: false, file: refused };
    const closed: DroppedEntry = {
      name: "closed",
      fullPath: "/may/closed",
      isDirectory: true,
      createReader: () => ({ readEntries: refused }),
    };
    const texts = await droppedTexts([folder("/may", [file("/may/a.csv"), locked, closed])]);
    expect(texts.map(({ name, content }) => `${name}: ${content === undefined ? "not opened" : "opened"}`)).toEqual([
      "may/a.csv: opened",
      "may/closed: not opened",
      "may/locked.csv: not opened",
    ]);
  });

  it("that holds itself is looked through to a depth and no further", async () => {
    const self: DroppedEntry = {
      name: "self",
      fullPath: "/self",
      isDirectory: true,
      createReader: () => {
        let given = false;
        return { readEntries: (done) => done(given ? [] : ((given = true), [self])) };
      },
    };
    expect(await droppedTexts([self])).toEqual([{ name: "self", content: undefined }]);
  });

  it("that is empty holds no text", async () => {
    expect(await namesOf(folder("/empty", []))).toEqual([]);
  });

  it("is told from files that are dropped, of which the browser's own list says the same", () => {
    const item = (entry: DroppedEntry | null) => ({ kind: "file", webkitGetAsEntry: () => entry });
    const dropOf = (...entries: readonly (DroppedEntry | null)[]) => ({ items: entries.map(item) }) as unknown as DataTransfer;
    expect(droppedFolders(dropOf(file("/a.csv"), null))).toBeUndefined();
    expect(droppedFolders(dropOf(file("/a.csv"), folder("/may", [])))).toHaveLength(2);
  });
});

describe("a file that the browser cannot open", () => {
  it("is named, and the others are read", async () => {
    const session = importSession({ newId: () => "patient-0001", onProgress: () => {}, clock: () => 0 });
    const gone = new Blob([]);
    gone.arrayBuffer = () => Promise.reject(new DOMException("", "NotFoundError"));
    const read = await session.read(
      [
        { name: "gone.csv", content: gone },
        { name: "locked.csv", content: undefined },
        { name: "here.csv", content: "Patient,Measurand,Value,Unit,Date\nExample,B2M serum,2.4,mg/L,2026-03-01" },
      ],
      [],
    );
    expect(read.map((text) => (text.type === "NotReadable" ? text.why : text.type))).toEqual([
      { type: "ClosedFile", why: "NotOpened" },
      { type: "ClosedFile", why: "NotOpened" },
      "Found",
    ]);
  });
});
