import { afterEach, describe, expect, it } from "vitest";
import { keepSession } from "../../../src/app/sharing/sessionKeeper.ts";
import { listed, oneAfterTheOther, overTheWire, sessionAt, tabsOfBrowser } from "../../support/sharingApp.ts";
import { startSmartServer, type SmartServer } from "../../support/smartServer/smartServer.ts";

const servers: SmartServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function opened() {
  const server = await startSmartServer("medplum");
  servers.push(server);
  const now = () => 1_000_000;
  const deps = { fetch: overTheWire, now, pause: async () => {}, oneAtATime: oneAfterTheOther() };
  const newTab = tabsOfBrowser();
  return {
    server,
    signIn: async () => sessionAt(server, now),
    keep: () => keepSession(listed(server), newTab(), deps),
  };
}

const asking = { method: "GET", path: "Patient" } as const;

describe("who is signed in", () => {
  it("is known to a tab that is opened later, and ends in all of them at once", async () => {
    const { server, signIn, keep } = await opened();
    const one = keep();
    expect(await one.client.ask(asking)).toMatchObject({ error: { type: "SignIn" } });
    one.begin(await signIn());
    const other = keep();
    expect((await other.client.ask(asking)).ok).toBe(true);
    await one.end();
    expect(other.now()).toBeUndefined();
    expect(server.tokens()).toHaveLength(0);
  });

  it("is renewed by one tab for all where the token ran out, and each request is carried out once", async () => {
    const { server, signIn, keep } = await opened();
    const [one, other] = [keep(), keep()];
    one.begin(await signIn());
    server.expire();
    const answers = await Promise.all([one.client.ask(asking), other.client.ask(asking), one.client.ask(asking)]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(other.now()?.token).toBe(one.now()?.token);
  });

  it("has to sign in anew where it cannot be renewed, and no request goes out until then", async () => {
    const { server, signIn, keep } = await opened();
    const one = keep();
    const told: boolean[] = [];
    one.subscribe(() => void told.push(one.now() !== undefined));
    one.begin(await signIn());
    server.expire(true);
    expect(await one.client.ask(asking)).toMatchObject({ error: { type: "SignIn" } });
    expect(told.at(-1)).toBe(false);
    const { length } = server.fhir.received;
    await one.client.ask(asking);
    expect(server.fhir.received).toHaveLength(length);
  });
});
