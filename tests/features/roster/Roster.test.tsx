import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { day, observation } from "../../support/observations.ts";
import { confirmedRise, noChange, recordOf, serum } from "../../support/workRecords.ts";
import { address, names, rowOf, searchBox, showRoster, table } from "./rosterScreen.tsx";

const DOERFLER = recordOf("d", noChange(), {
  familyName: "Dörfler",
  givenName: "Änne",
  recordNumber: "10-77",
  diagnosis: "waldenstrom",
});
const AMBERG = recordOf("a", confirmedRise(), {
  familyName: "Amberg",
  givenName: "Ruth",
  recordNumber: "20-11",
  diagnosis: "multiple-myeloma",
});
const ZEHNDER = recordOf("z", serum(["2026-06-01", "9.5"]), { familyName: "Zehnder", givenName: "Ruth" });
const NOBODY = recordOf("n", [], { familyName: "Nemo" });
const ALL = [DOERFLER, AMBERG, ZEHNDER, NOBODY];

describe("finding a patient", () => {
  it.each([
    ["a family name without its accents, in any case", "dorFLER", ["Dörfler, Änne"]],
    ["the same name with them", "Dörfler", ["Dörfler, Änne"]],
    ["several words in any order", "myeloma ruth", ["Amberg, Ruth"]],
    ["a record number", "10-77", ["Dörfler, Änne"]],
    ["part of a diagnosis, without its accents", "waldenstrom", ["Dörfler, Änne"]],
    ["a given name that two share", " ruth ", ["Amberg, Ruth", "Zehnder, Ruth"]],
  ])("answers %s", async (_, query, found) => {
    const { user } = showRoster(ALL);
    await user.type(searchBox(), query);
    await waitFor(() => expect(names()).toEqual(found));
    expect(screen.getByRole("status", { name: "Patients shown" })).toHaveTextContent(`${found.length} of 4 patients`);
  });

  it.each([
    ["an apostrophe typed plainly", "o'brien", "ymd"],
    ["a birth date in full", "1961-05-09", "ymd"],
    ["a birth date as the user writes it", "9.5.1961", "dmy"],
    ["a record number without its hyphen", "4020", "ymd"],
  ] as const)("answers %s", async (_, query, dateOrder) => {
    const brien = recordOf("b", [], { familyName: "O’Brien", recordNumber: "40-20", birthDate: day("1961-05-09") });
    const { monitor, user } = showRoster([...ALL, brien]);
    act(() => monitor.getState().changeSettings({ dateOrder }));
    await user.type(searchBox(), query);
    await waitFor(() => expect(names()).toEqual(["O’Brien"]));
  });

  it("is kept by the step that leaves, and never stands in the address: it can be a name", async () => {
    const { user } = showRoster(ALL);
    await user.type(searchBox(), "ruth");
    await user.click(screen.getByRole("button", { name: /^Collected/u }));
    expect(address()).toBe("/?sort=-collected");
    await user.click(searchBox());
    await user.keyboard("{Enter}");
    expect(screen.getByText("One patient")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Back" }));
    expect(searchBox()).toHaveValue("ruth");
    expect(address()).toBe("/?sort=-collected");
    await waitFor(() => expect(names()).toEqual(["Zehnder, Ruth", "Amberg, Ruth"]));
  });

  it("leaves the rows of those who are found as before: a letter that all names have draws none of a hundred anew", async () => {
    const many = Array.from({ length: 130 }, (_, at) => recordOf(`p${String(at)}`, [], { familyName: `Example${String(at)}` }));
    const { user } = showRoster(many);
    await waitFor(() => expect(names()).toHaveLength(100));
    const before = within(table()).getAllByRole("row");
    const gone: Node[] = [];
    const watch = new MutationObserver((changes) => gone.push(...changes.flatMap(({ removedNodes }) => [...removedNodes])));
    watch.observe(table(), { childList: true, subtree: true });
    await user.type(searchBox(), "ex");
    expect(gone).toEqual([]);
    expect(within(table()).getAllByRole("row")).toEqual(before);
    await user.type(searchBox(), "ample12");
    await waitFor(() => expect(names()).toHaveLength(11));
    expect(gone.length).toBeGreaterThanOrEqual(89);
    watch.disconnect();
  });

  it("is no step of its own while it is typed: one step back leaves the roster", async () => {
    const { user } = showRoster(ALL, { before: "/patients/a" });
    await user.type(searchBox(), "ruth");
    await user.click(screen.getByRole("button", { name: "Back" }));
    expect(address()).toBe("/patients/a");
  });

  it("says so where nobody matches, and brings all back", async () => {
    const { user } = showRoster(ALL);
    await user.type(searchBox(), "ruth nemo");
    expect(await screen.findByText("No patient matches “ruth nemo”.")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Clear the search" }));
    expect(names()).toHaveLength(4);
  });

  it("opens the first match on Enter, and nothing while nothing is typed", async () => {
    const { user } = showRoster(ALL);
    await user.click(searchBox());
    await user.keyboard("{Enter}");
    expect(address()).toBe("/");
    await user.keyboard("zehnder{Enter}");
    expect(address()).toBe("/patients/z");
  });

  it("begins with the slash key, which a search can still contain", async () => {
    const { user } = showRoster(ALL);
    await user.keyboard("/");
    expect(searchBox()).toHaveFocus();
    expect(searchBox()).toHaveValue("");
    await user.keyboard("10/77");
    expect(searchBox()).toHaveValue("10/77");
  });

  it("moves from the search to the first patient and on with the arrow keys, and ends with Escape", async () => {
    const { user } = showRoster(ALL);
    await user.keyboard("/ruth{ArrowDown}");
    expect(screen.getByRole("link", { name: "Amberg, Ruth" })).toHaveFocus();
    await user.keyboard("{ArrowDown}");
    expect(screen.getByRole("link", { name: "Zehnder, Ruth" })).toHaveFocus();
    await user.keyboard("{ArrowDown}{ArrowUp}");
    expect(screen.getByRole("link", { name: "Amberg, Ruth" })).toHaveFocus();
    await user.keyboard("/{Escape}");
    expect(searchBox()).toHaveValue("");
  });
});

describe("the order of the patients", () => {
  it("begins with the one of the address, and with urgency where it names none that exists", () => {
    showRoster(ALL, { address: "/?sort=-patient" });
    expect(names()).toEqual(["Zehnder, Ruth", "Nemo", "Dörfler, Änne", "Amberg, Ruth"]);
    cleanup();
    showRoster(ALL, { address: "/?sort=__proto__" });
    expect(screen.getByRole("columnheader", { name: /^Verdict/u })).toHaveAttribute("aria-sort", "ascending");
  });

  it.each([
    ["Patient", "ascending", ["Amberg, Ruth", "Dörfler, Änne", "Nemo", "Zehnder, Ruth"]],
    ["Diagnosis", "ascending", ["Amberg, Ruth", "Dörfler, Änne", "Nemo", "Zehnder, Ruth"]],
    ["Latest B2M", "descending", ["Zehnder, Ruth", "Amberg, Ruth", "Dörfler, Änne", "Nemo"]],
    ["Collected", "descending", ["Zehnder, Ruth", "Amberg, Ruth", "Dörfler, Änne", "Nemo"]],
    ["Trend", "descending", ["Amberg, Ruth", "Dörfler, Änne", "Zehnder, Ruth", "Nemo"]],
    ["Change", "descending", ["Amberg, Ruth", "Dörfler, Änne", "Nemo", "Zehnder, Ruth"]],
  ] as const)("follows %s, %s first", async (column, direction, order) => {
    const { user } = showRoster(ALL);
    await user.click(screen.getByRole("button", { name: column }));
    expect(names()).toEqual(order);
    expect(within(table()).getByRole("columnheader", { name: column })).toHaveAttribute("aria-sort", direction);
    expect(
      within(table())
        .getAllByRole("columnheader")
        .filter((header) => header.hasAttribute("aria-sort")),
    ).toHaveLength(1);
  });

  it("is that of urgency at first, and turns round on a second press", async () => {
    const { user } = showRoster(ALL);
    expect(names()).toEqual(["Amberg, Ruth", "Nemo", "Zehnder, Ruth", "Dörfler, Änne"]);
    await user.click(screen.getByRole("button", { name: "Verdict" }));
    expect(within(table()).getByRole("columnheader", { name: "Verdict" })).toHaveAttribute("aria-sort", "descending");
    expect(names()).toEqual(["Dörfler, Änne", "Nemo", "Zehnder, Ruth", "Amberg, Ruth"]);
  });

  it("keeps patients without a value last, whichever way it goes", async () => {
    const { user } = showRoster(ALL);
    await user.click(screen.getByRole("button", { name: "Latest B2M" }));
    await user.click(screen.getByRole("button", { name: "Latest B2M" }));
    expect(names()).toEqual(["Dörfler, Änne", "Amberg, Ruth", "Zehnder, Ruth", "Nemo"]);
  });
});

describe("a patient's row", () => {
  it("shows value, flag, day, change and verdict of the latest result", () => {
    showRoster([DOERFLER]);
    const row = within(rowOf("Dörfler"));
    expect(row.getByRole("cell", { name: "2.1 mg/L Within 2026-05-01" })).toBeInTheDocument();
    expect(row.getByText("+5.0 %")).toHaveTextContent("+5.0 % within expected variation");
    expect(row.getByText("No change shown")).toBeInTheDocument();
  });

  it("shows the verdict's own figure with its day, and the last step under it, never as within variation beside a rise", () => {
    showRoster([AMBERG]);
    expect(within(rowOf("Amberg")).getByText("+50 %")).toHaveTextContent(/^\+50 % since 1 Mar 2026 last step −6\.5 %$/u);
    expect(rowOf("Amberg")).toHaveTextContent("Rising, confirmed");
    expect(rowOf("Amberg")).not.toHaveTextContent("within expected variation");
  });

  it("shows a change of two results once: the last step is all of it", () => {
    showRoster([recordOf("p", serum(["2026-03-01", "2.0"], ["2026-05-01", "2.6"]))]);
    expect(within(rowOf("Example")).getByText("+30 %")).toHaveTextContent(/^\+30 % since 1 May 2026$/u);
  });

  it("shows of a change that has ended by when it had, and no since beside no change", () => {
    const months = ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10"];
    const values = ["8", "8", "8", "8", "3", "3", "3.1", "2.9", "3", "3"];
    showRoster([recordOf("p", serum(...months.map((month, at) => [`2025-${month}-01`, values[at] ?? ""] as const)))]);
    expect(rowOf("Example")).toHaveTextContent("−63 % by 1 May 2025 last step 0 %");
    expect(rowOf("Example")).toHaveTextContent("No change shown since 1 May 2025");
  });

  it("shows a rise by a result beyond the assay's limit as at least so much, without a last step that nobody knows", () => {
    showRoster([recordOf("p", serum(["2026-01-01", "8"], ["2026-02-01", "8.2"], ["2026-03-01", "7.9"], ["2026-04-01", ">20"]))]);
    expect(within(rowOf("Example")).getByText("at least +149 %")).toHaveTextContent(/^at least \+149 % since 1 Apr 2026$/u);
  });

  it("names both of two results of the latest day", () => {
    showRoster([recordOf("p", serum(["2026-03-01", "2.4"], ["2026-05-01", "3.1"], ["2026-05-01", "2.6"]))]);
    expect(rowOf("Example")).toHaveTextContent(/(?:2\.6 mg\/L.*also 3\.1|3\.1 mg\/L.*also 2\.6) that day/u);
  });

  it("says of a last step that is large where all results together show no change that it is so by itself", () => {
    const values = ["3", "3.1", "3.2", "2.8", "3", "3.2", "2.5", "3.2"];
    showRoster([recordOf("p", serum(...values.map((value, at) => [`2026-0${at + 1}-01`, value] as const)))]);
    expect(rowOf("Example")).toHaveTextContent("+28 % by itself beyond expected variation");
    expect(rowOf("Example")).toHaveTextContent("No change shown");
  });

  it("shows what is unknown as unknown: no diagnosis, no result, no change, too few results", () => {
    showRoster([NOBODY]);
    const cells = within(rowOf("Nemo"))
      .getAllByRole("cell")
      .map((cell) => cell.textContent);
    expect(cells).toEqual(["Not recorded", "No result", "", "", "—", "·Too few results", "—"]);
  });

  it("shows a value without an interval as such, never as within", () => {
    showRoster([recordOf("p", [observation("2026-05-01", "12", { measurand: "b2m-serum-post-dialysis" })])]);
    expect(within(rowOf("Example")).getByText("No interval")).toBeInTheDocument();
    expect(within(rowOf("Example")).getByText("Not interpreted")).toBeInTheDocument();
  });

  it("shows a censored value with its sign and never as a number", () => {
    showRoster([recordOf("p", [...noChange(), observation("2026-06-01", "<0.2")])]);
    expect(rowOf("Example")).toHaveTextContent("<0.2");
  });

  it("marks a made-up person", () => {
    showRoster([recordOf("p", noChange(), { synthetic: true }), AMBERG]);
    expect(within(rowOf("Example")).getByText("Demo")).toHaveAttribute("title", "Demo: a made-up person. No real patient data.");
    expect(within(rowOf("Amberg")).queryByText("Demo")).not.toBeInTheDocument();
  });

  it("names a series beside the main one that has something to say, and no other", () => {
    const csf = [
      observation("2026-03-01", "1.0", { measurand: "b2m-csf" }),
      observation("2026-05-01", "2.0", { measurand: "b2m-csf" }),
    ];
    showRoster([recordOf("p", [...noChange(), ...csf]), recordOf("q", noChange(), { familyName: "Quist" })]);
    expect(rowOf("Example")).toHaveTextContent(/No change shown.*B2M, CSF.*Not interpreted/u);
    expect(rowOf("Quist")).not.toHaveTextContent("CSF");
  });

  it("says nothing of a second series in which no change is shown", () => {
    const csf = [
      observation("2026-03-01", "1.0", { measurand: "b2m-csf" }),
      observation("2026-05-01", "2.0", { measurand: "b2m-csf" }),
    ];
    showRoster([recordOf("p", [...noChange(), ...csf], { diagnosis: "cns-lymphoma" })]);
    expect(rowOf("Example")).toHaveTextContent("Not interpreted");
    expect(rowOf("Example")).not.toHaveTextContent("No change shown");
  });
});

describe("an archived patient", () => {
  it("is hidden until archived patients are asked for, and is then marked", async () => {
    const { user } = showRoster([AMBERG, recordOf("o", noChange(), { familyName: "Olsen", archived: true })]);
    expect(names()).toEqual(["Amberg, Ruth"]);
    expect(screen.getByRole("status", { name: "Patients shown" })).toHaveTextContent("1 patient");
    await user.click(screen.getByRole("checkbox", { name: "Show archived" }));
    expect(names()).toEqual(["Amberg, Ruth", "Olsen"]);
    expect(within(rowOf("Olsen")).getByText("Archived")).toBeInTheDocument();
  });

  it("is not offered where nobody is archived", () => {
    showRoster([AMBERG]);
    expect(screen.queryByRole("checkbox", { name: "Show archived" })).not.toBeInTheDocument();
  });
});
