type TraceEvent = {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts?: number;
  readonly dur?: number;
  readonly tdur?: number;
};

type Trace = {
  readonly traceEvents: readonly (TraceEvent & { readonly args?: { readonly name?: string } })[];
};
const eventsOf = (trace: Buffer): Trace["traceEvents"] => (JSON.parse(trace.toString()) as Trace).traceEvents;
const threadOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;

/** The threads of pages on which scripts run, by the processes and threads of a trace. */
const scriptThreads = (events: Trace["traceEvents"], named: RegExp): ReadonlySet<string> =>
  new Set(
    events.filter(({ ph, name, args }) => ph === "M" && name === "thread_name" && named.test(args?.name ?? "")).map(threadOf),
  );

/** Milliseconds that a page's scripts and drawing have worked, on its main thread and in its workers together. */
export function workOfPage(trace: Buffer): number {
  const events = eventsOf(trace);
  const threads = scriptThreads(events, /^(?:CrRendererMain|DedicatedWorker)/u);
  // A task within a task is counted with it.
  const ends = new Map<string, number>();
  return events
    .filter((event) => event.name.endsWith("RunTask") && event.tdur !== undefined && threads.has(threadOf(event)))
    .toSorted((one, other) => (one.ts ?? 0) - (other.ts ?? 0) || (other.dur ?? 0) - (one.dur ?? 0))
    .reduce((sum, event) => {
      const [begin, end] = [event.ts ?? 0, (event.ts ?? 0) + (event.dur ?? 0)];
      if (begin < (ends.get(threadOf(event)) ?? 0)) return sum;
      ends.set(threadOf(event), end);
      return sum + (event.tdur ?? 0) / 1000;
    }, 0);
}

/**
 * Milliseconds that the longest task of a page's main thread has worked. What it waited for a busy machine is not counted: by the
 * clock a task is as long as others let it be.
 */
export function longestOfItsOwn(trace: Buffer): number {
  const events = eventsOf(trace);
  const main = scriptThreads(events, /^CrRendererMain$/u);
  return events.reduce(
    (most, event) =>
      event.name.endsWith("RunTask") && main.has(threadOf(event)) ? Math.max(most, (event.tdur ?? 0) / 1000) : most,
    0,
  );
}
