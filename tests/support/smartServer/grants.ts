import { createHash, randomUUID } from "node:crypto";

/** What a record system hands over when it launches an app: the patient in context. */
export type LaunchContext = { readonly patient?: string; readonly needPatientBanner?: boolean };

/** What a test may steer while the server runs. */
export type SmartSteering = {
  /** How long an access token is good for. */
  tokenSeconds: number;
  /** What is granted of what was asked for. */
  grants: (asked: readonly string[]) => readonly string[];
  /** Whether a refresh token is given, and taken. */
  refreshes: boolean;
};

type Code = {
  readonly redirectUri: string;
  readonly challenge: string;
  readonly scopes: readonly string[];
  readonly context: LaunchContext;
};
type Session = { readonly scopes: readonly string[]; readonly context: LaunchContext };
type Held = Session & { readonly until: number };

/** The answer of a token endpoint: what was granted, or the error's name. */
export type TokenAnswer = { readonly status: number; readonly body: { readonly [name: string]: string | number | boolean } };

const refused = (error: string): TokenAnswer => ({ status: 400, body: { error } });

/** The codes, tokens and launches of one authorization server, in memory. Codes and refresh tokens are good for one use. */
export function keepGrants(clientId: string, steering: SmartSteering, now: () => number = Date.now) {
  const codes = new Map<string, Code>();
  const access = new Map<string, Held>();
  const refresh = new Map<string, Session>();
  const launches = new Map<string, LaunchContext>();

  const issued = (session: Session): TokenAnswer => {
    const [token, again] = [randomUUID(), randomUUID()];
    access.set(token, { ...session, until: now() + steering.tokenSeconds * 1000 });
    const mayRefresh = steering.refreshes && session.scopes.some((scope) => /^(?:online|offline)_access$/u.test(scope));
    if (mayRefresh) refresh.set(again, session);
    const { patient, needPatientBanner } = session.context;
    return {
      status: 200,
      body: {
        access_token: token,
        token_type: "Bearer",
        expires_in: steering.tokenSeconds,
        scope: session.scopes.join(" "),
        ...(mayRefresh ? { refresh_token: again } : {}),
        ...(patient === undefined ? {} : { patient }),
        ...(needPatientBanner === undefined ? {} : { need_patient_banner: needPatientBanner }),
      },
    };
  };

  return {
    /** A launch of a record system, to be handed to the app's /launch. */
    launch: (context: LaunchContext): string => {
      const launch = randomUUID();
      launches.set(launch, context);
      return launch;
    },
    /** The code for what was asked for; an error's name where it may not be asked for so. */
    authorize: (asked: URLSearchParams): { readonly code: string } | { readonly error: string } => {
      if (asked.get("code_challenge_method") !== "S256" || (asked.get("code_challenge") ?? "") === "")
        return { error: "invalid_request" };
      const wanted = (asked.get("scope") ?? "").split(" ");
      const launch = asked.get("launch");
      const context = launch === null ? {} : launches.get(launch);
      if (context === undefined) return { error: "invalid_request" };
      if (launch !== null) launches.delete(launch);
      const code = randomUUID();
      codes.set(code, {
        redirectUri: asked.get("redirect_uri") ?? "",
        challenge: asked.get("code_challenge") ?? "",
        scopes: steering.grants(wanted),
        context,
      });
      return { code };
    },
    token: (form: URLSearchParams): TokenAnswer => {
      if (form.get("client_id") !== clientId) return refused("invalid_client");
      if (form.get("grant_type") === "authorization_code") {
        const code = codes.get(form.get("code") ?? "");
        codes.delete(form.get("code") ?? "");
        const proof = createHash("sha256")
          .update(form.get("code_verifier") ?? "")
          .digest("base64url");
        if (code === undefined || code.redirectUri !== form.get("redirect_uri") || code.challenge !== proof)
          return refused("invalid_grant");
        return issued(code);
      }
      if (form.get("grant_type") !== "refresh_token") return refused("unsupported_grant_type");
      const session = refresh.get(form.get("refresh_token") ?? "");
      refresh.delete(form.get("refresh_token") ?? "");
      return session === undefined || !steering.refreshes ? refused("invalid_grant") : issued(session);
    },
    revoke: (token: string) => {
      access.delete(token);
      refresh.delete(token);
    },
    /** All access tokens are past their time; where `andRefresh`, refresh tokens too. */
    expire: (andRefresh = false) => {
      access.clear();
      if (andRefresh) refresh.clear();
    },
    accepts: (token: string): boolean => (access.get(token)?.until ?? 0) > now(),
    /** Whether this token's scopes allow a change. */
    mayWrite: (token: string): boolean =>
      access.get(token)?.scopes.some((scope) => /\.(?:write|\*|[rds]*[cu][a-z]*)$/u.test(scope)) === true,
    /** The tokens that are in force. */
    tokens: (): readonly string[] => [...access.keys(), ...refresh.keys()],
  };
}
