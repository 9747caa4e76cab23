import type { PageWords } from "../language.ts";

/** Die Tabelle von B2M im Liquor neben dem Serum. */
export const pairs: PageWords["pairs"] = {
  title: "Liquor und Serum eines Tages",
  caption: "B2M in Liquor und Serum, am selben Tag entnommen, mit ihrem Quotienten",
  collected: "Entnommen",
  csf: "Liquor",
  serum: "Serum",
  ratio: "Liquor / Serum",
  unused: (count) => `${count} ${count === 1 ? "weiteres Ergebnis" : "weitere Ergebnisse"} dieses Tages nicht verwendet`,
  near: (events) => `kann ihn bewegen: ${events}`,
  caution:
    "Für den Quotienten gibt es keine vereinbarte Grenze. B2M im Liquor steigt auch bei Infektion und Entzündung und ist nie allein " +
    "beweisend; in einer Studie an 18 Erwachsenen mit Leukämie oder Lymphom (Hansen 1992) hatte ein Quotient über 1 eine " +
    "Sensitivität von " +
    "75 % und eine Spezifität von 64 % für Krankheit des Zentralnervensystems. In einer anderen hatten Kontrollen einen Quotienten von " +
    "0,6 ± 0,19, und ein Quotient über 1 hing mit solcher Krankheit zusammen (Caudie 2005).",
};
