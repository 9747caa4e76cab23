import { describe, expect, it } from "vitest";
import { escapeXml, wrap } from "../../src/charts/exportPicture.ts";
import { textWidth } from "../../src/charts/labels/textWidth.ts";

describe("a text in the lines of a picture", () => {
  it("loses no word and keeps their order, and no line of several words is wider than its room", () => {
    const text = "Reference change value 29 % at 95 %, two-sided, from the within-person variation";
    const lines = wrap(text, 150, 12);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join(" ")).toBe(text);
    for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(150);
  });
  it("fills a line as far as the next word would not fit", () => {
    const room = textWidth("one two", 12);
    expect(wrap("one two three", room, 12)).toEqual(["one two", "three"]);
    expect(wrap("one two three", room - 0.1, 12)).toEqual(["one", "two", "three"]);
  });
  it("gives a word that is wider than the room a line of its own", () => {
    expect(wrap("a immunoturbidimetry b", 20, 12)).toEqual(["a", "immunoturbidimetry", "b"]);
  });
  it("has no line without words", () => {
    expect(wrap("", 100, 12)).toEqual([]);
  });
  it("cannot break the picture it stands in", () => {
    expect(escapeXml("<0.2 & \"a\" 'b'>\u0007")).toBe("&lt;0.2 &amp; &quot;a&quot; &apos;b&apos;&gt;");
  });
});
