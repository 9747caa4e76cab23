import { startFhirServer } from "../support/fhirServer/fhirServer.ts";
import type { PersonaName } from "../support/fhirServer/personas.ts";
import { editBesideReading } from "../support/readingDesks.ts";
import { doublesAmong, editOnTwoDesks } from "../support/randomEdits.ts";

/**
 * Two desks of two tabs each share two patients through each persona that takes writes, with everything going wrong now and then; of one
 * that is read only they read what a third writes there.
 * `npm run bench:sharing-edits -- EDITS SEED …`, a span of seeds as 1-40; "close" before them for edits of few words about few things.
 * Ends with 1 where something was lost, doubled, unequal or written over unasked.
 */
const [first, ...more] = process.argv.slice(2);
const edits = first === "close" ? "close" : "any";
const [count = "200", ...given] = first === "close" || first === undefined ? more : [first, ...more];
const seeds = (given.length === 0 ? ["7"] : given).flatMap((text) => {
  const [from = 7, to = from] = text.split("-").map(Number);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
});
const PERSONAS: readonly PersonaName[] = ["medplum", "hapi", "cerner", "flaky"];

let isWhole = true;
for (const seed of seeds) {
  for (const persona of PERSONAS) {
    let valid = 0;
    const server = await startFhirServer(persona, { accepts: (token) => token === `token-${valid}` });
    const door = { base: server.base, token: () => `token-${valid}`, expire: () => (valid += 1) };
    const after = await editOnTwoDesks(door, { count: Number(count), seed, edits });
    const doubled = doublesAmong(server.repository.all());
    const faults = [after.lost, after.unasked, after.unequal, after.brokenChains, doubled].map(({ length }) => length);
    isWhole &&= faults.every((fault) => fault === 0);
    const [lost, unasked, unequal, broken, twice] = faults;
    console.log(
      `seed ${seed}, ${persona}: ${after.states} states, asked ${after.asked} times, ${lost} lost, ${unasked} written over unasked, ` +
        `${unequal} patients unequal, ${broken} broken chains, ${twice} doubled`,
    );
    await server.close();
  }
  const read = await editBesideReading("readonly", { count: Number(count), seed });
  const faults = [read.sent, read.lost, read.leaked, read.unasked, read.brokenChains].map(({ length }) => length);
  isWhole &&= faults.every((fault) => fault === 0);
  const [sent, lost, leaked, unasked, broken] = faults;
  console.log(
    `seed ${seed}, readonly: asked ${read.asked} times, ${sent} writes sent, ${lost} lost, ${leaked} of their own there, ` +
      `${unasked} written over unasked, ${broken} broken chains`,
  );
}
process.exitCode = isWhole ? 0 : 1;
