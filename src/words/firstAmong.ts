/** The first of a browser's languages among these, whatever its country: "de-AT" is read as German. Nothing where there is none. */
export const firstAmong = <Code extends string>(preferred: readonly string[], codes: readonly Code[]): Code | undefined =>
  preferred.map((tag) => codes.find((code) => code === tag.split("-")[0]?.toLowerCase())).find((code) => code !== undefined);
