import { describe, expect, it } from "vitest";
import { FILE_FAMILIES, judgedFiles } from "./fileFamilies.ts";

describe("files of every family that is tried", () => {
  it.each(FILE_FAMILIES)("keep what they hold, and nothing else: $family, $says", async (family) => {
    const { wrong, lost } = await judgedFiles(family);
    expect({ wrong, lost }).toEqual({ wrong: [], lost: [] });
  });
});
