import { instantAt } from "../../../src/domain/instant.ts";
import { act, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { dayOfMoment } from "../../../src/words/describeMoment.ts";
import { byId, put } from "../../../src/domain/byId.ts";
import { keep } from "../../../src/domain/kept.ts";
import type { NextTestContent } from "../../../src/domain/record/nextTest.ts";
import type { PatientRecord } from "../../../src/domain/record/patientRecord.ts";
import type { ReviewContent } from "../../../src/domain/record/review.ts";
import { sumOf } from "../../../src/domain/record/reviewSum.ts";
import { take } from "../../../src/domain/shelf.ts";
import type { Observation } from "../../../src/domain/measuring/observation.ts";
import { EMPTY_DRAFT } from "../../../src/domain/measuring/observationDoor.ts";
import type { PatientId } from "../../../src/domain/record/patient.ts";
import { day, observation } from "../../support/observations.ts";
import { confirmedRise, noChange, possibleRise, recordOf, serum, setAsideFor } from "../../support/workRecords.ts";
import { address, filter, names, rowOf, searchBox, showRoster, table } from "./rosterScreen.tsx";

const P = "p" as PatientId;
const rise = possibleRise();
const POSSIBLE = recordOf("p", rise, { familyName: "Possible" });
const FALLING = recordOf("f", serum(["2026-04-01", "3.0"], ["2026-06-01", "2.0"]), { familyName: "Falling" });
const ALL = [
  recordOf("c", confirmedRise(), { familyName: "Confirmed" }),
  POSSIBLE,
  FALLING,
  recordOf("n", noChange(), { familyName: "Nochange" }),
  recordOf("z", [], { familyName: "Zero" }),
];
/** On 10 June the repeat of 1 May was due on 29 May. */
const OVERDUE = "Repeat due: 12 days overdue";

const counts = () => screen.getAllByRole("button", { name: /\d+$/u }).map((button) => button.textContent);

describe("the worklist", () => {
  it("counts each group, most urgent first, after all", () => {
    showRoster(ALL);
    expect(counts()).toEqual([
      "All 5",
      "Rising, confirmed 1",
      "Rising, possible 1",
      "New laboratory 0",
      "Overdue 1",
      "Falling 1",
      "Not interpreted 0",
      "Too few results 1",
      "No change shown 1",
      "Due soon 0",
      "Not reviewed 4",
    ]);
    expect(filter("All")).toHaveAttribute("aria-pressed", "true");
  });

  it("lists the patients of the chosen group, keeps it in the address and says how many", async () => {
    const { user } = showRoster(ALL);
    await user.click(filter("Rising, confirmed"));
    expect(names()).toEqual(["Confirmed"]);
    expect(address()).toBe("/?group=rising-confirmed");
    expect(filter("Rising, confirmed")).toHaveAttribute("aria-pressed", "true");
    expect(filter("All")).toHaveAttribute("aria-pressed", "false");
    expect(screen.getByRole("status", { name: "Patients shown" })).toHaveTextContent("1 of 5 patients");
    await user.click(filter("All"));
    expect(names()).toHaveLength(5);
    expect(address()).toBe("/");
  });

  it("begins with the group of the address, and with all where it names none that exists", () => {
    showRoster(ALL, { address: "/?group=repeat-overdue" });
    expect(names()).toEqual(["Possible"]);
  });

  it.each(["constructor", "Rising", ""])("shows everyone where the address names the group “%s”", (group) => {
    showRoster(ALL, { address: `/?group=${group}` });
    expect(names()).toHaveLength(5);
  });

  it("works by keyboard: a second press of the chosen group shows all again", async () => {
    const { user } = showRoster(ALL);
    filter("Falling").focus();
    await user.keyboard("{Enter}");
    expect(names()).toEqual(["Falling"]);
    await user.keyboard(" ");
    expect(names()).toHaveLength(5);
  });

  it("says so where a group is empty or does not hold who was searched for, and shows all again", async () => {
    const { user } = showRoster(ALL, { address: "/?group=new-laboratory" });
    expect(screen.getByText("No patient is in “New laboratory”.")).toBeVisible();
    await user.type(searchBox(), "zero");
    expect(await screen.findByText("No patient in “New laboratory” matches “zero”.")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Show all" }));
    expect(names()).toHaveLength(5);
    expect(address()).toBe("/");
    expect(searchBox()).toHaveValue("");
  });

  it("counts an archived patient only while archived patients are shown", async () => {
    const { user } = showRoster([...ALL, recordOf("o", confirmedRise(), { familyName: "Olsen", archived: true })]);
    expect(filter("Rising, confirmed")).toHaveTextContent("1");
    await user.click(screen.getByRole("checkbox", { name: "Show archived" }));
    expect(filter("Rising, confirmed")).toHaveTextContent("2");
  });

  it("follows a result as soon as it is recorded", () => {
    const { monitor } = showRoster(ALL);
    act(() => {
      monitor
        .getState()
        .recordObservation(P, { ...EMPTY_DRAFT, measurand: "b2m-serum", unit: "mg/L", value: "3.1", collectedOn: "2026-06-09" });
    });
    expect(filter("Rising, possible")).toHaveTextContent("0");
    expect(filter("Rising, confirmed")).toHaveTextContent("2");
    expect(within(rowOf("Possible")).queryByRole("button", { name: "Set aside" })).not.toBeInTheDocument();
  });
});

describe("the request for a repeat in a patient's row", () => {
  it("says by when, and from the day after how late it is", () => {
    showRoster([POSSIBLE, FALLING]);
    expect(rowOf("Possible")).toHaveTextContent(OVERDUE);
    expect(rowOf("Falling")).toHaveTextContent("Repeat asked for by 2026-06-29");
  });

  it("is not made where nothing is asked", () => {
    showRoster(ALL);
    for (const name of ["Confirmed", "Nochange", "Zero"]) expect(rowOf(name)).not.toHaveTextContent(/Repeat/u);
  });

  it("is set aside with a reason; verdict and group stay, only the asking ends, and focus returns", async () => {
    const { monitor, user } = showRoster(ALL);
    await user.click(within(rowOf("Possible")).getByRole("button", { name: "Set aside" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Set aside the request for a repeat" }));
    expect(dialog.getByText("Possible: B2M, serum, “Rising, possible: repeat” on the result of 1 May 2026.")).toBeVisible();
    await user.type(dialog.getByLabelText("Reason"), "Hemolysed, drawn again");
    await user.click(dialog.getByRole("button", { name: "Set aside" }));
    expect(Object.values(take(monitor.getState().records, "p")?.setAsides ?? {})).toEqual([
      expect.objectContaining({
        measurand: "b2m-serum",
        observationId: rise.at(-1)?.id,
        why: "Hemolysed, drawn again",
        status: "active",
      }),
    ]);
    const row = rowOf("Possible");
    expect(row).toHaveTextContent("Rising, possible: repeat");
    expect(row).toHaveTextContent("Set aside: Hemolysed, drawn again");
    // The day where the reader sits: noon in Greenwich is the next day on Kiritimati.
    const setAsideAt = Object.values(take(monitor.getState().records, "p")?.setAsides ?? {})[0]?.recordedAt;
    expect(setAsideAt?.slice(0, 10)).toBe("2026-06-10");
    expect(row).toHaveTextContent(`on ${dayOfMoment(setAsideAt ?? instantAt(0))}`);
    expect(row).not.toHaveTextContent("overdue");
    expect(filter("Rising, possible")).toHaveTextContent("1");
    expect(filter("Overdue")).toHaveTextContent("0");
    expect(screen.getByText("Saved: request for a repeat set aside, Possible")).toHaveAttribute("role", "status");
    await waitFor(() => expect(within(row).getByRole("button", { name: "Ask again" })).toHaveFocus());
  });

  it("takes a frequent reason with one press", async () => {
    const { monitor, user } = showRoster([POSSIBLE]);
    await user.click(screen.getByRole("button", { name: "Set aside" }));
    await user.click(await screen.findByRole("button", { name: "Explained clinically" }));
    expect(screen.getByLabelText("Reason")).toHaveValue("Explained clinically");
    await user.type(screen.getByLabelText("Reason"), ": new ibuprofen{Enter}");
    expect(Object.values(take(monitor.getState().records, "p")?.setAsides ?? {})[0]?.why).toBe(
      "Explained clinically: new ibuprofen",
    );
  });

  it("is never set aside without a reason, nor by leaving the dialog", async () => {
    const { monitor, user } = showRoster([POSSIBLE]);
    await user.click(screen.getByRole("button", { name: "Set aside" }));
    await user.type(await screen.findByLabelText("Reason"), "  {Enter}");
    expect(screen.getByLabelText("Reason")).toHaveAccessibleDescription(
      "Write why. A request for a repeat is never set aside without a reason.",
    );
    expect(screen.getByLabelText("Reason")).toBeInvalid();
    await user.keyboard("booked{Escape}");
    await user.click(await screen.findByRole("button", { name: "Discard" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
    expect(take(monitor.getState().records, "p")?.setAsides).toEqual({});
    expect(rowOf("Possible")).toHaveTextContent(OVERDUE);
  });

  it("asks again after Undo, as if it had never been set aside", async () => {
    const { monitor, user } = showRoster([POSSIBLE]);
    await user.click(screen.getByRole("button", { name: "Set aside" }));
    await user.type(await screen.findByLabelText("Reason"), "booked{Enter}");
    expect(rowOf("Possible")).toHaveTextContent("Set aside: booked");
    act(() => {
      expect(monitor.getState().undo()).toMatchObject({ action: "SetAside", stayed: 0 });
    });
    expect(rowOf("Possible")).toHaveTextContent(OVERDUE);
    expect(filter("Overdue")).toHaveTextContent("1");
  });

  it("asks again on request, long after Undo is gone, and keeps what was said", async () => {
    const { monitor, user } = showRoster([
      recordOf("p", rise, { familyName: "Possible" }, [setAsideFor(rise.at(-1) as Observation)]),
    ]);
    await user.click(screen.getByRole("button", { name: "Ask again" }));
    expect(rowOf("Possible")).toHaveTextContent(OVERDUE);
    expect(take(monitor.getState().records, "p")?.setAsides["set-aside"]).toMatchObject({
      status: "entered-in-error",
      why: "Repeat already ordered",
      reason: "Asked for again from the roster",
      revision: 2,
    });
    expect(monitor.getState().undoable.at(-1)?.action).toBe("AskedAgain");
  });

  it("leaves the overdue group when it is set aside there, and the keyboard goes on from that group", async () => {
    const { user } = showRoster(ALL, { address: "/?group=repeat-overdue" });
    await user.click(screen.getByRole("button", { name: "Set aside" }));
    await user.type(await screen.findByLabelText("Reason"), "booked{Enter}");
    expect(screen.getByText("No patient is in “Overdue”.")).toBeVisible();
    await waitFor(() => expect(filter("Overdue")).toHaveFocus());
  });

  it("is set aside for one series and goes on for another", async () => {
    const csf = [
      observation("2026-03-01", "1.0", { measurand: "b2m-csf" }),
      observation("2026-05-02", "2.0", { measurand: "b2m-csf" }),
    ];
    const { monitor, user } = showRoster([recordOf("p", [...rise, ...csf], { familyName: "Possible" })]);
    act(() =>
      monitor
        .getState()
        .changeSettings({ variation: [{ measurand: "b2m-csf", cviPercent: 15, cvaPercent: 0, source: "assumed" }] }),
    );
    const [, second] = screen.getAllByRole("button", { name: "Set aside" });
    if (second === undefined) throw new Error("Only one series asks");
    await user.click(second);
    await user.type(await screen.findByLabelText("Reason"), "booked{Enter}");
    expect(Object.values(take(monitor.getState().records, "p")?.setAsides ?? {})).toEqual([
      expect.objectContaining({ measurand: "b2m-csf", observationId: csf.at(-1)?.id }),
    ]);
    expect(rowOf("Possible")).toHaveTextContent(/due: 12 days overdue.*B2M, CSF.*Set aside: booked/u);
  });
});

describe("when the next test is due", () => {
  const plannedOn = (id: string, on: string): PatientRecord => ({
    ...recordOf(id, noChange(), { familyName: id, birthDate: day("1963-08-18"), recordNumber: `R-${id}` }),
    nextTests: byId([
      keep<NextTestContent>(
        "plan",
        { on: day(on), setOn: day("2026-05-02"), status: "active" },
        { at: "2026-05-02T09:00:00.000Z" },
      ),
    ]),
  });
  const [late, soon, later] = [
    plannedOn("Kate", "2026-06-04"),
    plannedOn("Soon", "2026-06-20"),
    plannedOn("Zater", "2026-09-01"),
  ];
  const none = recordOf("none", noChange(), { familyName: "Aunplanned" });
  const dueOf = (name: string) => within(rowOf(name)).getAllByRole("cell").at(-1);

  it("stands in a column of its own: the day, and how many days late or ahead where that is near", () => {
    showRoster([late, soon, later, none]);
    expect(dueOf("Kate")).toHaveTextContent("2026-06-04 6 days overdue");
    expect(dueOf("Soon")).toHaveTextContent("2026-06-20 in 10 days");
    expect(dueOf("Zater")).toHaveTextContent(/^2026-09-01$/u);
    expect(dueOf("Aunplanned")).toHaveTextContent("—");
  });

  it("sorts the overdue first, and whoever has no plan last", async () => {
    const { user } = showRoster([none, later, soon, late]);
    await user.click(within(table()).getByRole("button", { name: /^Next due/u }));
    expect(names()).toEqual(["Kate", "Soon", "Zater", "Aunplanned"]);
    expect(address()).toBe("/?sort=due");
  });

  it("stands under headings where that is asked for, in the address too, in the order of the column", async () => {
    const { user } = showRoster([none, later, soon, late], { address: "/?sort=due" });
    await user.click(screen.getByLabelText("Grouped"));
    expect(address()).toBe("/?sort=due&grouped=1");
    const headings = within(table())
      .getAllByRole("rowheader")
      .filter((header) => header.getAttribute("scope") === "rowgroup");
    expect(headings.map(({ textContent }) => textContent)).toEqual(["Overdue 1", "Due soon 1", "Due later 1", "Not planned 1"]);
    expect(names()).toEqual(["Kate", "Soon", "Zater", "Aunplanned"]);
  });

  it("leads to the overdue by a key, from where the arrow keys, Home and End go on", async () => {
    const { user } = showRoster([none, later, soon, late, plannedOn("Mate", "2026-06-01")]);
    await user.keyboard("o");
    await waitFor(() => expect(names()).toEqual(["Mate", "Kate"]));
    expect(screen.getByRole("link", { name: "Mate" })).toHaveFocus();
    await user.keyboard("{End}");
    expect(screen.getByRole("link", { name: "Kate" })).toHaveFocus();
    await user.keyboard("{Home}{ArrowDown}{ArrowUp}");
    expect(screen.getByRole("link", { name: "Mate" })).toHaveFocus();
    await user.keyboard("{Enter}");
    expect(screen.getByText("One patient")).toBeVisible();
  });

  it("keeps how much room a row takes with the device", async () => {
    const { monitor, user } = showRoster([late]);
    await user.click(screen.getByLabelText("Compact rows"));
    expect(table()).toHaveAttribute("data-density", "compact");
    expect(monitor.getState().settings.rosterDensity).toBe("compact");
  });

  it("stands beside whose it is: name, birth date and record number", () => {
    showRoster([late]);
    expect(within(rowOf("Kate")).getByRole("rowheader")).toHaveTextContent("1963-08-18 · R-Kate");
  });
});

describe("what the team has reviewed", () => {
  it("is told in the row, and what came since stands out", () => {
    const results = noChange();
    const seen = recordOf("p", results.slice(0, -1), { familyName: "Seen" });
    const content: ReviewContent = {
      on: day("2026-05-01"),
      by: "AK",
      results: sumOf(seen),
      verdicts: "b2m-serum no-change-shown",
      status: "active",
    };
    const review = keep<ReviewContent>("review", content, { at: "2026-04-30T12:00:00.000Z" });
    const newest = results.at(-1);
    if (newest === undefined) throw new Error("no result");
    const since = { ...seen, id: "q" as PatientId, patient: { ...seen.patient, id: "q" as PatientId, familyName: "Since" } };
    showRoster([
      { ...seen, reviews: byId([review]) },
      {
        ...since,
        observations: put(since.observations, { ...newest, recordedAt: "2026-05-02T08:00:00.000Z" }),
        reviews: byId([review]),
      },
    ]);
    expect(rowOf("Seen")).toHaveTextContent("Reviewed 1 May 2026, AK");
    expect(rowOf("Since")).toHaveTextContent("1 new since reviewed 1 May 2026, AK");
    expect(filter("Not reviewed")).toHaveTextContent("1");
  });
});
