import type { Sample } from "./sample.ts";

/** Days without a year, with two digits of it, or in an order that nothing settles. */
export const DAYS: readonly Sample[] = [
  {
    file: "block/days-without-a-year.txt",
    says: "a heading or line with a day without a year is asked about, and never dated by the heading above",
    verdict: [
      "3: New b2m-serum 2.4 mg/L 2025-03-01",
      "5: NeedsAnswer: NoYear:12.3.",
      "6: NeedsAnswer: NoYear:3/4",
      "7: NeedsAnswer: NoYear:5. April",
      "? NoYear:12.3. (1): 2026-03-12 | 2025-12-03 | 2025-03-12 | 2024-12-03 | 2024-03-12 | 2023-12-03 | 2023-03-12 | leave-out",
      "? NoYear:3/4 (1): 2026-04-03 | 2026-03-04 | 2025-04-03 | 2025-03-04 | 2024-04-03 | 2024-03-04 | 2023-04-03 | 2023-03-04 | leave-out",
      "? NoYear:5. April (1): 2026-04-05 | 2025-04-05 | 2024-04-05 | 2023-04-05 | leave-out",
    ],
  },
  {
    file: "table/days-without-a-year.csv",
    says: "a day without a year is asked about with every day it can be; 31.31 is none",
    verdict: [
      "2: NeedsAnswer: NoYear:2.9",
      "3: NeedsAnswer: NoYear:6.5.",
      "4: NeedsAnswer: NoYear:3/4",
      "5: NeedsAnswer: NoYear:25/12",
      "6: Refused: NotADay",
      "? NoYear:2.9 (1): 2026-02-09 | 2025-09-02 | 2025-02-09 | 2024-09-02 | 2024-02-09 | 2023-09-02 | 2023-02-09 | leave-out",
      "? NoYear:6.5. (1): 2026-05-06 | 2025-06-05 | 2025-05-06 | 2024-06-05 | 2024-05-06 | 2023-06-05 | 2023-05-06 | leave-out",
      "? NoYear:3/4 (1): 2026-04-03 | 2026-03-04 | 2025-04-03 | 2025-03-04 | 2024-04-03 | 2024-03-04 | 2023-04-03 | 2023-03-04 | leave-out",
      "? NoYear:25/12 (1): 2025-12-25 | 2024-12-25 | 2023-12-25 | leave-out",
    ],
  },
  {
    file: "table/days-without-a-year-in-words.csv",
    says: "and one in words; 30 February is none in any year",
    verdict: [
      "2: NeedsAnswer: NoYear:4. März",
      "3: NeedsAnswer: NoYear:Mar 5",
      "4: NeedsAnswer: NoYear:6 de mayo",
      "5: Refused: NotADay",
      "? NoYear:4. März (1): 2026-03-04 | 2025-03-04 | 2024-03-04 | 2023-03-04 | leave-out",
      "? NoYear:Mar 5 (1): 2026-03-05 | 2025-03-05 | 2024-03-05 | 2023-03-05 | leave-out",
      "? NoYear:6 de mayo (1): 2026-05-06 | 2025-05-06 | 2024-05-06 | 2023-05-06 | leave-out",
    ],
  },
  {
    file: "table/days-with-short-years.csv",
    says: "the order of 14.03.24 is settled; only its century is asked about",
    verdict: [
      "2: NeedsAnswer: Century:collected",
      "3: NeedsAnswer: DateOrder:/2",
      "4: NeedsAnswer: DateOrder:/2",
      "? Century:collected (3): 2000 | 1900 | leave-out",
      "? DateOrder:/2 (2): dmy | mdy | ymd | leave-out",
    ],
  },
  {
    file: "table/days-with-slashes-unsettled.csv",
    says: "03/04/2024 and 05-06-2024 are asked about; points part day first",
    verdict: [
      "2: NeedsAnswer: DateOrder:/",
      "3: New b2m-serum 2.5 mg/L 2024-05-06",
      "4: NeedsAnswer: DateOrder:-",
      "? DateOrder:/ (1): dmy | mdy | leave-out",
      "? DateOrder:- (1): dmy | mdy | leave-out",
    ],
  },
];
