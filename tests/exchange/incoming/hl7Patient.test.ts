import { describe, expect, it } from "vitest";
import { readHl7 } from "../../../src/exchange/incoming/hl7/readHl7.ts";

const patientOf = (pid: string) => {
  const read = readHl7(
    [
      String.raw`MSH|^~\&|LIS|North|EHR|Ward|20260301120000||ORU^R01|1|P|2.5`,
      pid,
      "OBR|1|||1952-1^B2M^LN|||20260301080000",
      "OBX|1|NM|1952-1^Beta-2-Microglobulin^LN||2.4|mg/L|||||F",
    ].join("\r"),
  );
  if (!read.ok) throw new Error(`Not read: ${JSON.stringify(read.error)}`);
  return read.value.results[0]?.patient;
};

describe("the patient of an HL7 message", () => {
  it("has the number that is said to be the medical record's, else the only one, and none where several are not said apart", () => {
    expect(patientOf("PID|1||777^^^Visits^VN~4711^^^North^MR||Example^Ada||19510312")?.recordNumber).toBe("4711");
    expect(patientOf("PID|1||777^^^Visits^VN||Example^Ada||19510312")?.recordNumber).toBe("777");
    expect(patientOf("PID|1||777^^^Visits^VN~888^^^Other^XX||Example^Ada||19510312")?.recordNumber).toBe("");
  });
  it("has the first part of a number, a family name or a kind of number that is written in parts", () => {
    expect(patientOf("PID|1||4711&9^^^North&1.2.3&ISO^MR&local||Example^Ada||19510312")?.recordNumber).toBe("4711");
    expect(patientOf("PID|1||4711^^^North^MR||Example&von&Example^Ada||19510312")?.familyName).toBe("Example");
  });
  it("has the given names without the gaps between them", () => {
    expect(patientOf("PID|1||4711^^^North^MR||Example^Ada^Maria||19510312")?.givenName).toBe("Ada Maria");
    expect(patientOf("PID|1||4711^^^North^MR||Example^^Maria||19510312")?.givenName).toBe("Maria");
    expect(patientOf("PID|1||4711^^^North^MR||Example^Ada||19510312")?.givenName).toBe("Ada");
  });
});
