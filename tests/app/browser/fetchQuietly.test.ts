import { describe, expect, it } from "vitest";
import { fetchQuietly, isSparing, type Quiet } from "../../../src/app/browser/fetchQuietly.ts";

/** A browser whose time, idleness and line are in the test's hand. */
function browser(isUnwelcome = false) {
  const waiting = { rest: new Set<() => void>(), idle: new Set<() => void>(), acts: new Set<() => void>() };
  const put = (into: Set<() => void>, work: () => void) => {
    into.add(work);
    return () => void into.delete(work);
  };
  const quiet: Quiet = {
    isUnwelcome: () => isUnwelcome,
    whenIdle: (work) => put(waiting.idle, work),
    after: (_, work) => put(waiting.rest, work),
    acts: (listener) => put(waiting.acts, listener),
  };
  const run = (from: Set<() => void>) => {
    const works = [...from];
    if (from !== waiting.acts) from.clear();
    for (const work of works) work();
  };
  return {
    quiet,
    rests: () => run(waiting.rest),
    isIdle: () => run(waiting.idle),
    acts: () => run(waiting.acts),
    waits: () => waiting.rest.size + waiting.idle.size,
    isWatched: () => waiting.acts.size > 0,
  };
}

function parts() {
  const asked: string[] = [];
  const arrive: (() => void)[] = [];
  const part = (name: string) => () => {
    asked.push(name);
    return new Promise<void>((resolve) => arrive.push(resolve));
  };
  return {
    asked,
    all: [part("page"), part("chart")],
    arrives: async () => {
      arrive.shift()?.();
      await new Promise<void>((resolve) => void setTimeout(resolve, 0));
    },
  };
}

describe("what is fetched ahead", () => {
  it("comes one at a time, each when the page is idle and nobody acted for a while", async () => {
    const [at, { asked, all, arrives }] = [browser(), parts()];
    fetchQuietly(all, at.quiet);
    at.isIdle();
    expect(asked).toEqual([]);
    at.rests();
    at.isIdle();
    expect(asked).toEqual(["page"]);
    at.rests();
    at.isIdle();
    expect(asked).toEqual(["page"]);
    await arrives();
    at.rests();
    at.isIdle();
    expect(asked).toEqual(["page", "chart"]);
    await arrives();
    expect(at.waits()).toBe(0);
  });

  it("is put off by whatever somebody does, and begins again once they rest", async () => {
    const [at, { asked, all, arrives }] = [browser(), parts()];
    fetchQuietly(all, at.quiet);
    at.rests();
    at.acts();
    at.isIdle();
    expect(asked).toEqual([]);
    at.rests();
    at.isIdle();
    expect(asked).toEqual(["page"]);
    await arrives();
    at.acts();
    at.isIdle();
    expect(asked).toEqual(["page"]);
    at.rests();
    at.isIdle();
    expect(asked).toEqual(["page", "chart"]);
  });

  it("is nothing where data is saved or the line is slow", () => {
    const [at, { asked, all }] = [browser(true), parts()];
    fetchQuietly(all, at.quiet);
    at.rests();
    at.isIdle();
    expect(asked).toEqual([]);
    expect(
      [{ saveData: true }, { effectiveType: "2g" }, { effectiveType: "slow-2g" }, { effectiveType: "3g" }].map(isSparing),
    ).toEqual([true, true, true, true]);
    expect([undefined, {}, { effectiveType: "4g", saveData: false }].map(isSparing)).toEqual([false, false, false]);
  });

  it("ends with the page that asked for it", () => {
    const [at, { asked, all }] = [browser(), parts()];
    const end = fetchQuietly(all, at.quiet);
    at.rests();
    end();
    at.isIdle();
    expect(asked).toEqual([]);
    expect(at.isWatched()).toBe(false);
  });
});
