/** Lo que la página necesita, dicho donde la aplicación no puede empezar. */
export const needs =
  "B2M Monitor sigue la beta-2 microglobulina en el tiempo. Todo queda en este navegador; por eso la página " +
  "necesita JavaScript y un navegador de hace dos años como mucho: Chrome, Edge, Firefox o Safari. Si el suyo lo " +
  "es, vuelva a cargar la página.";
