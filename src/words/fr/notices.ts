import type { PageWords } from "../language.ts";
import { fr, plural } from "./typography.ts";

/** Les composants d'autrui dans cette application, et leurs licences. */
export const notices: PageWords["notices"] = {
  title: "Licences",
  intro:
    fr`Cette application contient des composants que d'autres ont écrits et offerts. Voici leurs noms, versions ` +
    "et licences, comme " +
    "ils le demandent.",
  count: (count) => `${count} ${plural(count, "composant", "composants")}`,
  licence: (licence, name, parts) =>
    parts === 1
      ? fr`Licence (${name}) : ${licence}`
      : fr`Licence (${name} et ${parts - 1} ${plural(parts - 1, "autre", "autres")}) : ${licence}`,
  missing:
    fr`Les licences n'ont pas pu être chargées. Elles viennent avec l'application : connectez-vous à son serveur ` +
    "et rouvrez cette page.",
  notBuilt:
    fr`Ceci est une exécution de développement. Les licences sont écrites à la construction de l'application ` +
    "(npm run build).",
};
