import { instantAt } from "../../../src/domain/instant.ts";
import { act, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { SaveState } from "../../../src/app/frame/SaveState.tsx";
import type { SaveStatus } from "../../../src/persistence/saveStatus.ts";
import { monitorWith } from "../../support/monitor.ts";
import { show } from "../../support/render.tsx";

/** The moment of 14:05 where this test runs. */
const FIVE_PAST_TWO = instantAt(new Date(2026, 5, 15, 14, 5).getTime());

function said(status: SaveStatus): string {
  const monitor = monitorWith();
  monitor.getState().reportSaveStatus(status);
  show(<SaveState />, monitor);
  return screen.getByRole("status", { name: "Storage" }).textContent;
}

describe("whether all is saved", () => {
  it.each<[string, SaveStatus, string]>([
    ["nothing was written yet at this visit", { type: "Saved" }, "Saved"],
    ["everything was written and read back", { type: "Saved", at: FIVE_PAST_TWO }, "Saved 14:05"],
    ["one copy lacks it", { type: "Saved", at: FIVE_PAST_TWO, lacking: "Full" }, "Saved 14:05, in one place only"],
    ["a write is on its way", { type: "Saving" }, "Saving"],
    [
      "there is no room",
      { type: "NotSaved", why: "full", pending: 1 },
      "Not saved: storage is full. Export now. 1 change waits.",
    ],
    [
      "the browser refuses",
      { type: "NotSaved", why: "denied", pending: 2 },
      "Not saved: this browser does not let the page store anything. Export now. 2 changes wait.",
    ],
    [
      "what is stored in its place cannot be read",
      { type: "NotSaved", why: "unreadable", pending: 1 },
      "Not saved: the stored copy of this patient cannot be read and was left alone. Export now. 1 change waits.",
    ],
  ])("is said in the header when %s", (_, status, sentence) => {
    expect(said(status)).toBe(sentence);
  });

  it("offers the way to a backup exactly while something is not saved", () => {
    const monitor = monitorWith();
    show(<SaveState />, monitor);
    for (const status of [{ type: "Saved" }, { type: "Saving" }] as const) {
      act(() => monitor.getState().reportSaveStatus(status));
      expect(screen.queryByRole("link", { name: "Export backup" })).not.toBeInTheDocument();
    }
    act(() => monitor.getState().reportSaveStatus({ type: "NotSaved", why: "full", pending: 3 }));
    expect(screen.getByRole("link", { name: "Export backup" })).toHaveAttribute("href", "/settings");
    act(() => monitor.getState().reportSaveStatus({ type: "Saved", at: FIVE_PAST_TWO }));
    expect(screen.queryByRole("link", { name: "Export backup" })).not.toBeInTheDocument();
  });
});
