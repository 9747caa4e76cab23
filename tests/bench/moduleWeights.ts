import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { SourceMap, type SourceMapPayload } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "vite";

const BUNDLER = "(bundler)";

/** Wherefrom each letter of a minified file came: what the bundler itself wrote stands under "(bundler)". */
function textsByModule(code: string, map: SourceMapPayload): readonly (readonly [module: string, text: string])[] {
  const source = new SourceMap(map);
  const stretches: [string, string][] = [];
  code.split("\n").forEach((line, lineNumber) => {
    for (let column = 0; column < line.length; column += 1) {
      const entry = source.findEntry(lineNumber, column);
      // What belongs to no module has no source.
      const from = "originalSource" in entry && entry.generatedLine === lineNumber ? entry.originalSource : undefined;
      const module = from ?? BUNDLER;
      const letter = line.charAt(column);
      const last = stretches.at(-1);
      if (last?.[0] === module) last[1] += letter;
      else stretches.push([module, letter]);
    }
  });
  return stretches;
}

/** "react-dom", "src/words/en": whose a module is. */
function ownerOf(module: string): string {
  const inPackage = /node_modules\/(?!.*node_modules\/)(?<name>(?:@[^/]+\/)?[^/]+)/u.exec(module)?.groups?.["name"];
  if (inPackage !== undefined) return inPackage;
  const path = /(?:^|\/)(?<path>src\/.*)$/u.exec(module)?.groups?.["path"];
  return path === undefined ? module : path.split("/").slice(0, 3).join("/");
}

type Share = { readonly of: string; readonly minified: number; readonly gzip: number };

/** What each owner has in a file, and by how much the compressed file would be lighter without it. */
function sharesOf(
  texts: readonly (readonly [module: string, text: string])[],
  owner: (module: string) => string,
): readonly Share[] {
  const whole = gzipSync(texts.map(([, text]) => text).join("")).length;
  const owners = new Set(texts.map(([module]) => owner(module)));
  return [...owners]
    .map((of) => {
      const without = texts.filter(([module]) => owner(module) !== of).map(([, text]) => text);
      const minified = texts.reduce((sum, [module, text]) => sum + (owner(module) === of ? text.length : 0), 0);
      return { of, minified, gzip: whole - gzipSync(without.join("")).length };
    })
    .toSorted((a, b) => b.minified - a.minified);
}

const kb = (bytes: number) => (bytes / 1000).toFixed(1).padStart(7);

/**
 * Prints whose each letter of these files is, by package and folder, or by module: built once more, with source maps, in a folder that
 * is gone afterwards. Names with a hash in them are the same as in `dist`, whose code is the same.
 */
export async function printShares(files: readonly string[], each: "package" | "module"): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "b2m-shares-"));
  try {
    await build({ logLevel: "error", build: { outDir: folder, emptyOutDir: true, sourcemap: "hidden" } });
    for (const file of files) {
      // What the bundler wrote by itself has no map.
      if (!existsSync(join(folder, `${file}.map`))) continue;
      const code = readFileSync(join(folder, file), "utf8");
      const map = JSON.parse(readFileSync(join(folder, `${file}.map`), "utf8")) as SourceMapPayload;
      const shares = sharesOf(
        textsByModule(code, map),
        each === "package" ? ownerOf : (module) => module.replace(/^.*\.\.\//u, ""),
      );
      console.log(`\n${file}\n   min kB  gzip kB`);
      for (const { of, minified, gzip } of shares.filter((share) => share.minified >= 200))
        console.log(`${kb(minified)} ${kb(gzip)}  ${of}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
