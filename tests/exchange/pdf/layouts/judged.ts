import { planImport } from "../../../../src/exchange/incoming/plan/planImport.ts";
import type { ImportPlan, PlannedRow } from "../../../../src/exchange/incoming/plan/plan.ts";
import { readPdf, type PdfRead } from "../../../../src/exchange/pdf/readPdf.ts";
import { importContext, planOfTheSure } from "../../../support/incoming.ts";
import { writtenPdf } from "../../../support/writtenPdf.ts";
import type { Layout } from "./layout.ts";

/** What came of one layout: counts, the rows that would be kept and are not on the paper, and what is on the paper and has no row. */
export type Judged = {
  readonly right: number;
  readonly asked: number;
  readonly refused: number;
  readonly questions: number;
  readonly wrong: readonly string[];
  readonly lost: readonly string[];
};

const said = ({ reading }: PlannedRow): string => {
  if (reading === undefined) return "";
  const { patient, measurand, value, unit, collectedOn, intervalLow, intervalHigh, laboratory } = reading;
  const limits = intervalLow === undefined && intervalHigh === undefined ? "" : ` ${intervalLow ?? ""}..${intervalHigh ?? ""}`;
  return `${patient} · ${measurand} ${value} ${unit} ${collectedOn}${limits}${laboratory === undefined ? "" : ` @ ${laboratory}`}`;
};
const kept = (plan: ImportPlan): readonly string[] => plan.rows.filter(({ fate }) => fate.type === "New").map(said);

/** Parts what may be meant by a line that nobody can read without asking. */
const OR = " or ";
const isTrue = (truth: readonly string[], one: string): boolean => truth.some((each) => each.split(OR).includes(one));

/** Reads a layout and says what would be kept before anybody answers, and after somebody said yes to everything. */
export async function judged({ pages, truth }: Layout): Promise<Judged & { readonly read: PdfRead }> {
  const read = await readPdf(await writtenPdf(pages), undefined, () => {});
  read.close();
  if (!read.found.ok) return { right: 0, asked: 0, refused: 0, questions: 0, wrong: [], lost: truth, read };
  const plan = planImport(read.found.value, [], {}, importContext());
  const count = (type: PlannedRow["fate"]["type"]) => plan.rows.filter(({ fate }) => fate.type === type).length;
  const right = kept(plan).filter((one) => isTrue(truth, one));
  // What a person who answers every question with yes would have kept is on the paper too.
  const all = [...kept(plan), ...kept(planOfTheSure(read.found.value))];
  const open = plan.rows.filter(({ fate }) => fate.type === "NeedsAnswer" || fate.type === "Refused").length;
  const missing = truth.filter((one) => !one.split(OR).some((each) => right.includes(each)));
  return {
    right: right.length,
    asked: count("NeedsAnswer"),
    refused: count("Refused"),
    questions: plan.questions.length,
    wrong: [...new Set(all)].filter((one) => !isTrue(truth, one)),
    lost: missing.length > open ? missing : [],
    read,
  };
}

export const sayJudged = ({ right, asked, refused }: Judged): string =>
  [`${right} right`, ...(asked === 0 ? [] : [`${asked} asked`]), ...(refused === 0 ? [] : [`${refused} refused`])].join(", ");
