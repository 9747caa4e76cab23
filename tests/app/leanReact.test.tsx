import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { ReactNode } from "react";
import { describe, expect, it } from "vitest";
import { leanReact } from "../../vite.leanReact.ts";

const require = createRequire(import.meta.url);
const textOf = (path: string) => readFileSync(`node_modules/${path}`, "utf8");
const CLIENT = "/react-dom/cjs/react-dom-client.production.js";
const whole = () => textOf(CLIENT);

/** React's text as the build leaves it. */
function lean(): string {
  const { transform } = leanReact;
  if (typeof transform !== "function") throw new Error("The plug-in changes nothing");
  const refuse = (what: string): never => {
    throw new Error(what);
  };
  return (transform.call({ error: refuse } as never, whole(), CLIENT) as { readonly code: string }).code;
}

type Root = { readonly render: (node: ReactNode) => void; readonly unmount: () => void };
type Loaded = {
  readonly react: typeof import("react");
  readonly client: {
    readonly createRoot: (
      at: Element,
      told?: { readonly onUncaughtError?: (error: unknown) => void; readonly onCaughtError?: (error: unknown) => void },
    ) => Root;
    readonly hydrateRoot?: unknown;
  };
  readonly dom: Pick<typeof import("react-dom"), "flushSync" | "createPortal" | "preload">;
};

/** A React of its own from these texts, as it is shipped: the tests' own is another. */
function load(client: string): Loaded {
  const texts: { readonly [name: string]: string } = {
    react: textOf("react/cjs/react.production.js"),
    "react-dom": textOf("react-dom/cjs/react-dom.production.js"),
    client,
  };
  const made = new Map<string, object>();
  const ask = (name: string): unknown => {
    const text = texts[name];
    if (text === undefined) return require(name);
    const there = made.get(name);
    if (there !== undefined) return there;
    const exports = {};
    made.set(name, exports);
    // oxlint-disable-next-line typescript/no-implied-eval -- the library's own text, as the page would run it.
    new Function("require", "exports", text)(ask, exports);
    return exports;
  };
  const parts = { client: ask("client"), react: ask("react"), dom: ask("react-dom") };
  return parts as Loaded;
}

/**
 * What is on the page after each step of a small page: a list that is reordered, a field, a part that is waited for, one that breaks and
 * is caught, and one that stands elsewhere.
 */
async function walk(client: string): Promise<readonly string[]> {
  const { react, client: own, dom } = load(client);
  const { createElement: put, Suspense, useEffect, useState, startTransition, use, Component } = react;
  class Caught extends Component<{ readonly children: ReactNode }> {
    override state = { broke: false };
    static getDerivedStateFromError = () => ({ broke: true });
    override render = () => (this.state.broke ? put("p", null, "caught") : this.props.children);
  }
  const later = Promise.withResolvers<string>();
  const steps = new EventTarget();
  const move = (step: number) => steps.dispatchEvent(new CustomEvent("move", { detail: step }));
  const elsewhere = document.createElement("aside");
  const Waited = () => put("b", null, use(later.promise));
  const Breaks = ({ at }: { readonly at: number }) => {
    if (at > 1) throw new Error("as it should");
    return put("i", null, "whole");
  };
  function Page() {
    const [step, setStep] = useState(0);
    const [told, setTold] = useState("");
    useEffect(() => setTold(`after ${step}`), [step]);
    useEffect(() => steps.addEventListener("move", (event) => setStep((event as CustomEvent<number>).detail)), []);
    const names = step % 2 === 0 ? ["a", "b", "c"] : ["c", "a", "d"];
    return put(
      "main",
      { "data-step": step },
      put("ul", null, ...names.map((name) => put("li", { key: name }, name))),
      put("input", { value: `value ${step}`, readOnly: true }),
      told,
      put(Suspense, { fallback: "waiting" }, step > 0 ? put(Waited) : "nothing yet"),
      put(Caught, null, put(Breaks, { at: step })),
      dom.createPortal(put("em", null, step), elsewhere),
    );
  }
  const place = document.createElement("div");
  const root = own.createRoot(place, { onCaughtError: () => {} });
  const seen: string[] = [];
  const look = () => seen.push(`${place.innerHTML} | ${elsewhere.innerHTML}`);
  dom.flushSync(() => root.render(put(Page)));
  // What runs after drawing has run.
  await expect.poll(() => place.textContent).toContain("after 0");
  look();
  dom.flushSync(() => void move(1));
  look();
  later.resolve("came");
  await expect.poll(() => place.textContent).toContain("came");
  look();
  startTransition(() => void move(2));
  await expect.poll(() => place.textContent).toContain("caught");
  look();
  dom.flushSync(() => root.unmount());
  look();
  return seen;
}

describe("React as the built app has it", () => {
  it("draws, moves, waits, catches and clears away as the whole of it does", async () => {
    const seen = await walk(lean());
    expect(seen).toEqual(await walk(whole()));
    expect(new Set(seen).size).toBe(5);
  });

  it("cannot take over a page that a server drew", () => {
    expect(load(lean()).client.hydrateRoot).toBeUndefined();
    expect(load(whole()).client.hydrateRoot).toBeDefined();
  });

  it("says so where an element is drawn that it was left without, instead of drawing something else", () => {
    const { react, client, dom } = load(lean());
    const told: unknown[] = [];
    const root = client.createRoot(document.createElement("div"), { onUncaughtError: (error) => told.push(error) });
    dom.flushSync(() => root.render(react.createElement("link", { rel: "stylesheet", href: "/a.css", precedence: "low" })));
    expect(told.map(String)).toEqual(["Error: Left out of this build of React"]);
    expect(() => dom.preload("/a.css", { as: "style" })).toThrow("Left out of this build of React");
  });

  it("stops the build where a version of React no longer has what is left out", () => {
    const { transform } = leanReact;
    const other = whole().replace("function clearHydrationBoundary(", "function clearBoundary(");
    const refuse = (what: string): never => {
      throw new Error(what);
    };
    expect(() => typeof transform === "function" && transform.call({ error: refuse } as never, other, CLIENT)).toThrow(
      "React has no clearHydrationBoundary where it was",
    );
  });
});
