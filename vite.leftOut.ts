import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Plugin, Rolldown } from "vite";

/**
 * What the built app leaves out of its libraries: what it never reaches. Each change is named, must find what it replaces, and else stops
 * the build, so that an update of a library cannot change its meaning in silence. Unit tests run the libraries whole; the browser
 * stories run what was built.
 */

/**
 * The chart library looks its scales up by name in all of d3-scale, which brings colours, calendars and their formats. The axes here are
 * linear or logarithmic, and the library itself falls back on points and bands: the others are left out of the build.
 */
const withoutUnusedScales: Plugin = {
  name: "without-unused-scales",
  apply: "build",
  transform: (code, id) =>
    id.includes("/recharts/es6/state/selectors/combiners/")
      ? code.replace(
          "import * as d3Scales from 'victory-vendor/d3-scale';",
          `import { scaleBand, scaleLinear, scaleLog, scalePoint } from 'victory-vendor/d3-scale';
const d3Scales = { scaleBand, scaleLinear, scaleLog, scalePoint };`,
        )
      : undefined,
};

/** A changed module that is still told to be its own, line by line, where the weights are shared out (`npm run bench:weights`). */
export const stillOf = (id: string, code: string): { readonly code: string; readonly map: Rolldown.ExistingRawSourceMap } => ({
  code,
  map: { version: 3, names: [], sources: [id], mappings: `AAAA${";AACA".repeat(code.split("\n").length - 1)}` },
});

/** A library's module without what this app never reaches. The build breaks where an update of the library moved it. */
const without = (name: string, module: RegExp, changes: readonly (readonly [found: string | RegExp, put: string])[]): Plugin => ({
  name: `without-${name}`,
  apply: "build",
  enforce: "pre",
  transform(code, id) {
    if (!module.test(id)) return undefined;
    const lean = changes.reduce((text, [found, put]) => {
      const changed = text.replace(found, put);
      if (changed === text) this.error(`${name} is not where it was`);
      return changed;
    }, code);
    return stillOf(id, lean);
  },
});

/** Colours, calendars and formats of numbers: the scales here map numbers to numbers, and every tick is named by the app. */
const withoutInterpolatedColours = without("interpolated-colours", /\/d3-scale\/dist\/d3-scale\.mjs$/u, [
  [
    "import { interpolateNumber, interpolate, interpolateRound,",
    "import { interpolateNumber, interpolateNumber as interpolate, interpolateRound,",
  ],
  [/^import \{ (?<names>[^}]*) \} from 'd3-format';$/mu, "const [$<names>] = [];"],
]);

/** Ticks that the chart library would choose by decimals of its own: each axis here names its ticks, on a domain of two numbers. */
const withoutChosenTicks = without("chosen-ticks", /\/recharts\/es6\/util\/scale\/index\.js$/u, [
  [
    /^.*$/su,
    "const ends = (domain) => [domain[0], domain[1]];\nexport { ends as getNiceTickValues, ends as getTickValuesFixedDomain };",
  ],
]);

/** Styles that the component library would write into the page, which its policy forbids and `ui/Dialog` turns off. */
const withoutWrittenStyles = without("written-styles", /\/@mantine\/core\/esm\/core\/MantineProvider\/MantineProvider\.mjs$/u, [
  [/^import \{ MantineClasses \} .*$/mu, "const MantineClasses = () => null;"],
  [/^import \{ MantineCssVariables \} .*$/mu, "const MantineCssVariables = () => null;"],
]);

/** Pages that the router would fetch ahead in its framework mode, which this app is not built in: there it does nothing. */
const withoutPrefetchedPages = without("prefetched-pages", /\/react-router\/dist\/production\/lib\/dom\/lib\.js$/u, [
  ["import { FrameworkContext, PrefetchPageLinks, mergeRefs, usePrefetchBehavior }", "import { FrameworkContext, mergeRefs }"],
  ["usePrefetchBehavior(prefetch, rest)", "[false, null, {}]"],
  [/return shouldPrefetch && !isAbsolute \? .* : link;/u, "return link;"],
]);

