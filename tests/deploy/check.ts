import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { get, type IncomingHttpHeaders } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/**
 * Serves `dist` with the nginx and the Caddy of this machine, by the very files in `deploy`, and asks them what a browser would:
 * `npm run check:deploy`. With nginx the browser stories of every screen are driven, too. A host that the machine lacks is named and left
 * out; where there is neither, nothing was checked and the check fails. `-- --headers` leaves the stories out.
 */
const PORT = 4395;
const BASE = `http://127.0.0.1:${PORT}`;
const folder = mkdtempSync(join(tmpdir(), "deploy-"));
const has = (program: string) => spawnSync("sh", ["-c", `command -v ${program}`]).status === 0;
const here = (text: string) =>
  text.replaceAll("8080", String(PORT)).replaceAll(/\/usr\/share\/(?:nginx\/html|caddy)/gu, resolve("dist"));

function startNginx(): ChildProcess {
  mkdirSync(join(folder, "tmp"), { recursive: true });
  writeFileSync(join(folder, "headers.conf"), readFileSync("deploy/headers.conf", "utf8"));
  writeFileSync(join(folder, "site.conf"), here(readFileSync("deploy/nginx.conf", "utf8")));
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((name) => `${name}_temp_path ${folder}/tmp;`)
    .join("\n");
  writeFileSync(
    join(folder, "nginx.conf"),
    ["user root;", "daemon off;", `pid ${folder}/pid;`, `error_log ${folder}/errors;`, "events {}"]
      .concat(["http {", "access_log off;", temporary, `include ${folder}/site.conf;`, "}", ""])
      .join("\n"),
  );
  return spawn("nginx", ["-p", folder, "-c", join(folder, "nginx.conf")], { stdio: "inherit" });
}

function startCaddy(): ChildProcess {
  const file = join(folder, "Caddyfile");
  writeFileSync(file, `{\n\tadmin off\n}\n${here(readFileSync("deploy/Caddyfile", "utf8"))}`);
  return spawn("caddy", ["run", "--config", file, "--adapter", "caddyfile"], {
    stdio: "ignore",
    env: { ...process.env, HOME: folder },
  });
}

async function untilItAnswers(): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const answers = await fetch(BASE).then(
      (answer) => answer.ok,
      () => false,
    );
    if (answers) return;
    await wait(100);
  }
  throw new Error("The host does not answer");
}

const asset = readdirSync("dist/assets").find((name) => /^base-.*\.js$/u.test(name)) ?? "";
const ASKED: readonly { readonly path: string; readonly status: number; readonly type: RegExp; readonly caching: RegExp }[] = [
  { path: "/", status: 200, type: /^text\/html/u, caching: /^no-cache$/u },
  { path: "/patients/new", status: 200, type: /^text\/html/u, caching: /^no-cache$/u },
  { path: `/assets/${asset}`, status: 200, type: /javascript/u, caching: /immutable/u },
  { path: "/assets/gone-12345678.js", status: 404, type: /./u, caching: /./u },
  { path: "/sw.js", status: 200, type: /javascript/u, caching: /^no-cache$/u },
  { path: "/manifest.webmanifest", status: 200, type: /manifest\+json/u, caching: /^no-cache$/u },
];
const SAID = [
  ["content-security-policy", /frame-ancestors 'none'/u],
  ["x-content-type-options", /^nosniff$/u],
  ["referrer-policy", /^no-referrer$/u],
  ["permissions-policy", /camera=\(\)/u],
  ["cross-origin-opener-policy", /^same-origin$/u],
  ["cross-origin-resource-policy", /^same-origin$/u],
] as const;

/** The smallest of what lies beside each text, as each host can send it: nginx by its own modules, which know no brotli. */
const SENT: { readonly [host: string]: { readonly as: string; readonly beside: string } } = {
  nginx: { as: "gzip", beside: ".gz" },
  caddy: { as: "br", beside: ".br" },
};

/** Headers of an answer as it travels: `fetch` opens what is packed. */
const travels = (path: string): Promise<IncomingHttpHeaders> =>
  new Promise((resolve, reject) => {
    get(BASE + path, { headers: { "accept-encoding": "gzip, deflate, br, zstd" } }, (answer) => {
      answer.resume();
      resolve(answer.headers);
    }).on("error", reject);
  });

const wrong: string[] = [];
let checked = 0;
async function ask(host: string): Promise<void> {
  let held = 0;
  const hold = (isTrue: boolean, what: string) => {
    if (isTrue) held += 1;
    else wrong.push(`${host}: ${what}`);
  };
  for (const { path, status, type, caching } of ASKED) {
    const answer = await fetch(BASE + path);
    hold(answer.status === status, `${path} answers ${answer.status}`);
    hold(type.test(answer.headers.get("content-type") ?? ""), `${path} is ${answer.headers.get("content-type")}`);
    hold(caching.test(answer.headers.get("cache-control") ?? ""), `${path} is cached as ${answer.headers.get("cache-control")}`);
    for (const [name, says] of SAID)
      hold(says.test(answer.headers.get(name) ?? ""), `${path} says ${name}: ${answer.headers.get(name)}`);
  }
  const { as, beside } = SENT[host] ?? { as: "", beside: "" };
  for (const [path, file] of [
    ["/", "index.html"],
    ["/patients/new", "index.html"],
    [`/assets/${asset}`, `assets/${asset}`],
  ] as const) {
    const { "content-encoding": encoding, "content-length": length, vary } = await travels(path);
    hold(encoding === as, `${path} travels as ${encoding}`);
    hold(Number(length) === statSync(`dist/${file}${beside}`).size, `${path} travels in ${length} bytes, not as it lies packed`);
    hold(/accept-encoding/iu.test(vary ?? ""), `${path} varies by ${vary}`);
  }
  console.log(`${host}: ${held} answers as they should be`);
}

const hosts = [
  { name: "nginx", start: startNginx, stories: !process.argv.includes("--headers") },
  { name: "caddy", start: startCaddy, stories: false },
];
for (const { name, start, stories } of hosts) {
  if (!has(name)) {
    console.log(`${name}: not on this machine, left out`);
    continue;
  }
  const host = start();
  try {
    await untilItAnswers();
    await ask(name);
    if (stories) {
      const driven = spawnSync(
        "npx",
        [
          "--no-install",
          "playwright",
          "test",
          "--config",
          "tests/e2e/playwright.config.ts",
          // A limit against hanging: on a loaded machine an honest story takes many times as long.
          "--timeout",
          "240000",
          "tests/e2e/screens.spec.ts",
          "tests/e2e/vault.spec.ts",
        ],
        { stdio: "inherit", env: { ...process.env, E2E_BASE: BASE } },
      );
      if (driven.status !== 0) wrong.push(`${name}: stories failed`);
    }
    checked += 1;
  } finally {
    host.kill();
    await wait(300);
  }
}
rmSync(folder, { recursive: true, force: true });
for (const what of wrong) console.log(`WRONG ${what}`);
process.exitCode = wrong.length === 0 && checked > 0 ? 0 : 1;
