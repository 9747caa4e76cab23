import { render, screen, within } from "@testing-library/react";
import { userEvent, type UserEvent } from "@testing-library/user-event";
import { MemoryRouter, Route, Routes, useLocation, useNavigate } from "react-router";
import type { PatientRecord } from "../../../src/domain/record/patientRecord.ts";
import { Roster } from "../../../src/features/roster/Roster.tsx";
import type { Monitor } from "../../../src/store/monitor.ts";
import { MonitorProvider } from "../../../src/store/useMonitor.tsx";
import { Theme } from "../../../src/ui/Theme.tsx";
import { fixedDeps, monitorWith } from "../../support/monitor.ts";
import { InEnglish } from "../../support/inEnglish.tsx";

/** Where the browser stands, for the tests to read. */
function Place() {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  return (
    <>
      <output aria-label="address">{pathname + search}</output>
      <button type="button" onClick={() => void navigate(-1)}>
        Back
      </button>
    </>
  );
}

/** The roster over a real store with these patients, on 10 June 2026. */
export function showRoster(
  records: readonly PatientRecord[],
  { address = "/", today = "2026-06-10", before = "" } = {},
): { readonly monitor: Monitor; readonly user: UserEvent } {
  const monitor = monitorWith(records, {}, fixedDeps(today));
  const user = userEvent.setup();
  render(
    <MemoryRouter initialEntries={before === "" ? [address] : [before, address]}>
      <Theme scheme="light">
        <MonitorProvider monitor={monitor}>
          <Routes>
            <Route path="/" element={<Roster onApproach={() => {}} />} />
            <Route path="/patients/:id" element={<p>One patient</p>} />
          </Routes>
          <Place />
        </MonitorProvider>
      </Theme>
    </MemoryRouter>,
    { wrapper: InEnglish },
  );
  return { monitor, user };
}

export const table = () => screen.getByRole("table", { name: "Patients" });
export const address = () => screen.getByLabelText("address").textContent;
export const searchBox = () => screen.getByRole("searchbox", { name: "Search patients" });
export const rowOf = (name: string) => screen.getByRole("row", { name: new RegExp(name, "u") });
/** Who is listed, from top to bottom. */
export const names = (): readonly (string | null)[] =>
  screen.queryByRole("table") === null
    ? []
    : within(table())
        .queryAllByRole("link")
        .map((link) => link.textContent);
/** A filter of the worklist. */
export const filter = (name: string) =>
  within(screen.getByRole("group", { name: "Worklist" })).getByRole("button", { name: new RegExp(`^${name} \\d+$`, "u") });
