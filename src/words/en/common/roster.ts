/** The roster of patients. */
export const roster = {
  title: "Patients",
  intro: "Latest B2M of each patient, and whether its change is more than chance.",
  add: "Add patient",
  loadDemo: "Load demo patients",
  importResults: "Import",
  none: "No patients yet",
  noneHelp:
    "Add a patient to enter serial B2M results, or load ten made-up people to see what the app shows. Everything stays in this browser.",
  noneHelpShared:
    "Add a patient to enter serial B2M results, or load ten made-up people to see what the app shows. " +
    "Your team's patients come from its server.",
};
