import { describe, expect, it } from "vitest";
import { fetchedOnce } from "../../src/words/fetchedOnce.ts";

describe("words that are fetched once", () => {
  it("are not asked for before somebody needs them", () => {
    let asked = 0;
    const words = fetchedOnce(async () => {
      asked += 1;
      return "Agenda";
    });
    expect(words.now()).toBeUndefined();
    expect(asked).toBe(0);
  });

  it("come once for all who ask, and are at hand from then on", async () => {
    let asked = 0;
    const words = fetchedOnce(async () => {
      asked += 1;
      return "Agenda";
    });
    expect(words.fetch()).toBe(words.fetch());
    expect(await words.fetch()).toBe("Agenda");
    expect(words.now()).toBe("Agenda");
    expect(asked).toBe(1);
  });

  it("are asked for anew after they could not be fetched", async () => {
    let online = false;
    const words = fetchedOnce(async () => {
      if (!online) throw new Error("no connection");
      return "Agenda";
    });
    await expect(words.fetch()).rejects.toThrow("no connection");
    expect(words.now()).toBeUndefined();
    expect(words.failed()).toMatchObject({ message: "no connection" });
    online = true;
    expect(await words.fetch()).toBe("Agenda");
    expect(words.failed()).toBeUndefined();
  });
});
