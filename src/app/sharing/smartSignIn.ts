import * as oauth from "oauth4webapi";
import { err, ok, type Result } from "../../domain/result.ts";
import { isOnThisDevice, type ListedServer } from "./serverList.ts";
import { scopesToAsk } from "./smartScopes.ts";

/** Why nobody is signed in. */
export type SignInProblem =
  /** Nothing answers, or not what was asked. */
  | { readonly type: "Unreachable" }
  /** It does not say how to sign in, or not in the one safe way. */
  | { readonly type: "NoSignIn" }
  /** Its sign-in stands at an origin that this build may not speak to. */
  | { readonly type: "NotListed"; readonly origin: string }
  /** The person, or the server on their behalf, said no. */
  | { readonly type: "Refused" }
  /** What came back is not the answer to what this tab asked, or the server would not take it. */
  | { readonly type: "Failed"; readonly why: string };

/** Where a server signs people in. */
export type SmartEndpoints = {
  readonly authorize: string;
  readonly token: string;
  /** Absent where tokens cannot be ended. */
  readonly revoke?: string;
  /** Whether it knows the scopes of SMART 2. */
  readonly isVersion2: boolean;
};

/** What the way to the server and back must not lose. In the session's store of this one tab, and taken out when it is used. */
export type PendingSignIn = {
  readonly base: string;
  readonly state: string;
  readonly verifier: string;
  readonly redirectUri: string;
  readonly asked: string;
  readonly endpoints: SmartEndpoints;
  readonly isLaunch: boolean;
  /** The page of this app that was left. */
  readonly from: string;
};

/** Somebody is signed in: in memory of the tabs of this app, and nowhere else. */
export type Session = {
  readonly token: string;
  readonly refresh?: string;
  /** Milliseconds since 1970 by this device's clock; absent where the server does not say. */
  readonly until?: number;
  /** Later sessions take the place of earlier ones. */
  readonly since: number;
  /** When the person signed in, however often it was renewed since. */
  readonly began: number;
  readonly scopes: readonly string[];
  readonly endpoints: SmartEndpoints;
  /** The patient with whom a record system launched the app, by the server's own id. */
  readonly patient?: string;
  readonly needsBanner?: boolean;
};

type Deps = { readonly fetch: typeof globalThis.fetch; readonly now: () => number };

const TIMEOUT_MS = 20_000;

const within = (server: ListedServer, address: string): boolean =>
  URL.canParse(address) && server.origins.includes(new URL(address).origin);

const textOf = (node: object, name: string): string => {
  const value: unknown = Reflect.get(node, name);
  return typeof value === "string" ? value : "";
};
const listOf = (node: object, name: string): readonly unknown[] => {
  const value: unknown = Reflect.get(node, name);
  return Array.isArray(value) ? value : [];
};

/**
 * How a server signs people in (`.well-known/smart-configuration` below its FHIR base). One that does not offer PKCE with S256, or whose
 * sign-in stands at an origin that is not in the list, is not used.
 */
