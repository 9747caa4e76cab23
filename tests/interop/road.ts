import { createServer, request as ask, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

/** What went over the road. Bytes as they were on the wire, packed where the server packs. */
export type Traffic = { requests: number; up: number; down: number; readonly statuses: Map<number, number> };

/** A road to a server, at an address of its own, as a page of another origin has it: with a token, and past the server's own preflight. */
export type Road = {
  readonly base: string;
  readonly traffic: Traffic;
  readonly token: () => string;
  readonly expire: () => void;
  /** Header names that the server's preflight refused: with those a browser would not have sent the request. */
  readonly refusedHeaders: ReadonlySet<string>;
  readonly close: () => Promise<void>;
};

const ORIGIN = "http://app.example";
/** Headers that a browser adds itself, or sends without asking. */
const UNASKED = /^(?:accept(?:-.*)?|content-length|connection|host|pragma|user-agent|sec-.*|transfer-encoding)$/u;

export async function roadTo(server: string): Promise<Road> {
  const to = new URL(server);
  const traffic: Traffic = { requests: 0, up: 0, down: 0, statuses: new Map() };
  const refusedHeaders = new Set<string>();
  const allowed = new Set<string>();
  let valid = 0;

  async function preflight(method: string, headers: IncomingHttpHeaders): Promise<void> {
    for (const name of Object.keys(headers)) {
      if (UNASKED.test(name) || allowed.has(name) || refusedHeaders.has(name)) continue;
      const asking = { origin: ORIGIN, "access-control-request-method": method, "access-control-request-headers": name };
      const answer = await fetch(`${server}/Patient`, { method: "OPTIONS", headers: asking });
      const names = (answer.headers.get("access-control-allow-headers") ?? "").toLowerCase().split(/,\s*/u);
      (answer.ok && names.includes(name) ? allowed : refusedHeaders).add(name);
    }
  }

  const road = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const body = Buffer.concat(parts);
      traffic.requests += 1;
      traffic.up += body.length;
      if (request.headers.authorization !== `Bearer token-${valid}` && request.url?.endsWith("/metadata") !== true) {
        response.writeHead(401);
        return void response.end();
      }
      void preflight(request.method ?? "GET", request.headers).then(() => {
        const headers = { ...request.headers, origin: ORIGIN };
        const through = ask(
          { hostname: to.hostname, port: to.port, method: request.method, path: request.url, headers },
          (answer) => {
            const { statusCode = 0 } = answer;
            traffic.statuses.set(statusCode, (traffic.statuses.get(statusCode) ?? 0) + 1);
            response.writeHead(statusCode, answer.headers);
            answer.on("data", (part: Buffer) => (traffic.down += part.length));
            answer.pipe(response);
          },
        );
        through.on("error", () => response.destroy());
        through.end(body);
      });
    });
  });
  await new Promise<void>((resolve) => road.listen(0, "127.0.0.1", resolve));
  return {
    base: `http://127.0.0.1:${(road.address() as AddressInfo).port}${to.pathname}`,
    traffic,
    token: () => `token-${valid}`,
    expire: () => (valid += 1),
    refusedHeaders,
    close: () =>
      new Promise((resolve) => {
        road.close(() => resolve());
        road.closeAllConnections();
      }),
  };
}
