import { describe, expect, it } from "vitest";
import { storageLimits } from "../../../src/app/browser/storageLimits.ts";

const page = (vendor: string, isSecureContext: boolean, isInstalled = false) =>
  storageLimits({ isSecureContext, navigator: { vendor }, matchMedia: () => ({ matches: isInstalled }) });

describe("what limits the storage of a page", () => {
  it("is nothing in a browser that keeps it, over a secure connection", () => {
    expect(page("Google Inc.", true)).toEqual([]);
    expect(page("", true)).toEqual([]);
  });

  it("is Safari's seven days, unless the app is on the Home Screen", () => {
    expect(page("Apple Computer, Inc.", true)).toEqual(["sevenDays"]);
    expect(page("Apple Computer, Inc.", true, true)).toEqual([]);
  });

  it("is a connection that is not secure, in any browser", () => {
    expect(page("Google Inc.", false)).toEqual(["plainHttp"]);
    expect(page("Apple Computer, Inc.", false)).toEqual(["plainHttp", "sevenDays"]);
  });
});
