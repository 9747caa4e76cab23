import { once } from "node:events";
import type { Result } from "../../domain/result.ts";
import type { PageWords } from "../../words/language.ts";
import { jsonItems, type BrokenInput, type JsonItem } from "./jsonItems.ts";

/** How much text waits before it is written: one write a line would keep a pipe busy with nothing else. */
const WRITTEN_AT_ONCE = 65_536;

/**
 * A command without a page: requests on standard input (one JSON object a line, or one JSON array), one answer a line on standard
 * output, in the same order. Both forms are read as a stream and nothing is kept. A request that cannot be read ends it with a
 * sentence on the error stream and exit code 2; every answer line before it is whole.
 */
export async function answerStream<Request>(
  readRequest: (item: JsonItem) => Result<Request, BrokenInput>,
  answerTo: (request: Request) => object,
  words: PageWords["commandLine"],
): Promise<void> {
  process.stdin.setEncoding("utf8");
  // Whoever reads the answers may stop early ("| head"): that is no failure.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
  let waiting = "";
  const flush = async () => {
    const text = waiting;
    waiting = "";
    if (text !== "" && !process.stdout.write(text)) await once(process.stdout, "drain");
  };
  // oxlint-disable-next-line typescript/consistent-type-assertions -- chunks are texts once an encoding is set
  for await (const item of jsonItems(process.stdin as AsyncIterable<string>, words)) {
    const request = item.ok ? readRequest(item.value) : item;
    if (!request.ok) {
      process.stderr.write(`${request.error.sentence}\n`);
      process.exitCode = 2;
      break;
    }
    waiting += `${JSON.stringify(answerTo(request.value))}\n`;
    if (waiting.length > WRITTEN_AT_ONCE) await flush();
  }
  await flush();
}
