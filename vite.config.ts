import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { FAR_ZONES, ZONE_SENSITIVE } from "./tests/zones.ts";

/** Nothing leaves the page and nothing foreign enters it; the tests watch that the built page keeps to this. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** Only the built page carries the policy: the development server needs inline scripts to reload modules. */
const contentSecurityPolicy: Plugin = {
  name: "content-security-policy",
  apply: "build",
  transformIndexHtml: () => [
    {
      tag: "meta",
      attrs: { "http-equiv": "Content-Security-Policy", content: CONTENT_SECURITY_POLICY },
      injectTo: "head-prepend",
    },
  ],
};

/** The component library ships fourteen palettes, headings and screen widths, and the app has its own: what is left of them serves the library's defaults. */
const withoutUnusedPalettes: Plugin = {
  name: "without-unused-palettes",
  enforce: "pre",
  transform: (code, id) =>
    id.includes("@mantine/core/styles/default-css-variables.css")
      ? code.replaceAll(
          /^\s*--mantine-(?:color-(?:pink|grape|violet|indigo|cyan|teal|green|lime|yellow|orange)-|h\d-|breakpoint-|heading-|primary-color-\d|shadow-(?:xs|sm|md|lg):|line-height-(?:xs|sm|lg|xl):|radius-(?:xs|lg|xl):)[^;]*;$/gmu,
          "",
        )
      : undefined,
};

/** What the roster needs of the component library and of the charts: all that a first visit waits for. */
const ROSTER_COMPONENTS = "Button|UnstyledButton|Loader|Transition|CloseButton";
const SPARKLINE_PARTS =
  "chart|Sparkline|sparkShape|lineParts|trendPoints|bandSteps|bandShape|markPath|markColour|valueAxis|timeAxis|timeScale|textWidth|niceStep|plotFrame|placeLabels|usePlotWidth";
/** Modules that a first visit does not wait for: other pages fetch them. */
const LATER_DOMAIN = [
  "operatingCharacteristics",
  "pin\\.",
  "lastingEvent",
  "laboratoryInterval",
  "variationChoice",
  "companions",
  "identityMask",
  "boardNotes",
  "boardAgenda",
  "restoreAgain",
  "settingsChoice",
  "importsHere",
].join("|");
const LATER_WORDS = [
  "describeStag",
  "stagingWords",
  "en/staging",
  "describeSettingsProblem",
  "settingsWords",
  "en/settings",
  "describeCareProblem",
  "describePatientProblem",
  "methodsWords",
  "en/methods",
  "reasonsWords",
  "importWords",
  "en/importPage",
  "describeReasons",
  "en/reasons",
  "reportWords",
  "pairsWords",
  "en/pairs",
  "en/report",
  "boardWords",
  "en/board",
  "formatSince",
  "describeWhyInOneLine",
  "historyWords",
  "describeHistory",
  "en/history",
  "en/patientMode",
  "importingWords",
  "en/importing",
  "importWords",
  "en/import",
  "exportWords",
  "describeExport",
  "en/exporting",
  "restoreWords",
  "describeRestore",
  "describeNotRestorable",
  "en/restoring",
].join("|");
/** Whose styles travel with their own page. All others are one sheet, that of the first page: a patient's page asks for no second one. */
const LATER_STYLES =
  "features/(?:board|exchange|exporting|history|report|restoring|settings|staging)/|app/(?:RecoveryPage|pages/(?!Patient|History))|charts/(?:board|history)";
const ROSTER = new RegExp(
  [
    "src/(?:persistence/(?!pinHash)|store/)",
    `src/domain/(?!staging/|(?:\\w+/)?(?:${LATER_DOMAIN}))`,
    `src/words/(?!${LATER_WORDS})`,
    "src/exchange/(?:plain|sealed|crc32|steps|recordId|reasonsBeforeCodes)",
    "src/ui/(?:Theme|wording|lazyWithWords|isTyping|SearchField|Unseen|DataTable|PageHead|FlagMark|VerdictMark|Banner|componentStyles|tokens)",
    "src/app/(?:use|patientMode/keepPatientMode|PageCrash|historyAddress)",
    `src/(?!${LATER_STYLES}).*\\.css`,
    `src/charts/(?:${SPARKLINE_PARTS})\\.`,
    "node_modules/(?:react|react-dom|scheduler|react-router|zustand|valibot|@stdlib|clsx|@mantine/hooks)/",
    `node_modules/@mantine/core/esm/(?:core|components/(?:${ROSTER_COMPONENTS}))/`,
    "rolldown/runtime",
    "@mantine/core/styles/",
    "vite/preload-helper",
  ].join("|"),
  "u",
);
const CHART_LIBRARY =
  /node_modules\/(?:recharts|react-redux|react-is|use-sync-external-store|tiny-invariant|d3-|victory-vendor|@reduxjs|redux|reselect|immer|es-toolkit|eventemitter3|decimal\.js|internmap)/u;
const FORMS_AND_DIALOGS =
  /src\/ui\/|node_modules\/(?:@mantine|@floating-ui|react-remove-scroll|tabbable|tslib|use-callback-ref|use-sidecar|aria-hidden|get-nonce|react-style-singleton)/u;

/** Few files instead of many small ones: each costs a round trip on a slow line, and a larger file compresses better. */
const codeSplitting = {
  groups: [
    { name: "chart", test: CHART_LIBRARY, priority: 4, includeDependenciesRecursively: false },
    { name: "base", test: ROSTER, priority: 3, includeDependenciesRecursively: false },
    { name: "form", test: FORMS_AND_DIALOGS, priority: 2, includeDependenciesRecursively: false },
    {
      name: "trend",
      test: /src\/(?:charts\/(?!History|history|Board|boardChart|fitScene|usePlaceSize|slideSvg|exportPicture|Printed|printPalette)|domain\/series\/companions)/u,
      priority: 1,
      includeDependenciesRecursively: false,
    },
  ],
};

/**
 * The two distribution functions alone: not their factories, which nobody calls, and not the stand-in for browsers that cannot define properties,
 * which brings a printf. The numbers come from the same code.
 */
const BARE_DISTRIBUTIONS = [
  { find: /^(@stdlib\/stats-base-dists-normal-(?:cdf|quantile))$/u, replacement: "$1/lib/main.js" },
  { find: /^(@stdlib\/utils-define-property)$/u, replacement: "$1/lib/builtin.js" },
];

export default defineConfig({
  resolve: { alias: BARE_DISTRIBUTIONS },
  plugins: [react(), withoutUnusedPalettes, contentSecurityPolicy],
  build: {
    target: "es2023",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    rolldownOptions: { output: { codeSplitting } },
  },
  test: {
    // A limit against hanging, not a measurement: on a loaded machine an honest test takes many times as long.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
    setupFiles: ["tests/support/chance.ts"],
    // Files share their worker and its modules, which halves the run: a test leaves nothing behind that another could find.
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: "node",
          environment: "node",
          env: { TZ: "UTC" },
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/e2e/**"],
        },
      },
      {
        extends: true,
        test: {
          name: "screen",
          environment: "jsdom",
          env: { TZ: "UTC" },
          include: ["tests/**/*.test.tsx"],
          setupFiles: ["tests/support/screen.ts"],
        },
      },
      // What a zone could move, once more at either end of the earth: a day must not move with the clock's zone.
      ...FAR_ZONES.map((zone) => ({
        extends: true as const,
        test: {
          name: zone,
          environment: "jsdom",
          env: { TZ: zone },
          include: [...ZONE_SENSITIVE],
          setupFiles: ["tests/support/screen.ts"],
        },
      })),
    ],
  },
});
