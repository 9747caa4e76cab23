import { fr } from "./typography.ts";

/** Ce dont la page a besoin, dit là où l'application ne peut pas démarrer. */
export const needs =
  fr`B2M Monitor suit la bêta-2-microglobuline dans le temps. Tout reste dans ce navigateur ; la page a donc besoin de ` +
  fr`JavaScript et d'un navigateur de deux ans au plus : Chrome, Edge, Firefox ou Safari. Si c'est le cas du vôtre, rechargez ` +
  "la page.";
