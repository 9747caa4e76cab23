import { err, ok, type Result } from "../../domain/result.ts";
import { writeCompactJson, type ExactJson } from "../../exchange/exactJson.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import type { FhirResource } from "../../exchange/outgoing/resourceParts.ts";
import { readMark } from "../../exchange/fhir/stateMark.ts";
import { at, listOf, textAt } from "../../exchange/incoming/fhir/fhirNode.ts";
import { completing, erasedByColleague, isHeldBack, openClashes, standsStrange, sumOf, waitsIn } from "./entrySums.ts";
import { fetchPatients } from "./fetching.ts";
import { placeOf, type NotAnswered } from "./fhirClient.ts";
import type { Known, Place } from "./known.ts";
import { afterErasure, knownRefs, refsIn, sent, withWritten, writesFor, type ServerWrite } from "./serverWrites.ts";
import type { SharingProblem } from "./sharingStatus.ts";
import { bundling } from "./bundling.ts";
import { holdAgainstServer } from "./unsent.ts";
import type { Visit } from "./visit.ts";

/** So often a patient is read again because somebody else was faster; then it is tried at the next round. */
export const MOST_CONFLICTS = 5;
/** So often what is only here is joined with what stands there before it is sent: each time another tab may have brought more. */
const MOST_JOINED = 20;

/** Sends all that the server lacks of one patient. */
export async function sendPatient(visit: Visit, patientId: string): Promise<Result<void, SharingProblem>> {
  const { deps, knownOf, remember, shared } = visit;
  const { records } = deps;
  let conflicts = 0;
  let joins = 0;
  const bundles = bundling(visit);
  const notFound = new Set<string>();
  const refused = new Set<string>();
  let hasLooked = false;
  for (;;) {
    let known = await knownOf(patientId);
    // A state that stands there and is none of this record's is never written over: it is read first.
    const isStrange = !hasLooked && standsStrange(records.get(patientId), known);
    if (!known.sure || isStrange || mayBeReadNow(visit, known)) {
      hasLooked = true;
      visit.lookedAgain.add(patientId);
      const fetched = await fetchPatients(visit, [patientId]);
      if (!fetched.ok) return fetched;
      known = await knownOf(patientId);
    }
    const record = records.get(patientId);
    if (record === undefined) return ok(undefined);
    // Whom a colleague erased does not come back before a person here says so.
    if (erasedByColleague(known) !== undefined) return ok(undefined);
    // A chain that tells of what is held back would look broken to the colleague: while a question is open all of it waits, in order.
    if (Object.keys(openClashes(known, record)).length > 0) return ok(undefined);
    // What cannot be read here may be a colleague's word: none of ours goes over it before it is whole, or a person here says so.
    const isHeld = isHeldBack(known, record);
    if (!isHeld && (await holdAgainstServer(visit, known, record)) === "Joined") {
      joins += 1;
      if (joins > MOST_JOINED) return err({ type: "Conflict" });
      continue;
    }
    const lacking = writesFor(record, known, waitsIn(known, record));
    const refs = knownRefs(record, known);
    const all = isHeld ? completing(lacking, known, refs) : lacking;
    if (all.length === 0) {
      if (isHeld) return ok(undefined);
      if (Object.keys(known.parked).every((entry) => known.parked[entry]?.sum !== sumOf(record, entry)))
        shared.set(patientId, record);
      return ok(undefined);
    }
    if (visit.mode === "read") return ok(undefined);
    const writes = visit.mode === "full" ? bundles.next(all, refs) : firstReady(all, refs);
    const [first] = writes;
    if (first === undefined) return ok(undefined);
    const done = await write(visit, known, writes, refs);
    if (done.ok) {
      bundles.taken(writes);
      // What is said to be there, is not found there, and is said to be there again would be sent for ever.
      const again = done.value.filter((entry) => notFound.has(entry));
      for (const entry of done.value) notFound.add(entry);
      if (again.length > 0) await park(visit, record, again, "");
      continue;
    }
    const { error } = done;
    if (error.type === "Conflict") {
      conflicts += 1;
      if (conflicts > MOST_CONFLICTS) return done;
    } else if (error.type === "Refused") {
      // Nothing of it was taken.
      const isAlone = bundles.refused(writes) === "OneEntry";
      // It may be refused because what stood there is gone: servers say so in many ways. Once it is read how it stands.
      const isDoubtful = isAlone && !refused.has(first.entry);
      await remember(isDoubtful ? { ...known, sure: false } : known);
      if (isDoubtful) refused.add(first.entry);
      else if (isAlone) await park(visit, record, [first.entry], error.text);
    } else {
      if (error.type === "NoAnswer" && error.isLate === true) bundles.late(writes);
      return done;
    }
  }
}

