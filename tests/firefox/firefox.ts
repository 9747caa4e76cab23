import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const PLACES = ["/usr/bin/firefox-esr", "/usr/bin/firefox", "/Applications/Firefox.app/Contents/MacOS/firefox"];

/** The Firefox of this machine: the one named, or a system one. */
export function findFirefox(): string | undefined {
  const named = process.env["FIREFOX_PATH"];
  return [...(named === undefined ? [] : [named]), ...PLACES].find((path) => existsSync(path));
}

/** What is asked for is told on the network by nobody but the page. */
const PREFERENCES = {
  "app.update.enabled": false,
  "browser.shell.checkDefaultBrowser": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "toolkit.telemetry.enabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "browser.safebrowsing.update.enabled": false,
  "extensions.update.enabled": false,
  "remote.active-protocols": 1,
};

/** One tab. Everything is asked of the page itself, by the standard protocol WebDriver BiDi. */
export type Tab = {
  readonly open: (url: string) => Promise<void>;
  readonly reload: () => Promise<void>;
  /** The value of an expression, which may be a promise of a text, a number or a truth value. */
  readonly ask: (expression: string) => Promise<unknown>;
};

export type Firefox = {
  readonly version: string;
  readonly tab: () => Promise<Tab>;
  /** As when the power goes: no chance to write anything more. */
  readonly kill: () => Promise<void>;
};

/** The address that the browser says it listens on. */
const listening = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = "";
    child.stderr?.on("data", (part: Buffer) => {
      said += part.toString();
      const address = /WebDriver BiDi listening on (ws:\S+)/u.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.once("exit", () => reject(new Error(`Firefox ended before it listened: ${said.slice(-400)}`)));
  });

type Reply = { readonly id?: number; readonly type?: string; readonly message?: string; readonly result?: unknown };

/** Starts a headless Firefox on a profile, which keeps what it stored from one start to the next. */
export async function startFirefox(
  path: string,
  profile: string,
  more: Readonly<Record<string, boolean | number>> = {},
): Promise<Firefox> {
  const lines = Object.entries({ ...PREFERENCES, ...more }).map(([name, value]) => `user_pref("${name}", ${String(value)});`);
  writeFileSync(join(profile, "user.js"), lines.join("\n"));
  // A group of its own: killing it must reach the processes in which its pages run.
  const child = spawn(path, ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0", "about:blank"], {
    detached: true,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const socket = new WebSocket(`${await listening(child)}/session`);
  await new Promise((open, failed) => {
    socket.addEventListener("open", open, { once: true });
    socket.addEventListener("error", failed, { once: true });
  });
  let sent = 0;
  const waiting = new Map<number, (reply: Reply) => void>();
  socket.addEventListener("message", ({ data }) => {
    const reply = JSON.parse(String(data)) as Reply;
    if (reply.id !== undefined) waiting.get(reply.id)?.(reply);
  });
  const send = async <Answer>(method: string, params: object): Promise<Answer> => {
    sent += 1;
    const id = sent;
    const reply = await new Promise<Reply>((resolve) => {
      waiting.set(id, resolve);
      socket.send(JSON.stringify({ id, method, params }));
    });
    waiting.delete(id);
    if (reply.type === "error") throw new Error(`${method}: ${reply.message ?? ""}`);
    return reply.result as Answer;
  };
  const session = await send<{ readonly capabilities: { readonly browserVersion: string } }>("session.new", { capabilities: {} });

  return {
    version: session.capabilities.browserVersion,
    tab: async () => {
      const { context } = await send<{ readonly context: string }>("browsingContext.create", { type: "tab" });
      return {
        open: (url) => send("browsingContext.navigate", { context, url, wait: "complete" }),
        reload: () => send("browsingContext.reload", { context, wait: "complete" }),
        ask: async (expression) => {
          const answer = await send<{ readonly type: string; readonly result?: { readonly value?: unknown } }>(
            "script.evaluate",
            {
              expression,
              target: { context },
              awaitPromise: true,
            },
          );
          if (answer.type !== "success") throw new Error(`The page answered with a fault to: ${expression.slice(0, 120)}`);
          return answer.result?.value;
        },
      };
    },
    kill: async () => {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
      await ended;
    },
  };
}
