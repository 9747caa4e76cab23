import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** The content security policy that vite.config.ts puts into the page. */
function pagePolicy(): string {
  const config = readFileSync("vite.config.ts", "utf8");
  const list = /CONTENT_SECURITY_POLICY = \[(?<parts>[^\]]*)\]/u.exec(config)?.groups?.["parts"] ?? "";
  return [...list.matchAll(/^\s*"(?<part>[^"]+)",$/gmu)].map(({ groups }) => groups?.["part"] ?? "").join("; ");
}

const HEADERS = [
  "X-Content-Type-Options",
  "X-Frame-Options",
  "Referrer-Policy",
  "Permissions-Policy",
  "Cross-Origin-Opener-Policy",
  "Cross-Origin-Resource-Policy",
  "Strict-Transport-Security",
];

describe.each(["deploy/headers.conf", "deploy/Caddyfile"])("%s", (file) => {
  const text = readFileSync(file, "utf8");

  it("says the policy of the page itself, and that nobody may frame it", () => {
    expect(pagePolicy()).toContain("default-src 'none'");
    expect(text).toContain(`"${pagePolicy()}; frame-ancestors 'none'"`);
  });

  it("lets the app itself ask for passkeys, and nobody framed by it", () => {
    expect(text).toContain("publickey-credentials-create=(self), publickey-credentials-get=(self)");
  });

  it.each(HEADERS)("says %s", (name) => {
    expect(text).toContain(name);
  });
});

it("both hosts say the same of every header", () => {
  const said = (file: string) => {
    const text = readFileSync(file, "utf8");
    return HEADERS.map((name) => `${name} ${new RegExp(`${name} "([^"]*)"`, "u").exec(text)?.[1]}`);
  };
  expect(said("deploy/Caddyfile")).toEqual(said("deploy/headers.conf"));
});
