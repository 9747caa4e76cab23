import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { PatientId } from "../../../src/domain/record/patient.ts";
import { entriesOn } from "../../../src/domain/shelf.ts";
import { PatientForm } from "../../../src/features/patients/PatientForm.tsx";
import type { Monitor } from "../../../src/store/monitor.ts";
import { monitorWith, monitorWithPatients, patient } from "../../support/monitor.ts";
import { day } from "../../support/observations.ts";
import { show } from "../../support/render.tsx";

const showForm = (monitor: Monitor) =>
  show(<PatientForm onSubmit={(draft) => monitor.getState().registerPatient(draft)} />, monitor);
const patients = (monitor: Monitor) => entriesOn(monitor.getState().records).map((record) => record.patient);
const save = () => screen.getByRole("button", { name: "Save patient" });

describe("the patient form", () => {
  it("saves a patient of whom only the family name is known", async () => {
    const monitor = monitorWith();
    const user = showForm(monitor);
    await user.type(screen.getByLabelText("Family name"), "Example");
    await user.click(save());
    expect(patients(monitor)).toEqual([expect.objectContaining({ familyName: "Example", sex: "unknown", archived: false })]);
  });

  it("saves with Enter, and keeps everything that was typed", async () => {
    const monitor = monitorWith();
    const user = showForm(monitor);
    await user.type(screen.getByLabelText("Given name"), "Ada");
    await user.type(screen.getByLabelText("Record number"), "H-17");
    await user.type(screen.getByLabelText("Birth date"), "1950-03-01");
    await user.selectOptions(screen.getByLabelText("Sex"), "Female");
    await user.selectOptions(screen.getByLabelText("Diagnosis"), "Waldenström macroglobulinemia");
    await user.type(screen.getByLabelText("Diagnosed on"), "2 May 2024");
    await user.type(screen.getByLabelText("Family name"), "Example{Enter}");
    expect(patients(monitor)).toEqual([
      expect.objectContaining({
        familyName: "Example",
        givenName: "Ada",
        recordNumber: "H-17",
        birthDate: "1950-03-01",
        sex: "female",
        diagnosis: "waldenstrom",
        diagnosedOn: "2024-05-02",
      }),
    ]);
  });

  it("keeps the language that is chosen, by its own name, and begins with the device's", async () => {
    const monitor = monitorWith();
    const user = showForm(monitor);
    expect(screen.getByLabelText("Language of the patient")).toHaveDisplayValue("As on this device");
    await user.selectOptions(screen.getByLabelText("Language of the patient"), "Français");
    await user.type(screen.getByLabelText("Family name"), "Example{Enter}");
    expect(patients(monitor)).toEqual([expect.objectContaining({ familyName: "Example", language: "fr" })]);
  });

  it("leaves a language that is not spoken here as it was recorded", () => {
    const spoken = patient("a", { language: "pt-BR" });
    show(<PatientForm patient={spoken} onSubmit={() => ({ ok: false, error: [] })} />, monitorWithPatients(spoken));
    expect(screen.getByLabelText("Language of the patient")).toHaveDisplayValue("pt-BR");
  });

  it("offers exactly the ten diagnoses that are followed, and none recorded", () => {
    showForm(monitorWith());
    const names = within(screen.getByLabelText("Diagnosis"))
      .getAllByRole("option")
      .map((option) => option.textContent);
    expect(names).toEqual([
      "Not recorded",
      "Multiple myeloma",
      "Smoldering myeloma",
      "Chronic lymphocytic leukemia",
      "Diffuse large B-cell lymphoma",
      "Follicular lymphoma",
      "Mantle cell lymphoma",
      "Waldenström macroglobulinemia",
      "Hodgkin lymphoma",
      "CNS lymphoma",
      "Other",
    ]);
  });

  it("stores nothing without a family name, says so beside the field, and goes there", async () => {
    const monitor = monitorWith();
    const user = showForm(monitor);
    await user.type(screen.getByLabelText("Given name"), "Ada");
    await user.click(save());
    const field = screen.getByLabelText("Family name");
    expect(field).toHaveAttribute("aria-invalid", "true");
    expect(field).toHaveAccessibleDescription("Write a family name. It alone is enough.");
    expect(field).toHaveFocus();
    expect(screen.getByLabelText("Given name")).toHaveValue("Ada");
    expect(patients(monitor)).toEqual([]);
  });

  it("goes to the first of several refused fields, and takes each error back once its field is changed", async () => {
    const user = showForm(monitorWith());
    await user.type(screen.getByLabelText("Family name"), "Example");
    await user.type(screen.getByLabelText("Birth date"), "2026-06-16");
    await user.type(screen.getByLabelText("Diagnosed on"), "30 Feb 2026");
    await user.click(save());
    const birthDate = screen.getByLabelText("Birth date");
    const diagnosedOn = screen.getByLabelText("Diagnosed on");
    expect(birthDate).toHaveFocus();
    expect(birthDate).toHaveAccessibleDescription("This day lies in the future.");
    expect(diagnosedOn).toHaveAttribute("aria-invalid", "true");
    await user.clear(birthDate);
    expect(birthDate).not.toHaveAttribute("aria-invalid", "true");
    expect(birthDate).toHaveFocus();
    expect(diagnosedOn).toHaveAttribute("aria-invalid", "true");
  });

  it("refuses a diagnosis before birth and names the birth date", async () => {
    const user = showForm(monitorWith());
    await user.type(screen.getByLabelText("Family name"), "Example");
    await user.type(screen.getByLabelText("Birth date"), "1950-03-01");
    await user.type(screen.getByLabelText("Diagnosed on"), "1949-03-01");
    await user.click(save());
    expect(screen.getByLabelText("Diagnosed on")).toHaveAccessibleDescription("Before the birth date, 1 March 1950.");
  });

  it("reads a birth date back in words, with the age on this day", async () => {
    const user = showForm(monitorWith());
    await user.type(screen.getByLabelText("Birth date"), "1950-06-15");
    expect(screen.getByLabelText("Birth date")).toHaveAccessibleDescription("15 June 1950, 76 years old");
  });

  it("reads a birth date in the user's order", async () => {
    const monitor = monitorWith([], { dateOrder: "dmy" });
    const user = showForm(monitor);
    await user.type(screen.getByLabelText("Family name"), "Example");
    await user.type(screen.getByLabelText("Birth date"), "1.3.1950{Enter}");
    expect(patients(monitor)[0]?.birthDate).toBe("1950-03-01");
  });

  it.each([
    ["2008-06-16", true],
    ["2008-06-15", false],
  ])("warns that no limits exist under 18: born %s, warned %s", async (born, warned) => {
    const user = showForm(monitorWith());
    await user.type(screen.getByLabelText("Birth date"), born);
    const said = screen.queryByText("Under 18: no limits are provided, and the verdict is switched off.");
    expect(said !== null).toBe(warned);
  });

  it("warns of a patient with the same record number, links to them, asks before it adds another, and adds them all the same", async () => {
    const monitor = monitorWithPatients(patient("a", { familyName: "Other", givenName: "Bo", recordNumber: "H-17" }));
    const user = showForm(monitor);
    await user.type(screen.getByLabelText("Record number"), "h-17");
    expect(screen.getByRole("status")).toHaveTextContent("Already here: Other, Bo (same record number)");
    expect(screen.getByRole("link", { name: "Other, Bo" })).toHaveAttribute("href", "/patients/a");
    await user.type(screen.getByLabelText("Family name"), "Example{Enter}");
    expect(patients(monitor)).toHaveLength(1);
    const dialog = await screen.findByRole("dialog", { name: "Is this somebody who is here already?" });
    expect(dialog).toHaveTextContent("Other, Bo (same record number)");
    await user.click(within(dialog).getByRole("button", { name: "Save anyway" }));
    expect(patients(monitor)).toHaveLength(2);
  });

  it.each([
    [
      "the same name and birth date",
      { familyName: "Example", birthDate: day("1950-03-01") },
      "Example, Ada (same family name and birth date, 1950-03-01)",
    ],
    ["a record number without its zeros", { familyName: "Other", recordNumber: "0017" }, "Other, Ada (same record number)"],
    [
      "an archived patient's record number",
      { familyName: "Other", recordNumber: "17", archived: true },
      "same record number, archived",
    ],
  ])("asks about %s, and adds nobody where it is to be changed", async (_, known, said) => {
    const monitor = monitorWithPatients(patient("a", { givenName: "Ada", ...known }));
    const user = showForm(monitor);
    await user.type(screen.getByLabelText("Birth date"), "1950-03-01");
    await user.type(screen.getByLabelText("Record number"), "17");
    await user.type(screen.getByLabelText("Family name"), "Example{Enter}");
    const dialog = await screen.findByRole("dialog", { name: "Is this somebody who is here already?" });
    expect(dialog).toHaveTextContent(said);
    await user.click(within(dialog).getByRole("button", { name: "Change it" }));
    expect(patients(monitor)).toHaveLength(1);
    expect(screen.getByLabelText("Family name")).toHaveValue("Example");
  });

  it("asks nothing of a draft that is refused anyway, and nothing where nobody is alike", async () => {
    const monitor = monitorWithPatients(patient("a", { familyName: "Other", recordNumber: "17" }));
    const user = showForm(monitor);
    await user.type(screen.getByLabelText("Record number"), "17{Enter}");
    expect(screen.getByLabelText("Family name")).toHaveAttribute("aria-invalid", "true");
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
    await user.clear(screen.getByLabelText("Record number"));
    await user.type(screen.getByLabelText("Family name"), "Other{Enter}");
    expect(patients(monitor)).toHaveLength(2);
  });

  it("does not warn a patient of themselves while they are changed", () => {
    const known = patient("a", { recordNumber: "H-17", birthDate: day("1950-03-01") });
    const monitor = monitorWithPatients(known);
    show(
      <PatientForm patient={known} onSubmit={(draft) => monitor.getState().editPatient("a" as PatientId, draft, "")} />,
      monitor,
    );
    expect(screen.getByLabelText("Record number")).toHaveValue("H-17");
    expect(screen.queryByText(/Already here/u)).not.toBeInTheDocument();
  });
});
