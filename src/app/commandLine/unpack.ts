import { text } from "node:stream/consumers";
import { unpack } from "../../persistence/packing/packedText.ts";

/** Prints the document that lies packed in a text of the browser's storage: `npm run -s unpack < stored.txt`. */
process.stdout.write(`${unpack((await text(process.stdin)).trim())}\n`);
