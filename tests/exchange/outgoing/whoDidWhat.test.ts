import { describe, expect, it } from "vitest";
import { put } from "../../../src/domain/byId.ts";
import { contentOf } from "../../../src/domain/kept.ts";
import { amend, type ObservationContent } from "../../../src/domain/measuring/observation.ts";
import type { PatientRecord } from "../../../src/domain/record/patientRecord.ts";
import { signed } from "../../../src/domain/record/chain/signed.ts";
import { writeFhirBundle } from "../../../src/exchange/outgoing/writeFhir.ts";
import { exampleRecord, exampleResult } from "../../support/exampleRecords.ts";
import { fhirIssues } from "../../support/fhirValidator.ts";

const madeAt = "2026-03-01T12:00:00.000Z";
const amendedAt = "2026-03-02T09:30:00.000Z";

type Agent = {
  readonly type?: { readonly coding?: readonly { readonly code?: string }[] };
  readonly who?: { readonly display?: string; readonly identifier?: { readonly value?: string } };
};
type Provenance = {
  readonly resourceType: string;
  readonly target?: readonly { readonly reference?: string }[];
  readonly recorded?: string;
  readonly activity?: { readonly coding?: readonly { readonly code?: string }[] };
  readonly agent?: readonly Agent[];
};

/** What the file says of one result: what was done, when, and by whom; the app itself, which wrote it down, last. */
function saidOf(record: PatientRecord, id: string): readonly string[] {
  const text = writeFhirBundle([record], { madeAt });
  expect(fhirIssues(JSON.parse(text))).toEqual([]);
  const { entry } = JSON.parse(text) as { readonly entry: readonly { readonly resource: Provenance }[] };
  return entry
    .map(({ resource }) => resource)
    .filter(({ resourceType, target }) => resourceType === "Provenance" && target?.[0]?.reference?.includes(id) === true)
    .map(({ activity, recorded, agent = [] }) =>
      [
        activity?.coding?.[0]?.code,
        recorded,
        ...agent.map(({ type, who }) => `${type?.coding?.[0]?.code ?? "by"} ${who?.display ?? who?.identifier?.value}`),
      ].join(", "),
    );
}

const empty = exampleRecord(1, 0);
const result = exampleResult(1, 0);
const withResult: PatientRecord = { ...empty, observations: put(empty.observations, result) };

function amendedBy(before: PatientRecord, initials: string | undefined): PatientRecord {
  const present = before.observations[result.id];
  if (present === undefined) throw new Error("The result is there");
  const content = contentOf<ObservationContent>(present);
  const after = {
    ...before,
    observations: put(before.observations, amend(present, content, { at: amendedAt, reason: "Wrong tube" })),
  };
  return signed(before, after, initials, true);
}

describe("who did what, in FHIR", () => {
  it("stands as the author of each state: who entered a result, and who amended it", () => {
    const entered = signed(empty, withResult, "AK", true);
    const said = saidOf(amendedBy(entered, "BM"), result.id);
    expect(said).toHaveLength(2);
    expect(said[0]).toMatch(/^CREATE, .*, author AK, by b2m-monitor$/u);
    expect(said[1]).toBe(`UPDATE, ${amendedAt}, author BM, by b2m-monitor`);
  });

  it("names the app alone where a device had no initials, and puts no other's in their place", () => {
    const said = saidOf(amendedBy(signed(empty, withResult, "AK", true), undefined), result.id);
    expect(said[1]).toBe(`UPDATE, ${amendedAt}, by b2m-monitor`);
    expect(saidOf(amendedBy(withResult, "BM"), result.id)[0]).not.toContain("author");
  });

  it("gives initials as they were typed, whatever they hold", () => {
    for (const initials of ["Dr. Ä", "<b>", "A\u202EK"])
      expect(saidOf(signed(empty, withResult, initials, true), result.id)[0]).toContain(`author ${initials}`);
  });
});
