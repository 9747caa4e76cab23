import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, lstatSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join, resolve, sep } from "node:path";

/** The project as it stands, so that one can go on working in it meanwhile. What git ignores stays out. */
export function copyProject(to: string): void {
  const listed = spawnSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (listed.status !== 0) throw new Error(`The project's files could not be listed: ${listed.stderr}`);
  for (const file of listed.stdout.split("\0"))
    if (file !== "" && lstatSync(file, { throwIfNoEntry: false })?.isFile() === true) cpSync(file, join(to, file));
  symlinkSync(resolve("node_modules"), join(to, "node_modules"), "junction");
}

/**
 * What the fates of changes hang on, in two parts: the code that is changed, and the tests that should notice. The list of what
 * changes nothing is read when all is tried: a new entry asks for no new run.
 */
export function contentKeys(root: string): { readonly code: string; readonly tests: string } {
  const sumOf = (places: readonly string[]): string => {
    const sum = createHash("sha256");
    for (const place of places.toSorted())
      sum
        .update(`${place}\0`)
        .update(readFileSync(join(root, place)))
        .update("\0");
    return sum.digest("hex").slice(0, 16);
  };
  const under = (folder: string): readonly string[] =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8", withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(root.length + 1)
          .split(sep)
          .join("/"),
      );
  return {
    code: sumOf([...under("src"), "package-lock.json", "tsconfig.json"]),
    tests: sumOf(under("tests").filter((file) => file !== "tests/mutate/changesNothing.ts")),
  };
}
