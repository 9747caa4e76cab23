/** What the page needs, said where the app cannot begin. */
export const needs =
  "B2M Monitor follows beta-2 microglobulin over time. Everything stays in this browser, so the page needs " +
  "JavaScript and a browser no older than two years: Chrome, Edge, Firefox or Safari. If yours is one, reload the page.";
