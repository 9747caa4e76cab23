import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { pointsIn, unionsOf, type Point } from "./points.ts";

/** Where a wrong operator would be a wrong number, a lost result or a false sentence. The demo people are fiction. */
const CHANGED = /^src\/(?:domain|exchange|persistence|store|charts)\/(?!demo\/).*(?<!\.d)\.ts$/u;

/** What can be drawn, and what was drawn of it. */
export type Sample = { readonly points: readonly Point[]; readonly changes: readonly Point[]; readonly outOf: number };

/**
 * So many points drawn from all of the project under this folder. Each point draws its own lot, from the seed and its own words, and
 * the lowest lots are the sample: code that changes elsewhere does not draw the others anew.
 */
export function sampleOf(seed: number, count: number, root: string): Sample {
  const files = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
    .map((file) => `src/${file.split(sep).join("/")}`)
    .filter((file) => /\.tsx?$/u.test(file))
    .toSorted();
  const texts = new Map(files.map((file) => [file, readFileSync(join(root, file), "utf8")]));
  const unions = unionsOf(texts);
  const changes = [...texts].filter(([file]) => CHANGED.test(file)).flatMap(([file, text]) => pointsIn(file, text, unions));
  const times = new Map<string, number>();
  const lots = changes.map((point) => {
    const words = [seed, point.file, point.change, point.code].join("\0");
    const nth = (times.get(words) ?? 0) + 1;
    times.set(words, nth);
    return { point, lot: createHash("sha256").update(`${words}\0${nth}`).digest("hex") };
  });
  const points = lots
    .toSorted((one, other) => (one.lot < other.lot ? -1 : 1))
    .slice(0, count)
    .map(({ point }) => point);
  return { points, changes, outOf: changes.length };
}
