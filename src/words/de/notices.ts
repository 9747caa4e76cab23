import type { PageWords } from "../language.ts";

/** Teile anderer in dieser App und ihre Lizenzen. */
export const notices: PageWords["notices"] = {
  title: "Lizenzen",
  intro: "Diese App enthält Teile, die andere geschrieben und freigegeben haben. Hier stehen ihre Namen, Versionen und Lizenzen.",
  count: (count: number) => (count === 1 ? "1 Teil" : `${count} Teile`),
  licence: (licence: string, name: string, parts: number) =>
    parts === 1 ? `Lizenz von ${name}: ${licence}` : `Lizenz von ${name} und ${parts - 1} weiteren: ${licence}`,
  missing:
    "Die Lizenzen konnten nicht geholt werden. Sie kommen mit der App: mit ihrem Host verbinden und diese Seite neu öffnen.",
  notBuilt: "Dies ist ein Lauf zur Entwicklung. Die Lizenzen werden geschrieben, wenn die App gebaut wird (npm run build).",
};
