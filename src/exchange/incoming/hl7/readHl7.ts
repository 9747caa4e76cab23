import { err, ok, type Result } from "../../../domain/result.ts";
import type { Found, FoundPatient, FoundResult, NotReadable, ReaderRefusal } from "../found.ts";
import { componentsOf, fieldOf, looksLikeHl7, readHl7Messages, repeatsOf, type Hl7Message, type Segment } from "./hl7Message.ts";
import { readHl7Patient } from "./hl7Patient.ts";
import { readObx, specimenTexts, urinePhIn } from "./hl7Result.ts";
import { NO_PATIENT } from "../noPatient.ts";

/**
 * Segments that say something about a result or a person and are read with it, and those that hold only what surrounds an order.
 */
const SUPPORTING = new Set([
  "MSH",
  "PID",
  "PD1",
  "PV1",
  "PV2",
  "NK1",
  "ORC",
  "OBR",
  "NTE",
  "SPM",
  "SFT",
  "UAC",
  "TQ1",
  "TQ2",
  "CTD",
  "PRT",
  "SAC",
  "ROL",
  "VISIT",
]);

/**
 * Reads HL7 v2 messages ORU^R01: bare, several, in batches, as bytes of MLLP. Messages of another type are left out by their
 * name. What is found is text, as it stands; a text that stops being HL7 is refused whole.
 */
export function readHl7(text: string): Result<Found, NotReadable> {
  if (text.trim() === "") return err({ type: "Empty" });
  if (!looksLikeHl7(text)) return err({ type: "NotRecognised" });
  const read = readHl7Messages(text);
  if ("brokenAt" in read) return err({ type: "Broken", format: "hl7", place: { type: "Segment", ...read.brokenAt } });
  const counts = new Map<string, number>();
  const count = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1);
  const results: FoundResult[] = [];
  for (const message of read.messages) {
    const [kind = "", trigger = ""] = componentsOf(fieldOf(message.segments[0], 9), message.delimiters);
    // "R01" may stand alone in the structure of old senders; any other trigger reports something else.
    if (kind !== "ORU" || (trigger !== "R01" && trigger !== ""))
      count([kind, trigger].filter((part) => part !== "").join("^") || "MSH-9");
    else for (const result of readMessage(message, read.messages.length === 1, count)) results.push(result);
  }
  return ok({ format: "hl7", results, care: [], leftOut: [...counts].map(([what, number]) => ({ what, count: number })) });
}

/** Everything between one OBR and the next. */
type Order = {
  readonly obr: Segment | undefined;
  /** The order segment before it, which carries the order's numbers too. */
  readonly orc: Segment | undefined;
  readonly specimens: Segment[];
  readonly observations: { readonly obx: Segment; readonly notes: string[] }[];
  readonly notes: string[];
};
type PatientGroup = { readonly pid: Segment | undefined; readonly orders: Order[] };

function readMessage(message: Hl7Message, isAlone: boolean, count: (what: string) => void): readonly FoundResult[] {
  const { delimiters, segments } = message;
  const [msh] = segments;
  // T and D: training and debugging. The people in such a message are made up.
  const isReal = !["T", "D"].includes(componentsOf(fieldOf(msh, 11), delimiters)[0] ?? "");
  const sender = componentsOf(fieldOf(msh, 4), delimiters)[0] ?? "";
  const results: FoundResult[] = [];
  for (const { pid, orders } of groupSegments(message, count)) {
    const whose = whoseOf(pid, message, isAlone, isReal);
    for (const { obr, orc, specimens, observations, notes } of orders) {
      const kinds = specimenTexts(specimens, obr, delimiters);
      const ofOrder = notes.join("\n");
      const urinePh = observations.map(({ obx }) => urinePhIn(obx, delimiters)).find((ph) => ph !== undefined) ?? "";
      for (const { obx, notes: own } of observations) {
        if (urinePhIn(obx, delimiters) !== undefined) continue;
        const read = readObx({
          message: message.number,
          delimiters,
          obx,
          obr,
          orc,
          msh,
          specimens,
          specimenTexts: kinds,
          note: [own.join("\n"), ofOrder],
          sender,
          urinePh,
          ...whose,
        });
        if ("otherTest" in read) count(read.otherTest);
        else results.push(read);
      }
    }
  }
  return results;
}

/**
 * PID begins a patient, OBR an order; a note belongs to the segment before it, a specimen to the whole order, wherever in it it
 * stands.
 */
function groupSegments({ segments, delimiters }: Hl7Message, count: (what: string) => void): readonly PatientGroup[] {
  const groups: PatientGroup[] = [{ pid: undefined, orders: [] }];
  let noted: string[] | undefined;
  let orc: Segment | undefined;
  const group = (): PatientGroup => groups[groups.length - 1] ?? { pid: undefined, orders: [] };
  const newOrder = (obr: Segment | undefined): Order => {
    const order: Order = { obr, orc, specimens: [], observations: [], notes: [] };
    orc = undefined;
    group().orders.push(order);
    return order;
  };
  for (const segment of segments) {
    const order = group().orders.at(-1);
    if (segment.name === "PID") {
      groups.push({ pid: segment, orders: [] });
      noted = undefined;
    } else if (segment.name === "OBR") noted = newOrder(segment).notes;
    else if (segment.name === "OBX") {
      const observation = { obx: segment, notes: [] };
      (order ?? newOrder(undefined)).observations.push(observation);
      noted = observation.notes;
    } else if (segment.name === "SPM") {
      order?.specimens.push(segment);
      noted = order?.notes;
    } else if (segment.name === "NTE") {
      const text = repeatsOf(fieldOf(segment, 3), delimiters)
        .map((line) => componentsOf(line, delimiters).join(" ").trim())
        .join("\n")
        .trim();
      if (text !== "" && noted !== undefined) noted.push(text);
      else if (text !== "") count("NTE");
    } else if (segment.name === "ORC") {
      noted = undefined;
      orc = segment;
    } else if (!SUPPORTING.has(segment.name)) count(segment.name);
  }
  return groups;
}

type Whose = { readonly patient: FoundPatient; readonly patientRefused?: ReaderRefusal };

function whoseOf(pid: Segment | undefined, { delimiters, segments }: Hl7Message, isAlone: boolean, isReal: boolean): Whose {
  const made = isReal ? {} : { synthetic: true as const };
  const isAboutOneNobody = isAlone && !segments.some(({ name }) => name === "PID");
  // Without PID a person can say whose it is only where the file is about nobody else.
  if (pid === undefined)
    return { patient: { ...NO_PATIENT, ...made }, ...(isAboutOneNobody ? {} : { patientRefused: { type: "NoPatient" } }) };
  const patient = { ...readHl7Patient(pid, delimiters), ...made };
  return patient.familyName + patient.recordNumber === "" ? { patient, patientRefused: { type: "NoPatient" } } : { patient };
}
