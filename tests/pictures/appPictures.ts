import { mkdirSync, readFileSync } from "node:fs";
import { chromium, type Page } from "@playwright/test";
import { CHROMIUM_ARGUMENTS, findChromium } from "../e2e/chromium.ts";
import { startHost } from "../e2e/host.ts";

/** Draws what installers show, into public/: the icon in the sizes they ask for, and two pictures of the built app with demo people. */
const icon = readFileSync("public/icon.svg", "utf8");
/** An installer cuts a maskable icon to any shape within a circle of four fifths: the drawing keeps inside, its ground reaches the edge. */
const maskable = icon
  .replace('viewBox="0 0 22 22"', 'viewBox="-3 -3 28 28"')
  .replace('<rect width="22" height="22" rx="5"', '<rect x="-3" y="-3" width="28" height="28"');
/** Apple rounds the corners itself, and fills what is clear with black. */
const square = icon.replace(' rx="5"', "");

const { path, env } = findChromium();
const browser = await chromium.launch({ executablePath: path, args: CHROMIUM_ARGUMENTS, env: { ...process.env, ...env } });
mkdirSync("public/icons", { recursive: true });
mkdirSync("public/screenshots", { recursive: true });

async function draw(svg: string, size: number, file: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100vw }</style>${svg}`);
  await page.screenshot({ path: `public/icons/${file}.png`, omitBackground: true });
  await page.close();
}
for (const size of [192, 512]) {
  await draw(icon, size, `icon-${size}`);
  await draw(maskable, size, `maskable-${size}`);
}
await draw(square, 180, "apple-touch-icon");

const host = await startHost("dist");
async function withDemo(width: number, height: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: "light", serviceWorkers: "block" });
  await page.goto(host.url);
  await page.getByRole("button", { name: "Load demo patients" }).click();
  await page.getByRole("link", { name: /Amberg/ }).waitFor();
  return page;
}
const wide = await withDemo(1280, 800);
await wide.getByRole("link", { name: /Amberg/ }).click();
await wide.getByRole("region", { name: "Trend" }).getByRole("figure").waitFor();
await wide.screenshot({ path: "public/screenshots/patient-wide.png" });
const narrow = await withDemo(390, 844);
await narrow.screenshot({ path: "public/screenshots/patients-narrow.png" });
await browser.close();
await host.close();
