import { fetchedOnce } from "../fetchedOnce.ts";
import type { Language } from "../language.ts";
import { frame } from "./frame.ts";
import { typography } from "./typography.ts";

/** Français. */
export const french: Language = {
  code: "fr",
  isDraft: true,
  frame,
  common: fetchedOnce(async () => (await import("./common.ts")).common),
  reading: { decimal: ",", dateOrder: "dmy" },
  format: typography,
  pages: {
    backup: fetchedOnce(async () => (await import("./backup.ts")).backup),
    board: fetchedOnce(async () => (await import("./board.ts")).board),
    commandLine: fetchedOnce(async () => (await import("./commandLine.ts")).commandLine),
    changes: fetchedOnce(async () => (await import("./changes.ts")).changes),
    doubts: fetchedOnce(async () => (await import("./doubts.ts")).doubts),
    exporting: fetchedOnce(async () => (await import("./exporting.ts")).exporting),
    followUp: fetchedOnce(async () => (await import("./followUp.ts")).followUp),
    history: fetchedOnce(async () => (await import("./historyWords.ts")).historyWords),
    import: fetchedOnce(async () => (await import("./importWords.ts")).importWords),
    methods: fetchedOnce(async () => (await import("./methods.ts")).methods),
    note: fetchedOnce(async () => (await import("./note.ts")).note),
    pairs: fetchedOnce(async () => (await import("./pairs.ts")).pairs),
    people: fetchedOnce(async () => (await import("./people.ts")).people),
    reasons: fetchedOnce(async () => (await import("./reasons.ts")).reasons),
    recovery: fetchedOnce(async () => (await import("./recovery.ts")).recovery),
    regimens: fetchedOnce(async () => (await import("./regimens.ts")).regimens),
    report: fetchedOnce(async () => (await import("./report.ts")).report),
    restoring: fetchedOnce(async () => (await import("./restoring.ts")).restoring),
    settings: fetchedOnce(async () => (await import("./settings.ts")).settings),
    sharing: fetchedOnce(async () => (await import("./sharing.ts")).sharing),
    shortcuts: fetchedOnce(async () => (await import("./shortcuts.ts")).shortcuts),
    staging: fetchedOnce(async () => (await import("./staging.ts")).staging),
    takeHome: fetchedOnce(async () => (await import("./takeHome.ts")).takeHome),
    notices: fetchedOnce(async () => (await import("./notices.ts")).notices),
    vault: fetchedOnce(async () => (await import("./vault.ts")).vault),
  },
};
