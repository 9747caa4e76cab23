import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, sep } from "node:path";
import { brotliCompressSync } from "node:zlib";

const TYPES: { readonly [ending: string]: string } = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".webmanifest": "application/manifest+json",
};

/** The files of a build by their addresses. */
function filesOf(folder: string): ReadonlyMap<string, Buffer> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8", withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    names.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length).split(sep).join("/"), readFileSync(path)];
    }),
  );
}

/** A static host as hospitals have them: what it does not have it answers with the start page. */
export type Host = {
  readonly url: string;
  readonly port: number;
  /** Puts another build in place of what is served. */
  readonly deploy: (folder: string, without?: RegExp) => void;
  /** The network is gone, or back. */
  readonly cut: () => void;
  readonly mend: () => void;
  readonly close: () => Promise<void>;
};

/** A part that is named by its content, and is kept by a browser for a year where the host says so as `deploy/nginx.conf` does. */
const KEPT = "public, max-age=31536000, immutable";

/**
 * Serves a build on a port of its own. `instead`: what stands in its texts for a word of them, as the address of a server. `caching`:
 * the parts of the build may be kept, as hospitals' hosts say; without it nothing is said, and each visit asks for all of them.
 * `compressing`: texts travel by brotli, as they do from a host that says so.
 */
export async function startHost(
  folder: string,
  instead?: readonly [word: string, now: string],
  {
    port: wanted = 0,
    caching = false,
    compressing = false,
  }: { readonly port?: number; readonly caching?: boolean; readonly compressing?: boolean } = {},
): Promise<Host> {
  const withInstead = (path: string, file: Buffer): Buffer =>
    instead === undefined || !/\.(?:js|html)$/u.test(path) ? file : Buffer.from(file.toString().replaceAll(...instead));
  let files: ReadonlyMap<string, Buffer> = new Map([...filesOf(folder)].map(([path, file]) => [path, withInstead(path, file)]));
  let isCut = false;
  const packed = new Map<Buffer, Buffer>();
  const pack = (file: Buffer): Buffer => {
    const small = packed.get(file) ?? brotliCompressSync(file);
    packed.set(file, small);
    return small;
  };
  if (compressing) for (const [path, file] of files) if (!/\.(?:png|webp)$/u.test(path)) pack(file);
  const server = createServer((request, response) => {
    if (isCut) return void request.socket.destroy();
    const path = new URL(request.url ?? "/", "http://host").pathname;
    const file = files.get(path);
    const packs = compressing && !/\.(?:png|webp)$/u.test(path);
    response.writeHead(200, {
      "content-type": TYPES[file === undefined ? ".html" : extname(path)] ?? "text/plain",
      ...(packs ? { "content-encoding": "br" } : {}),
      ...(caching ? { "cache-control": file !== undefined && path.startsWith("/assets/") ? KEPT : "no-cache" } : {}),
    });
    const answer = file ?? files.get("/index.html") ?? Buffer.of();
    return void response.end(packs ? pack(answer) : answer);
  });
  // A connection is kept until the host closes: one that ends of itself after five seconds may end just as a busy runner asks over it.
  server.keepAliveTimeout = 0;
  await new Promise<void>((ready, failed) => {
    server.once("error", failed);
    server.listen(wanted, "127.0.0.1", ready);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    deploy: (next, without) => {
      files = new Map([...filesOf(next)].filter(([path]) => !without?.test(path)));
    },
    cut: () => {
      isCut = true;
      server.closeAllConnections();
    },
    mend: () => {
      isCut = false;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((closed) => server.close(() => closed()));
    },
  };
}
