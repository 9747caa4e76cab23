import { screen, within } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { Presentation } from "../../../src/features/board/Presentation.tsx";
import { boardCases, demoPeople } from "../../support/boardCases.ts";
import { monitorWith } from "../../support/monitor.ts";
import { show } from "../../support/render.tsx";

const people = demoPeople().slice(0, 3);

function presented(hidesIdentities = false) {
  const asked = { identities: vi.fn(), dates: vi.fn(), tour: vi.fn(), leave: vi.fn() };
  const user = show(
    <Presentation
      cases={boardCases(people, { hidesIdentities })}
      hidesIdentities={hidesIdentities}
      hidesDates={false}
      onToggleIdentities={asked.identities}
      onToggleDates={asked.dates}
      onStartTour={asked.tour}
      onLeave={asked.leave}
    />,
    monitorWith(people),
  );
  return { user, asked };
}
const slide = () => {
  const current = screen.getByRole("dialog", { name: "Presentation" }).querySelector<HTMLElement>('[data-current="true"]');
  if (current === null) throw new Error("no slide in sight");
  return within(current);
};
const pressed = (name: string) => screen.getByRole("button", { name }).getAttribute("aria-pressed");

describe("a presentation", () => {
  beforeEach(() => {
    document.body.innerHTML = "";
  });

  it("turns with the arrows and the keys of a presenter's remote, and stays at either end", async () => {
    const { user } = presented();
    const name = () => slide().getByRole("heading", { level: 2 }).textContent;
    expect(name()).toContain("Amberg");
    await user.keyboard("{ArrowLeft}");
    expect(name()).toContain("Amberg");
    await user.keyboard("{ArrowRight}");
    expect(name()).toContain("Bergson");
    await user.keyboard("{PageDown}{PageDown}");
    expect(name()).toContain("Castellan");
    await user.keyboard("{Home}");
    expect(name()).toContain("Amberg");
    expect(screen.getByRole("status")).toHaveTextContent("Case 1 of 3: Amberg, Ruth");
  });

  it("says in one place what the case is, what the verdict says and why, and as of when", () => {
    presented();
    expect(slide().getByText("Multiple myeloma, diagnosed 13 Sep 2024")).toBeInTheDocument();
    expect(slide().getByText(/^At diagnosis: ISS III/u)).toBeInTheDocument();
    expect(slide().getByText(/over 2 results since .*May suggest progression/u)).toHaveTextContent(/^Rising, confirmed: \+41 %/u);
    expect(slide().getByText("+41 %", { selector: "[data-part=verdict] *" })).toBeInTheDocument();
    expect(within(slide().getByRole("list", { name: "Checks" })).getAllByRole("listitem")).toHaveLength(3);
    expect(slide().getByText(/^As of 15 Jun 2026/u)).toBeInTheDocument();
    expect(slide().getByRole("figure", { name: "B2M, serum: trend" })).toBeInTheDocument();
  });

  it("draws the neighbours of the slide, and nobody further", async () => {
    const { user } = presented();
    const drawn = () => document.querySelectorAll("svg.recharts-surface").length;
    expect(drawn()).toBe(2);
    await user.keyboard("{ArrowRight}");
    expect(drawn()).toBe(3);
  });

  it("chooses ranges, scale and lane by key, in capitals too, and keeps them from case to case", async () => {
    const { user } = presented();
    await user.keyboard("3L");
    expect([pressed("1 y"), pressed("All"), pressed("Log")]).toEqual(["true", "false", "true"]);
    await user.keyboard("k{ArrowRight}");
    expect([pressed("1 y"), pressed("Log"), pressed("Kidney")]).toEqual(["true", "true", "false"]);
  });

  it("steps back with Esc: keys, comparison, panel, and only then out", async () => {
    const { user, asked } = presented();
    await user.keyboard("c");
    expect(slide().getByRole("region", { name: "Companions" })).toBeInTheDocument();
    await user.keyboard("s?");
    expect(screen.getByRole("region", { name: "Amberg, Ruth beside Bergson, Tomas" })).toBeInTheDocument();
    const [mine] = screen.getAllByText(/^On the case’s own slide, as two cases leave no room for lanes: /u);
    expect(mine).toHaveTextContent("Creatinine and eGFR, M-protein.");
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("region", { name: "Keys" })).not.toBeInTheDocument();
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("region", { name: /beside/u })).not.toBeInTheDocument();
    await user.keyboard("{Escape}");
    expect(slide().getByRole("region", { name: "Verdict" })).toBeInTheDocument();
    expect(asked.leave).not.toHaveBeenCalled();
    await user.keyboard("{Escape}");
    expect(asked.leave).toHaveBeenCalledOnce();
  });

  it("asks for hiding with H, and for days with T only while identities are hidden", async () => {
    const { user, asked } = presented();
    await user.keyboard("ht");
    expect(asked.identities).toHaveBeenCalledOnce();
    expect(asked.dates).not.toHaveBeenCalled();
  });

  it("hides everywhere at once: also the neighbours that are drawn already", async () => {
    const { user, asked } = presented(true);
    await user.keyboard("{ArrowRight}");
    expect(document.body.innerHTML).not.toMatch(/Amberg|Bergson|Castellan|DEMO-\d/u);
    expect(slide().getByRole("heading", { level: 2 })).toHaveTextContent("Case 2");
    await user.keyboard("t");
    expect(asked.dates).toHaveBeenCalledOnce();
  });

  it("leaves keys to the field that is written in, and Esc leaves the field first", async () => {
    const { user, asked } = presented();
    await user.keyboard("n");
    const conclusion = screen.getByLabelText("Conclusion of the board");
    expect(conclusion).toHaveFocus();
    await user.keyboard("h3 ?");
    expect(conclusion).toHaveValue("h3 ?");
    expect(asked.identities).not.toHaveBeenCalled();
    await user.keyboard("{Escape}");
    expect(conclusion).not.toHaveFocus();
    expect(screen.getByText("Saved, dated 15 Jun 2026.")).toBeInTheDocument();
  });

  it("puts the page behind it out of reach, and gives it back", () => {
    presented();
    const behind = [...document.body.children].filter((child) => !child.contains(screen.getByRole("dialog")));
    expect(behind.map((child) => (child as HTMLElement).inert)).toEqual(behind.map(() => true));
    expect(screen.getByRole("dialog")).toHaveFocus();
  });
});
