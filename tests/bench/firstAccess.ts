import { startHost } from "../e2e/host.ts";
import { fill, launchChromium, median } from "./filled.ts";

/**
 * What the browser itself needs to open localStorage for a page, before any script of ours can know what is on the device: beside ten
 * patients and beside so many. `npm run bench:first-access -- 5000`.
 */
const ROUNDS = 5;
const RESULTS_EACH = 20;
const many = Number(process.argv[2] ?? 5000);

const host = await startHost("dist", undefined, { compressing: true });
const browser = await launchChromium();
console.log("| patients | first access, ms | its keys listed, ms |\n|---:|---:|---:|");
for (const patients of [10, many]) {
  const context = await browser.newContext({ serviceWorkers: "block" });
  await context.route("**/blank", (route) => route.fulfill({ contentType: "text/html", body: "" }));
  const filled = await context.newPage();
  await filled.goto(`${host.url}/blank`);
  await fill(filled, patients, RESULTS_EACH);
  await filled.close();
  const rounds: (readonly [number, number])[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const page = await context.newPage();
    await page.goto(`${host.url}/blank`);
    rounds.push(
      await page.evaluate(() => {
        const began = performance.now();
        window.localStorage.getItem("");
        const opened = performance.now();
        Object.keys(window.localStorage);
        return [opened - began, performance.now() - opened] as const;
      }),
    );
    await page.close();
  }
  const [opened, listed] = [median(rounds.map(([first]) => first)), median(rounds.map(([, second]) => second))];
  console.log(`| ${patients} | ${opened.toFixed(1)} | ${listed.toFixed(1)} |`);
  await context.close();
}
await browser.close();
await host.close();
