import type { IncomingMessage, ServerResponse } from "node:http";
import { startFhirServer, type FhirServer, type FhirServerOptions } from "../fhirServer/fhirServer.ts";
import type { PersonaName } from "../fhirServer/personas.ts";
import { keepGrants, type LaunchContext, type SmartSteering } from "./grants.ts";
import { signInPage } from "./signInPage.ts";

export type SmartOptions = Pick<FhirServerOptions, "port" | "refuses" | "isDown" | "losesAnswer"> & {
  /** The name by which the app is registered. */
  readonly clientId?: string;
  /** Scopes of SMART 1 alone, as of a server that was not brought up to SMART 2. */
  readonly isVersion1?: boolean;
  /** Whether tokens can be ended. */
  readonly revokes?: boolean;
};

/** A FHIR server with its sign-in, at one origin. */
export type SmartServer = {
  /** The FHIR base, which is the issuer. */
  readonly base: string;
  readonly fhir: FhirServer;
  /** May be changed while it runs. */
  readonly steering: SmartSteering;
  /** The launch parameter of a new launch out of the record system. */
  readonly launch: (context: LaunchContext) => string;
  /** Ends all access tokens; with `andRefresh` all refresh tokens too. */
  readonly expire: (andRefresh?: boolean) => void;
  /** The tokens that are in force. */
  readonly tokens: () => readonly string[];
  readonly close: () => Promise<void>;
};

const CONFIGURATION = "/fhir/R4/.well-known/smart-configuration";

/**
 * A small SMART App Launch server (version 2.2) around a persona's FHIR server: discovery, a page to sign in on, codes with PKCE,
 * tokens, refresh with rotation, launches of a record system, and the end of tokens. Only for tests and the demo: everybody may sign in.
 */
export async function startSmartServer(name: PersonaName, options: SmartOptions = {}): Promise<SmartServer> {
  const steering: SmartSteering = { tokenSeconds: 300, grants: (asked) => asked, refreshes: true };
  const grants = keepGrants(options.clientId ?? "b2m-monitor", steering);
  const isChange = ({ method, body }: { readonly method: string; readonly body: string }) =>
    method !== "GET" && !(method === "POST" && /"type":\s*"batch"/u.test(body));
  let base = "";

  const configuration = () => {
    const origin = new URL(base).origin;
    const permissions = options.isVersion1 === true ? ["permission-v1"] : ["permission-v1", "permission-v2"];
    return {
      authorization_endpoint: `${origin}/auth/authorize`,
      token_endpoint: `${origin}/auth/token`,
      ...(options.revokes === false ? {} : { revocation_endpoint: `${origin}/auth/revoke` }),
      grant_types_supported: ["authorization_code", "refresh_token"],
      code_challenge_methods_supported: ["S256"],
      token_endpoint_auth_methods_supported: ["none"],
      capabilities: [
        "launch-ehr",
        "launch-standalone",
        "client-public",
        "context-ehr-patient",
        "permission-user",
        ...permissions,
      ],
    };
  };

  async function answer(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const cors = {
      "access-control-allow-origin": request.headers.origin ?? "*",
      "access-control-allow-headers": "Content-Type, Accept",
    };
    const send = (status: number, body: object) => {
      response.writeHead(status, { "content-type": "application/json", "cache-control": "no-store", ...cors });
      response.end(JSON.stringify(body));
    };
    const page = (status: number, html: string) => {
      response.writeHead(status, { "content-type": "text/html" });
      response.end(html);
    };
    if (request.method === "OPTIONS") {
      response.writeHead(204, cors);
      return void response.end();
    }
    if (path === CONFIGURATION) return send(200, configuration());
    const query = new URL(request.url ?? "", base).searchParams;
    if (path === "/auth/authorize" && request.method === "GET") {
      // What this server does not know it shows and sends nowhere: an open way on would be a trap.
      if (query.get("aud") !== base) return page(400, "<h1>Not for this server</h1>");
      return page(200, signInPage(query));
    }
    const form = new URLSearchParams(await textOf(request));
    switch (path) {
      case "/auth/authorize": {
        const back = new URL(form.get("redirect_uri") ?? "");
        const given = form.get("answer") === "yes" ? grants.authorize(form) : { error: "access_denied" };
        for (const [key, value] of Object.entries(given)) back.searchParams.set(key, value);
        back.searchParams.set("state", form.get("state") ?? "");
        response.writeHead(303, { location: back.href });
        return void response.end();
      }
      case "/auth/token": {
        const { status, body } = grants.token(form);
        return send(status, body);
      }
      case "/auth/revoke":
        grants.revoke(form.get("token") ?? "");
        return send(200, {});
      default:
        return send(404, {});
    }
  }

  const fhir = await startFhirServer(name, {
    ...options,
    accepts: grants.accepts,
    allows: (token, request) => request.path === "/metadata" || !isChange(request) || grants.mayWrite(token),
    beside: (request, response) => {
      const { pathname } = new URL(request.url ?? "", "http://x");
      if (pathname !== CONFIGURATION && !pathname.startsWith("/auth/")) return false;
      void answer(request, response, pathname);
      return true;
    },
  });
  ({ base } = fhir);
  return {
    base,
    fhir,
    steering,
    launch: grants.launch,
    expire: grants.expire,
    tokens: grants.tokens,
    close: fhir.close,
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  request.setEncoding("utf8");
  for await (const part of request) text += String(part);
  return text;
}
