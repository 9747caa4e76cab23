import type { SealKind } from "../../exchange/sealedText.ts";

/**
 * Around a packed text stands the seal of a document of version 6, whose content is a text and no object: a release before calls it
 * newer, and damage is found by its checksum before it is unpacked.
 */
export const PACKED: SealKind = { name: "b2m-patient", current: 6 };
const HEAD = /^\{"b2m-patient":6,"checksum":"[0-9a-f]{8}","content":"/u;

/** How a sealed text begins: its bytes follow in base64, or, packed, as units of 15 bits. Its own seal finds damage in either. */
export const SEALED = "b2m-sealed:1:";
export const SEALED_PACKED = "b2m-sealed:2:";

/** Whether a text lies packed, or says so of itself. */
export const isPacked = (lying: string): boolean => HEAD.test(lying) || lying.startsWith(SEALED_PACKED);

/** What packs and unpacks: a part of its own, which a first visit fetches once the page stands. */
export type Packing = {
  /** The text of a patient's place as it lies packed; nothing where packing it would gain nothing, or would not come back as it was. */
  readonly pack: (text: string) => string | undefined;
  /** The text that lies packed. One that is not packed, or cannot be unpacked, is given as it lies, so that whoever reads it says so. */
  readonly unpack: (lying: string) => string;
};
