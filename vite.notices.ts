import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { SHIPPED_LICENCES } from "./vite.licences.ts";

/** A part of others that is in the build. `texts`: places in the list of texts, of which many parts have the very same. */
type Part = { readonly name: string; readonly version: string; readonly licence: string; readonly texts: readonly number[] };

/** Code that the build itself brings, by the package it comes from. */
const BROUGHT: readonly (readonly [module: RegExp, of: string])[] = [
  [/^\0vite\/|^\0vite:/u, "vite"],
  [/^\0rolldown/u, "rolldown"],
  [/^\0@oxc-project\+runtime/u, "@oxc-project/runtime"],
];
/** Modules of the build that hold no code of anybody. */
const NOBODYS = /^\0(?:rolldown_plugin_|plugin-vue)/u;
const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/iu;

/** Where vite's own licence goes on with those of parts of the build tool that are in no page. */
const CARRIED_INSIDE = /^# Licenses of bundled dependencies$/mu;

/** The folder of the package that a module belongs to; nothing for the app's own. */
function folderOf(module: string): string | undefined {
  const brought = BROUGHT.find(([own]) => own.test(module))?.[1];
  if (brought !== undefined) return join("node_modules", brought);
  return /^(?<folder>.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//u.exec(module.replaceAll("\\", "/"))?.groups?.["folder"];
}

/**
 * What a licence asks to be passed on, from the package itself: its licence and notice files, and those of parts that it carries inside.
 * A package that has lost its file is held to what it says of itself.
 */
function textsIn(folder: string, { license, author }: Described): readonly string[] {
  const found = readdirSync(folder, { encoding: "utf8" })
    .filter((name) => LICENCE_FILE.test(name))
    .toSorted()
    .map((name) => readFileSync(join(folder, name), "utf8").replaceAll("\r\n", "\n").split(CARRIED_INSIDE)[0]?.trim() ?? "");
  if (found.length > 0) return found;
  const whose = typeof author === "string" ? author : author?.name;
  return license === "MIT" && whose !== undefined ? [MIT(whose)] : [];
}

type Described = {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly author?: string | { readonly name: string };
};

const MIT = (whose: string): string => `MIT License

Copyright (c) ${whose}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the
"Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish,
distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to
the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR
ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE
SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/** The list as the page reads it (`src/features/notices/notices.ts`), of the modules that are really in the build. */
export function noticesOf(modules: Iterable<string>): { readonly parts: readonly Part[]; readonly texts: readonly string[] } {
  const folders = new Set<string>();
  for (const module of modules) {
    const folder = folderOf(module);
    if (folder !== undefined) folders.add(folder);
  }
  const texts: string[] = [];
  const placeOf = (text: string): number => (texts.includes(text) ? texts.indexOf(text) : texts.push(text) - 1);
  const parts = [...folders].map((folder): Part => {
    const described: Described = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const { name, version, license } = described;
    if (!SHIPPED_LICENCES.includes(license))
      throw new Error(`${name} ${version} would be shipped under "${license}", which vite.licences.ts does not list`);
    const own = textsIn(folder, described);
    if (own.length === 0) throw new Error(`${name} ${version} has no text of its licence to pass on`);
    return { name, version, licence: license, texts: own.map(placeOf) };
  });
  return { parts: parts.toSorted((one, other) => (one.name < other.name ? -1 : 1)), texts };
}

/**
 * Writes `notices.json`: every package that is in the build, workers too, with its licence. Nothing but the page of notices asks for it.
 */
export function notices(): { readonly main: Plugin; readonly worker: () => Plugin[] } {
  const inWorkers = new Set<string>();
  const isCode = (module: string): boolean => !NOBODYS.test(module);
  return {
    worker: () => [
      {
        name: "notices-of-workers",
        generateBundle(_options, bundle) {
          for (const file of Object.values(bundle)) if (file.type === "chunk") file.moduleIds.forEach((id) => inWorkers.add(id));
        },
      },
    ],
    main: {
      name: "notices",
      apply: "build",
      generateBundle(_options, bundle) {
        const modules = Object.values(bundle).flatMap((file) => (file.type === "chunk" ? file.moduleIds : []));
        const all = [...new Set([...modules, ...inWorkers])].filter(isCode);
        const nobodys = all.filter((module) => module.startsWith("\0") && folderOf(module) === undefined);
        if (nobodys.length > 0) this.error(`Whose is this? ${JSON.stringify(nobodys)}`);
        this.emitFile({ type: "asset", fileName: "notices.json", source: JSON.stringify(noticesOf(all)) });
      },
    },
  };
}
