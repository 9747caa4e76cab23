import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { pointsIn, unionsOf, type Point } from "./points.ts";

/** Where a wrong operator would be a wrong number, a lost result or a false sentence. The demo people are fiction. */
const CHANGED = /^src\/(?:domain|exchange|persistence|store|charts)\/(?!demo\/).*(?<!\.d)\.ts$/u;

/** Numbers between 0 and 1, the same for the same seed (mulberry32). */
export function chanceFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What can be drawn, and what was drawn of it. */
export type Sample = { readonly points: readonly Point[]; readonly changes: readonly Point[]; readonly outOf: number };

/** So many points drawn from all of the project under this folder, each at most once. */
export function sampleOf(seed: number, count: number, root: string): Sample {
  const files = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
    .map((file) => `src/${file.split(sep).join("/")}`)
    .filter((file) => /\.tsx?$/u.test(file))
    .toSorted();
  const texts = new Map(files.map((file) => [file, readFileSync(join(root, file), "utf8")]));
  const unions = unionsOf(texts);
  const changes = [...texts].filter(([file]) => CHANGED.test(file)).flatMap(([file, text]) => pointsIn(file, text, unions));
  const left = [...changes];
  const chance = chanceFrom(seed);
  const points: Point[] = [];
  while (points.length < count && left.length > 0) points.push(...left.splice(Math.floor(chance() * left.length), 1));
  return { points, changes, outOf: changes.length };
}
