/** A document with what was found put between two marks, and the day of the run in front. */
export function written(document: string, mark: string, table: string): string {
  const [begin, end] = [`<!-- ${mark}: begins -->`, `<!-- ${mark}: ends -->`];
  const [before, rest] = document.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`The document has no place for ${mark}`);
  const today = new Date().toISOString().slice(0, 10);
  return `${before}${begin}\nRun on ${today}.\n\n${table}\n${end}${after}`;
}
