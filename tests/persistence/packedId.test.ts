import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packId, unpackId } from "../../src/persistence/packedId.ts";
import { arbitraryId } from "../support/patientRecords.ts";

describe("a packed id", () => {
  it("gives back every id, and a UUID takes 22 characters", () => {
    fc.assert(
      fc.property(arbitraryId, (id) => {
        expect(unpackId(packId(id))).toBe(id);
      }),
    );
    expect(packId("ffffffff-ffff-4fff-bfff-ffffffffffff")).toHaveLength(22);
  });

  it("keeps an id in capitals as it is, because it is another id", () => {
    const capitals = "AAAAAAAA-0000-4000-8000-000000000000";
    expect(unpackId(packId(capitals))).toBe(capitals);
  });

  it("is never two texts for one id: what packing does not write is not read", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.stringMatching(/^[A-Za-z0-9_-]{22}$/u),
          fc.uuid().map((id) => `=${id}`),
        ),
        (text) => {
          const id = unpackId(text);
          expect(id === undefined || packId(id) === text).toBe(true);
        },
      ),
    );
    expect(unpackId("=aaaaaaaa-0000-4000-8000-000000000000")).toBeUndefined();
  });
});
