type TraceEvent = {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly tdur?: number;
};

/**
 * Milliseconds that the longest task of a page's main thread has worked. What it waited for a busy machine is not counted: by the
 * clock a task is as long as others let it be.
 */
export function longestOfItsOwn(trace: Buffer): number {
  const { traceEvents } = JSON.parse(trace.toString()) as {
    readonly traceEvents: readonly (TraceEvent & { readonly args?: { readonly name?: string } })[];
  };
  const main = new Set(
    traceEvents
      .filter(({ ph, name, args }) => ph === "M" && name === "thread_name" && args?.name === "CrRendererMain")
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  return traceEvents.reduce(
    (most, { name, pid, tid, tdur = 0 }) =>
      name.endsWith("RunTask") && main.has(`${pid} ${tid}`) ? Math.max(most, tdur / 1000) : most,
    0,
  );
}
