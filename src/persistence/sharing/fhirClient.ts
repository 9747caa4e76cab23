import { parseExactJson, type ExactJson } from "../../exchange/exactJson.ts";
import { at, listOf, textAt } from "../../exchange/incoming/fhir/fhirNode.ts";
import { err, ok, type Result } from "../../domain/result.ts";

/** Why a request was not carried out, or nobody knows whether it was. */
export type NotAnswered =
  /**
   * No answer came. What was asked may have been done all the same. `isLate`: the server was reached and did not answer in time; absent
   * where the way there is cut, or nothing is known.
   */
  | { readonly type: "NoAnswer"; readonly isLate?: true }
  /** Nobody is signed in, or the token is no longer taken: the queue pauses. */
  | { readonly type: "SignIn" }
  | { readonly type: "Forbidden" }
  /** Another version stands there by now, or several answer to one name; servers say 409 or 412 for one thing. */
  | { readonly type: "Conflict" }
  /** The server asks for time, in seconds; where it does not say for how long, nothing is known. */
  | { readonly type: "Busy"; readonly seconds?: number }
  /** It will not be taken as it is, however often it is sent. */
  | { readonly type: "Refused"; readonly status: number; readonly text: string }
  /** An address outside of the server's own: never asked, for a token would go there. */
  | { readonly type: "Elsewhere" };

export type Answer = {
  readonly status: number;
  readonly json: ExactJson | undefined;
  /** From the body, or from where the answer says that it stands; never from ETag, which not every page may read. */
  readonly version: string;
  /** "Observation/123" of what was made. */
  readonly ref: string;
};

export type Asking = {
  readonly method: "GET" | "POST" | "PUT";
  /** Behind the base, or a link of this server as it gave it. */
  readonly path: string;
  readonly body?: string;
  readonly ifMatch?: string;
};

export type FhirClient = {
  readonly base: string;
  readonly ask: (asking: Asking) => Promise<Result<Answer, NotAnswered>>;
};

export type ClientDeps = {
  readonly fetch: typeof globalThis.fetch;
  /** The token in force, which stands in memory alone; absent where the server asks for none. */
  readonly token?: () => string | undefined;
  readonly timeoutMs?: number;
};

/** Whether an address is one of this server's own: of its origin, and below its base. */
export function isWithin(base: string, address: string): boolean {
  if (!URL.canParse(address)) return false;
  const [own, asked] = [new URL(base), new URL(address)];
  const under = `${own.pathname.replace(/\/$/u, "")}/`;
  return asked.origin === own.origin && `${asked.pathname}/`.startsWith(under) && asked.username + asked.password === "";
}

/** Longer than any page of a search takes. */
const TIMEOUT_MS = 30_000;

/** Speaks to one FHIR server, and to no other. Nothing here ever rejects. */
export function fhirClient(base: string, { fetch, token, timeoutMs = TIMEOUT_MS }: ClientDeps): FhirClient {
  const ask = async ({ method, path, body, ifMatch }: Asking): Promise<Result<Answer, NotAnswered>> => {
    const address = /^https?:/u.test(path) ? path : `${base}/${path.replace(/^\//u, "")}`;
    if (!isWithin(base, address)) return err({ type: "Elsewhere" });
    const held = token?.();
    if (token !== undefined && held === undefined) return err({ type: "SignIn" });
    try {
      const answer = await fetch(address, {
        method,
        ...(body === undefined ? {} : { body }),
        headers: {
          accept: "application/fhir+json",
          // A server that remembers searches would give an old one.
          ...(method === "GET" || body?.includes('"GET"') === true ? { "cache-control": "no-cache" } : {}),
          ...(body === undefined ? {} : { "content-type": "application/fhir+json", prefer: "return=representation" }),
          ...(ifMatch === undefined ? {} : { "if-match": `W/"${ifMatch}"` }),
          ...(held === undefined ? {} : { authorization: `Bearer ${held}` }),
        },
        credentials: "omit",
        referrerPolicy: "no-referrer",
        redirect: "error",
        cache: "no-store",
        signal: AbortSignal.timeout(timeoutMs),
      });
      return readAnswer(answer.status, answer.headers, await answer.text());
    } catch (cause) {
      const isLate = cause instanceof DOMException && cause.name === "TimeoutError";
      return err({ type: "NoAnswer", ...(isLate ? { isLate } : {}) });
    }
  };
  return { base, ask };
}

function readAnswer(status: number, headers: Headers, text: string): Result<Answer, NotAnswered> {
  if (status === 401) return err({ type: "SignIn" });
  if (status === 403) return err({ type: "Forbidden" });
  if (status === 409 || status === 412) return err({ type: "Conflict" });
  if (status === 429 || status === 503 || status === 408) {
    const seconds = Number(headers.get("retry-after") ?? Number.NaN);
    return err({ type: "Busy", ...(Number.isFinite(seconds) ? { seconds } : {}) });
  }
  if (status >= 500) return err({ type: "NoAnswer", ...(status === 504 ? { isLate: true as const } : {}) });
  const read = text === "" ? undefined : parseExactJson(text);
  if (status >= 300) return err({ type: "Refused", status, text: read?.ok === true ? diagnosticsOf(read.value) : "" });
  // An answer that broke off says nothing of what was done.
  if (read?.ok === false) return err({ type: "NoAnswer" });
  const json = read?.value;
  const placed = placeOf(headers.get("location") ?? headers.get("content-location") ?? "");
  const [type, id] = [textAt(json, "resourceType"), textAt(json, "id")];
  return ok({
    status,
    json,
    version: textAt(at(json, "meta"), "versionId") || placed.version,
    ref: type !== "" && type !== "Bundle" && id !== "" ? `${type}/${id}` : placed.ref,
  });
}

/** What an address of a resource says: "…/Observation/123/_history/4". */
export function placeOf(location: string): { readonly ref: string; readonly version: string } {
  const [, ref = "", version = ""] =
    /(?:^|\/)([A-Z][A-Za-z]+\/[A-Za-z0-9.-]{1,64})(?:\/_history\/([^/]+))?$/u.exec(location) ?? [];
  return { ref, version };
}

/** What a server says about a refusal, for a person to read. */
const diagnosticsOf = (outcome: ExactJson): string =>
  listOf(at(outcome, "issue"))
    .map((issue) => textAt(issue, "diagnostics") || textAt(at(issue, "details"), "text"))
    .filter((text) => text !== "")
    .join("; ");
