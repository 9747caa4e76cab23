import { lazyPart } from "../../ui/lazyPart.tsx";

/**
 * The list of patients with all by which they are judged: a device without patients does without. Asked for by the first script where
 * there are some.
 */
export const RosterList = lazyPart([], async () => (await import("../../features/roster/Roster.tsx")).Roster);
