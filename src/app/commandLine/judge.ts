import { once } from "node:events";
import { judgeSeries } from "../../domain/analysis/judgeSeries.ts";
import { limitConfirmed, limitPossible } from "../../domain/analysis/shiftLimits.ts";
import type { Verdict } from "../../domain/analysis/verdict.ts";
import { describeVerdict } from "../../words/describeVerdict.ts";
import { DEFAULT_READING } from "../../words/format.ts";
import { FIRST_LANGUAGE } from "../../words/languages.ts";
import { wordingOf } from "../../words/wording.ts";
import { jsonItems } from "./jsonItems.ts";
import { readJudgeRequest, type JudgeRequest } from "./judgeRequest.ts";

const { words, format } = wordingOf(FIRST_LANGUAGE, DEFAULT_READING);

function numbersOf(verdict: Verdict): object {
  const { shift, settled, kidney, trend, whyNot, used, lookedBackOver: seen } = verdict;
  const change = settled ?? shift;
  const pace = trend?.pace.ok === true ? trend.pace.value : undefined;
  return {
    ...(whyNot === undefined ? {} : { whyNot }),
    ...(change === undefined ? {} : { since: change.later.from, percentChange: change.percent, interval95: change.interval95 }),
    ...(shift === undefined ? {} : { statistic: shift.statistic }),
    ...(verdict.setPoint === undefined
      ? {}
      : {
          limitPossible: shift?.limitPossible ?? limitPossible(seen),
          limitConfirmed: shift?.limitConfirmed ?? limitConfirmed(seen),
        }),
    ...(shift === undefined ? {} : { holdsUpToCv: shift.holdsUpToCvPercent }),
    used: used.length,
    leftOut: verdict.leftOut.map(({ collectedOn, why }) => ({ collectedOn, why })),
    ...(kidney === undefined ? {} : { kidney: kidney.type }),
    ...(pace?.type === "DoublingTime" ? { doublingTimeDays: pace.days } : {}),
    ...(pace?.type === "HalfLife" ? { halfLifeDays: pace.days } : {}),
    ...(verdict.events.length === 0 ? {} : { events: verdict.events.map(({ kind, on, until }) => ({ kind, on, until })) }),
  };
}

/** One answer line: the verdict's numbers, its sentences, and what was refused on the way in. */
function answerTo({ id, series, context, problems }: JudgeRequest): string {
  const verdict = judgeSeries(series, context);
  const { clinician, patient } = describeVerdict(verdict, words, format);
  return `${JSON.stringify({ id, verdict: verdict.kind, ...numbersOf(verdict), clinician, patient, ...(problems.length === 0 ? {} : { problems }) })}\n`;
}

/**
 * The verdict engine without a page: requests on standard input (one JSON object a line, or one JSON array), one answer a line on
 * standard output, in the same order. Both forms are read as a stream and nothing is kept. A request that cannot be read ends it
 * with a sentence on the error stream and exit code 2; every answer line before it is whole.
 */
async function judge(): Promise<void> {
  process.stdin.setEncoding("utf8");
  // Whoever reads the answers may stop early ("| head"): that is no failure.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
  let waiting = "";
  const flush = async () => {
    const text = waiting;
    waiting = "";
    if (text !== "" && !process.stdout.write(text)) await once(process.stdout, "drain");
  };
  for await (const item of jsonItems(process.stdin as AsyncIterable<string>, words.commandLine)) {
    const request = item.ok ? readJudgeRequest(item.value, words.commandLine) : item;
    if (!request.ok) {
      process.stderr.write(`${request.error.sentence}\n`);
      process.exitCode = 2;
      break;
    }
    waiting += answerTo(request.value);
    if (waiting.length > 65_536) await flush();
  }
  await flush();
}

await judge();
