import { describe, expect, it } from "vitest";
import { serverStateInWords } from "../../../src/app/sharing/serverStateInWords.ts";
import type { SharingView } from "../../../src/app/sharing/sharingView.ts";
import { toPatientId } from "../../../src/domain/record/patient.ts";
import type { SharingStatus } from "../../../src/persistence/sharing/sharingStatus.ts";
import { sharing } from "../../../src/words/en/sharing.ts";
import { DEFAULT_NOTATION, formatFor } from "../../../src/words/format.ts";
import { typography } from "../../../src/words/en/typography.ts";
import { day } from "../../support/observations.ts";
import { ALL_THERE, VIEW } from "../../support/sharingView.ts";

const said = (more: Partial<SharingView>, status?: Partial<SharingStatus>) =>
  serverStateInWords(
    { ...VIEW, ...(status === undefined ? {} : { status: { ...ALL_THERE, ...status } }), ...more },
    sharing,
    formatFor(DEFAULT_NOTATION, typography),
    day("2026-11-27"),
  );

const asked = { patientId: toPatientId("a"), entry: "patient", why: "Clash", mine: "1", theirs: "2" } as const;

describe("what the header says of the server", () => {
  it("is that nothing is sent where the browser lets nothing be noted of it, and how much waits", () => {
    expect(said({}, { waiting: 2, problem: { type: "NotKept" } })).toEqual([
      "This browser does not let it be noted what is sent, so nothing is",
      "Waiting for the server: 2",
      "All was there 14:32",
    ]);
  });

  it("is when all was there, only where all is", () => {
    expect(said({}, {})).toEqual(["On the server 14:32"]);
    expect(said({}, { waiting: 2 })).toEqual(["Waiting for the server: 2", "All was there 14:32"]);
    expect(said({}, { forPerson: [asked] })).toEqual(["1 needs you"]);
    expect(said({}, { waiting: 2, forPerson: [asked] })).toEqual(["Waiting for the server: 2", "1 needs you"]);
    expect(said({}, { mode: "read", waiting: 3, erasures: [{ patientId: "b" }] })).toEqual([
      "Only on this device: 3",
      "All was there 14:32",
      "Erased here, not there yet: 1",
    ]);
  });

  it("is how many patients cannot be read, beside when all that can be was there", () => {
    expect(said({}, { unreadable: 2 })).toEqual(["On the server 14:32", "Not readable here: 2"]);
  });

  it("names the day where it was another", () => {
    expect(said({}, { at: "2026-11-26T14:32:00.000Z" })).toEqual(["On the server 26 November 2026, 14:32"]);
  });

  it("begins with what stands in the way, and a sign-in before all", () => {
    expect(said({ isSignedIn: false }, { waiting: 1, problem: { type: "SignIn" } })).toEqual([
      "Sign in again",
      "Waiting for the server: 1",
      "All was there 14:32",
    ]);
    expect(said({}, { problem: { type: "NoAnswer" } })[0]).toBe("The server does not answer");
    expect(said({}, { problem: { type: "Cancelled" } })[0]).toBe("Sharing is paused");
    expect(said({})).toEqual(["Asking the server"]);
  });

  it("ends with what a colleague changed", () => {
    const news = [{ patientId: toPatientId("a"), newResults: 1, otherChanges: 0, verdicts: [] }];
    expect(said({ news }, {})).toEqual(["On the server 14:32", "Changed by a colleague"]);
  });
});
