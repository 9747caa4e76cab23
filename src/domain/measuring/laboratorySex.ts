/** Sexes for which laboratories print limits of their own. */
export const LABORATORY_SEXES = ["female", "male"] as const;
export type LaboratorySex = (typeof LABORATORY_SEXES)[number];
