import { render, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { Contents } from "../../src/ui/Contents.tsx";
import { SplitPanel } from "../../src/ui/SplitPanel.tsx";

const page = (withVariation: boolean) => (
  <Contents label="On this page">
    <SplitPanel id="storage" title="Storage and backup" about="Records stay in this browser.">
      how full it is
    </SplitPanel>
    {withVariation ? (
      <SplitPanel id="variation" title="Variation" across>
        the figures
      </SplitPanel>
    ) : null}
    <SplitPanel id="lock" title="Lock">
      the passphrase
    </SplitPanel>
  </Contents>
);

const listed = () =>
  within(screen.getByRole("navigation", { name: "On this page" }))
    .getAllByRole("link")
    .map((link) => `${link.textContent} ${link.getAttribute("href")}`);

describe("the contents of a long page", () => {
  it("lists each part by its title, in the order of the page, and leads to it", () => {
    render(page(true));
    expect(listed()).toEqual(["Storage and backup #storage", "Variation #variation", "Lock #lock"]);
    expect(screen.getByRole("region", { name: "Variation" })).toHaveAttribute("id", "variation");
  });

  it("gives a part that comes later its own place, and lets go of one that went", () => {
    const { rerender } = render(page(false));
    expect(listed()).toEqual(["Storage and backup #storage", "Lock #lock"]);
    rerender(page(true));
    expect(listed()).toEqual(["Storage and backup #storage", "Variation #variation", "Lock #lock"]);
    rerender(page(false));
    expect(listed()).toEqual(["Storage and backup #storage", "Lock #lock"]);
  });
});
