import { err, ok, type Result } from "../../domain/result.ts";

/** A server that whoever built this app allows it to speak to. */
export type ListedServer = {
  /** As people on the ward call it. */
  readonly name: string;
  /** The base of its FHIR API, without a slash at its end; the issuer of its sign-in. */
  readonly base: string;
  /** By this name the app is registered there. */
  readonly clientId: string;
  /** The origins that may be spoken to: the base's own, and those of its sign-in. */
  readonly origins: readonly string[];
};

/** The name by which the app is registered where the list says no other. */
const CLIENT_ID = "b2m-monitor";

/**
 * The servers of `B2M_FHIR_ORIGINS`: entries with commas between them, "Name=base", and behind the base further origins that its sign-in
 * stands at and "client=…" where the app has another name there. Only https, or this very device. Refused whole where one entry is not
 * so, with the entry's text: half of a list would be a list that nobody wrote.
 */
export function readServerList(text: string): Result<readonly ListedServer[], string> {
  const servers: ListedServer[] = [];
  for (const entry of text.split(",").map((one) => one.trim())) {
    if (entry === "") continue;
    const [, name = "", rest = ""] = /^([^=]+)=(.+)$/u.exec(entry) ?? [];
    const [base = "", ...more] = rest.trim().split(/\s+/u);
    const client = more.find((one) => one.startsWith("client="));
    const addresses = [base, ...more.filter((one) => one !== client)];
    if (name.trim() === "" || !addresses.every(isAllowed)) return err(entry);
    servers.push({
      name: name.trim(),
      base: base.replace(/\/+$/u, ""),
      clientId: client?.slice("client=".length) ?? CLIENT_ID,
      origins: [...new Set(addresses.map((address) => new URL(address).origin))],
    });
  }
  return new Set(servers.map(({ base }) => base)).size === servers.length ? ok(servers) : err(text);
}

function isAllowed(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, search, hash, username, password } = new URL(address);
  return (protocol === "https:" || isOnThisDevice(address)) && search + hash + username + password === "";
}

/** Whether a server stands on this very device, as the demo's does: nothing leaves it on the way there. */
export function isOnThisDevice(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === "http:" && /^(?:127\.0\.0\.1|localhost|\[::1\])$/u.test(hostname);
}

/** What the page's policy says in `connect-src`: the page's own origin, and those of the list. */
export const connectSources = (servers: readonly ListedServer[]): string =>
  ["connect-src 'self'", ...new Set(servers.flatMap(({ origins }) => origins))].join(" ");