export async function endpointsOf(server: ListedServer, { fetch }: Deps): Promise<Result<SmartEndpoints, SignInProblem>> {
  let said: unknown;
  try {
    const answer = await fetch(`${server.base}/.well-known/smart-configuration`, {
      headers: { accept: "application/json" },
      credentials: "omit",
      referrerPolicy: "no-referrer",
      cache: "no-store",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!answer.ok) return err({ type: answer.status < 500 ? "NoSignIn" : "Unreachable" });
    said = await answer.json();
  } catch {
    return err({ type: "Unreachable" });
  }
  const node = Object(said);
  const [authorize, token, revoke] = ["authorization_endpoint", "token_endpoint", "revocation_endpoint"].map((name) =>
    textOf(node, name),
  );
  if (authorize === undefined || token === undefined || !URL.canParse(authorize) || !URL.canParse(token))
    return err({ type: "NoSignIn" });
  if (!listOf(node, "code_challenge_methods_supported").includes("S256")) return err({ type: "NoSignIn" });
  for (const address of [authorize, token])
    if (!within(server, address)) return err({ type: "NotListed", origin: new URL(address).origin });
  return ok({
    authorize,
    token,
    ...(revoke !== undefined && within(server, revoke) ? { revoke } : {}),
    isVersion2: listOf(node, "capabilities").includes("permission-v2"),
  });
}

const asServer = (
  { base }: { readonly base: string },
  { authorize, token, revoke }: SmartEndpoints,
): oauth.AuthorizationServer => ({
  issuer: base,
  authorization_endpoint: authorize,
  token_endpoint: token,
  ...(revoke === undefined ? {} : { revocation_endpoint: revoke }),
});

const options = (server: ListedServer, { fetch }: Deps) => ({
  [oauth.allowInsecureRequests]: isOnThisDevice(server.base),
  [oauth.customFetch]: async (address: string, init: object): Promise<Response> => {
    // A token, a code and a verifier go nowhere else.
    if (!within(server, address)) throw new TypeError("Not in the list");
    return fetch(address, { ...init, credentials: "omit", referrerPolicy: "no-referrer", cache: "no-store" });
  },
  signal: () => AbortSignal.timeout(TIMEOUT_MS),
});

/** Where to send the person, and what to keep until they are back. PKCE always. */
export async function beginSignIn(
  server: ListedServer,
  { redirectUri, from, launch }: { readonly redirectUri: string; readonly from: string; readonly launch?: string | undefined },
  deps: Deps,
): Promise<Result<{ readonly address: string; readonly pending: PendingSignIn }, SignInProblem>> {
  const endpoints = await endpointsOf(server, deps);
  if (!endpoints.ok) return endpoints;
  const [state, verifier] = [oauth.generateRandomState(), oauth.generateRandomCodeVerifier()];
  const isLaunch = launch !== undefined;
  const asked = scopesToAsk({ isVersion2: endpoints.value.isVersion2, isLaunch });
  const address = new URL(endpoints.value.authorize);
  const asking = {
    response_type: "code",
    client_id: server.clientId,
    redirect_uri: redirectUri,
    scope: asked,
    state,
    aud: server.base,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
    ...(isLaunch ? { launch } : {}),
  };
  for (const [name, value] of Object.entries(asking)) address.searchParams.set(name, value);
  const pending = { base: server.base, state, verifier, redirectUri, asked, endpoints: endpoints.value, isLaunch, from };
  return ok({ address: address.href, pending });
}

/** The session for what the server sent back with the person. */
export async function finishSignIn(
  server: ListedServer,
  pending: PendingSignIn,
  back: URLSearchParams,
  deps: Deps,
): Promise<Result<Session, SignInProblem>> {
  const as = asServer(server, pending.endpoints);
  const client = { client_id: server.clientId };
  try {
    const checked = oauth.validateAuthResponse(as, client, back, pending.state);
    const answer = await oauth.authorizationCodeGrantRequest(
      as,
      client,
      oauth.None(),
      checked,
      pending.redirectUri,
      pending.verifier,
      options(server, deps),
    );
    const said = await oauth.processAuthorizationCodeResponse(as, client, answer);
    return ok(sessionFrom(said, pending.asked.split(" "), pending.endpoints, deps));
  } catch (problem) {
    return err(problemFrom(problem));
  }
}

/** The next session, by the refresh token of this one, which is used up by it. */
export async function refreshSession(
  server: ListedServer,
  session: Session,
  deps: Deps,
): Promise<Result<Session, SignInProblem>> {
  if (session.refresh === undefined) return err({ type: "Refused" });
  const as = asServer(server, session.endpoints);
  const client = { client_id: server.clientId };
  try {
    const answer = await oauth.refreshTokenGrantRequest(as, client, oauth.None(), session.refresh, options(server, deps));
    const said = await oauth.processRefreshTokenResponse(as, client, answer);
    const { patient, needsBanner, refresh, began } = session;
    return ok({
      ...(patient === undefined ? {} : { patient }),
      ...(needsBanner === undefined ? {} : { needsBanner }),
      // Where it gives no other, the old one goes on.
      refresh,
      ...sessionFrom(said, session.scopes, session.endpoints, deps),
      // Later than the one before, though the clock was turned back meanwhile.
      since: Math.max(deps.now(), session.since + 1),
      began,
    });
  } catch (problem) {
    return err(problemFrom(problem));
  }
}

/** Ends the tokens at the server, where it can be asked to. Whether it has is not known: they run out by themselves. */
export async function endSession(server: ListedServer, session: Session, deps: Deps): Promise<void> {
  if (session.endpoints.revoke === undefined) return;
  const as = asServer(server, session.endpoints);
  for (const token of [session.refresh, session.token]) {
    if (token === undefined) continue;
    try {
      await oauth.revocationRequest(as, { client_id: server.clientId }, oauth.None(), token, options(server, deps));
    } catch {
      // Nothing more can be done: it is forgotten here in any case.
    }
  }
}

function sessionFrom(
  said: oauth.TokenEndpointResponse,
  asked: readonly string[],
  endpoints: SmartEndpoints,
  { now }: Deps,
): Session {
  const { patient, need_patient_banner: needsBanner } = said;
  return {
    token: said.access_token,
    ...(said.refresh_token === undefined ? {} : { refresh: said.refresh_token }),
    ...(said.expires_in === undefined ? {} : { until: now() + said.expires_in * 1000 }),
    since: now(),
    began: now(),
    // What is not said was granted as it was asked for (RFC 6749, 5.1).
    scopes: said.scope === undefined ? asked : said.scope.split(" "),
    endpoints,
    ...(typeof patient === "string" ? { patient } : {}),
    ...(typeof needsBanner === "boolean" ? { needsBanner } : {}),
  };
}

function problemFrom(problem: unknown): SignInProblem {
  if (problem instanceof oauth.AuthorizationResponseError || problem instanceof oauth.ResponseBodyError)
    return problem.error === "access_denied" || problem.error === "invalid_grant"
      ? { type: "Refused" }
      : { type: "Failed", why: problem.error };
  if (problem instanceof oauth.OperationProcessingError) return { type: "Failed", why: problem.code ?? "" };
  return { type: "Unreachable" };
}
