import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "vite";

/**
 * Freezes the reader of stored texts as it is now, with everything it needs, into one file beside this one:
 * `node tests/persistence/readers/freeze.ts VERSION [ROOT]`, the version of the document and the folder of a release. Run once for each
 * version, when it is released; what is frozen is never written again, for it is what runs on people's devices.
 */
const [version = "", root = "."] = process.argv.slice(2);
if (!/^\d+$/u.test(version)) throw new Error("Which version of the document does it read?");
const from = (file: string) => JSON.stringify(resolve(root, "src", file));
const ENTRY = `import * as documents from ${from("persistence/document.ts")};
export { readSettings, readIndex } from ${from("persistence/deviceDocuments.ts")};
export { parseBackup } from ${from("exchange/backup.ts")};
export { unpack } from ${from("persistence/packing/packedText.ts")};
export { toPlainRecord } from ${from("exchange/plainRecord.ts")};
export const { readDocument, readStored } = documents;
`;

const folder = mkdtempSync(join(tmpdir(), "reader-"));
const entry = join(folder, "reader.ts");
writeFileSync(entry, ENTRY);
try {
  const built = await build({
    configFile: false,
    logLevel: "error",
    root,
    publicDir: false,
    build: { write: false, minify: true, target: "es2023", lib: { entry, formats: ["es"], fileName: "reader" } },
  });
  const [output] = [built].flat();
  const chunk = output !== undefined && "output" in output ? output.output[0] : undefined;
  if (chunk === undefined) throw new Error("Nothing was built");
  const file = resolve(import.meta.dirname, `documents-${version}.txt`);
  // Where each part lay is none of its business.
  const code = chunk.code.replaceAll(/^\/\/ .*\.[jt]s\n/gmu, "");
  writeFileSync(file, code);
  console.log(`${file}: ${code.length} characters`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
