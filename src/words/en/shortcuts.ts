/** The keys that work without a mouse, by where they work. */
export const shortcuts = {
  intro: "Keys are left alone while you type in a field and while a dialog is open.",
  places: [
    {
      name: "Everywhere",
      keys: [
        ["?", "This list"],
        ["Esc", "Closes what stands open"],
      ],
    },
    {
      name: "Patients",
      keys: [
        ["/", "Search"],
        ["↑ ↓", "From patient to patient"],
        ["Enter", "Opens the patient; in the search, the first one found"],
      ],
    },
    {
      name: "One patient",
      keys: [
        ["n", "Add result"],
        ["w", "Why"],
        ["c", "Copy for the note"],
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
