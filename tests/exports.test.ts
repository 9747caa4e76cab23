import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, sep } from "node:path";
import { parseAst } from "vite";
import { describe, expect, it } from "vitest";

/** A node of a syntax tree, as far as this test looks at it. */
type Node = { readonly type: string; readonly [field: string]: unknown };
const isNode = (part: unknown): part is Node => typeof part === "object" && part !== null && "type" in part;

const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/u.test(file))
    .map((file) => `${folder}/${file.split(sep).join("/")}`);

function* nodesOf(part: unknown): Generator<Node> {
  if (Array.isArray(part)) for (const one of part) yield* nodesOf(one);
  else if (typeof part === "object" && part !== null) {
    if (isNode(part)) yield part;
    for (const inner of Object.values(part)) yield* nodesOf(inner);
  }
}

function nameOf(node: unknown): string {
  const name = isNode(node) ? (node["name"] ?? node["value"]) : undefined;
  return typeof name === "string" ? name : "";
}
const listOf = (part: unknown): readonly Node[] => (Array.isArray(part) ? part.filter(isNode) : []);

type Module = {
  readonly file: string;
  /** Values that it exports by name; types are the compiler's to watch. */
  readonly exported: readonly string[];
  /** What it takes from which module: a name, or the whole of it. */
  readonly taken: readonly { readonly from: string; readonly name: string }[];
};

function readModule(file: string): Module {
  const text = readFileSync(file, "utf8");
  const program = parseAst(text, { lang: file.endsWith("x") ? "tsx" : "ts" }) as unknown as Node;
  const exported: string[] = [];
  const taken: { from: string; name: string }[] = [];
  const resolved = (source: unknown) =>
    normalize(join(dirname(file), nameOf(source)))
      .split(sep)
      .join("/");
  for (const node of nodesOf(program)) {
    const from = resolved(node["source"]);
    if (node.type === "ImportDeclaration") {
      for (const one of listOf(node["specifiers"]))
        if (one.type === "ImportSpecifier") taken.push({ from, name: nameOf(one["imported"]) });
        else taken.push(...namesIn(text).map((name) => ({ from, name })));
    } else if (node.type === "ImportExpression") taken.push(...namesIn(text).map((name) => ({ from, name })));
    else if (node.type === "ExportNamedDeclaration" && node["exportKind"] !== "type") {
      if (isNode(node["source"])) {
        for (const one of listOf(node["specifiers"])) taken.push({ from, name: nameOf(one["local"]) });
      }
      for (const one of listOf(node["specifiers"])) if (one["exportKind"] !== "type") exported.push(nameOf(one["exported"]));
      const declared = isNode(node["declaration"]) ? node["declaration"] : undefined;
      if (declared?.type === "FunctionDeclaration" || declared?.type === "ClassDeclaration")
        exported.push(nameOf(declared["id"]));
      if (declared?.type === "VariableDeclaration")
        for (const one of listOf(declared["declarations"])) exported.push(nameOf(one["id"]));
    }
  }
  return { file, exported, taken };
}

/** Of a module that is taken whole (`import()`, `import *`), every name that the taking file says counts as taken. */
const namesIn = (text: string): readonly string[] => [...new Set(text.match(/[A-Za-z_$][\w$]*/gu))];

const product = filesUnder("src").map(readModule);
const tests = filesUnder("tests").map(readModule);

/** Exports that none of these modules takes. */
function notTaken(by: readonly Module[]): readonly string[] {
  const taken = new Set(by.flatMap((module) => module.taken.map(({ from, name }) => `${from} ${name}`)));
  return product.flatMap(({ file, exported }) => exported.map((name) => `${file} ${name}`)).filter((one) => !taken.has(one));
}

/**
 * Values that only tests take, each kept on purpose. Everything else that is exported is taken by the product: code that nobody runs
 * but its own test is dead, and a part that only its own module uses needs no export.
 */
const FOR_TESTS: { readonly [why: string]: readonly string[] } = {
  "the same work in one go that the product does in slices": [
    "src/exchange/backup.ts parseBackup",
    "src/exchange/backup.ts writeBackup",
    "src/exchange/crc32.ts crc32",
    "src/exchange/incoming/planImport.ts planImport",
    "src/exchange/incoming/readBlock.ts readBlock",
    "src/exchange/incoming/readTable.ts readTable",
    "src/exchange/outgoing/writeCareCsv.ts writeCareCsv",
    "src/exchange/outgoing/writeCsv.ts writeCsv",
    "src/exchange/outgoing/writeFhir.ts writeFhirBundle",
    "src/exchange/restorePlan.ts planRestore",
  ],
  "a place to keep texts that a test can look into": ["src/persistence/memoryTextStore.ts memoryTextStore"],
  "a list that a test walks from end to end": [
    "src/domain/analysis/verdict.ts VERDICT_KINDS",
    "src/domain/reason.ts REASON_CODES",
    "src/domain/record/boardNote.ts BOARD_NOTE_KINDS",
    "src/domain/record/stagingInput.ts ASKED_INPUTS",
    "src/domain/series/companions.ts COMPANION_CODES",
    "src/exchange/outgoing/writeCsv.ts RESULT_COLUMNS",
    "src/persistence/migrations/upgrade.ts KNOWN_VERSIONS",
    "src/persistence/patientLockStore.ts PATIENT_MODE_KEY",
  ],
  "an arithmetic that a test holds to its source, and docs/evidence.md to numbers": [
    "src/domain/analysis/csfSerumPair.ts csfSerumRatio",
    "src/domain/analysis/referenceChangeValue.ts Z_TWO_SIDED_99",
    "src/domain/analysis/referenceChangeValue.ts classicalReferenceChangeValue",
    "src/domain/analysis/referenceChangeValue.ts powerOfOneFollowUp",
    "src/domain/analysis/shiftScan.ts shiftStatistic",
    "src/domain/device/patientMode.ts waitAfter",
    "src/domain/series/series.ts intervalOf",
    "src/exchange/incoming/loincCode.ts loincCheckDigit",
  ],
  "a decision that a test asks without a page": [
    "src/domain/record/boardNotes.ts latestBoardNote",
    "src/features/board/saveSlidePicture.ts slideTextOf",
    "src/features/trend/SavePicture.tsx pictureNotes",
    "src/ui/useForm.ts wouldLose",
  ],
};

describe("an exported value", () => {
  it("is found where it is written, and seen where it is taken", () => {
    const results = product.find(({ file }) => file === "src/domain/result.ts");
    expect(results?.exported).toEqual(["ok", "err"]);
    expect(product.some(({ taken }) => taken.some(({ from, name }) => from === "src/domain/result.ts" && name === "err"))).toBe(
      true,
    );
  });

  it("is taken by another module: what only its own file uses is not exported, and what nobody uses is not kept", () => {
    expect(notTaken([...product, ...tests])).toEqual([]);
  });

  it("is taken by the product, or stands on the list of what tests alone may take", () => {
    expect(notTaken(product).toSorted()).toEqual(Object.values(FOR_TESTS).flat().toSorted());
  });
});
