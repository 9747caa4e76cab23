import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ALLOWED, BRINGS_ITS_OWN } from "./allowed.ts";
import { usesOf } from "./codeUses.ts";
import { isAfter, newestOn } from "./compatData.ts";
import { newerThan, type Newer } from "./newer.ts";
import { floorIn } from "./statedFloor.ts";
import { newerInSheet } from "./styleUses.ts";

/**
 * Holds the built app in dist to the browsers that README names: fails where the code, as it is shipped, uses something that one of them
 * lacks and that `allowed.ts` gives no reason for; where README names a browser younger than two years; and where a reason has nothing
 * left to stand for.
 */
const TWO_YEARS_BACK = "2024-11-27";
const floor = floorIn(readFileSync("README.md", "utf8"));
const faults: string[] = [];

const newest = newestOn(TWO_YEARS_BACK);
for (const [browser, version] of Object.entries(floor))
  if (isAfter(version, newest[browser as keyof typeof newest]))
    faults.push(`README names ${browser} ${version}, which came later than ${TWO_YEARS_BACK}`);

const found = new Map<string, Newer & { readonly files: string[] }>();
const note = (file: string, all: readonly Newer[]): void => {
  for (const newer of all) {
    const known = found.get(newer.use) ?? { ...newer, files: [] };
    known.files.push(file);
    found.set(newer.use, known);
  }
};
for (const name of readdirSync("dist", { recursive: true, encoding: "utf8" })) {
  const file = join("dist", name);
  if (name.endsWith(".css")) note(file, newerInSheet(floor, readFileSync(file, "utf8")));
  if (!/\.m?js$/u.test(name)) continue;
  const uses = usesOf(file, readFileSync(file, "utf8"));
  const none = new Set<string>();
  const { syntax } = uses;
  note(
    file,
    newerThan(
      floor,
      BRINGS_ITS_OWN.test(file) ? { syntax, globals: none, members: none, properties: none, ofWalks: none } : uses,
    ),
  );
}
if (found.size === 0) faults.push("Nothing newer was found at all: is dist there, and is the data read?");

const allowed = new Set(ALLOWED.flatMap(({ uses }) => uses));
for (const { use, lacking, files } of found.values())
  if (!allowed.has(use)) faults.push(`${use} is not in ${lacking.join(", ")} of the floor: ${files.join(", ")}`);
for (const use of allowed) if (!found.has(use)) faults.push(`${use} is allowed in tests/floor/allowed.ts and used no more`);

for (const fault of faults) console.error(fault);
const { chrome, edge, firefox, safari } = floor;
console.log(
  `Chrome ${chrome}, Edge ${edge}, Firefox ${firefox}, Safari ${safari}: ${String(found.size)} uses are newer, ` +
    `each with a reason${faults.length === 0 ? "" : ` but ${String(faults.length)}`}.`,
);
process.exitCode = faults.length === 0 ? 0 : 1;
