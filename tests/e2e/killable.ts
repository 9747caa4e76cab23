import { spawn } from "node:child_process";
import { once } from "node:events";
import { chromium } from "@playwright/test";
import { CHROMIUM_ARGUMENTS, findChromium } from "./chromium.ts";

/** A browser with a profile on the disk, which can be killed and started again. */
export async function openBrowser(profile: string, baseURL: string) {
  const browser = findChromium();
  const child = spawn(
    browser.path,
    [...CHROMIUM_ARGUMENTS, "--headless", "--remote-debugging-port=0", `--user-data-dir=${profile}`, "about:blank"],
    { env: { ...process.env, ...browser.env }, stdio: ["ignore", "ignore", "pipe"], detached: true },
  );
  const address = await new Promise<string>((resolve) => {
    let said = "";
    child.stderr.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      const found = /ws:\/\/\S+/u.exec(said);
      if (found !== null) resolve(found[0]);
    });
  });
  const connected = await chromium.connectOverCDP(address);
  const [context] = connected.contexts();
  if (context === undefined) throw new Error("The browser has no context");
  const page = await context.newPage();
  return {
    page,
    open: (path: string) => page.goto(baseURL + path),
    /** All of its processes at once, as when the power fails. */
    kill: async () => {
      const ended = once(child, "exit");
      process.kill(-(child.pid ?? 0), "SIGKILL");
      await ended;
    },
  };
}
