import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { PRINT_PALETTE } from "../../src/charts/printPalette.ts";

const css = readFileSync("src/charts/chart.css", "utf8");
const tokensOf = (block: string | undefined) =>
  Object.fromEntries(
    [...(block ?? "").matchAll(/(--chart-[\w-]+):\s*([^;]+);/gu)].map(([, name = "", value = ""]) => [name, value.trim()]),
  );
const light = tokensOf(/:root \{([^}]*)\}/u.exec(css)?.[1]);
const dark = tokensOf(/:root\[data-mantine-color-scheme="dark"\] \{([^}]*)\}/u.exec(css)?.[1]);
const print = tokensOf(/@media print \{\s*:root,\s*:root\[[^\]]*\] \{([^}]*)\}/u.exec(css)?.[1]);

/** Relative luminance and contrast as WCAG 2.2 defines them. */
const luminance = (hex: string) => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (one = "", other = "") => {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
};

describe.each([
  ["light", light],
  ["dark", dark],
  ["print", print],
])("the colours of the charts in %s", (_, tokens) => {
  const card = tokens["--chart-card"];

  it("show the band on its card from a distance: fill at least 1.3 to 1", () => {
    expect(contrast(tokens["--chart-band-fill"], card)).toBeGreaterThanOrEqual(1.3);
  });

  it("show the limits: at least 3 to 1 against the card and against the band", () => {
    expect(contrast(tokens["--chart-band-edge"], card)).toBeGreaterThanOrEqual(3);
    expect(contrast(tokens["--chart-band-edge"], tokens["--chart-band-fill"])).toBeGreaterThanOrEqual(3);
  });

  it.each([
    "--chart-series",
    "--chart-above",
    "--chart-below",
    "--chart-unknown",
    "--chart-cut",
    "--chart-level",
    "--chart-kidney",
    "--chart-kidney-edge",
    "--chart-companion",
    "--chart-line-edge",
    "--chart-event",
  ])("show %s on the card and on the band: at least 3 to 1", (name) => {
    expect(contrast(tokens[name], card)).toBeGreaterThanOrEqual(3);
    expect(contrast(tokens[name], tokens["--chart-band-fill"])).toBeGreaterThanOrEqual(3);
  });

  it("can be read as the name of a line of therapy inside its bar: at least 4.5 to 1", () => {
    expect(contrast(tokens["--chart-ink"], tokens["--chart-line-fill"])).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    "--chart-ink",
    "--chart-quiet",
    "--chart-above",
    "--chart-below",
    "--chart-within",
    "--chart-unknown",
    "--chart-event",
  ])("can be read as text in %s: at least 4.5 to 1", (name) => {
    expect(contrast(tokens[name], card)).toBeGreaterThanOrEqual(4.5);
  });
});

describe("the palette", () => {
  it("has the same tokens in light, dark and print", () => {
    expect(Object.keys(light).length).toBeGreaterThan(12);
    expect(Object.keys(dark).toSorted()).toEqual(Object.keys(light).toSorted());
    expect(Object.keys(print).toSorted()).toEqual(Object.keys(light).toSorted());
  });

  it("of a picture that leaves the page is the one that is printed", () => {
    expect(PRINT_PALETTE).toEqual(print);
  });
});
