import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { SHIPPED_LICENCES } from "../vite.licences.ts";
import { noticesOf } from "../vite.notices.ts";

/**
 * What the lock file pins, checked without a network. What this does not see stands in docs/decisions/structure.md; `npm audit` asks
 * for what has become known since.
 */
type Entry = {
  readonly version: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly link?: boolean;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
};
type Lock = { readonly lockfileVersion: number; readonly packages: { readonly [place: string]: Entry } };
type Manifest = { readonly [kind: string]: { readonly [name: string]: string } | undefined };

const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as Lock;
const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Manifest;
const KINDS = ["dependencies", "devDependencies", "optionalDependencies"] as const;

type Package = Entry & { readonly name: string };
const packages: readonly Package[] = Object.entries(lock.packages)
  .filter(([place]) => place !== "")
  .map(([place, entry]) => ({ ...entry, name: place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length) }));
const named = ({ name, version }: Package): string => `${name} ${version}`;

/** Licences of tools that build and test the app and are in no page. */
const TOOL_LICENCES = [...SHIPPED_LICENCES, "MPL-2.0", "BlueOak-1.0.0", "CC0-1.0"];
/** Packages that state their licence in a file and not in their manifest. */
const STATED_IN_FILE: { readonly [name: string]: string } = { "png-js": "MIT" };
/** Packages that may run a program of their own while they are installed. */
const MAY_RUN_AT_INSTALL: readonly string[] = [];
const REGISTRY = "https://registry.npmjs.org/";

/** Versions with a known fault that could reach a page or a desk here, by the advisory that names them; below the version that mends it. */
const MENDED_IN: readonly (readonly [name: string, version: string, advisory: string])[] = [
  ["d3-color", "3.1.0", "GHSA-36jr-mh4h-2g58"],
  ["immer", "9.0.6", "GHSA-33f9-j839-rf8h"],
  ["jsdom", "16.5.0", "GHSA-f4c9-cqv8-9v98"],
  ["papaparse", "5.2.0", "GHSA-qvjc-g5vr-mfgr"],
  ["react-router", "7.5.2", "GHSA-cpj6-fhp6-mr6j, GHSA-f46r-rw29-r322"],
  ["vite", "6.2.7", "GHSA-859w-5945-r5v3"],
];
/** Versions that somebody else published under a taken-over account, September 2025. */
const TAKEN_OVER = [
  "ansi-regex 6.2.1",
  "ansi-styles 6.2.2",
  "chalk 5.6.1",
  "color-convert 3.1.1",
  "color-name 2.0.1",
  "debug 4.4.2",
  "error-ex 1.3.3",
  "is-arrayish 0.3.3",
  "strip-ansi 7.1.1",
  "supports-color 10.2.1",
  "wrap-ansi 9.0.1",
];

/** Whether a version comes before another, by its three numbers. */
function isBefore(one: string, other: string): boolean {
  const [a = [], b = []] = [one, other].map((version) => (version.split(/[-+]/u)[0] ?? "").split(".").map(Number));
  const place = b.findIndex((number, at) => number !== a[at]);
  return place >= 0 && (a[place] ?? 0) < (b[place] ?? 0);
}

