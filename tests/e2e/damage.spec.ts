import { chanceOf, drawDamages, PEOPLE, startAfter, threeMoments } from "./damage.ts";
import { expect, test } from "./story.ts";

/** Drawn anew where a run names another seed; `npm run bench:damage` draws a thousand. */
const SEED = Number(process.env["FC_SEED"] ?? 20261126);
const DRAWS = 16;

test(`whatever is damaged in either copy or in both (${DRAWS} draws), the app starts, and nothing is lost that one copy has`, async ({
  page,
  context,
  baseURL,
}) => {
  test.slow();
  const base = baseURL ?? "";
  const shelf = await context.newPage();
  const moments = await threeMoments(page, shelf, base);
  const chance = chanceOf(SEED);
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const damages = drawDamages(chance, PEOPLE.length + 1);
    await test.step(JSON.stringify(damages), async () => {
      expect(await startAfter(damages, { page, shelf, base }, moments)).toEqual({
        started: true,
        lost: [],
        suffered: [],
        invented: [],
        writtenOver: 0,
        unsaid: false,
      });
    });
  }
});
