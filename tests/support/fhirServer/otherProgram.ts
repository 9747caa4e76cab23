import type { Resource } from "@medplum/fhirtypes";
import type { FhirServer } from "./fhirServer.ts";

/** A resource as it stands on the server, as far as tests look at it. */
export type Standing = Resource & {
  identifier?: { value?: string; system?: string }[];
  note?: { text?: string }[];
  valueQuantity?: { value?: number };
  extension?: object[];
};

/** What stands on the server of an entry of ours, by the id that it has here. */
export function onServer({ repository }: FhirServer, type: string, ourId: string): Standing {
  const found = (repository.all(type) as Standing[]).find(({ identifier }) =>
    identifier?.some(({ value }) => value?.split("/").at(-1) === ourId),
  );
  if (found === undefined) throw new Error(`${type} ${ourId} is not on the server`);
  return found;
}

/** Another program, or a later release of this one, writes a resource that stands there anew. */
export async function written(server: FhirServer, type: string, ourId: string, say: (one: Standing) => object): Promise<void> {
  await server.repository.updateResource(say(structuredClone(onServer(server, type, ourId))) as Standing);
}
