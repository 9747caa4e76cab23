/** A table of so many results of so many made-up people, as a laboratory exports it: one result a row, each person's days apart. */
export function longCsv(rows: number, patients: number): string {
  const lines = ["family name,given name,record number,birth date,measurand,value,unit,collected on,laboratory,method,interval low,interval high"];
  for (let row = 0; row < rows; row += 1) {
    const person = row % patients;
    const number = Math.floor(row / patients);
    const day = new Date(Date.UTC(2015, 0, 1 + number * 3)).toISOString().slice(0, 10);
    const value = (1.5 + ((person * 7 + number * 3) % 20) / 10).toFixed(2);
    lines.push(`Example${person},Ada,${10_000_000 + person},1950-05-17,"B2M, serum",${value},mg/L,${day},City Hospital,Cobas c 503,0.8,2.2`);
  }
  return `${lines.join("\n")}\n`;
}
