import { describe, expect, it } from "vitest";
import { takeArrival } from "../../../src/app/sharing/arrival.ts";
import { keepPending } from "../../../src/app/sharing/pendingSignIn.ts";
import type { PendingSignIn } from "../../../src/app/sharing/smartSignIn.ts";

const pending: PendingSignIn = {
  base: "https://fhir.example/r4",
  state: "s1",
  verifier: "v1",
  redirectUri: "https://app.example/",
  asked: "user/Patient.rs",
  endpoints: { authorize: "https://fhir.example/authorize", token: "https://fhir.example/token", isVersion2: true },
  isLaunch: false,
  from: "/settings",
};

/** A tab at an address, with what it kept, and what became of its address. */
function tab(pathname: string, search: string, kept?: PendingSignIn) {
  const stored = new Map<string, string>();
  const storage = () => ({
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, text: string) => void stored.set(key, text),
    removeItem: (key: string) => void stored.delete(key),
  });
  if (kept !== undefined) keepPending(storage, kept);
  const shown: string[] = [];
  const history = { replaceState: (_data: unknown, _unused: string, url?: string | URL | null) => void shown.push(String(url)) };
  const arrival = takeArrival({ location: { pathname, search }, history, storage, root: "/" });
  return { arrival, shown, stored };
}

describe("what a server sends along in the address", () => {
  it("is taken out of it, and the page goes on where it was left", () => {
    const { arrival, shown, stored } = tab("/", "?code=c1&state=s1", pending);
    expect(arrival).toMatchObject({ type: "Back", pending });
    expect(arrival?.type === "Back" && arrival.query.get("code")).toBe("c1");
    expect(shown).toEqual(["/settings"]);
    // An answer is good for one try.
    expect([...stored]).toEqual([]);
  });

  it("goes out of the address too where this tab asked nobody, and is then no answer to anything", () => {
    const { arrival, shown } = tab("/", "?code=c1&state=s1");
    expect(arrival).toMatchObject({ type: "Back", pending: undefined });
    expect(shown).toEqual(["/"]);
  });

  it("is a refusal as much as a code", () => {
    expect(tab("/", "?error=access_denied&state=s1", pending).arrival?.type).toBe("Back");
  });

  it("is the launch of a record system at its own address alone", () => {
    const { arrival, shown } = tab("/launch", "?iss=https%3A%2F%2Ffhir.example%2Fr4%2F&launch=l1");
    expect(arrival).toEqual({ type: "Launch", iss: "https://fhir.example/r4", launch: "l1" });
    expect(shown).toEqual(["/"]);
    expect(tab("/launch", "?iss=https%3A%2F%2Ffhir.example").arrival).toBeUndefined();
  });

  it("is nothing on any other page, whatever stands in its address", () => {
    for (const [path, search] of [
      ["/", ""],
      ["/", "?state=s1"],
      ["/import", "?patient=1"],
      ["/patients/1", "?code=c1&state=s1"],
    ] as const) {
      const { arrival, shown } = tab(path, search, pending);
      expect([arrival, shown]).toEqual([undefined, []]);
    }
  });

  it("is nobody's answer where what was kept is not what this app keeps", () => {
    const { arrival } = tab("/", "?code=c1&state=s1", { ...pending, base: 5 } as unknown as PendingSignIn);
    expect(arrival).toMatchObject({ type: "Back", pending: undefined });
  });
});
