import { judgeSeries } from "../../domain/analysis/judgeSeries.ts";
import { limitConfirmed, limitPossible } from "../../domain/analysis/shiftLimits.ts";
import type { Verdict } from "../../domain/analysis/verdict.ts";
import { describeVerdict } from "../../words/describeVerdict.ts";
import { wordingOf } from "../../words/wording.ts";
import { askedLanguage } from "./askedLanguage.ts";
import { answerStream } from "./answerStream.ts";
import { readJudgeRequest, type JudgeRequest } from "./judgeRequest.ts";
import { describeVerdictForPatient } from "../../words/describeVerdictForPatient.ts";

const language = await askedLanguage(process.argv);
await language.common.fetch();
const { words, format } = wordingOf(language, language.reading);
const { verdict: forPatient } = await language.pages.history.fetch();
const refusals = await language.pages.commandLine.fetch();

const BOUND = { "at-least": "at least", "at-most": "at most" } as const;

function numbersOf(verdict: Verdict): object {
  const { shift, settled, kidney, trend, whyNot, used, lookedBackOver: seen } = verdict;
  const change = settled ?? shift;
  const pace = trend?.pace.ok === true ? trend.pace.value : undefined;
  const sameDay = used
    .filter(({ points }) => points.length > 1)
    .map(({ collectedOn, points, value }) => ({ collectedOn, values: points.map((point) => point.value), mean: value }));
  return {
    ...(whyNot === undefined ? {} : { whyNot }),
    ...(change === undefined ? {} : { since: change.later.from, percentChange: change.percent, interval95: change.interval95 }),
    ...(shift === undefined ? {} : { statistic: shift.statistic }),
    ...(verdict.setPoint === undefined && shift === undefined
      ? {}
      : {
          limitPossible: shift?.limitPossible ?? limitPossible(seen),
          limitConfirmed: shift?.limitConfirmed ?? limitConfirmed(seen),
        }),
    ...(shift === undefined ? {} : { holdsUpToCv: shift.holdsUpToCvPercent }),
    used: used.length,
    ...(sameDay.length === 0 ? {} : { sameDay }),
    leftOut: verdict.leftOut.map(({ collectedOn, why }) => ({ collectedOn, why })),
    ...(verdict.guarded.length === 0 ? {} : { guarded: verdict.guarded }),
    ...(verdict.daysApart.length === 0 ? {} : { daysApart: verdict.daysApart }),
    ...(verdict.leansBack === undefined ? {} : { leansBack: true }),
    ...(verdict.bound === undefined ? {} : { bound: BOUND[verdict.bound] }),
    ...(verdict.lastBreak === undefined ? {} : { break: verdict.lastBreak }),
    ...(verdict.bridges.length === 0 ? {} : { bridges: verdict.bridges }),
    ...(kidney === undefined ? {} : { kidney: kidney.type }),
    ...(pace?.type === "DoublingTime" ? { doublingTimeDays: pace.days } : {}),
    ...(pace?.type === "HalfLife" ? { halfLifeDays: pace.days } : {}),
    ...(verdict.events.length === 0 ? {} : { events: verdict.events.map(({ kind, on, until }) => ({ kind, on, until })) }),
  };
}

/** One answer: the verdict's numbers, its sentences, and what was refused on the way in. */
function answerTo({ id, series, context, problems }: JudgeRequest): object {
  const verdict = judgeSeries(series, context);
  const { clinician } = describeVerdict(verdict, words, format);
  const patient = describeVerdictForPatient(verdict, words, forPatient, format);
  return {
    id,
    verdict: verdict.kind,
    ...numbersOf(verdict),
    clinician,
    patient,
    ...(problems.length === 0 ? {} : { problems }),
  };
}

/** The verdict engine without a page. */
await answerStream((item) => readJudgeRequest(item, refusals), answerTo, refusals);
