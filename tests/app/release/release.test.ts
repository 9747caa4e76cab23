import { describe, expect, it } from "vitest";
import { releaseWatch, type Release } from "../../../src/app/release/release.ts";

/** A tab whose server answers as told, once it is told. */
function tab() {
  const asked: ((holds: boolean | undefined) => void)[] = [];
  const went: string[] = [];
  const seen: Release["type"][] = [];
  const watch = releaseWatch(
    "/assets/index-a.js",
    () => new Promise((resolve) => asked.push(resolve)),
    () => void went.push("reload"),
  );
  watch.subscribe(() => seen.push(watch.now().type));
  const answer = async (holds: boolean | undefined) => {
    asked.shift()?.(holds);
    // The answer passes through two promises.
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  };
  return { watch, answer, seen, went, waiting: () => asked.length };
}

describe("a part of the app that could not be fetched", () => {
  it.each<[string, boolean | undefined, Release["type"]]>([
    ["another release stands on the server: it is said to have replaced this one", false, "Replaced"],
    ["the server does not answer, or not as this app: nothing is said of a new release", undefined, "Unreachable"],
    ["the server still holds this release: the part failed, and no more is known", true, "Failed"],
  ])("%s", async (_, holds, type) => {
    const { watch, answer, seen } = tab();
    watch.partFailed();
    expect(watch.now().type).toBe("Asking");
    await answer(holds);
    expect(watch.now().type).toBe(type);
    expect(seen).toEqual(["Asking", type]);
  });

  it("is asked about once, however many fail at one moment", async () => {
    const { watch, answer, waiting } = tab();
    watch.partFailed();
    watch.partFailed();
    expect(waiting()).toBe(1);
    await answer(undefined);
    expect(watch.now().type).toBe("Unreachable");
  });

  it("that fails again once the server answers is told for what it is", async () => {
    const { watch, answer } = tab();
    watch.partFailed();
    await answer(undefined);
    watch.partFailed();
    await answer(false);
    expect(watch.now().type).toBe("Replaced");
  });
});

describe("what is known of a release", () => {
  it("is never forgotten over something weaker", async () => {
    const { watch, answer } = tab();
    watch.report({ type: "Replaced" });
    watch.report({ type: "Waiting" });
    watch.partFailed();
    await answer(undefined);
    expect(watch.now().type).toBe("Replaced");
  });

  it("is asked in silence where there is only a doubt: a release that still stands is not spoken of", async () => {
    const { watch, answer, seen } = tab();
    watch.askWhetherReplaced();
    await answer(true);
    watch.askWhetherReplaced();
    await answer(undefined);
    expect(seen).toEqual([]);
    watch.askWhetherReplaced();
    await answer(false);
    expect(seen).toEqual(["Replaced"]);
  });
});

describe("going on", () => {
  it("reloads, or lets the waiting release take over where one waits", () => {
    const { watch, went } = tab();
    watch.goOn();
    watch.goOnBy(() => void went.push("take over"));
    watch.goOn();
    expect(went).toEqual(["reload", "take over"]);
  });

  it("after a try waits for an answer: a reload without a server would leave no page at all", async () => {
    const { watch, answer, went } = tab();
    watch.tryAgain();
    await answer(undefined);
    expect(went).toEqual([]);
    watch.tryAgain();
    await answer(true);
    expect(went).toEqual(["reload"]);
  });
});
