/** How a passphrase becomes a key. Kept with the key it wraps, so that a later release can ask for more. */
export type KdfParams = {
  readonly name: "argon2id";
  /** In KiB. */
  readonly memory: number;
  readonly passes: number;
  readonly lanes: number;
};

/**
 * What a new passphrase is hardened with.
 *
 * - Source: OWASP Password Storage Cheat Sheet (2025), Argon2id: 19 MiB of memory, 2 passes, 1 lane, at the least. No more, because a
 *   slow phone needs about a second for it, and phones of little memory give up above 32 MiB.
 */
export const CURRENT_KDF: KdfParams = { name: "argon2id", memory: 19_456, passes: 2, lanes: 1 };

/** Beyond these the numbers were altered: they would hold a device for minutes, or open it too easily. */
export const KDF_BOUNDS = {
  memory: { least: 8192, most: 1_048_576 },
  passes: { least: 1, most: 64 },
  lanes: { least: 1, most: 16 },
} as const;