/** What the router does for an app that fetches by it: this one is declared, and such a state is never there. */
const withoutFetchedRoutes = without("fetched-routes", /\/react-router\/dist\/production\/lib\/hooks\.js$/u, [
  ["React$1.useContext(IsDataRouteContext) ? useNavigateStable() : useNavigateUnstable()", "useNavigateUnstable()"],
  ["let dataRouterState = dataRouterOpts?.state;", "const dataRouterState = void 0;"],
  ["let errors = dataRouterState?.errors;", "const errors = void 0;"],
  ["let onErrorHandler = dataRouterOpts?.onError;", "const onErrorHandler = void 0;"],
  [/if \(dataRouterOpts\) if [^;]*;\s*else matches = dataRouterOpts[^;]*;\s*else matches =/u, "matches ="],
  [/return dataRouterState && \(match\.route\.ErrorBoundary [^]*?\}\) : getChildren\(\);/u, "return getChildren();"],
  [/(?<=if \(matches == null\) \{\s*)if[^]*?else return null;/u, "return null;"],
  [/if \(errors != null\) \{[^]*?\n\t\}/u, ""],
  [/if \(dataRouterOpts && dataRouterState\) \{[^]*?\n\t\}/u, ""],
  [/(?<=let hydrateFallbackElement = null;\s*)if \(dataRouterState\) \{[^]*?\n\t\t\}/u, ""],
]);

/**
 * What the router would say to whoever builds an app with it. Where it holds to something it still does, and throws: without the words.
 * What it would only remark upon is not said.
 */
const withoutRemarks = without(
  "remarks",
  /\/react-router\/dist\/production\/lib\/(?:dom\/lib|router\/(?:history|utils)|hooks|components)\.js$/u,
  [
    [/^(?<held>\t+invariant\(.+?), (?:`.*`|"[^"]*"|get\w+\(.*\))\);$/gmu, "$<held>);"],
    [/^\t+warning\(.*\);$/gmu, ";"],
  ],
);

/** Pages that fade into one another, which a router does that fetches for them: here there is no such state. */
const withoutFading = without("fading", /\/react-router\/dist\/production\/lib\/dom\/lib\.js$/u, [
  [/useViewTransitionState\(path\) && viewTransition === true/u, "false"],
]);

/** Colours, wedges and stars of d3 that nothing asks for: the bundler cannot know that making them does nothing else. */
const withoutUnusedShapes = without(
  "unused-shapes",
  /\/(?:d3-interpolate\/dist\/d3-interpolate|d3-shape\/dist\/d3-shape)\.mjs$/u,
  [[/^(?<made>(?:var|const) [\w$]+ = )(?=[\w$]+\(|\(function)/gmu, "$<made>/* @__PURE__ */ "]],
);

/** Curves that would draw values which nobody measured, and areas under them: lines here are straight. */
const withoutBentCurves = without("bent-curves", /\/recharts\/es6\/shape\/Curve\.js$/u, [
  [/var CURVE_FACTORIES = \{[^}]*\};/u, "var CURVE_FACTORIES = { curveLinear };"],
  [/^import \{ area as shapeArea,/mu, "const shapeArea = undefined;\nimport {"],
]);

/** Values on top of one another: nothing is stacked here. */
const withoutStacks = without("stacks", /\/recharts\/es6\/util\/ChartUtils\.js$/u, [
  [/^import \{ stack as (?<names>shapeStack, [^}]*) \} from 'victory-vendor\/d3-shape';$/mu, "const [$<names>] = [];"],
]);

/** What stands in for React's own hook in a React that is older than this one. */
const withoutOldReact = without("old-react", /\/use-sync-external-store\/shim\/index\.js$/u, [
  [/^.*$/su, "module.exports = { useSyncExternalStore: require('react').useSyncExternalStore };"],
]);

const withoutOldIds = without("old-ids", /\/recharts\/es6\/util\/useId\.js$/u, [["React['useId'.toString()]", "React.useId"]]);

/** What listens to mouse, keys and touch and finds what a tooltip would say: values are read off by the app (`charts/reachPoint`). */
const withoutListening = without("listening", /\/recharts\/es6\/state\/store\.js$/u, [
  [/^import \{[^}]*\} from '\.\/(?:mouse|keyboard|external|touch)Events?Middleware';\n/gmu, ""],
  [/\.concat\(\[mouseClickMiddleware[^\]]*\]\)/u, ""],
]);

