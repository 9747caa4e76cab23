import type { ListedServer } from "./serverList.ts";

declare global {
  interface ImportMetaEnv {
    /** Whether this build may speak to any server: nothing of sharing is in one that may not. */
    readonly B2M_SHARES: boolean;
    readonly B2M_FHIR_SERVERS: readonly ListedServer[];
  }
}

/** The servers that this build may speak to, as `B2M_FHIR_ORIGINS` said when it was built. */
export const LISTED_SERVERS: readonly ListedServer[] = import.meta.env.B2M_FHIR_SERVERS;
