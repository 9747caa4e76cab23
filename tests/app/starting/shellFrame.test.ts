import { describe, expect, it } from "vitest";
import { schemeIn } from "../../../src/app/starting/schemeIn.ts";
import { shellFrame } from "../../../src/app/starting/shellFrame.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../../src/domain/device/settings.ts";
import { INDEX_KEY, PATIENT_MODE_KEY, TAKE_HOME_KEY, VAULT_KEY } from "../../../src/persistence/keysAtStart.ts";
import { writeSettings } from "../../../src/persistence/deviceDocuments.ts";

const on = (pathname: string, ...keys: readonly string[]) => shellFrame(pathname, (key) => keys.includes(key));

describe("what stands in the page before the app", () => {
  it("is the frame, with an empty list only where there are patients to be listed", () => {
    expect(on("/")).toBe("frame");
    expect(on("/", INDEX_KEY)).toBe("list");
    expect(on("/board", INDEX_KEY)).toBe("frame");
  });

  it("is nothing of the frame where it would be wrong: handed over, locked, at home", () => {
    for (const key of [PATIENT_MODE_KEY, VAULT_KEY, TAKE_HOME_KEY]) expect(on("/", INDEX_KEY, key)).toBe("plain");
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
