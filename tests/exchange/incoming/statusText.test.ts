import { describe, expect, it } from "vitest";
import { readStatusText } from "../../../src/exchange/incoming/table/statusText.ts";

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
    // Scandinavian, Dutch, Portuguese, Polish and Finnish.
    [
      "final",
      [
        "slutgiltig",
        "slutgiltigt",
        "slutsvar",
        "endelig",
        "endeligt",
        "definitief",
        "resultado final",
        "ostateczny",
        "lopullinen",
        "validé biologiquement",
      ],
    ],
    ["preliminary", ["preliminärt", "preliminær", "foreløpig", "foreløbig", "voorlopig", "wstępny", "alustava"]],
    [
      "corrected",
      [
        "rectifié",
        "rectificado",
        "rettificato",
        "modifié",
        "modificado",
        "revised",
        "correction",
        "korrigerat",
        "korrigert",
        "korrigeret",
        "rettet",
        "gecorrigeerd",
        "corrigido",
        "retificado",
        "skorygowany",
        "korjattu",
      ],
    ],
    [
      "entered-in-error",
      [
        "makulerat",
        "makulert",
        "registrert feil",
        "ingetrokken",
        "retiré",
        "retirado",
        "ritirato",
        "fehlerhaft",
        "erróneo",
        "erroné",
        "wycofany",
      ],
    ],
    ["cancelled", ["geannuleerd", "annullert", "annulleret", "avbeställd", "peruttu", "anulowany"]],
    ["not-yet", ["afventer", "avventer", "pågående", "kesken"]],
  ] as const)("is %s for its words in ten languages", (status, texts) => {
    for (const text of texts) expect([text, readStatusText(text)]).toEqual([text, status]);
  });

  it.each(["done?", "ok", "normal", "constructor", "finalized maybe"])(
    "is none for %s, which is asked and never taken for final",
    (text) => {
      expect(readStatusText(text)).toBeUndefined();
    },
  );
});
