import { startFhirServer } from "../support/fhirServer/fhirServer.ts";
import type { PersonaName } from "../support/fhirServer/personas.ts";
import { editBesideReading } from "../support/readingDesks.ts";
import { doublesAmong, editOnTwoDesks, readableOf } from "../support/randomEdits.ts";

/**
 * Two desks of two tabs each share two patients through each persona that takes writes, with everything going wrong now and then: entries
 * are changed, tubes imported with their companions, results moved, people merged and taken apart, erased, brought back and restored. Of a
 * server that is read only they read what a third writes there.
 * `npm run bench:sharing-edits -- EDITS SEED …`, a span of seeds as 1-40; "close" before them for edits of few words about few things; the
 * name of a persona for that one alone. Ends with 1 where something was lost, doubled, unequal, written over unasked or came back.
 */
const PERSONAS: readonly PersonaName[] = ["medplum", "hapi", "cerner", "flaky", "readonly"];
const given = process.argv.slice(2);
const named = PERSONAS.filter((name) => given.includes(name));
const personas = named.length === 0 ? PERSONAS : named;
const edits = given.includes("close") ? "close" : "any";
const [count = 200, ...spans] = given.filter((text) => /^\d/u.test(text)).map((text) => text.split("-").map(Number));
const seeds = (spans.length === 0 ? [[7]] : spans).flatMap(([from = 7, to = from]) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index),
);

let isWhole = true;
for (const seed of seeds) {
  for (const persona of personas) {
    if (persona === "readonly") continue;
    let valid = 0;
    const server = await startFhirServer(persona, { accepts: (token) => token === `token-${valid}` });
    const door = { base: server.base, token: () => `token-${valid}`, expire: () => (valid += 1) };
    const after = await editOnTwoDesks(door, { count: Number(count), seed, edits });
    const doubled = doublesAmong(server.repository.all());
    const readable = readableOf(after.erased, server.repository.all());
    const { lost, unasked, unequal, brokenChains, restless, cameBack } = after;
    const lists = { lost, unasked, unequal, brokenChains, doubled, restless, cameBack, readable };
    isWhole &&= Object.values(lists).every(({ length }) => length === 0);
    console.log(
      `seed ${seed}, ${persona}: ${after.states} states, asked ${after.asked} times, ${lost.length} lost, ` +
        `${unasked.length} written over unasked, ` +
        `${unequal.length} patients unequal, ${brokenChains.length} broken chains, ${doubled.length} doubled, ` +
        `${restless.length} without rest; ${after.erased.length} erased, ${cameBack.length} came back, ${readable.length} readable`,
    );
    await server.close();
  }
  if (!personas.includes("readonly")) continue;
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
