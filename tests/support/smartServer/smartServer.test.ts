import { createHash } from "node:crypto";
import { afterEach, describe, expect, it } from "vitest";
import { startSmartServer, type SmartOptions, type SmartServer } from "./smartServer.ts";

const servers: SmartServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});
async function opened(options?: SmartOptions): Promise<SmartServer> {
  const server = await startSmartServer("medplum", options);
  servers.push(server);
  return server;
}

const VERIFIER = "v".repeat(43);
const BACK = "http://127.0.0.1:1/";
const asking = (server: SmartServer, more: { readonly [name: string]: string } = {}) =>
  new URLSearchParams({
    response_type: "code",
    client_id: "b2m-monitor",
    redirect_uri: BACK,
    scope: "user/Patient.rs offline_access",
    state: "s",
    aud: server.base,
    code_challenge_method: "S256",
    code_challenge: createHash("sha256").update(VERIFIER).digest("base64url"),
    ...more,
  });
const at = (server: SmartServer, path: string) => new URL(path, server.base);
const posted = (server: SmartServer, path: string, form: URLSearchParams) =>
  fetch(at(server, path), { method: "POST", body: form, redirect: "manual" });

/** Signs in, or refuses, and answers what came back to the app. */
async function backFrom(server: SmartServer, asked: URLSearchParams, answer: "yes" | "no"): Promise<URLSearchParams> {
  asked.set("answer", answer);
  const { headers } = await posted(server, "/auth/authorize", asked);
  return new URL(headers.get("location") ?? "").searchParams;
}
const exchanged = async (server: SmartServer, form: { readonly [name: string]: string }) => {
  const answer = await posted(
    server,
    "/auth/token",
    new URLSearchParams({ client_id: "b2m-monitor", redirect_uri: BACK, ...form }),
  );
  return { status: answer.status, body: (await answer.json()) as { [name: string]: string } };
};

describe("the tests' own sign-in", () => {
  it("gives a token for a code once, to whoever has its verifier, and takes it at the records", async () => {
    const server = await opened();
    const back = await backFrom(server, asking(server), "yes");
    expect(back.get("state")).toBe("s");
    const code = { grant_type: "authorization_code", code: back.get("code") ?? "" };
    expect(await exchanged(server, { ...code, code_verifier: "another" })).toMatchObject({ status: 400 });
    expect(await exchanged(server, { ...code, code_verifier: VERIFIER })).toMatchObject({ body: { error: "invalid_grant" } });
    const again = await backFrom(server, asking(server), "yes");
    const { body } = await exchanged(server, { ...code, code: again.get("code") ?? "", code_verifier: VERIFIER });
    const asked = () => fetch(`${server.base}/Patient`, { headers: { authorization: `Bearer ${body["access_token"]}` } });
    expect((await asked()).status).toBe(200);
    server.expire();
    expect((await asked()).status).toBe(401);
    const refresh = { grant_type: "refresh_token", refresh_token: body["refresh_token"] ?? "" };
    expect((await exchanged(server, refresh)).status).toBe(200);
    // It was changed for another.
    expect((await exchanged(server, refresh)).body).toEqual({ error: "invalid_grant" });
  });

  it("gives no code without PKCE, to another audience, on a refusal, or for a launch that was used", async () => {
    const server = await opened();
    expect((await backFrom(server, asking(server), "no")).get("error")).toBe("access_denied");
    expect((await backFrom(server, asking(server, { code_challenge_method: "plain" }), "yes")).get("code")).toBeNull();
    expect((await fetch(at(server, `/auth/authorize?${asking(server, { aud: "http://elsewhere/" })}`))).status).toBe(400);
    const launch = server.launch({ patient: "p1", needPatientBanner: false });
    const first = await backFrom(server, asking(server, { launch }), "yes");
    const form = { grant_type: "authorization_code", code: first.get("code") ?? "", code_verifier: VERIFIER };
    expect((await exchanged(server, form)).body).toMatchObject({ patient: "p1", need_patient_banner: false });
    expect((await backFrom(server, asking(server, { launch }), "yes")).get("error")).toBe("invalid_request");
  });

  it("grants less than was asked for, and then takes no write", async () => {
    const server = await opened();
    server.steering.grants = (asked) => asked.filter((scope) => !/[cu]/u.test(scope.split(".")[1] ?? ""));
    const wanted = asking(server, { scope: "user/Patient.rs user/Observation.cruds" });
    const back = await backFrom(server, wanted, "yes");
    const form = { grant_type: "authorization_code", code: back.get("code") ?? "", code_verifier: VERIFIER };
    const { body } = await exchanged(server, form);
    expect(body["scope"]).toBe("user/Patient.rs");
    const writing = await fetch(`${server.base}/Patient`, {
      method: "POST",
      headers: { authorization: `Bearer ${body["access_token"]}`, "content-type": "application/fhir+json" },
      body: JSON.stringify({ resourceType: "Patient" }),
    });
    expect(writing.status).toBe(403);
  });
});
