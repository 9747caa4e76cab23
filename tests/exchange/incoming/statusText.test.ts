import { describe, expect, it } from "vitest";
import { readStatusText } from "../../../src/exchange/incoming/statusText.ts";

describe("the status that a table names", () => {
  it.each([
    [
      "final",
      [
        "",
        "final",
        "F",
        "complete",
        "Completed",
        "endgültig",
        "Endbefund",
        "freigegeben",
        "validated",
        "validiert",
        "définitif",
        "definitivo",
        "validé",
        "validado",
        "verified",
      ],
    ],
    [
      "preliminary",
      [
        "preliminary",
        "P",
        "prelim",
        "provisional",
        "vorläufig",
        "Vorbefund",
        "Teilbefund",
        "provisoire",
        "preliminar",
        "provvisorio",
        "preliminare",
      ],
    ],
    [
      "corrected",
      ["corrected", "C", "amended", "korrigiert", "Korrektur", "corrigé", "corregido", "corretto", "corrected by the laboratory"],
    ],
    ["entered-in-error", ["entered in error", "error", "withdrawn", "W", "D", "deleted", "irrtümlich", "zurückgezogen"]],
    ["cancelled", ["cancelled", "canceled", "X", "storniert", "annulé", "cancelado", "anulado", "annullato"]],
    [
      "not-yet",
      ["pending", "registered", "I", "in progress", "ausstehend", "in Arbeit", "en cours", "pendiente", "in corso", "folgt"],
    ],
  ] as const)("is %s for its words in five languages", (status, texts) => {
    for (const text of texts) expect([text, readStatusText(text)]).toEqual([text, status]);
  });

  it.each(["done?", "ok", "normal", "constructor", "finalized maybe"])(
    "is none for %s, which is asked and never taken for final",
    (text) => {
      expect(readStatusText(text)).toBeUndefined();
    },
  );
});
