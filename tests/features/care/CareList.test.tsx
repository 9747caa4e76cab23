import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { CareList } from "../../../src/features/care/CareList.tsx";
import { event, line, recordWithCare } from "../../support/care.ts";
import { monitorWith } from "../../support/monitor.ts";
import { show } from "../../support/render.tsx";

describe("the list of care", () => {
  const record = recordWithCare(
    [
      line("b", "Lenalidomide maintenance", "2025-03-03"),
      line("a", "VRd", "2024-03-03", { stoppedOn: "2024-09-01", stopReason: "planned end", bestResponse: "partial" }),
      line("x", "FCR", "2023-01-01", { status: "entered-in-error" }),
    ],
    [event("e1", "infection", "2025-01-02", { until: "2025-01-12" }), event("e2", "imaging", "2025-02-01")],
  );

  it("numbers lines by when they began and shows the newest first", () => {
    show(<CareList record={record} onEditLine={() => {}} onEditEvent={() => {}} />, monitorWith());
    const texts = screen.getAllByRole("listitem").map((item) => item.textContent);
    expect(texts[0]).toContain("Line 2: Lenalidomide maintenance, since 3 Mar 2025");
    expect(texts[1]).toContain("Line 1: VRd, 3 Mar 2024 to 1 Sep 2024");
    expect(texts[1]).toContain("Stopped: planned end");
    expect(texts[1]).toContain("Best response, as the team judged it: Partial response");
  });

  it("shows events newest first, a lasting one with both days", () => {
    show(<CareList record={record} onEditLine={() => {}} onEditEvent={() => {}} />, monitorWith());
    const texts = screen.getAllByRole("listitem").map((item) => item.textContent);
    const imaging = texts.findIndex((text) => text.includes("Imaging, 1 Feb 2025"));
    const infection = texts.findIndex((text) => text.includes("Infection, 2 Jan 2025 to 12 Jan 2025"));
    expect(imaging).toBeGreaterThan(-1);
    expect(infection).toBeGreaterThan(imaging);
  });

  it("gives a withdrawn line no number and keeps it apart, struck through", () => {
    show(<CareList record={record} onEditLine={() => {}} onEditEvent={() => {}} />, monitorWith());
    const group = screen.getByText("1 entered in error").closest("details") as HTMLElement;
    expect(group).not.toHaveAttribute("open");
    const struck = within(group).getByText("FCR").closest("s");
    expect(struck).toHaveTextContent("FCR, since 1 Jan 2023");
  });

  it("opens the line whose button was pressed", async () => {
    const opened: string[] = [];
    const user = show(
      <CareList
        record={record}
        onEditLine={(chosen) => opened.push(chosen.id)}
        onEditEvent={(chosen) => opened.push(chosen.id)}
      />,
      monitorWith(),
    );
    await user.click(screen.getByRole("button", { name: "Edit Line 1: VRd" }));
    await user.click(screen.getByRole("button", { name: "Edit Imaging" }));
    expect(opened).toEqual(["a", "e2"]);
  });

  it("says of a patient without care that none is recorded, not that there was none", () => {
    show(<CareList record={recordWithCare([])} onEditLine={() => {}} onEditEvent={() => {}} />, monitorWith());
    expect(screen.getByText("No treatment recorded.")).toBeVisible();
    expect(screen.getByText("No event recorded.")).toBeVisible();
  });
});
