import { act, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { PageGuard } from "../../../src/app/frame/PageCrash.tsx";
import type { SaveStatus } from "../../../src/persistence/saveStatus.ts";
import type { Monitor } from "../../../src/store/monitor.ts";
import { MonitorProvider } from "../../../src/store/useMonitor.tsx";
import { Theme } from "../../../src/ui/Theme.tsx";
import { watchLoadFailures } from "../../../src/ui/loadFailure.ts";
import { monitorWith } from "../../support/monitor.ts";
import { InEnglish } from "../../support/inEnglish.tsx";

const Faulty = () => {
  throw new RangeError("Ada Example, born 1950");
};

const page = (monitor: Monitor, place: string, faulty: boolean) => (
  <MonitorProvider monitor={monitor}>
    <PageGuard place={place}>{faulty ? <Faulty /> : <p>The roster</p>}</PageGuard>
  </MonitorProvider>
);

function crashed(status: SaveStatus = { type: "Saved" }) {
  const monitor = monitorWith();
  monitor.getState().reportSaveStatus(status);
  const { rerender } = render(page(monitor, "/patients/a", true), { wrapper: InEnglish });
  return { monitor, rerender };
}

const SAFE = "Every result recorded so far is saved on this device.";
const NOT_SAFE = "The last change is not saved yet. Keep this tab open and tell support before reloading.";

describe("a page that fails", () => {
  // React and jsdom write a caught fault to the console, where only a developer looks: here it is expected.
  const { error } = console;
  beforeEach(() => {
    console.error = () => {};
  });
  afterEach(() => {
    console.error = error;
  });

  it("shows the kind of fault and never its text, which may name a patient", () => {
    crashed();
    expect(screen.getByRole("alert")).toHaveTextContent("RangeError");
    expect(document.documentElement.outerHTML).not.toMatch(/Ada|Example|1950/u);
  });

  it.each<[string, SaveStatus, string]>([
    ["everything is saved", { type: "Saved" }, SAFE],
    ["a write is on its way", { type: "Saving" }, NOT_SAFE],
    ["a change is not saved", { type: "NotSaved", why: "full", pending: 1 }, NOT_SAFE],
  ])("promises safety only on its ground: %s", (_, status, sentence) => {
    crashed(status);
    expect(screen.getByText(sentence)).toBeVisible();
    expect(screen.queryByText(sentence === SAFE ? NOT_SAFE : SAFE)).not.toBeInTheDocument();
  });

  it("changes its promise when the change is saved after all", () => {
    const { monitor } = crashed({ type: "NotSaved", why: "full", pending: 1 });
    act(() => monitor.getState().reportSaveStatus({ type: "Saved", at: "2026-06-15T12:00:00.000Z" }));
    expect(screen.getByText(SAFE)).toBeVisible();
  });

  it("keeps its fault to itself: another place is shown as ever", () => {
    const { monitor, rerender } = crashed();
    rerender(page(monitor, "/", false));
    expect(screen.getByText("The roster")).toBeVisible();
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  });

  it("tells a patient who has the device nothing of the code, and leads nowhere", () => {
    const monitor = monitorWith();
    monitor.getState().reportPatientMode({ type: "Unreadable" });
    render(<Theme scheme="light">{page(monitor, "", true)}</Theme>, { wrapper: InEnglish });
    expect(screen.getByRole("alert")).toHaveTextContent("give the device back to your care team");
    expect(screen.getByRole("button", { name: "Reload now" })).toBeVisible();
    expect(screen.queryByRole("link")).not.toBeInTheDocument();
    expect(document.body.textContent).not.toMatch(/RangeError/u);
  });

  it("says of a page that could not be fetched that it was not loaded, with what is safe and no code", () => {
    const missing = new TypeError("Failed to fetch");
    const Missing = () => {
      throw missing;
    };
    watchLoadFailures(window, () => {});
    window.dispatchEvent(Object.assign(new Event("vite:preloadError"), { payload: missing }));
    render(
      <MonitorProvider monitor={monitorWith()}>
        <PageGuard place="/settings">
          <Missing />
        </PageGuard>
      </MonitorProvider>,
      { wrapper: InEnglish },
    );
    expect(screen.getByRole("heading", { level: 1, name: "This page could not be loaded" })).toBeVisible();
    expect(screen.getByText(SAFE)).toBeVisible();
    expect(document.body.textContent).not.toMatch(/TypeError/u);
  });
});
