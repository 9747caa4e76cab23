import { deflateSync, inflateSync } from "fflate";
import { base64Steps, bytesSteps } from "../../exchange/base64.ts";
import { openSeal, seal } from "../../exchange/sealedText.ts";
import { atOnce } from "../../exchange/steps.ts";
import { DICTIONARY } from "./dictionary.ts";
import { isPacked, PACKED, SEALED, SEALED_PACKED, type Packing } from "./packedForm.ts";
import { bytesIn, unitsOf } from "./units.ts";

/** A patient's document. What stands in the place of one who was erased is none, and stays readable to any release. */
const DOCUMENT = /^\{"b2m-patient":\d+,"checksum":"[0-9a-f]{8}","content":\{"id":"[^"]*","patient":/u;

/** As `Packing` promises. */
export const pack: Packing["pack"] = (text) => {
  const packed = DOCUMENT.test(text) ? deflated(text) : text.startsWith(SEALED) ? sealedInUnits(text) : undefined;
  return packed !== undefined && packed.length < text.length && unpack(packed) === text ? packed : undefined;
};

/** As `Packing` promises. */
export const unpack: Packing["unpack"] = (lying) => {
  if (!isPacked(lying)) return lying;
  return (lying.startsWith(SEALED_PACKED) ? sealedInBase64(lying) : inflated(lying)) ?? lying;
};

const deflated = (text: string): string =>
  seal(PACKED, unitsOf(deflateSync(new TextEncoder().encode(text), { dictionary: DICTIONARY, level: 6, mem: 4 })));

/** Longer than nearly any patient's document. One for all: making room anew for each took more time than all else of a start. */
const room = new Uint8Array(262_144);

/** Valid until the next is asked for. */
function inflatedBytes(bytes: Uint8Array): Uint8Array {
  const here = inflateSync(bytes, { dictionary: DICTIONARY, out: room });
  // Filled to its end it may have been too small.
  return here.length < room.length ? here : inflateSync(bytes, { dictionary: DICTIONARY });
}

function inflated(lying: string): string | undefined {
  const opened = openSeal(PACKED, lying);
  const bytes = opened.ok && typeof opened.value.content === "string" ? bytesIn(opened.value.content) : undefined;
  if (bytes === undefined) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(inflatedBytes(bytes));
  } catch {
    return undefined;
  }
}

function sealedInUnits(text: string): string | undefined {
  const bytes = atOnce(bytesSteps(text.slice(SEALED.length)));
  return bytes === undefined ? undefined : SEALED_PACKED + unitsOf(bytes);
}

function sealedInBase64(lying: string): string | undefined {
  const bytes = bytesIn(lying.slice(SEALED_PACKED.length));
  return bytes === undefined ? undefined : SEALED + atOnce(base64Steps(bytes));
}