/** Modules of the chart library that draw or do what this app never asks of it, and what stands in their place. */
const UNASKED: { readonly [module: string]: string } = {
  // The chart's frame hears no pointer and no key, holds no tooltip or legend and follows no other chart; its size is given in numbers.
  "chart/RechartsWrapper": `import { createElement, forwardRef, Fragment } from "react";
import { ReportChartSize } from "../context/chartLayoutContext";
export const RechartsWrapper = forwardRef(({ width, height, children }, ref) => {
  const style = { position: "relative", cursor: "default", width, height };
  const size = createElement(ReportChartSize, { width, height });
  return createElement(Fragment, null, size, createElement("div", { ref, className: "recharts-wrapper", style }, children));
});`,
  // Every text of a picture is written by the app itself.
  "component/Label": `export const CartesianLabelContextProvider = ({ children }) => children;
export const CartesianLabelFromLabelProp = () => null;
export const isLabelContentAFunction = () => false;`,
  "component/LabelList": `export const CartesianLabelListContextProvider = ({ children }) => children;
export const LabelListFromLabelProp = () => null;`,
  "component/Text": `export const Text = () => null;
export const isValidTextAnchor = (anchor) => ["start", "middle", "end", "inherit"].includes(anchor);`,
  // Grid and ticks are drawn by the app (`charts/PlotAxes`): the library's axes are hidden, and only place the line.
  "cartesian/CartesianAxis": `export const CartesianAxis = () => null;
export const defaultCartesianAxisProps = { axisLine: false, tickLine: false, tickSize: 0 };`,
  // Lines are drawn without dots: the app draws each result as its own mark.
  "component/Dots": "export const Dots = () => null;",
  "component/ActivePoints": "export const ActivePoints = () => null;",
  // There is no legend and no tooltip to tell of a line.
  "state/SetLegendPayload": "export const SetLegendPayload = () => null;",
  "state/SetTooltipEntrySettings": "export const SetTooltipEntrySettings = () => null;",
  // Nothing moves: what is drawn is where it belongs at once.
  "animation/AnimatedItems": `const still = { isAnimating: false };
export const useAnimationCallbacks = () => still;
export const AnimatedItems = ({ items, children }) => (items == null ? null : children(items, 1, false));`,
};

/** The parts of the library that this app draws: they alone are given the stand-ins. */
const DRAWN = /\/recharts\/es6\/(?:cartesian\/(?:Line|XAxis|YAxis|CartesianAxis)|chart\/CategoricalChart)\.js$/u;
const STAND_IN = "?stand-in";

const withoutUnasked: Plugin = (() => {
  const met = new Set<string>();
  return {
    name: "without-unasked",
    apply: "build",
    enforce: "pre",
    buildStart: () => met.clear(),
    async resolveId(source, importer) {
      if (importer === undefined || !DRAWN.test(importer)) return undefined;
      const module = Object.keys(UNASKED).find(
        (one) => `../${one}` === source || one === source.replace("./", importer.replace(/^.*\/(\w+)\/\w+\.js$/u, "$1/")),
      );
      if (module === undefined) return undefined;
      met.add(module);
      const whole = await this.resolve(source, importer, { skipSelf: true });
      return whole === null ? undefined : `${whole.id}${STAND_IN}`;
    },
    load: (id) =>
      id.endsWith(STAND_IN) ? UNASKED[/\/recharts\/es6\/(?<module>.*)\.js\?/u.exec(id)?.groups?.["module"] ?? ""] : undefined,
    buildEnd(error) {
      const gone = Object.keys(UNASKED).filter((module) => !met.has(module));
      if (error === undefined && gone.length > 0) this.error(`Not in the chart library any more: ${gone.join(", ")}`);
    },
  };
})();

/** No file, but part of that library all the same: its notice is the library's. */
const HELPERS = resolve("node_modules/recharts/es6/oncePerLibrary.js");

/**
 * The few functions that the chart library's own compiler wrote into each of its files, once: the same texts, letter by letter, taken from
 * two of the files that have all of them.
 */
