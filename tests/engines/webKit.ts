import { spawn } from "node:child_process";
import { existsSync, globSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import type { Tab } from "../firefox/firefox.ts";

const DRIVERS = ["/usr/bin/WebKitWebDriver", "/usr/local/bin/WebKitWebDriver"];
/** The browser that comes with the driver, by the version of its library. */
const BROWSERS = [
  "/usr/lib/*/webkit2gtk-4.1/MiniBrowser",
  "/usr/lib/*/webkitgtk-6.0/MiniBrowser",
  "/usr/lib/*/webkit2gtk-4.0/MiniBrowser",
];
const PORT = 4409;
const SCRIPT_MS = 60_000;

/** WebKitGTK of this machine: its driver and its browser. */
export function findWebKit(): { readonly driver: string; readonly browser: string } | undefined {
  const driver = DRIVERS.find((path) => existsSync(path));
  const browser = BROWSERS.flatMap((pattern) => globSync(pattern))[0];
  return driver === undefined || browser === undefined ? undefined : { driver, browser };
}

export type WebKit = { readonly version: string; readonly tab: Tab; readonly close: () => Promise<void> };

/** Starts WebKitGTK with a profile that is gone afterwards, by the standard protocol WebDriver. It needs a display: xvfb-run gives one. */
export async function startWebKit({ driver, browser }: { readonly driver: string; readonly browser: string }): Promise<WebKit> {
  const child = spawn(driver, [`--port=${PORT}`], { stdio: ["ignore", "ignore", "inherit"] });
  const base = `http://127.0.0.1:${PORT}`;
  const send = async <Answer>(method: "POST" | "DELETE", path: string, body: object = {}): Promise<Answer> => {
    const answer = await fetch(base + path, { method, ...(method === "POST" ? { body: JSON.stringify(body) } : {}) });
    const { value } = (await answer.json()) as { readonly value: Answer & { readonly message?: string } };
    if (!answer.ok) throw new Error(`${path}: ${value.message ?? answer.statusText}`);
    return value;
  };
  const begin = () =>
    send<{ readonly sessionId: string; readonly capabilities: { readonly browserVersion: string } }>("POST", "/session", {
      capabilities: { alwaysMatch: { "webkitgtk:browserOptions": { binary: browser, args: ["--automation"] } } },
    });
  let session: Awaited<ReturnType<typeof begin>> | undefined;
  for (let left = 20; session === undefined; left -= 1)
    try {
      session = await begin();
    } catch (problem) {
      if (left === 0) throw problem;
      await wait(250);
    }
  const at = `/session/${session.sessionId}`;
  await send("POST", `${at}/timeouts`, { script: SCRIPT_MS, pageLoad: SCRIPT_MS });
  return {
    version: session.capabilities.browserVersion,
    tab: {
      open: (url) => send("POST", `${at}/url`, { url }),
      reload: () => send("POST", `${at}/refresh`),
      ask: (expression) =>
        send("POST", `${at}/execute/async`, {
          script: `const done = arguments[0]; Promise.resolve(${expression}).then(done, (problem) => done("fault: " + problem.message));`,
          args: [],
        }).then((value) => {
          if (typeof value === "string" && value.startsWith("fault: "))
            throw new Error(`The page answered with ${value} to: ${expression.slice(0, 120)}`);
          return value;
        }),
    },
    close: async () => {
      await send("DELETE", at).catch(() => {});
      child.kill();
    },
  };
}
