import { err, ok, type Result } from "../../../domain/result.ts";
import { parseExactJson, type ExactJson, type ExactObject } from "../../exactJson.ts";
import { fromFhir } from "../../fhir/fromFhir.ts";
import { isOurCare, readCare } from "./fhirCare.ts";
import { at, isObject, listOf, textAt } from "./fhirNode.ts";
import { readObservation } from "./fhirObservation.ts";
import { collectResources, resolverOf, type Collected, type Held, type Resolve } from "./fhirResources.ts";
import { readSubjects } from "./fhirSubjects.ts";
import type { Found, FoundCare, FoundResult, NotReadable, Place } from "../found.ts";

/** Resources that say something about a result and are read with it. */
const SUPPORTING = new Set(["Organization", "Practitioner", "PractitionerRole", "Specimen", "Device"]);

/**
 * Reads FHIR R4 as JSON: a bundle of any type, one resource, or NDJSON. What is found is text, as it stands; what is no result
 * and no care is counted by name. A text that is not whole is refused whole, for what is missing at its end nobody can know.
 */
export function readFhir(text: string): Result<Found, NotReadable> {
  const trimmed = text.replace(/^\uFEFF/u, "").trim();
  if (trimmed === "") return err({ type: "Empty" });
  const read = readRoots(trimmed);
  if (!read.ok) return read;
  const parts = read.value.map(({ root, entry }) => collectResources(root, entry));
  return ok(
    foundIn({ held: parts.flatMap(({ held }) => held), leftOut: parts.flatMap(({ leftOut }) => leftOut), ...refusedByOf(parts) }),
  );
}

/**
 * Files that hold together what none holds alone, as a phone's records or a bulk export have a file for each resource or each kind of
 * them: what one names the others may hold. The same resource in two files counts once; of two that say different things under one
 * name none is meant. One answer for each file; what is left out is counted with the first.
 */
export function readFhirTogether(texts: readonly string[]): readonly Result<Found, NotReadable>[] {
  const seen = new Map<string, string>();
  const held: Held[] = [];
  const leftOut: string[] = [];
  let refused: Pick<Collected, "refusedBy"> = {};
  let before = 0;
  const files = texts.map((text) => {
    const read = readRoots(text.replace(/^\uFEFF/u, "").trim());
    if (!read.ok) return read;
    const parts = read.value.map(({ root, entry }) => collectResources(root, entry));
    const own = parts.flatMap((part) => part.held);
    for (const one of own) {
      const name = `${one.fullUrl} ${one.type}/${textAt(one.resource, "id")}`;
      const said = JSON.stringify(one.resource, (_key, part: unknown) => (part instanceof Map ? [...part] : part));
      if (textAt(one.resource, "id") !== "" && seen.get(name) === said) continue;
      seen.set(name, said);
      held.push({ ...one, entry: before + one.entry });
    }
    leftOut.push(...parts.flatMap((part) => part.leftOut));
    refused = { ...refusedByOf(parts), ...refused };
    const from = before;
    before += Math.max(0, ...own.map(({ entry }) => entry));
    return ok({ from, to: before });
  });
  const all = foundIn({ held, leftOut, ...refused });
  const first = files.findIndex(({ ok: isRead }) => isRead);
  return files.map((file, index) => {
    if (!file.ok) return file;
    const { from, to } = file.value;
    return ok({
      ...all,
      results: within(all.results, from, to),
      care: within(all.care, from, to),
      leftOut: index === first ? all.leftOut : [],
    });
  });
}

/** What stands in the entries of one file, counted as that file counts them. */
const within = <Row extends { readonly place: Place }>(rows: readonly Row[], from: number, to: number): readonly Row[] =>
  rows.flatMap((row) =>
    row.place.type === "Entry" && row.place.entry > from && row.place.entry <= to
      ? [{ ...row, place: { ...row.place, entry: row.place.entry - from } }]
      : [],
  );

const refusedByOf = (parts: readonly Collected[]): Pick<Collected, "refusedBy"> => {
  const refusedBy = parts.find((part) => part.refusedBy !== undefined)?.refusedBy;
  return refusedBy === undefined ? {} : { refusedBy };
};

type Root = { readonly root: ExactObject; readonly entry: number };

