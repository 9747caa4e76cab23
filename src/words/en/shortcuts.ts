/** The keys that work without a mouse, by where they work. */
export const shortcuts = {
  intro: "Keys are left alone while you type in a field and while a dialog is open.",
  places: [
    {
      name: "Everywhere",
      keys: [
        ["?", "This list"],
        ["Ctrl Z", "Undo"],
        ["Ctrl Y", "Redo; Ctrl Shift Z does, too"],
        ["Esc", "Closes what stands open"],
      ],
    },
    {
      name: "Patients",
      keys: [
        ["/", "Search"],
        ["o", "The overdue, from the first one on"],
        ["↑ ↓", "From patient to patient"],
        ["Home End", "First and last patient listed"],
        ["Enter", "Opens the patient; in the search, the first one found"],
      ],
    },
    {
      name: "One patient",
      keys: [
        ["n", "Add result"],
        ["w", "Why"],
        ["c", "Copy for the note"],
        ["m", "Mark as reviewed"],
        ["d", "Plan the next test"],
        ["[ ]", "Previous and next patient of the list"],
      ],
    },
    {
      name: "In a chart",
      keys: [
        ["← →", "From result to result"],
        ["Home End", "First and last result"],
        ["T E R", "Add a treatment, an event or a result on that day"],
      ],
    },
    {
      name: "Tumor board",
      keys: [
        ["← →", "From case to case"],
        ["H", "Hides identities"],
        ["D", "Guided demo"],
        ["Esc", "Leaves the presentation"],
      ],
    },
  ],
} as const;
