/** The import page, as far as it goes. */
export const importing = {
  title: "Import",
  intro: "Results from files and pasted tables cannot be read yet.",
  willCome: "What will come here",
  plans: [
    "Paste a block from a spreadsheet or a laboratory report, and see what each row would become before anything is kept.",
    "Files: CSV, FHIR R4, HL7 v2 and this app's own backup.",
    "One question for each kind of ambiguity, and an undo for the whole import.",
  ],
  untilThen: "Until then, results are typed on the patient's page, and a backup made in Settings can be restored there.",
};
