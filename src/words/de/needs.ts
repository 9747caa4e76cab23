/** Was die Seite braucht, gesagt, wo die App nicht beginnen kann. */
export const needs =
  "B2M Monitor verfolgt Beta-2-Mikroglobulin über die Zeit. Alles bleibt in diesem Browser; deshalb braucht die " +
  "Seite JavaScript und einen Browser, der nicht älter als zwei Jahre ist: Chrome, Edge, Firefox oder Safari. " +
  "Ist Ihrer einer, laden Sie die Seite neu.";
