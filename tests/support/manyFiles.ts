/** A file of a laboratory: a table of one result for one person. */
type SmallFile = { readonly name: string; readonly text: string };

/**
 * A laboratory's file of one result for each of so many people, its name of the test leaving the specimen open. `isNamed` false: no file
 * says of which laboratory it is.
 */
export const manyFiles = (count: number, isNamed = true): readonly SmallFile[] =>
  Array.from({ length: count }, (_, index) => {
    const number = String(index + 1).padStart(3, "0");
    const value = (2 + (index % 90) / 100).toFixed(2);
    const laboratory = isNamed ? [",Lab", ",North"] : ["", ""];
    return {
      name: `result-${number}.csv`,
      text:
        `Patient,Birth date,Measurand,Value,Unit,Date${laboratory[0] ?? ""}\n` +
        `Example${number},1950-05-17,Beta-2-Microglobulin,${value},mg/L,2026-03-01${laboratory[1] ?? ""}\n`,
    };
  });
