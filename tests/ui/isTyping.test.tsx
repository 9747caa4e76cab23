import { render, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { isTyping } from "../../src/ui/isTyping.ts";

const shown = () => {
  render(
    <>
      <input aria-label="Value" />
      <input aria-label="Find" type="search" />
      <textarea aria-label="Note" />
      <select aria-label="Unit" />
      <label>
        <input type="checkbox" /> Hide identities
      </label>
      <label>
        <input type="radio" /> As a chart
      </label>
      <button type="button">Add result</button>
    </>,
  );
};

describe("a key pressed in a field", () => {
  it.each(["Value", "Find", "Note", "Unit"])("belongs to the field: %s", (name) => {
    shown();
    expect(isTyping(screen.getByLabelText(name))).toBe(true);
  });

  it.each(["Hide identities", "As a chart"])("belongs to the page where nothing can be typed: %s", (name) => {
    shown();
    expect(isTyping(screen.getByLabelText(name))).toBe(false);
  });

  it("belongs to the page on a button, and where nothing is focused", () => {
    shown();
    expect(isTyping(screen.getByRole("button"))).toBe(false);
    expect(isTyping(document.body)).toBe(false);
    expect(isTyping(null)).toBe(false);
  });
});
