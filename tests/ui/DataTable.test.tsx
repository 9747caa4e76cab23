import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { DataTable } from "../../src/ui/DataTable.tsx";
import { monitorWith } from "../support/monitor.ts";
import { show } from "../support/render.tsx";

const rows = [
  { laboratory: "North", interval: "0.8 to 2.2 mg/L" },
  { laboratory: "South", interval: "" },
];

const table = () => screen.getByRole("table", { name: "Laboratories" });

describe("a table of records", () => {
  const open = (total?: number) =>
    show(
      <DataTable
        label="Laboratories"
        rows={rows}
        rowKey={({ laboratory }) => laboratory}
        {...(total === undefined ? {} : { total })}
        columns={[
          { heading: "Laboratory", render: ({ laboratory }) => laboratory },
          { heading: "Interval", look: "figure", render: ({ interval }) => interval },
          { heading: "Actions", look: "actions", render: () => <button type="button">Edit</button> },
        ]}
      />,
      monitorWith(),
    );

  it("heads each row with its first column, and names the column of buttons for those who hear it", () => {
    open();
    expect(
      within(table())
        .getAllByRole("rowheader")
        .map(({ textContent }) => textContent),
    ).toEqual(["North", "South"]);
    expect(within(table()).getByRole("columnheader", { name: "Actions" })).toBeInTheDocument();
  });

  it("gives each value its column's name, to stand beside it where the headings do not", () => {
    open();
    const [interval] = within(within(table()).getByRole("row", { name: /North/u })).getAllByRole("cell");
    expect(interval).toHaveAttribute("data-label", "Interval");
  });

  it("leaves a cell without a value empty, so that a card does not name it", () => {
    open();
    const [interval] = within(within(table()).getByRole("row", { name: /South/u })).getAllByRole("cell");
    expect(interval).toBeEmptyDOMElement();
  });

  it("tells how many rows there are in all, the headings among them, where it shows one page of them", () => {
    open(450);
    expect(table()).toHaveAttribute("aria-rowcount", "451");
  });
});
