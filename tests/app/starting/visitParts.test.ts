import { describe, expect, it } from "vitest";
import { visitParts } from "../../../src/app/starting/visitParts.ts";
import { INDEX_KEY, PATIENT_MODE_KEY, VAULT_KEY } from "../../../src/persistence/keysAtStart.ts";

const on = (pathname: string, ...keys: readonly string[]) => visitParts(pathname, (key) => keys.includes(key));
const ID = "/patients/3f0c1a52-8d4e-4b1c-9d53-1a2b3c4d5e6f";

describe("what a visit asks for beside the app", () => {
  it("is nothing but the frame's words on the roster of a device without patients", () => {
    expect(on("/")).toEqual([]);
  });

  it("is the list with what judges it where there are patients, and a patient's page with its chart at their address", () => {
    expect(on("/", INDEX_KEY)).toEqual(["words", "list", "packing"]);
    expect(on(ID, INDEX_KEY)).toEqual(["words", "patient", "packing"]);
    expect(on(ID)).toEqual(["words"]);
    expect(on("/patients/new", INDEX_KEY)).toEqual(["words", "packing"]);
  });

  it("is what opens packed records on every page of a device that has some, and not where they are locked", () => {
    for (const address of ["/", ID, `${ID}/report`, "/board", "/settings"]) expect(on(address, INDEX_KEY)).toContain("packing");
    expect(on("/board")).not.toContain("packing");
    expect(on("/", INDEX_KEY, VAULT_KEY)).not.toContain("packing");
  });

  it("is the history alone on a device that was handed over, whatever the address, and nobody's on a locked one", () => {
    for (const address of ["/", ID, "/settings"]) {
      expect(on(address, INDEX_KEY, PATIENT_MODE_KEY)).toEqual(["words", "history", "packing"]);
      expect(on(address, INDEX_KEY, VAULT_KEY)).toEqual(["words"]);
    }
  });

  it("is the patient's own view at its address, and the words of records on every other page", () => {
    expect(on(`${ID}/history`, INDEX_KEY)).toEqual(["words", "history", "packing"]);
    expect(on(`${ID}/report`, INDEX_KEY)).toEqual(["words", "packing"]);
    expect(on("/board")).toEqual(["words"]);
  });
});
