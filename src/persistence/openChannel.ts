/**
 * A channel to the other tabs of this browser; nothing where there is none. A browser that refuses its storage may refuse this too, with
 * a fault: then there is no other tab to speak to.
 */
export function openChannel(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name);
  } catch {
    return undefined;
  }
}
