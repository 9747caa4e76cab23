import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/**
 * Lays each text of `dist` beside itself as small as it gets, once for all visits: `name.br` and `name.gz`, which hosts send in its place
 * to browsers that take them. What a host compresses while it answers is larger by a fifth.
 */
const TEXTS = /\.(?:html|js|mjs|css|json|webmanifest|svg|txt)$/u;
/** Below that a compressed answer takes as many packets as a plain one. */
const LEAST_BYTES = 1000;
/** A megabyte: the app's own file as one block, a tenth of a kilobyte less. `tests/bench/weights.ts` weighs by the same. */
const BLOCK = 20;
const folder = process.argv[2] ?? "dist";

let [plain, small, files] = [0, 0, 0];
for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
  const path = join(folder, name);
  if (!TEXTS.test(name) || name.startsWith(".vite") || !statSync(path).isFile()) continue;
  const text = readFileSync(path);
  if (text.length < LEAST_BYTES) continue;
  const brotli = brotliCompressSync(text, {
    params: { [constants.BROTLI_PARAM_SIZE_HINT]: text.length, [constants.BROTLI_PARAM_LGBLOCK]: BLOCK },
  });
  writeFileSync(`${path}.br`, brotli);
  writeFileSync(`${path}.gz`, gzipSync(text, { level: 9 }));
  files += 1;
  plain += text.length;
  small += brotli.length;
}
console.log(`${files} files: ${(plain / 1000).toFixed(0)} kB, ${(small / 1000).toFixed(0)} as brotli`);
