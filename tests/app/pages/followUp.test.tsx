import { screen, waitFor, within } from "@testing-library/react";
import { beforeAll, describe, expect, it } from "vitest";
import { DeviceProvider } from "../../../src/app/device/useDevice.tsx";
import { PatientPage } from "../../../src/app/pages/PatientPage.tsx";
import type { Settings } from "../../../src/domain/device/settings.ts";
import { reviewsOf } from "../../../src/domain/record/reviewedResults.ts";
import { take } from "../../../src/domain/shelf.ts";
import { render } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { MemoryRouter, Route, Routes } from "react-router";
import { MonitorProvider } from "../../../src/store/useMonitor.tsx";
import { Theme } from "../../../src/ui/Theme.tsx";
import { monitorWith } from "../../support/monitor.ts";
import { confirmedRise, recordOf } from "../../support/workRecords.ts";
import { plainDevice } from "../../support/plainDevice.ts";
import { InEnglish } from "../../support/inEnglish.tsx";

// What the page fetches when it is wanted is here beforehand, so that no test waits for a busy disk.
beforeAll(() =>
  Promise.all([
    import("../../../src/charts/TrendChart.tsx"),
    import("../../../src/app/pages/PatientRest.tsx"),
    import("../../../src/features/followUp/ReviewDialog.tsx"),
  ]),
);

async function open(settings: Partial<Settings> = {}) {
  const monitor = monitorWith([recordOf("p", confirmedRise())], settings);
  const user = userEvent.setup();
  render(
    <MemoryRouter initialEntries={["/patients/p"]}>
      <Theme scheme="light">
        <MonitorProvider monitor={monitor}>
          <DeviceProvider device={plainDevice()}>
            <Routes>
              <Route path="/patients/:id" element={<PatientPage />} />
            </Routes>
          </DeviceProvider>
        </MonitorProvider>
      </Theme>
    </MemoryRouter>,
    { wrapper: InEnglish },
  );
  await screen.findByRole("figure", { name: "B2M, serum: trend" });
  const by = () => {
    const record = take(monitor.getState().records, "p");
    return record === undefined ? [] : reviewsOf(record).map((review) => review.by);
  };
  return { user, by, monitor };
}
const verdict = () => within(screen.getByRole("region", { name: "Verdict" }));

describe("marking a patient as reviewed", () => {
  it("asks for initials where the device has none, keeps them, and says by whom beside the verdict", async () => {
    const { user, by, monitor } = await open();
    expect(verdict().getByText("Not reviewed yet")).toBeVisible();
    await user.click(verdict().getByRole("button", { name: "Mark as reviewed" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Mark as reviewed" }));
    await user.click(dialog.getByRole("button", { name: "Mark as reviewed" }));
    expect(dialog.getByLabelText("Initials")).toBeInvalid();
    await user.type(dialog.getByLabelText("Initials"), " AK {Enter}");
    await waitFor(() => expect(by()).toEqual(["AK"]));
    expect(monitor.getState().settings.deviceInitials).toBe("AK");
    expect(verdict().getByRole("button", { name: "Reviewed 2026-06-15, AK" })).toBeVisible();
    expect(verdict().queryByRole("button", { name: "Mark as reviewed" })).not.toBeInTheDocument();
  });

  it("takes one key where the device knows whose it is, and is said to who listens", async () => {
    const { user, by } = await open({ deviceInitials: "BM" });
    await user.keyboard("m");
    expect(by()).toEqual(["BM"]);
    expect(screen.getAllByRole("status").some(({ textContent }) => textContent?.includes("Reviewed by BM"))).toBe(true);
  });

  it("shows who did, and takes a review back", async () => {
    const { user, by } = await open({ deviceInitials: "BM" });
    await user.keyboard("m");
    await user.click(verdict().getByRole("button", { name: "Reviewed 2026-06-15, BM" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Mark as reviewed" }));
    await user.click(dialog.getByRole("button", { name: "Take back the review of 15 June 2026, BM" }));
    expect(by()).toEqual([]);
    expect(dialog.queryByRole("list", { name: "Reviews so far" })).not.toBeInTheDocument();
  });
});
