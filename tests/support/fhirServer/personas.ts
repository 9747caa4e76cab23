/** How a server answers where real ones differ: what was found about HAPI, Medplum and Oracle Health. */
export type Persona = {
  /** "1", "2", … or names that nobody can count. */
  readonly versions: "numbers" | "names";
  /** Whether a client may choose the id of a new resource by PUT. */
  readonly clientIds: boolean;
  readonly transactions: boolean;
  /** So many entries a transaction with a conditional create may have, and so many updates any. */
  readonly mostOnCondition: number;
  readonly mostUpdates: number;
  /** Whether its CapabilityStatement names batches beside transactions. */
  readonly namesBatches: boolean;
  /** What answers a write over a version that is no longer the present one. */
  readonly staleStatus: 409 | 412;
  /** "Observation/1/_history/2" is kept as "Observation/1". */
  readonly dropsVersionsOfReferences: boolean;
  /** Whether a reference to what is not there is refused. */
  readonly refusesDangling: boolean;
  /** Request headers that a page of another origin may send. `*` does not cover Authorization (Fetch standard). */
  readonly allowedHeaders: readonly string[];
  readonly exposedHeaders: readonly string[];
  readonly defaultCount: number;
  readonly mostCount: number;
  /** So long the same address gives the answer that it gave before, unless the request says no-cache. */
  readonly searchCacheMs: number;
  /** Where the next page is: at an opaque address of a stored search, or by offset. */
  readonly pages: "stored" | "offset";
  /** Whether 201 and 200 of a write have a body when nobody asks for it. */
  readonly emptyBody: boolean;
  /** An element that R4 does not have is left out, not refused. */
  readonly ignoresUnknown: boolean;
  /** A server without place for them: what extensions say is lost. */
  readonly dropsExtensions: boolean;
  readonly mayWrite: boolean;
  /** Of so many writes one is carried out and its answer lost; none where it is 0. */
  readonly dropsOneOf: number;
  /** Parameters that may not be asked for together. */
  readonly notTogether: readonly (readonly [string, string])[];
};

const SAFE = ["Origin", "Accept", "Content-Type", "Authorization", "Cache-Control", "X-Requested-With", "Prefer"];

/** Medplum: a transaction takes 50 updates, and 8 entries where one of them is conditional (its router's batch.ts, 5.2). */
const medplum: Persona = {
  versions: "names",
  clientIds: false,
  transactions: true,
  mostOnCondition: 8,
  mostUpdates: 50,
  namesBatches: true,
  staleStatus: 412,
  dropsVersionsOfReferences: false,
  refusesDangling: false,
  allowedHeaders: [...SAFE, "If-Match", "If-None-Match", "If-None-Exist"],
  exposedHeaders: ["ETag", "Location", "Last-Modified", "Retry-After"],
  defaultCount: 20,
  mostCount: 1000,
  searchCacheMs: 0,
  pages: "offset",
  emptyBody: false,
  ignoresUnknown: false,
  dropsExtensions: false,
  mayWrite: true,
  dropsOneOf: 0,
  notTogether: [],
};

/**
 * HAPI FHIR JPA 8.8.0 with its starter's settings, as `npm run interop` found it: neither If-Match nor If-None-Exist pass its preflight,
 * and ETag is not exposed. It takes batches and names transactions alone, and says 409 where others say 412.
 */
const hapi: Persona = {
  ...medplum,
  versions: "numbers",
  clientIds: true,
  mostOnCondition: Infinity,
  mostUpdates: Infinity,
  namesBatches: false,
  staleStatus: 409,
  dropsVersionsOfReferences: true,
  refusesDangling: true,
  ignoresUnknown: true,
  allowedHeaders: [...SAFE, "x-fhir-starter"],
  exposedHeaders: ["Location", "Content-Location"],
  searchCacheMs: 60_000,
  pages: "stored",
};

/** Oracle Health Millennium R4: no transactions; a create answers without a body; what it does not know it leaves out. */
const cerner: Persona = {
  ...medplum,
  versions: "numbers",
  transactions: false,
  defaultCount: 50,
  mostCount: 200,
  pages: "stored",
  emptyBody: true,
  ignoresUnknown: true,
  notTogether: [["date", "_lastUpdated"]],
};

export const PERSONAS = {
  medplum,
  hapi,
  cerner,
  flaky: { ...hapi, dropsOneOf: 4 },
  readonly: { ...hapi, mayWrite: false },
  forgetful: { ...cerner, dropsExtensions: true },
};
export type PersonaName = keyof typeof PERSONAS;