/** Whether what could not be read has to be looked at once more: this may be a later release than the one that could not. */
const mayBeReadNow = ({ lookedAgain }: Visit, { unread, patientId }: Known): boolean =>
  unread !== undefined && Object.keys(unread).length > 0 && !lookedAgain.has(patientId);

/** Sets entries aside as they are, with the server's reason, until a person sends them again or changes them. */
async function park(
  { knownOf, remember }: Visit,
  record: PatientRecord,
  entries: readonly string[],
  text: string,
): Promise<void> {
  const known = await knownOf(record.id);
  const set = entries.map((entry) => [entry, { sum: sumOf(record, entry) ?? "", text }]);
  await remember({ ...known, parked: { ...known.parked, ...Object.fromEntries(set) } });
}

/**
 * Writes some of one patient's resources and remembers where they stand: all at once where the server has transactions, else the first
 * alone. What becomes of them is in doubt from the sending to the answer, and stays so where none comes. The entries of which the server
 * says that it has them already: they have to be read.
 */
export async function write(
  visit: Visit,
  known: Known,
  lacking: readonly ServerWrite[],
  refs: ReadonlyMap<string, string>,
): Promise<Result<readonly string[], SharingProblem>> {
  const writes = lacking.map((one) => afterErasure(one, known));
  const [first] = writes;
  if (first === undefined) return ok([]);
  await visit.remember({ ...known, sure: false });
  const done = visit.mode === "full" ? await sendAtOnce(visit, writes, refs) : await sendOne(visit, first, refs);
  if (!done.ok) {
    const { type } = done.error;
    if (type === "Forbidden") visit.mode = "read";
    // Nothing was done of what nobody may do.
    if (type === "SignIn" || type === "Forbidden") await visit.remember(known);
    return done;
  }
  const after = done.value.reduce((now, one) => (one.place === undefined ? now : withWritten(now, one.write, one.place)), known);
  await visit.remember({ ...after, sure: done.value.every(({ place }) => place !== undefined) });
  for (const { place } of done.value) if (place !== undefined) visit.versions.set(place.ref, place.version);
  if (!done.value.some(({ isForgotten }) => isForgotten))
    return ok([...new Set(done.value.flatMap((one) => (one.place === undefined ? [one.write.entry] : [])))]);
  visit.mode = "read";
  return err({ type: "Forgetful" });
}

type Done = { readonly write: ServerWrite; readonly place: Omit<Place, "sum"> | undefined; readonly isForgotten: boolean };

async function sendAtOnce(
  { deps }: Visit,
  writes: readonly ServerWrite[],
  refs: ReadonlyMap<string, string>,
): Promise<Result<readonly Done[], NotAnswered>> {
  const made = new Map(
    writes.flatMap(({ resource, over }): (readonly [string, string])[] =>
      over === undefined ? [[`${resource.resourceType}/${resource.id}`, `urn:uuid:${deps.newId()}`]] : [],
    ),
  );
  const refOf = (local: string) => refs.get(local) ?? made.get(local);
  const entry = writes.map((one) => {
    const { resource, over } = one;
    const type = resource.resourceType;
    const url = made.get(`${type}/${resource.id}`);
    const unless = foundBy(one, refs);
    const request =
      over === undefined
        ? { method: "POST", url: type, ...(unless === undefined ? {} : { ifNoneExist: unless }) }
        : { method: "PUT", url: over.ref, ifMatch: `W/"${over.version}"` };
    return { ...(url === undefined ? {} : { fullUrl: url }), resource: sent(one, refOf), request };
  });
  const body = writeCompactJson({ resourceType: "Bundle", type: "transaction", entry });
  const answer = await deps.client.ask({ method: "POST", path: "", body });
  if (!answer.ok) return answer;
  const answers = listOf(at(answer.value.json, "entry"));
  return ok(writes.map((one, index) => doneOf(one, answers[index])));
}

