import * as fc from "fast-check";
import { verifyChain } from "../../src/domain/record/chain/verifyChain.ts";
import { arbitraryCloseEdit, closeRecord } from "./closeEdits.ts";
import { isChange, startFhirServer } from "./fhirServer/fhirServer.ts";
import type { PersonaName } from "./fhirServer/personas.ts";
import { silentlyLost, statesOf } from "./randomEdits.ts";
import { openDesk } from "./sharingDesk.ts";

/** What came of it: each list is empty where all is well. */
export type AfterReading = {
  /** Requests of the reading desks that would have changed something there. */
  readonly sent: readonly string[];
  /** States that a reading desk made or was sent and lacks. */
  readonly lost: readonly string[];
  /** States of the reading desks that reached the server. */
  readonly leaked: readonly string[];
  readonly brokenChains: readonly string[];
  readonly unasked: readonly string[];
  readonly asked: number;
};

/**
 * Two desks that may only read edit two patients whom a third, which the server lets write, edits too, with one answer in six lost, spans
 * cut off and browsers killed.
 */
export async function editBesideReading(persona: PersonaName, { count, seed: given = 7 }: { count: number; seed?: number }) {
  const sent: string[] = [];
  const server = await startFhirServer(persona, {
    writes: (token) => token === "writer",
    allows: (token, { method, path, body }) => {
      if (token !== "writer" && isChange(method, body)) sent.push(`${method} ${path}`);
      return true;
    },
  });
  try {
    const sample = { numRuns: 1, seed: 20261127 + given };
    const [edits = []] = fc.sample(fc.array(arbitraryCloseEdit, { minLength: count, maxLength: count }), sample);
    let seed = given;
    const dice = (sides: number) => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
      return Math.floor((seed / 2 ** 32) * sides);
    };
    const writer = await openDesk(server, { mode: "full" });
    writer.road.token = "writer";
    const readers = [await openDesk(server, { tabs: 2 }), await openDesk(server, { tabs: 2 })];
    for (const desk of readers) desk.road.token = "reader";
    const ids = [1, 2].map((number) => closeRecord(number).id);
    for (const number of [1, 2]) writer.add(closeRecord(number));
    await writer.round();
    for (const desk of readers) await desk.round();
    for (const desk of readers) desk.road.losesAnswer = () => dice(6) === 0;
    const made = readers.map(() => new Set<string>());
    let asked = 0;
    const note = () => {
      for (const [index, desk] of readers.entries())
        for (const record of desk.records.values()) for (const state of statesOf(record)) made[index]?.add(state);
    };
    for (const edit of edits) {
      const desk = [writer, ...readers][dice(3)] ?? writer;
      desk.change(ids[dice(2)] ?? "", edit, dice(2));
      if (dice(2) === 0) desk.deliver();
      note();
      const what = dice(12);
      if (what === 0 && desk !== writer) desk.road.isCut = !desk.road.isCut;
      if (what === 1) desk.kill();
      if (what === 2) desk.swap();
      if (what >= 8) asked += desk.decideAll(await desk.round(), () => dice(2) === 0);
    }
    for (const desk of readers) {
      desk.road.isCut = false;
      desk.road.losesAnswer = () => false;
      desk.deliver();
    }
    note();
    for (let turn = 0; turn < 4; turn += 1)
      for (const desk of [writer, ...readers]) {
        asked += desk.decideAll(await desk.round(), () => dice(2) === 0);
        desk.deliver();
      }
    const there = [...writer.records.values()].flatMap(statesOf);
    const own = new Set([closeRecord(1), closeRecord(2)].flatMap(statesOf));
    const after: AfterReading = {
      sent,
      lost: readers.flatMap((desk, index) => {
        const all = new Set([...desk.records.values()].flatMap(statesOf));
        return [...(made[index] ?? []), ...there].filter((state) => !all.has(state));
      }),
      leaked: there.filter((state) =>
        readers.some((desk) => desk.written.some((word) => !own.has(state) && state.endsWith(word.state))),
      ),
      brokenChains: readers.flatMap((desk) =>
        [...desk.records.values()].filter((one) => verifyChain(one).type !== "Whole").map(({ id }) => id),
      ),
      unasked: readers.flatMap((desk) => silentlyLost([...desk.written, ...writer.written], [...desk.records.values()])),
      asked,
    };
    return after;
  } finally {
    await server.close();
  }
}
