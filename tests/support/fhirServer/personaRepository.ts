import { MemoryRepository } from "@medplum/fhir-router";
import type { SearchRequest, WithId } from "@medplum/core";
import type { Resource } from "@medplum/fhirtypes";
import type { Persona } from "./personas.ts";

/** What a resource says, without what the server adds. */
function said({ meta, ...rest }: Resource): string {
  const { versionId: _versionId, lastUpdated: _lastUpdated, ...more } = meta ?? {};
  return JSON.stringify(sorted({ ...rest, meta: more }));
}
const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : typeof value === "object" && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([name, part]) => [name, sorted(part)]),
        )
      : value;

type Filter = { readonly code: string; readonly operator: string; readonly value: string };
type Named = {
  readonly identifier?: unknown;
  readonly subject?: { readonly reference?: string };
  readonly target?: readonly { readonly reference?: string }[];
};

/** Whether a resource can be found by these filters: medplum's own look at each is a hundred times as slow. */
function maybeFound(filters: readonly Filter[]): ((resource: Resource) => boolean) | undefined {
  const tests = filters.flatMap(({ code, operator, value }): ((one: Named) => boolean)[] => {
    if (operator !== "eq" || value.includes("\\")) return [];
    const wanted = new Set(value.split(",").map((text) => text.replace(/^.*\|/u, "").toLowerCase()));
    const isWanted = (text: string | undefined) => wanted.has((text ?? "").replace(/\/_history\/.*$/u, "").toLowerCase());
    if (code === "identifier")
      return [
        ({ identifier }) => Array.isArray(identifier) && (identifier as { value?: string }[]).some((one) => isWanted(one.value)),
      ];
    if (code === "subject") return [({ subject }) => isWanted(subject?.reference)];
    return code === "target" ? [({ target = [] }) => target.some(({ reference }) => isWanted(reference))] : [];
  });
  return tests.length === 0 ? undefined : (resource) => tests.every((test) => test(resource as Named));
}

/** Medplum's repository in memory with the versions of a persona, and no new version for what says the same. */
export class PersonaRepository extends MemoryRepository {
  readonly persona: Persona;
  private last = 0;

  constructor(persona: Persona) {
    super();
    this.persona = persona;
    const own = this as unknown as { searchSync: (search: SearchRequest) => object };
    const whole = own.searchSync.bind(this);
    own.searchSync = (search) => {
      const isMaybe = maybeFound(search.filters ?? []);
      const { resources } = this.stored();
      const all = resources.get(search.resourceType);
      if (isMaybe === undefined || all === undefined) return whole(search);
      resources.set(search.resourceType, new Map([...all].filter(([, resource]) => isMaybe(resource))));
      try {
        return whole(search);
      } finally {
        resources.set(search.resourceType, all);
      }
    };
  }

  private stored(): { resources: Map<string, Map<string, Resource>>; history: Map<string, Map<string, Resource[]>> } {
    return this as unknown as { resources: Map<string, Map<string, Resource>>; history: Map<string, Map<string, Resource[]>> };
  }

  /** All that stands now, of one type or of all. */
  all(type?: string): readonly Resource[] {
    return [...this.stored().resources].flatMap(([name, some]) =>
      type === undefined || name === type ? [...some.values()] : [],
    );
  }

  wasDeleted(type: string, id: string): boolean {
    const { resources, history } = this.stored();
    return history.get(type)?.has(id) === true && resources.get(type)?.has(id) !== true;
  }

  has(type: string, id: string): boolean {
    return this.stored().resources.get(type)?.has(id) === true;
  }

  /** A way back to how all stands now. */
  snapshot(): () => void {
    const store = this.stored();
    const resources = new Map([...store.resources].map(([type, some]) => [type, new Map(some)]));
    const history = new Map(
      [...store.history].map(([type, some]) => [type, new Map([...some].map(([id, states]) => [id, [...states]]))]),
    );
    return () => {
      store.resources.clear();
      store.history.clear();
      for (const [type, some] of resources) store.resources.set(type, some);
      for (const [type, some] of history) store.history.set(type, some);
    };
  }

  override async createResource<T extends Resource>(resource: T, options?: object, update?: boolean): Promise<WithId<T>> {
    const create = super.createResource.bind(this) as (one: T, options?: object, update?: boolean) => Promise<WithId<T>>;
    return this.versioned(await create(resource, options, update));
  }

  override async updateResource<T extends Resource>(resource: T, options?: { ifMatch?: string }): Promise<WithId<T>> {
    const present = this.stored()
      .resources.get(resource.resourceType)
      ?.get(resource.id ?? "") as WithId<T> | undefined;
    const isSame = present !== undefined && said(present) === said(resource);
    if (isSame && (options?.ifMatch === undefined || options.ifMatch === present.meta?.versionId)) return present;
    return super.updateResource(resource, options);
  }

  override async conditionalCreate<T extends Resource>(resource: T, search: SearchRequest, options?: object) {
    const before = new Set(this.stored().resources.get(resource.resourceType)?.keys());
    const answer = await super.conditionalCreate(resource, search as never, options);
    const isNew = this.stored().history.get(resource.resourceType)?.get(answer.resource.id)?.length === 1;
    // One that was there already keeps the version that it has.
    const wasThere = before.has(answer.resource.id);
    return isNew && !wasThere ? { ...answer, resource: this.versioned(answer.resource) } : answer;
  }

  /** With this persona's version, and a moment that no two writes share. */
  private versioned<T extends Resource>(made: WithId<T>): WithId<T> {
    const { resourceType, id } = made;
    const { resources, history } = this.stored();
    const stored = resources.get(resourceType)?.get(id);
    const count = history.get(resourceType)?.get(id)?.length ?? 1;
    this.last = Math.max(Date.now(), this.last + 1);
    for (const one of [stored, made]) {
      if (one?.meta === undefined) continue;
      if (this.persona.versions === "numbers") one.meta.versionId = String(count);
      one.meta.lastUpdated = new Date(this.last).toISOString();
    }
    return made;
  }
}