/** One JSON text, a list of resources, or one a line. */
function readRoots(text: string): Result<readonly Root[], NotReadable> {
  if (!/^[{[]/u.test(text)) return err({ type: "NotRecognised" });
  const whole = parseExactJson(text);
  if (whole.ok && Array.isArray(whole.value)) {
    const listed = listOf(whole.value);
    return listed.length > 0 && listed.every(isResource)
      ? ok(listed.map((root, index) => ({ root, entry: index + 1 })))
      : err({ type: "NotRecognised" });
  }
  if (whole.ok) return isResource(whole.value) ? ok([{ root: whole.value, entry: 1 }]) : err({ type: "NotRecognised" });
  const lines = text.split(/\r\n|\n|\r/u);
  // Each line of NDJSON is a whole object; a pretty-printed text that broke off has lines that are not.
  const isLines = lines.filter((line) => line.trim() !== "").length > 1 && /^\{.*\}$/u.test(lines[0]?.trim() ?? "");
  if (!isLines)
    return err(
      text.includes('"resourceType"')
        ? { type: "Broken", format: "fhir", place: { type: "Line", line: text.slice(0, whole.error.at).split("\n").length } }
        : { type: "NotRecognised" },
    );
  const roots: Root[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const read = parseExactJson(line);
    if (!read.ok || !isResource(read.value))
      return err({ type: "Broken", format: "fhir", place: { type: "Line", line: index + 1 } });
    roots.push({ root: read.value, entry: index + 1 });
  }
  return ok(roots);
}

const isResource = (json: ExactJson): json is ExactObject => isObject(json) && textAt(json, "resourceType") !== "";

function foundIn({ held, leftOut, refusedBy }: Collected): Found {
  const resolve = resolverOf(held);
  const counts = new Map<string, number>();
  const count = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1);
  leftOut.forEach(count);
  const reports = groupByReport(held, resolve, count);
  const subjects = readSubjects(held, resolve);
  const results: FoundResult[] = [];
  const care: FoundCare[] = [];
  const inside = [...reports.keys()].filter(({ container }) => container !== undefined);
  for (const one of [...held, ...inside]) {
    if (isOurCare(one)) {
      const { patient, refused } = subjects.whose(one, undefined);
      const read = refused === undefined && refusedBy === undefined ? readCare(one, patient) : undefined;
      if (read === undefined) count(one.type);
      else care.push(read);
    } else if (one.type === "Observation") {
      const report = reports.get(one);
      const { patient, refused } = subjects.whose(one, report);
      const read = readObservation(one, {
        patient,
        resolve,
        ...(refused === undefined ? {} : { patientRefused: refused }),
        ...(report === undefined ? {} : { report }),
        ...(refusedBy === undefined ? {} : { refusedBy }),
      });
      for (const result of read.results) results.push(result);
      read.otherTests.forEach(count);
    } else if (!SUPPORTING.has(one.type) && !["Patient", "Condition", "DiagnosticReport"].includes(one.type)) count(one.type);
  }
  subjects.unused().forEach(count);
  const { records: histories, changes } = fromFhir(held, resolve);
  // A change that is read is not left out.
  const left = (counts.get("Provenance") ?? 0) - changes;
  if (left > 0) counts.set("Provenance", left);
  else counts.delete("Provenance");
  return {
    format: "fhir",
    results,
    care,
    ...(histories.length === 0 ? {} : { histories }),
    leftOut: [...counts].map(([what, number]) => ({ what, count: number })),
  };
}

/**
 * Which report groups which observation. A result that a report names and the file does not hold is counted, and so is a report
 * without any.
 */
function groupByReport(held: readonly Held[], resolve: Resolve, count: (what: string) => void): ReadonlyMap<Held, Held> {
  const reports = new Map<Held, Held>();
  const seen = new Map<ExactObject, Held>(held.map((one) => [one.resource, one]));
  const add = (grouping: Held, list: string, report: Held, depth: number) => {
    for (const reference of listOf(at(grouping.resource, list))) {
      const found = resolve(reference, grouping);
      const one = found === undefined ? undefined : (seen.get(found.resource) ?? found);
      if (one === undefined) count(`${grouping.type}.${list}`);
      else if (one.type === "Observation" && !reports.has(one) && depth < 8) {
        seen.set(one.resource, one);
        reports.set(one, report);
        add(one, "hasMember", report, depth + 1);
      }
    }
  };
  for (const one of held) {
    if (one.type !== "DiagnosticReport") continue;
    const before = reports.size;
    add(one, "result", one, 0);
    if (reports.size === before) count("DiagnosticReport");
  }
  return reports;
}