async function sendOne(
  { deps }: Visit,
  one: ServerWrite,
  refs: ReadonlyMap<string, string>,
): Promise<Result<readonly Done[], NotAnswered>> {
  const { resource, over } = one;
  const body = writeCompactJson(sent(one, (local) => refs.get(local)));
  const answer = await deps.client.ask(
    over === undefined
      ? { method: "POST", path: resource.resourceType, body }
      : { method: "PUT", path: over.ref, body, ifMatch: over.version },
  );
  if (!answer.ok) return answer;
  const { json, ref, version } = answer.value;
  const place = ref === "" || version === "" || isInVain(one, json) ? undefined : { ref, version };
  return ok([{ write: one, place, isForgotten: isForgotten(one, json) }]);
}

/** The first write of which everything that it refers to is there. */
const firstReady = (all: readonly ServerWrite[], refs: ReadonlyMap<string, string>): readonly ServerWrite[] =>
  all.filter(({ resource, over }) => refsIn(resource).every((local) => refs.has(local) || local === over?.astray)).slice(0, 1);

/**
 * The search that finds a resource of ours where it is there already: by its name, about its patient as far as that one is there, for our
 * name may stand at what is about a second Patient of the record.
 */
function foundBy({ resource }: ServerWrite, refs: ReadonlyMap<string, string>): string | undefined {
  const name = identifierOf(resource);
  if (name === undefined) return undefined;
  const { subject } = resource;
  const reference = typeof subject === "object" && subject !== null && "reference" in subject ? subject["reference"] : undefined;
  const about = typeof reference === "string" ? refs.get(reference) : undefined;
  return `identifier=${encodeURIComponent(name)}${about === undefined ? "" : `&subject=${about}`}`;
}

/** The identifier of ours in a resource that has one, as a search names it. */
function identifierOf(resource: FhirResource): string | undefined {
  const identifiers = resource["identifier"];
  const first: unknown = Array.isArray(identifiers) ? identifiers[0] : undefined;
  if (typeof first !== "object" || first === null || !("system" in first) || !("value" in first)) return undefined;
  return typeof first.system === "string" && typeof first.value === "string" ? `${first.system}|${first.value}` : undefined;
}

/** Whether the server's own word of what it took lacks the mark that makes it ours. */
const isForgotten = ({ says }: ServerWrite, resource: ExactJson | undefined): boolean =>
  says.type !== "Nothing" && textAt(resource, "resourceType") !== "" && readMark(resource) === undefined;

/** Whether the server still shows what was to say nothing any more. */
const isInVain = ({ says }: ServerWrite, resource: ExactJson | undefined): boolean =>
  says.type === "Nothing" && readMark(resource) !== undefined;

function doneOf(one: ServerWrite, answer: ExactJson | undefined): Done {
  const response = at(answer, "response");
  const resource = at(answer, "resource");
  const located = placeOf(textAt(response, "location"));
  const ref = textAt(resource, "id") === "" ? located.ref : `${textAt(resource, "resourceType")}/${textAt(resource, "id")}`;
  const etag = /^(?:W\/)?"(.*)"$/u.exec(textAt(response, "etag"))?.[1] ?? "";
  const version = textAt(at(resource, "meta"), "versionId") || etag || located.version;
  // What was there already is not what was sent: it has to be read.
  const isTaken = (one.over !== undefined || textAt(response, "status").startsWith("201")) && !isInVain(one, resource);
  const place = isTaken && version !== "" && (ref || one.over?.ref) ? { ref: ref || (one.over?.ref ?? ""), version } : undefined;
  return { write: one, place, isForgotten: isTaken && isForgotten(one, resource) };
}