const oncePerLibrary: Plugin = (() => {
  const HELPER = /^function (?<name>_\w+|ownKeys)\(.*\}$/u;
  const texts = new Map<string, string>();
  return {
    name: "once-per-library",
    apply: "build",
    enforce: "pre",
    buildStart() {
      for (const file of ["cartesian/Line", "util/useReportScale"])
        for (const line of readFileSync(`node_modules/recharts/es6/${file}.js`, "utf8").split("\n")) {
          const name = HELPER.exec(line)?.groups?.["name"];
          if (name !== undefined) texts.set(name, line);
        }
      if (texts.size !== 14) this.error(`The chart library has other helpers than it had: ${[...texts.keys()].join(", ")}`);
    },
    resolveId: (source) => (source === HELPERS ? HELPERS : undefined),
    load: (id) => (id === HELPERS ? [...texts.values()].map((text) => `export ${text}`).join("\n") : undefined),
    transform(code, id) {
      if (!id.includes("/recharts/es6/")) return undefined;
      const taken: string[] = [];
      const rest = code.split("\n").filter((line) => {
        const name = HELPER.exec(line)?.groups?.["name"];
        if (name === undefined || texts.get(name) !== line) return true;
        taken.push(name);
        return false;
      });
      if (taken.length === 0) return undefined;
      return stillOf(id, [`import { ${taken.join(", ")} } from ${JSON.stringify(HELPERS)};`, ...rest].join("\n"));
    },
  };
})();

/** Forms that the router would send and places to scroll to that it would keep: forms here are the app's own (`ui/useForm`). */
const withoutSentForms = without("sent-forms", /\/react-router\/dist\/production\/lib\/dom\/lib\.js$/u, [
  [/^const Form = [^]*?^Form\.displayName = "Form";$/mu, "const Form = void 0;"],
  [/^(?:HistoryRouter|ScrollRestoration)\.displayName = .*$/gmu, ""],
]);

/** The pages of a router that fetches for them. */
const withoutDataRoutes = without("data-routes", /\/react-router\/dist\/production\/lib\/components\.js$/u, [
  [/(?<=^const MemoizedDataRoutes = )/mu, "/* @__PURE__ */ "],
]);

const BY_NAME = "?by-name";

/**
 * React gives its functions as fields of one object, and each call of one was written `(0, object.useState)(…)`: some 900 times in the
 * first files. Here each function that is used is a name by itself. React is whole, and is the very object that it is for everything
 * else; what asks for all of it at once (`{...React}`) is left as it is, or all its names would be kept.
 */
const reactByName: Plugin = (() => {
  const texts: { readonly [source: string]: string } = {
    react: "node_modules/react/cjs/react.production.js",
    "react/jsx-runtime": "node_modules/react/cjs/react-jsx-runtime.production.js",
  };
  return {
    name: "react-by-name",
    apply: "build",
    enforce: "pre",
    async resolveId(source, importer = "", { kind }) {
      if (texts[source] === undefined || kind !== "import-statement" || /\?by-name$|\/@floating-ui\//u.test(importer))
        return undefined;
      const whole = await this.resolve(source, importer, { skipSelf: true });
      return whole === null ? undefined : `${whole.id}${BY_NAME}`;
    },
    load(id) {
      if (!id.endsWith(BY_NAME)) return undefined;
      const whole = id.slice(0, -BY_NAME.length);
      const text = readFileSync(texts[/jsx-runtime[.]js$/u.test(whole) ? "react/jsx-runtime" : "react"] ?? "", "utf8");
      const names = [...text.matchAll(/^exports[.](?<name>\w+) = /gmu)].map(({ groups }) => groups?.["name"] ?? "");
      if (names.length === 0) this.error(`${whole} gives nothing by a name`);
      // Each is made only where it is used.
      const made = names.map((name) => `export const ${name} = /* @__PURE__ */ (() => whole.${name})();`);
      return [`import whole from ${JSON.stringify(whole)};`, "export default whole;", ...made].join("\n");
    },
  };
})();

/** All of it, in the order in which it is done. */
export const leftOut: readonly Plugin[] = [
  reactByName,
  withoutUnusedScales,
  withoutInterpolatedColours,
  withoutUnusedShapes,
  withoutBentCurves,
  withoutStacks,
  withoutOldReact,
  withoutOldIds,
  withoutChosenTicks,
  withoutListening,
  withoutUnasked,
  oncePerLibrary,
  withoutWrittenStyles,
  withoutPrefetchedPages,
  withoutFetchedRoutes,
  withoutSentForms,
  withoutRemarks,
  withoutFading,
  withoutDataRoutes,
];
