import { describe, expect, it } from "vitest";
import { schemeIn } from "../../../src/app/starting/schemeIn.ts";
import { shellFrame } from "../../../src/app/starting/shellFrame.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../../src/domain/device/settings.ts";
import {
  CONNECTION_KEY,
  INDEX_KEY,
  PATIENT_MODE_KEY,
  RECORD_SET_KEY,
  TAKE_HOME_KEY,
  VAULT_KEY,
} from "../../../src/persistence/keysAtStart.ts";
import { writeSettings } from "../../../src/persistence/deviceDocuments.ts";

const on = (address: string, ...keys: readonly string[]) =>
  shellFrame(new URL(address, "https://b2m.example"), (key) => keys.includes(key));

describe("what stands in the page before the app", () => {
  it("is the frame, with an empty list only where there are patients to be listed", () => {
    expect(on("/", INDEX_KEY)).toBe("list");
    expect(on("/?group=overdue", INDEX_KEY)).toBe("list");
    expect(on("/board", INDEX_KEY)).toBe("frame");
  });

  it("says how to begin where nothing names a patient, and not that all stays in this browser where a server may be meant", () => {
    expect(on("/")).toBe("begin");
    expect(on("/board")).toBe("frame");
    for (const key of [CONNECTION_KEY, RECORD_SET_KEY]) expect(on("/", key)).toBe("frame");
    expect(on("/?code=one&state=other")).toBe("frame");
  });

  it("is nothing of the frame where it would be wrong: handed over, locked, at home", () => {
    for (const key of [PATIENT_MODE_KEY, VAULT_KEY, TAKE_HOME_KEY])
      for (const also of [[], [INDEX_KEY]]) expect(on("/", key, ...also)).toBe("plain");
    expect(on("/take-home")).toBe("plain");
  });
});

describe("the colours chosen on a device", () => {
  const stored = (colorScheme: Settings["colorScheme"]) =>
    schemeIn(writeSettings({ settings: { ...DEFAULT_SETTINGS, colorScheme }, revisions: {} }));

  it("are told from the very text in which its settings are stored", () => {
    expect(stored("dark")).toBe("dark");
    expect(stored("light")).toBe("light");
    expect(stored("auto")).toBe("auto");
  });

  it("are the device's own where nothing is stored, and where the text is sealed", () => {
    expect(schemeIn(null)).toBe("auto");
    expect(schemeIn("b2m-sealed:1:9f8e7d")).toBe("auto");
  });
});
