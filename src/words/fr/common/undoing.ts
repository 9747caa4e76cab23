import type { Words } from "../../language.ts";
import { fr, plural } from "../typography.ts";

const entries = (stayed: number): string =>
  `${stayed} ${plural(stayed, "élément laissé tel quel", "éléments laissés tels quels")}`;

/** Annuler et refaire. */
export const undoing: Words["undoing"] = {
  undo: "Annuler",
  undoWhat: (action) => fr`Annuler : ${action} (Ctrl+Z)`,
  tookBack: (action) => fr`Annulé : ${action}`,
  stayed: (action) => fr`Non annulé : ${action}. Modifié depuis, l'élément reste tel quel.`,
  tookBackSome: (action, stayed) => fr`Annulé : ${action}. Modifié depuis : ${entries(stayed)}.`,
  redo: "Refaire",
  redoWhat: (action) => fr`Refaire : ${action} (Ctrl+Y)`,
  didAgain: (action) => fr`Refait : ${action}`,
  notDoneAgain: (action) => fr`Non refait : ${action}. Modifié depuis, l'élément reste tel quel.`,
  didSomeAgain: (action, stayed) => fr`Refait : ${action}. Modifié depuis : ${entries(stayed)}.`,
  action: {
    RegisteredPatient: "patient ajouté",
    EditedPatient: "patient modifié",
    ArchivedPatient: "patient archivé",
    UnarchivedPatient: "patient rétabli",
    RecordedResult: "résultat ajouté",
    AmendedResult: "résultat rectifié",
    AmendedResults: "résultats rectifiés ensemble",
    WithdrewResult: "résultat marqué comme saisi par erreur",
    RestoredResult: "résultat restauré",
    RecordedLine: "traitement enregistré",
    RecordedEvent: "événement enregistré",
    RecordedStagingInput: "constatations pour le stade enregistrées",
    RecordedBoardQuestion: "question à la RCP enregistrée",
    RecordedBoardConclusion: "conclusion de la RCP enregistrée",
    MergedPatients: "patients fusionnés",
    UnmergedPatients: "fusion de patients annulée",
    MovedResult: "résultat transféré à un autre patient",
    SetAside: "demande de contrôle écartée",
    AskedAgain: "contrôle redemandé",
    PairSetAside: "paire de résultats écartée",
    PairCounted: "paire de résultats comptée à nouveau",
    PlannedTest: "prochaine analyse prévue",
    UnplannedTest: fr`prévision de la prochaine analyse retirée`,
    MarkedReviewed: "marqué comme revu",
    TookReviewBack: "revue retirée",
    TookOverResult: "résultat du patient repris",
    LoadedDemo: "patients de démonstration chargés",
    RestoredBackup: "sauvegarde restaurée",
    Imported: "résultats importés",
    SettledQuestion: "question réglée",
  },
};
