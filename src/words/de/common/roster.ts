import type { Words } from "../../language.ts";

/** Die Liste der Patienten. */
export const roster: Words["roster"] = {
  title: "Patienten",
  intro: "Das letzte B2M jedes Patienten, und ob seine Änderung mehr als Zufall ist.",
  add: "Patient hinzufügen",
  loadDemo: "Demo-Patienten laden",
  importResults: "Import",
  none: "Noch keine Patienten",
  noneHelp:
    "Fügen Sie einen Patienten hinzu, um B2M-Werte einzugeben, oder laden Sie zehn erfundene Personen, um die App " +
    "kennenzulernen. Alles bleibt in diesem Browser.",
  noneHelpShared:
    "Fügen Sie einen Patienten hinzu, um B2M-Werte einzugeben, oder laden Sie zehn erfundene Personen, um die App " +
    "kennenzulernen. Die Patienten des Teams kommen von seinem Server.",
};
