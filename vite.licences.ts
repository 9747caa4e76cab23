/** Licences under which a part may be shipped: each lets anybody use, change and pass on the app, as long as its text goes along. */
export const SHIPPED_LICENCES: readonly string[] = [
  "MIT",
  "ISC",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "0BSD",
  "Apache-2.0",
  "(MIT OR Apache-2.0)",
  "(MIT OR CC0-1.0)",
  "Apache-2.0 AND BSL-1.0",
  "MIT AND ISC AND BSD-3-Clause",
];
