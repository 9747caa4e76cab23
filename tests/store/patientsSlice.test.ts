import { describe, expect, it } from "vitest";
import { contentOf, revise, revisionsOf } from "../../src/domain/kept.ts";
import type { Patient, PatientContent, PatientDraft, PatientId } from "../../src/domain/record/patient.ts";
import { newPatientRecord } from "../../src/domain/record/patientRecord.ts";
import { emptyShelf, entriesOn, take } from "../../src/domain/shelf.ts";
import { releaseRecords } from "../../src/store/releaseRecords.ts";
import { line, recordWithCare } from "../support/care.ts";
import { monitorWith, monitorWithPatients, patient } from "../support/monitor.ts";

const draft = (more: Partial<PatientDraft> = {}): PatientDraft => ({
  familyName: "Example",
  givenName: "",
  recordNumber: "",
  birthDate: "",
  sex: "",
  diagnosis: "",
  diagnosedOn: "",
  ...more,
});
const A = "a" as PatientId;

describe("registering a patient", () => {
  it("gives an opaque id and keeps the patient under it", () => {
    const monitor = monitorWith();
    expect(monitor.getState().registerPatient(draft())).toEqual({ ok: true, value: "id-0001" });
    expect(take(monitor.getState().records, "id-0001")?.patient).toMatchObject({
      familyName: "Example",
      archived: false,
      revision: 1,
      recordedAt: "2026-06-15T12:00:00.000Z",
    });
  });

  it("keeps nothing of a refused draft, and offers nothing to undo", () => {
    const monitor = monitorWith();
    expect(monitor.getState().registerPatient(draft({ birthDate: "2026-06-16" }))).toEqual({
      ok: false,
      error: [{ field: "birthDate", type: "InTheFuture" }],
    });
    expect([monitor.getState().records, monitor.getState().undoable]).toEqual([emptyShelf, []]);
  });

  it("is taken back by archiving, for a record is never erased", () => {
    const monitor = monitorWith();
    monitor.getState().registerPatient(draft());
    expect(monitor.getState().undo()).toMatchObject({ action: "RegisteredPatient", stayed: 0 });
    expect(take(monitor.getState().records, "id-0001")?.patient).toMatchObject({
      archived: true,
      reason: { code: "undo" },
      revision: 2,
    });
  });
});

describe("the language of a patient", () => {
  it("is kept as the form says, taken away where it says none, and left alone by a form that does not ask for it", () => {
    const monitor = monitorWithPatients(patient("a"));
    const language = () => take(monitor.getState().records, "a")?.patient.language;
    monitor.getState().editPatient(A, draft({ language: "es" }), "");
    expect(language()).toBe("es");
    monitor.getState().editPatient(A, draft({ givenName: "Ada" }), "");
    expect(language()).toBe("es");
    monitor.getState().editPatient(A, draft({ language: "" }), "");
    expect(language()).toBeUndefined();
  });

  it("is refused where it is no language code", () => {
    expect(
      monitorWith()
        .getState()
        .registerPatient(draft({ language: "Spanish" })),
    ).toEqual({
      ok: false,
      error: [{ field: "language", type: "NotAChoice", text: "Spanish" }],
    });
  });
});

describe("changing what is known of a patient", () => {
  it("keeps what was known before, with the reason", () => {
    const monitor = monitorWithPatients(patient("a"));
    monitor.getState().editPatient(A, draft({ givenName: "Ada" }), "name learned");
    const changed = take(monitor.getState().records, "a")?.patient;
    expect(changed).toMatchObject({ givenName: "Ada", revision: 2, reason: "name learned" });
    expect(changed && revisionsOf<PatientContent>(changed)[0]).not.toHaveProperty("givenName");
  });

  it("forgets what was cleared, and neither that the patient is archived nor that they are made up", () => {
    const monitor = monitorWithPatients(patient("a", { givenName: "Ada", archived: true, synthetic: true }));
    monitor.getState().editPatient(A, draft(), "");
    const changed = take(monitor.getState().records, "a")?.patient;
    expect(changed).toMatchObject({ archived: true, synthetic: true, revision: 2 });
    expect(changed).not.toHaveProperty("givenName");
    expect(changed).not.toHaveProperty("reason");
  });

  it("is remembered by what was done, so that undo says what it takes back", () => {
    const monitor = monitorWithPatients(patient("a"));
    const last = () => monitor.getState().undoable.at(-1)?.action;
    monitor.getState().editPatient(A, draft({ givenName: "Ada" }), "");
    expect(last()).toBe("EditedPatient");
    monitor.getState().archivePatient(A);
    expect(last()).toBe("ArchivedPatient");
    monitor.getState().unarchivePatient(A);
    expect(last()).toBe("UnarchivedPatient");
  });

  it("makes no revision where nothing changed, so that it cannot win against a real change elsewhere", () => {
    const monitor = monitorWithPatients(patient("a", { givenName: "Ada" }));
    const before = monitor.getState().records;
    monitor.getState().editPatient(A, draft({ givenName: "Ada" }), "looked again");
    expect(monitor.getState().records).toBe(before);
    expect(monitor.getState().undoable).toEqual([]);
  });

  it("changes nothing where the door refuses", () => {
    const monitor = monitorWithPatients(patient("a"));
    const before = monitor.getState().records;
    expect(monitor.getState().editPatient(A, draft({ familyName: " " }), "").ok).toBe(false);
    expect(monitor.getState().records).toBe(before);
  });
});

