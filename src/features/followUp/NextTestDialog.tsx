import { Button } from "../../ui/Button.tsx";
import { useState } from "react";
import { isoDayOf } from "../../domain/dayText.ts";
import type { Instant } from "../../domain/instant.ts";
import type { NextDue } from "../../domain/analysis/worklist.ts";
import { parseNextTest, type NextTestProblem } from "../../domain/record/nextTest.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { plannedTest } from "../../domain/record/plannedTest.ts";
import { plannedBy } from "../../domain/record/nextTest.ts";
import { TEST_INTERVALS } from "../../domain/record/testInterval.ts";
import { writeCalendar } from "../../exchange/outgoing/writeCalendar.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { ChoiceField } from "../../ui/ChoiceField.tsx";
import { DayField } from "../../ui/DayField.tsx";
import { Form } from "../../ui/Form.tsx";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { useLeaving } from "../../ui/leaving.ts";
import { orNotKept, type NotKept } from "../../ui/notKept.ts";
import { saveFile } from "../../ui/saveFile.ts";
import { TickField } from "../../ui/TickField.tsx";
import { useForm } from "../../ui/useForm.ts";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { describeInterval } from "../../words/describeDue.ts";
import { nameInterval, namePurpose } from "../../words/describeInterval.ts";
import { describeName } from "../../words/describePatient.ts";
import styles from "./followUp.module.css";

type Props = {
  readonly record: PatientRecord;
  readonly nextDue: NextDue | undefined;
  readonly now: () => Instant;
  readonly onClose: () => void;
};

/** Plans when a patient's next test is due, on a day or so long after each test, and writes it for a calendar. */
export function NextTestDialog({ onClose, ...form }: Props) {
  const { words } = useWording();
  const text = usePageWords("followUp");
  return (
    <FormDialog title={words.followUp.plan} question={text.discard} opened onClose={onClose} size="medium">
      <NextTestForm {...form} />
    </FormDialog>
  );
}

function NextTestForm({ record, nextDue, now }: Omit<Props, "onClose">) {
  const { words, format } = useWording();
  const text = usePageWords("followUp");
  const { leave } = useLeaving();
  const today = useMonitor((state) => state.today)();
  const planNextTest = useMonitor((state) => state.planNextTest);
  const intervals = useMonitor((state) => state.settings.testIntervals) ?? {};
  const plan = plannedBy(record);
  // A day whose test was done is no plan any more: the form does not offer it again.
  const byDay = plannedTest(record, {})?.because.type === "Day" ? plan?.on : undefined;
  const offered =
    plan?.every === undefined || TEST_INTERVALS.includes(plan.every) ? TEST_INTERVALS : [...TEST_INTERVALS, plan.every];
  const choices = [
    { value: "", label: text.noInterval },
    ...offered.map((every) => ({ value: every, label: nameInterval(every, text) })),
  ];
  const form = useForm<"on" | "every", NextTestProblem | NotKept>({
    start: () => ({ on: byDay === undefined ? "" : format.day(byDay), every: plan?.every ?? "" }),
    draft: `next-test:${record.id}`,
    kept: plan && {
      revision: plan.revision,
      withdrawn: false,
      texts: { on: plan.on === undefined ? "" : format.day(plan.on), every: plan.every ?? "" },
      labels: { on: text.due, every: text.every },
      choices: { every: choices },
    },
    judgedWith: { every: ["on"] },
    chosen: ["every"],
    describe: (problem) => {
      switch (problem.type) {
        case "Empty":
          return text.empty;
        case "InThePast":
          return text.inThePast(format.dayInWords(problem.today));
        case "NotADate":
          return text.notADay(problem.text, words.fields.dayShape[format.dateOrder]);
        case "NotAChoice":
        case "NotKept":
          return text.notKept;
      }
    },
  });
  const save = () => {
    const { on, every } = form.texts;
    // A day that stays as it was is as old as it was: it may have passed, and a result of today can be the planned one.
    const isSameDay = byDay !== undefined && on === format.day(byDay);
    const content = parseNextTest(
      {
        on: on.trim() === "" ? "" : isoDayOf(on, format.dateOrder, today, "plan"),
        every,
        setOn: isSameDay && plan !== undefined ? plan.setOn : today,
        status: "active",
      },
      isSameDay ? {} : { notBefore: today },
    );
    return content.ok ? orNotKept(planNextTest(record.id, content.value)) : content;
  };
  const byDefault = plannedTest({ ...record, nextTests: {} }, intervals)?.because;
  return (
    <Form
      form={form}
      onSubmit={save}
      save={text.save}
      aside={
        plan === undefined ? undefined : (
          <Button
            variant="subtle"
            color="red"
            onClick={() => {
              planNextTest(record.id, undefined);
              form.forget();
              leave();
            }}
          >
            {text.remove}
          </Button>
        )
      }
    >
      <div className={styles.fields}>
        <DayField
          {...form.field("on")}
          first
          label={text.due}
          hint={text.dueHint}
          today={today}
          order={format.dateOrder}
          of="plan"
        />
        <ChoiceField {...form.field("every")} label={text.every} hint={text.everyHint} choices={choices} />
        <p className={styles.note}>
          {byDefault?.type === "Purpose"
            ? text.byDefault({
                every: describeInterval(byDefault.every, words),
                purpose: namePurpose(byDefault.purpose, words, text),
              })
            : text.noDefault}
        </p>
      </div>
      {nextDue === undefined ? null : <TakeAlong record={record} nextDue={nextDue} now={now} />}
    </Form>
  );
}

/** The day as a file for a calendar, without whose it is unless that is ticked. */
function TakeAlong({ record, nextDue, now }: { readonly nextDue: NextDue } & Pick<Props, "record" | "now">) {
  const { format } = useWording();
  const text = usePageWords("followUp");
  const [withName, setWithName] = useState(false);
  const plan = plannedBy(record);
  const save = () =>
    saveFile(
      `b2m-test-${nextDue.dueOn}.ics`,
      writeCalendar({
        id: plan?.id ?? `next-${record.id}`,
        change: plan === undefined ? 0 : plan.revision - 1,
        on: nextDue.dueOn,
        title: withName ? text.eventTitleOf(describeName(record.patient)) : text.eventTitle,
        madeAt: now(),
      }),
      "text/calendar",
    );
  return (
    <div className={styles.takeAlong}>
      <p className={styles.note}>{text.takeAlong(format.dayInWords(nextDue.dueOn))}</p>
      <TickField label={text.withName} checked={withName} onChange={setWithName} />
      <Button variant="default" onClick={save}>
        {text.calendarFile}
      </Button>
    </div>
  );
}
