import { screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { FollowUpSettings } from "../../../src/features/settings/FollowUpSettings.tsx";
import { monitorWith } from "../../support/monitor.ts";
import { show } from "../../support/render.tsx";

afterEach(() => void vi.unstubAllGlobals());

function open() {
  const monitor = monitorWith();
  const user = show(<FollowUpSettings />, monitor);
  return { user, settings: () => monitor.getState().settings };
}

describe("the settings of next test and review", () => {
  it("name an interval for a purpose, and none again", async () => {
    const { user, settings } = open();
    await user.selectOptions(screen.getByLabelText("During treatment"), "4 weeks");
    await user.selectOptions(screen.getByLabelText("No purpose recorded"), "3 months");
    expect(settings().testIntervals).toEqual({ "during-treatment": "P4W", "not-recorded": "P3M" });
    await user.selectOptions(screen.getByLabelText("During treatment"), "No default");
    expect(settings().testIntervals).toEqual({ "not-recorded": "P3M" });
    expect(screen.getByText("During treatment: No default")).toBeVisible();
  });

  it("keep the initials of this device", async () => {
    const { user, settings } = open();
    await user.type(screen.getByLabelText("Device initials"), " AK {Enter}");
    expect(settings().deviceInitials).toBe("AK");
  });

  it("let patients see results once they are reviewed, which nobody has chosen at first", async () => {
    const { user, settings } = open();
    expect(screen.getByRole("radio", { name: "All results" })).toBeChecked();
    await user.click(screen.getByRole("radio", { name: "Reviewed results" }));
    expect(settings().historyShows).toBe("reviewed");
    expect(screen.getByText(/The patient is told that your team looks at new results first\./u)).toBeVisible();
  });

  it.each([
    ["granted", "on", "Notifications are on"],
    ["denied", undefined, "This browser does not let the page show notifications."],
  ])("ask the browser before notifications are on: %s", async (answer, kept, told) => {
    vi.stubGlobal("Notification", { requestPermission: () => Promise.resolve(answer) });
    const { user, settings } = open();
    await user.click(screen.getByRole("radio", { name: "On this device" }));
    expect(await screen.findByText(told)).toBeVisible();
    expect(settings().dueNotices).toBe(kept);
  });
});
