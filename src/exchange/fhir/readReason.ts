import { readReason, type Reason } from "../../domain/reason.ts";
import { OUR_CODES, OUR_EXTENSION, PARTICIPANT } from "../fhirNames.ts";
import { at, codingsOf, extensionOf, listOf, textAt, type Node } from "../incoming/fhir/fhirNode.ts";
import { extensionText, memberText } from "./extensionText.ts";

/** Why a state came about, as a Provenance of ours says it; nothing where it gives no reason. */
export function reasonOf(provenance: Node): Reason | undefined {
  const [concept] = listOf(at(provenance, "reason"));
  if (concept === undefined) return undefined;
  if (extensionOf(concept, OUR_EXTENSION.noWords) !== undefined) return "";
  const code = codingsOf(concept).find(({ system }) => system === OUR_CODES.reason)?.code;
  if (code === undefined) return memberText(concept, "text");
  const [other, why, madeOn] = [OUR_EXTENSION.otherPatient, OUR_EXTENSION.why, OUR_EXTENSION.backupMadeOn].map((url) =>
    extensionOf(concept, url),
  );
  return readReason({
    code,
    ...(other === undefined ? {} : { patientId: extensionText(other) }),
    ...(why === undefined ? {} : { why: extensionText(why) }),
    ...(madeOn === undefined ? {} : { madeOn: textAt(madeOn, "valueDate") }),
  });
}

/** Who signed a state. */
export function authorOf(provenance: Node): string | undefined {
  const agent = listOf(at(provenance, "agent")).find((one) =>
    codingsOf(at(one, "type")).some(({ system, code }) => system === PARTICIPANT && code === "author"),
  );
  const author = memberText(at(agent, "who"), "display");
  return author === "" ? undefined : author;
}
