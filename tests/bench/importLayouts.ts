import { readFileSync, writeFileSync } from "node:fs";
import { FILE_FAMILIES, judgedFiles } from "../exchange/document/fileFamilies.ts";
import { judged } from "../exchange/pdf/layouts/judged.ts";
import { LAYOUTS } from "../exchange/pdf/layouts/index.ts";

/**
 * Reads every layout of a laboratory that is tried and writes what came of it into docs/import.md. A row is right where what would be kept,
 * before anybody answers, is on the paper to the letter: patient, measurand, value, unit, day, limits, laboratory. It is wrong where it
 * is not, also after somebody has said yes to every question; then this stops with an error.
 */
const LANGUAGES = { de: "German", en: "English", es: "Spanish", fr: "French" } as const;

type Sum = { reports: number; results: number; right: number; asked: number; refused: number; wrong: number; says: string[] };
/** The same for documents, packed folders and messages, which are read by their codes: a line for each family. */
async function filesTable(): Promise<string> {
  const lines = new Map<
    string,
    { files: number; results: number; right: number; asked: number; refused: number; wrong: number }
  >();
  const says: string[] = [];
  for (const family of FILE_FAMILIES) {
    const line = lines.get(family.family) ?? { files: 0, results: 0, right: 0, asked: 0, refused: 0, wrong: 0 };
    lines.set(family.family, line);
    const { right, asked, refused, wrong, lost } = await judgedFiles(family);
    if (wrong.length + lost.length > 0) throw new Error(`A row is wrong or lost: ${family.family}, ${family.says}`);
    line.files += 1;
    line.results += family.truth.length;
    line.right += right;
    line.asked += asked;
    line.refused += refused;
    line.wrong += wrong.length + lost.length;
    says.push(`- ${family.family}: ${family.says} (${right} right, ${asked} asked, ${refused} refused)`);
  }
  const rows = [...lines].map(([name, line]) => `| ${name} | ${Object.values(line).join(" | ")} |`);
  const head = "| family | brought | results in them | rows right | asked | refused | wrong |\n|---|---|---|---|---|---|---|";
  return `## Documents, packed folders and messages

Read by their codes (\`tests/exchange/document/fileFamilies.ts\`); what each must come to stands as a sentence in \`readCcda.test.ts\`,
\`portalZips.test.ts\` and \`hl7Batches.test.ts\`.

${head}
${rows.join("\n")}

${says.join("\n")}
`;
}

const families = new Map<string, Sum>();
let total = 0;
for (const layout of LAYOUTS) {
  const key = `${layout.family} | ${LANGUAGES[layout.language]}`;
  const sum = families.get(key) ?? { reports: 0, results: 0, right: 0, asked: 0, refused: 0, wrong: 0, says: [] };
  families.set(key, sum);
  const { right, asked, refused, wrong, lost } = await judged(layout);
  sum.reports += 1;
  sum.results += layout.truth.length;
  sum.right += right;
  sum.asked += asked;
  sum.refused += refused;
  sum.wrong += wrong.length + lost.length;
  sum.says.push(`- ${layout.says} (${layout.verdict})`);
  total += 1;
}

const rows = [...families].map(
  ([name, { reports, results, right, asked, refused, wrong }]) =>
    `| ${name} | ${reports} | ${results} | ${right} | ${asked} | ${refused} | ${wrong} |`,
);
const sums = [...families.values()];
const sum = (of: (one: Sum) => number): number => sums.reduce((so, one) => so + of(one), 0);
const all = (["results", "right", "asked", "refused", "wrong"] as const).map((what) => sum((one) => one[what])).join(" | ");
const text = `# What comes of laboratories' reports

Written by \`npm run bench:layouts\`. Every report is made by a script from a described layout (\`tests/exchange/pdf/layouts/\`), as PDF,
and read as a file that somebody brings. A row is **right** where what would be kept, before anybody answers a question, is on the paper
to the letter: patient, measurand, value, unit, day, limits, and the laboratory where the paper says of which the row is; where it does not
say so for sure (a letterhead, two laboratories and no word which), no laboratory is right, and any is wrong.
**Asked** and **refused** rows are shown with the picture of their line and
not kept as they stand; a result that cannot be read for certain has to be one of them. **Wrong** counts what would be kept and is not on
the paper, also where somebody says yes to every question, and what is on the paper and has no row. These are made reports, not the
laboratories' own: a layout that is not here may be read worse.

| family | language | reports | results on paper | rows right | asked | refused | wrong |
|---|---|---|---|---|---|---|---|
${rows.join("\n")}
| all | | ${total} | ${all} |

## What was tried
${[...families].map(([name, { says }]) => `\n**${name.replace(" | ", ", ")}**\n\n${says.join("\n")}`).join("\n")}

${await filesTable()}`;
// What many files cost is measured by another bench, and stands behind this.
const before = readFileSync("docs/import.md", "utf8");
const manyFiles = before.indexOf("\n## Many files at once");
writeFileSync("docs/import.md", `${text}${manyFiles < 0 ? "" : before.slice(manyFiles)}`);
console.log(rows.join("\n"));
if (sum((one) => one.wrong) > 0) throw new Error("A row is wrong or lost");
