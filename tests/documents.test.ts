import { existsSync, globSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";

const documents = [...globSync("*.md"), ...globSync("{docs,src,deploy}/**/*.md")].map((path) => ({
  path,
  text: readFileSync(path, "utf8"),
}));
const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { readonly scripts: { readonly [name: string]: string } };

/** What is named and is not there on purpose: a score that was added to see what asks for it, and files named with a number. */
const ELSEWHERE = ["domain/staging/mclExercise.ts", "tests/persistence/readers/documents-N.txt"];
const rooms = ["src", "src/domain"].flatMap((folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])),
);
const ROOTED = new RegExp(String.raw`^(?:src|tests|docs|deploy|public|${rooms.join("|")})/[\w./-]*$`, "u");

/** A file, a folder, a module without its ending, or one with what it exports behind a point. */
const isThere = (named: string): boolean =>
  [named, named.replace(/\.\w+$/u, "")].some((path) =>
    ["", "src/", "src/domain/"].some((root) => ["", ".ts", ".tsx"].some((ending) => existsSync(`${root}${path}${ending}`))),
  );

/** The name by which a heading is linked. */
const anchorOf = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}_ -]/gu, "")
    .replaceAll(" ", "-");
const headingsOf = (path: string): readonly string[] =>
  [...readFileSync(path, "utf8").matchAll(/^#+ (?<heading>.*)$/gmu)].map(({ groups }) => anchorOf(groups?.["heading"] ?? ""));

describe("a document", () => {
  it("names only files that are there", () => {
    const named = documents.flatMap(({ path, text }) =>
      [...text.matchAll(/`(?<name>[^`\s]+)`/gu)].flatMap(({ groups }) => {
        const name = groups?.["name"] ?? "";
        return ROOTED.test(name) && !ELSEWHERE.includes(name) ? [{ path, name }] : [];
      }),
    );
    expect(named.length).toBeGreaterThan(300);
    expect(named.filter(({ name }) => !isThere(name))).toEqual([]);
  });

  it("names only commands that are there", () => {
    const named = documents.flatMap(({ path, text }) =>
      [...text.matchAll(/npm run (?:-s )?(?<script>[\w:-]+)/gu)].map(({ groups }) => ({
        path,
        script: groups?.["script"] ?? "",
      })),
    );
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter(({ script }) => scripts[script] === undefined)).toEqual([]);
  });

  it("leads only to documents, and parts of them, that are there", () => {
    const links = documents.flatMap(({ path, text }) =>
      [...text.matchAll(/\]\((?!https?:)(?<to>[^)]+)\)/gu)].map(({ groups }) => ({ path, to: groups?.["to"] ?? "" })),
    );
    expect(links.length).toBeGreaterThan(50);
    const dead = links.filter(({ path, to }) => {
      const [file = "", part] = to.split("#");
      const target = file === "" ? path : join(dirname(path), file);
      return !existsSync(target) || (part !== undefined && !headingsOf(target).includes(part));
    });
    expect(dead).toEqual([]);
  });
});
