import { readFileSync } from "node:fs";
import { SHIPPED_LICENCES } from "../../vite.licences.ts";
import { expect, expectAccessible, test } from "./story.ts";

type Notices = {
  readonly parts: readonly { readonly name: string; readonly licence: string; readonly texts: readonly number[] }[];
  readonly texts: readonly string[];
};

/** Asked for in package.json and in no page of this build: what signs in at a server comes with a list of servers alone. */
const IN_NO_PAGE = ["oauth4webapi"];

test("every part of others in the build stands in the notices with its licence; no other page fetches them; they are kept offline", async ({
  page,
  request,
}) => {
  await page.goto("/methods");
  await expect(page.getByRole("heading", { level: 1, name: "Methods" })).toBeVisible();
  const fetched = () =>
    page.evaluate(() => performance.getEntriesByType("resource").filter(({ name }) => /notices/iu.test(name)).length);
  expect(await fetched()).toBe(0);

  await page.getByRole("link", { name: "Parts of others in this app" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Notices" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 2, name: /^\d\d+ parts$/u })).toBeVisible();
  expect(await fetched()).toBeGreaterThan(0);
  const { parts, texts } = (await (await request.get("/notices.json")).json()) as Notices;
  await expect(page.getByRole("heading", { level: 2, name: `${parts.length} parts` })).toBeVisible();
  for (const { name, licence, texts: places } of parts) {
    expect(SHIPPED_LICENCES, name).toContain(licence);
    expect(
      places.map((place) => texts[place]?.length ?? 0).reduce((sum, length) => sum + length, 0),
      name,
    ).toBeGreaterThan(200);
  }
  const { dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as { readonly dependencies: object };
  const names = parts.map(({ name }) => name);
  expect(Object.keys(dependencies).filter((name) => !names.includes(name) && !IN_NO_PAGE.includes(name))).toEqual([]);

  const summary = page.getByText(/^Licence of react(?: and \d+ more)?: MIT/u);
  await summary.press("Enter");
  await expect(page.getByText(/Copyright \(c\) Meta Platforms/u).first()).toBeVisible();
  await expectAccessible(page);
  expect(await (await request.get("/sw.js")).text()).toContain('"/notices.json":"sha256-');
});