describe("archiving", () => {
  it("takes a patient out of the roster whole and brings them back whole", () => {
    const record = recordWithCare([line("l", "VRd", "2025-01-01")]);
    const monitor = monitorWith([record]);
    monitor.getState().archivePatient(record.id);
    expect(take(monitor.getState().records, record.id)).toMatchObject({ patient: { archived: true }, lines: record.lines });
    monitor.getState().unarchivePatient(record.id);
    expect(take(monitor.getState().records, record.id)?.patient).toMatchObject({ archived: false, revision: 3 });
  });

  it("does nothing to a patient who is archived already, or who is not here", () => {
    const monitor = monitorWithPatients(patient("a", { archived: true }));
    const before = monitor.getState().records;
    monitor.getState().archivePatient(A);
    monitor.getState().unarchivePatient("nobody" as PatientId);
    expect(monitor.getState().records).toBe(before);
    expect(monitor.getState().undoable).toEqual([]);
  });
});

describe("copies of records from another tab or a backup", () => {
  it("are merged with what is here, and nothing here is overwritten", () => {
    const here = recordWithCare([line("l1", "VRd", "2025-01-01")]);
    const theirs = recordWithCare([line("l2", "Pd", "2025-06-01")]);
    const monitor = monitorWith([here]);
    monitor.getState().mergeRecords([theirs, newPatientRecord(patient("new"))]);
    expect(Object.keys(take(monitor.getState().records, here.id)?.lines ?? {})).toEqual(["l1", "l2"]);
    expect(take(monitor.getState().records, "new")).toBeDefined();
  });

  it("leave the very same records where they bring nothing new, so that nothing is written again", () => {
    const here = recordWithCare([line("l1", "VRd", "2025-01-01")]);
    const monitor = monitorWith([here]);
    const before = monitor.getState();
    monitor.getState().mergeRecords([structuredClone(here)]);
    expect(monitor.getState()).toBe(before);
  });

  it("all count where a backup holds two of one patient", () => {
    const monitor = monitorWith();
    monitor
      .getState()
      .mergeRecords([recordWithCare([line("l1", "VRd", "2025-01-01")]), recordWithCare([line("l2", "Pd", "2025-06-01")])]);
    expect(Object.keys(take(monitor.getState().records, "p")?.lines ?? {})).toEqual(["l1", "l2"]);
  });

  it("bring in a later word, and keep ours in the history", () => {
    const ours = patient("a");
    const later = revise<PatientContent>(
      ours,
      { ...contentOf<PatientContent>(ours), givenName: "Ada" },
      { at: "2026-02-01T00:00:00.000Z" },
    ) as Patient;
    const monitor = monitorWithPatients(ours);
    monitor.getState().mergeRecords([newPatientRecord(later)]);
    expect(take(monitor.getState().records, "a")?.patient).toEqual(later);
  });
});

describe("demo people", () => {
  it("come and go as one action", () => {
    const monitor = monitorWith();
    monitor
      .getState()
      .addRecords([newPatientRecord(patient("a", { synthetic: true })), newPatientRecord(patient("b", { synthetic: true }))]);
    expect(
      entriesOn(monitor.getState().records)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(["a", "b"]);
    expect(monitor.getState().undo()).toMatchObject({ action: "LoadedDemo", stayed: 0 });
    expect(entriesOn(monitor.getState().records).map((record) => record.patient.archived)).toEqual([true, true]);
  });
});

describe("people who stand elsewhere as they are here", () => {
  it("are let go of, with what could be undone of them, and one who was changed since stays", () => {
    const monitor = monitorWith();
    const register = () => {
      const id = monitor.getState().registerPatient(draft());
      return take(monitor.getState().records, id.ok ? id.value : "");
    };
    const [one, other] = [register(), register()];
    if (one === undefined || other === undefined) throw new Error("not registered");
    monitor.getState().archivePatient(other.id);
    releaseRecords(monitor, [one, other]);
    expect(entriesOn(monitor.getState().records).map(({ id }) => id)).toEqual([other.id]);
    expect([...monitor.getState().released]).toEqual([[one.id, one]]);
    expect(monitor.getState().undoable.flatMap(({ changes }) => changes.map(({ after }) => after.id))).not.toContain(one.id);
    expect(monitor.getState().undoable).not.toEqual([]);
  });
});
