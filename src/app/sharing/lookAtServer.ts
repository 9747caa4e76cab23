import { modeOf, takesBatches } from "../../persistence/sharing/capability.ts";
import type { Connection } from "../../persistence/sharing/connectionStore.ts";
import type { ListedServer } from "./serverList.ts";
import type { SessionKeeper } from "./sessionKeeper.ts";
import { grantedBy, modeWithin } from "./smartScopes.ts";

/**
 * What a server allows whoever is signed in, by its CapabilityStatement and the scopes that were granted. "NotEnough": not even to read
 * patients and results. Nothing where it does not answer.
 */
export async function lookAtServer(
  { base }: ListedServer,
  session: Pick<SessionKeeper, "now" | "client">,
): Promise<Connection | "NotEnough" | undefined> {
  const granted = grantedBy(session.now()?.scopes ?? []);
  if (!granted.reads.includes("Patient") || !granted.reads.includes("Observation")) return "NotEnough";
  const answer = await session.client.ask({ method: "GET", path: "metadata" });
  if (!answer.ok) return undefined;
  const { json } = answer.value;
  return { base, mode: modeWithin(modeOf(json), granted), batches: takesBatches(json), types: [...granted.reads] };
}
