import { describe, expect, it } from "vitest";
import { resultPlace } from "../../../src/app/sharing/resultPlace.ts";
import type { SharingView } from "../../../src/app/sharing/sharingView.ts";
import { toPatientId } from "../../../src/domain/record/patient.ts";
import type { SharingStatus } from "../../../src/persistence/sharing/sharingStatus.ts";
import { sharing } from "../../../src/words/en/sharing.ts";
import { ALL_THERE, VIEW } from "../../support/sharingView.ts";

const patientId = toPatientId("a");
const server = {
  name: "Clinic",
  base: "https://clinic.example/fhir",
  clientId: "b2m-monitor",
  origins: ["https://clinic.example"],
};
const placed = (status: Partial<SharingStatus>, more: Partial<SharingView> = {}, knownAs?: string) =>
  resultPlace(
    { ...VIEW, server, ...more, status: { ...ALL_THERE, ...status } },
    patientId,
    { id: "r", ...(knownAs === undefined ? {} : { knownAs }) },
    sharing,
  );

describe("where a result is", () => {
  it("is the server once all was there, and not before", () => {
    expect(placed({})).toEqual({ texts: ["On the server"], isOnServer: true });
    expect(resultPlace({ ...VIEW, server }, patientId, { id: "r" }, sharing)).toBeUndefined();
    const { at: _at, ...never } = ALL_THERE;
    expect(resultPlace({ ...VIEW, server, status: never }, patientId, { id: "r" }, sharing)).toBeUndefined();
  });

  it("is this device while it waits itself, or all of its patient does, and the server while another result waits", () => {
    const waits = (entries: readonly string[] | "all") => placed({ waiting: 1, waitingOf: { a: { count: 1, entries } } });
    expect(waits(["observations r"])).toEqual({ texts: ["Saved here, waiting for the server"], isOnServer: false });
    expect(waits("all")?.isOnServer).toBe(false);
    expect(waits(["observations other"])?.isOnServer).toBe(true);
    expect(placed({ mode: "read", waiting: 1, waitingOf: { a: { count: 1, entries: "all" } } })?.texts).toEqual([
      "Only on this device",
    ]);
  });

  it("is this device where a person is needed: two changes, a refusal, what cannot be read there, a patient erased by a colleague", () => {
    const asked = { patientId, entry: "observations r" };
    expect(placed({ forPerson: [{ ...asked, why: "Clash", mine: "1", theirs: "2" }] })?.texts).toEqual([
      "Saved here, waiting for a decision",
    ]);
    expect(placed({ forPerson: [{ ...asked, why: "Refused", text: "" }] })?.texts).toEqual([
      "Saved here, the server does not take it",
    ]);
    expect(placed({ forPerson: [{ ...asked, why: "Unread", places: "Observation/7", isHere: true }] })?.texts).toEqual([
      "Saved here, what stands on the server cannot be read",
    ]);
    const erased = { patientId, entry: "patient", why: "Erased", at: "2026-11-27T14:00:00.000Z" } as const;
    expect(placed({ forPerson: [erased] })?.isOnServer).toBe(false);
    expect(placed({ forPerson: [{ ...asked, entry: "patient", why: "Clash", mine: "1", theirs: "2" }] })?.isOnServer).toBe(true);
  });

  it("names the server whose own result it is, and when it came changed from a colleague", () => {
    expect(placed({}, {}, "https://clinic.example/fhir/Observation/7\nurn:lab|F-1")?.texts).toEqual([
      "On the server",
      "Result of Clinic",
    ]);
    expect(placed({}, {}, "https://elsewhere.example/fhir/Observation/7")?.texts).toEqual(["On the server"]);
    const fromColleagues = { a: { "observations r": "2026-11-27T14:40:00.000Z" } } as const;
    expect(placed({}, { fromColleagues })?.texts).toEqual(["On the server", "From a colleague 14:40"]);
  });
});
