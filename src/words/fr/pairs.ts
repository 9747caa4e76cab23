import type { PageWords } from "../language.ts";
import { fr, plural } from "./typography.ts";

/** Le tableau de la B2M du LCR à côté du sérum. */
export const pairs: PageWords["pairs"] = {
  title: "LCR et sérum du même jour",
  caption: "B2M du LCR et du sérum prélevés le même jour, avec leur rapport",
  collected: "Prélevé le",
  csf: "LCR",
  serum: "Sérum",
  ratio: "LCR / sérum",
  unused: (count) =>
    `${count} ${plural(count, "autre résultat de ce jour non utilisé", "autres résultats de ce jour non utilisés")}`,
  near: (events) => fr`peut la faire bouger : ${events}`,
  caution:
    fr`Il n'y a pas de limite admise pour ce rapport. La B2M du LCR s'élève aussi en cas d'infection ou ` +
    fr`d'inflammation et n'est ` +
    fr`jamais diagnostique à elle seule ; dans une étude de 18 adultes atteints de leucémie ou de lymphome ` +
    "(Hansen 1992), un rapport " +
    fr`supérieur à 1 avait une sensibilité de 75 % et une spécificité de 64 % pour une atteinte du système ` +
    "nerveux central. Dans une " +
    "autre, les témoins avaient un rapport de 0,6 ± 0,19, et un rapport supérieur à 1 allait avec une telle atteinte (Caudie 2005).",
};
