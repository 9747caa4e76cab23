export const DEFAULT_SOURCE_CODES = ["city-of-hope", "osha-cadmium", "mayo-24h", "nhanes-iii"] as const;
export type DefaultSource = (typeof DEFAULT_SOURCE_CODES)[number];

/**
 * Who says a default interval or a default variation, as records and commands cite it. Each language names it in its own words.
 *
 * - Source: docs/evidence.md.
 */
export const DEFAULT_SOURCES: { readonly [code in DefaultSource]: string } = {
  "city-of-hope": "City of Hope patient page on beta-2 microglobulin, 8 June 2023",
  "osha-cadmium": "29 CFR 1910.1027 (OSHA, cadmium), first trigger level",
  "mayo-24h": "Mayo Clinic Laboratories, less than 370 ug in 24 hours",
  "nhanes-iii": "NHANES III repeat examinations, total within-person CV 8.4 % (PMC3628297)",
};