describe("the lock file", () => {
  it("names what is installed: several hundred packages, each once with its exact version", () => {
    expect(lock.lockfileVersion).toBe(3);
    expect(packages.length).toBeGreaterThan(300);
    expect(
      packages.filter(({ version, link }) => link === true || !/^\d+\.\d+\.\d+/u.test(version)).map(({ name }) => name),
    ).toEqual([]);
  });

  it("holds a SHA-512 sum of every package, so that another content under the same version is refused", () => {
    expect(packages.filter(({ integrity = "" }) => !/^sha512-[A-Za-z0-9+/]{86}==$/u.test(integrity)).map(named)).toEqual([]);
  });

  it("fetches from the registry alone: no package comes from a link, a repository or another host", () => {
    expect(packages.filter(({ resolved = REGISTRY }) => !resolved.startsWith(REGISTRY)).map(named)).toEqual([]);
  });

  it("lets no package run a program of its own while it is installed", () => {
    const running = packages.filter(
      ({ name, hasInstallScript = false }) => hasInstallScript && !MAY_RUN_AT_INSTALL.includes(name),
    );
    expect(running.map(named)).toEqual([]);
  });

  it("holds packages of stated licences, and those that could be shipped of permissive ones", () => {
    const stray = packages.filter(
      ({ name, license = STATED_IN_FILE[name] ?? "none", dev = false }) =>
        !(dev ? TOOL_LICENCES : SHIPPED_LICENCES).includes(license),
    );
    expect(stray.map(({ name, license }) => `${name}: ${license}`)).toEqual([]);
  });

  it("holds no version of which it is known that it is faulty or was published by somebody else", () => {
    const faulty = packages.filter(({ name, version }) =>
      MENDED_IN.some(([of, mended]) => of === name && isBefore(version, mended)),
    );
    expect(faulty.map(named)).toEqual([]);
    expect(packages.map(named).filter((text) => TAKEN_OVER.includes(text))).toEqual([]);
    // Each of the list is looked at: what is not installed any more need not stand in it.
    expect(MENDED_IN.filter(([of]) => !packages.some(({ name }) => name === of))).toEqual([]);
  });

  it("tells an earlier version from a later one by number, not by letter", () => {
    expect(isBefore("3.0.1", "3.1.0")).toBe(true);
    expect(isBefore("9.0.5", "10.0.0")).toBe(true);
    expect(isBefore("3.1.0", "3.1.0")).toBe(false);
    expect(isBefore("3.10.0", "3.9.9")).toBe(false);
  });

  it.each(KINDS)("is asked for exact versions by the %s of package.json, and says the same", (kind) => {
    const wanted = Object.entries(manifest[kind] ?? {});
    expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+$/u.test(version))).toEqual([]);
    expect(wanted.filter(([name, version]) => lock.packages[`node_modules/${name}`]?.version !== version)).toEqual([]);
  });
});

describe("the notices of a build", () => {
  const root = process.cwd();
  const { parts, texts } = noticesOf([
    `${root}/src/main.tsx`,
    `${root}/node_modules/react/index.js`,
    `${root}/node_modules/react/cjs/react.production.js`,
    `${root}/node_modules/@noble/hashes/argon2.js`,
    `${root}/node_modules/react-remove-scroll-bar/dist/es2015/index.js`,
    "\0vite/preload-helper.js",
  ]);

  it("name each package once, with the version that is installed, and nothing of the app's own", () => {
    expect(parts.map(({ name, version }) => `${name} ${version}`)).toEqual(
      ["@noble/hashes", "react", "react-remove-scroll-bar", "vite"].map((name) => {
        const version = lock.packages[`node_modules/${name}`]?.version;
        return `${name} ${version}`;
      }),
    );
  });

  it("hold the words of each licence; of one whose package lost its file, by what it says of itself", () => {
    const wordsOf = (name: string): string =>
      (parts.find((part) => part.name === name)?.texts ?? []).map((place) => texts[place]).join("\n");
    expect(wordsOf("react")).toContain("Copyright (c) Meta Platforms");
    expect(wordsOf("react")).toContain("WITHOUT WARRANTY OF ANY KIND");
    expect(wordsOf("react-remove-scroll-bar")).toContain("Copyright (c) Anton Korzunov");
    expect(wordsOf("vite")).toContain("Permission is hereby granted");
    expect(wordsOf("vite")).not.toContain("Bundled dependencies");
  });

  it("stop the build where a part would be shipped under a licence that nobody agreed to", () => {
    expect(lock.packages["node_modules/axe-core"]?.license).toBe("MPL-2.0");
    expect(() => noticesOf([`${root}/node_modules/axe-core/axe.js`])).toThrow(/axe-core .* would be shipped under "MPL-2.0"/u);
  });
});
