import type { Words } from "../../language.ts";

type Moved = Omit<Parameters<Words["companions"]["change"]["moved"]>[0], "from" | "on">;

const days = (count: number): string => (count === 1 ? "1 día" : `${count} días`);

const step = (v: Moved): string => {
  const least = v.atLeast ? "al menos " : "";
  const share = v.percent === undefined ? "" : ` (${least}${v.percent})`;
  return v.way === "level" ? "sin cambio" : `${v.way === "rising" ? "+" : "−"}${least}${v.by}${share}`;
};

const moved = (v: Moved): string => `${step(v)} desde ${v.of === "minimum" ? "el más bajo" : "el primero"}`;

/** Lo que está bajo una evolución de B2M y se lee con ella, el LCR junto al suero, y vistas según el motivo. */
export const companions: Words["companions"] = {
  short: {
    "b2m-serum": "B2M, suero",
    "b2m-csf": "B2M, LCR",
    "creatinine-serum": "Creatinina",
    "albumin-serum": "Albúmina",
    "ldh-serum": "LDH",
    "hemoglobin-blood": "Hemoglobina",
    "platelets-blood": "Plaquetas",
    "lymphocytes-blood": "Linfocitos",
    "m-protein-serum": "Proteína M",
    "igm-serum": "IgM",
    "kappa-flc-serum": "CLL kappa",
    "lambda-flc-serum": "CLL lambda",
    "calcium-serum": "Calcio",
    "crp-serum": "PCR",
  },
  kidneys: "Creatinina y TFGe",
  title: (name, unit) => `${name}, ${unit}`,
  latest: (value, day) => `último ${value}, ${day}`,
  ends: (first, lowest) => (first === lowest ? `primero y más bajo ${first}` : `primero ${first}, más bajo ${lowest}`),
  noRoom: (names) => `Aquí no cabe: ${names}`,
  earlier: (count) => `← ${count} antes`,
  later: (count) => `${count} después →`,
  reading: (value, distance) => `${value}, ${distance}`,
  noReading: (count) => `ninguno en ${count} días`,
  sameDay: "el mismo día",
  daysBefore: (count) => `${days(count)} antes`,
  daysAfter: (count) => `${days(count)} después`,
  readOn: (name, value, flag, day, distance) => `${name} ${value}, ${flag}, ${day} (${distance})`,
  readOnSameDay: (name, value, flag) => `${name} ${value}, ${flag}, el mismo día`,
  notRead: (names, count) => `Sin resultado en ${count} días: ${names}`,
  notUsed: (value, why) => `${value} (${why})`,
  change: {
    sentence: (v) =>
      `${v.name}: ${v.value} el ${v.on}, ${v.moves}${v.variation === undefined ? "" : `, ${v.variation}`}.` +
      (v.newer === undefined ? "" : ` ${v.newer}`),
    move: (v) => {
      const least = v.atLeast ? "al menos " : "";
      const share = v.percent === undefined ? "" : ` (${least}${v.percent})`;
      const of = { minimum: "el más bajo", start: "el primero", either: "el primero y más bajo" }[v.of];
      const from = `${of}, ${v.from} el ${v.on}, ${v.days === 1 ? "1 día" : `${v.days} días`} antes`;
      if (v.way === "level") return v.atLeast ? `no inferior a ${from}` : `igual que ${from}`;
      return `${least}${v.by}${share} ${v.way === "rising" ? "más que" : "menos que"} ${from}`;
    },
    moved: (v) => `${moved(v)}, ${v.from} el ${v.on}`,
    inLane: (v) => [`${step(v)} desde ${v.from}`, step(v)],
    inShort: (v) => `${v.name} ${v.value}: ${v.moved}`,
    onPaper: (v) =>
      `${v.moved}${v.variation === undefined ? "" : `, ${v.variation}`}.${v.newer === undefined ? "" : ` ${v.newer}`}`,
    variation: { beyond: "más allá de su variación habitual", within: "dentro de su variación habitual" },
    newer: (value, on) => `Un resultado posterior, ${value} el ${on}, no se compara.`,
    team: "Si se cumplen criterios de respuesta, lo dice el equipo.",
  },
  imwg: "En el mieloma, la respuesta y la progresión según el IMWG se basan en la proteína M y las cadenas ligeras libres, no en la B2M.",
  menu: (shown, offered) => `Carriles ${shown}/${offered}`,
  menuNote: (diagnosis) =>
    `En este dispositivo para todo paciente ` +
    `${diagnosis === undefined ? "sin diagnóstico registrado" : `con el diagnóstico ${diagnosis}`}.`,
  pair: {
    open: "desconocido: ambos son límites",
    read: (csf, serum, ratio) => `LCR ${csf} y suero ${serum} del mismo día: cociente ${ratio}`,
  },
  purpose: {
    label: "Motivo",
    all: "Todos los motivos",
    option: (name, count) => `${name} (${count})`,
    notRecorded: "Motivo no registrado",
    notice: (name, shown, all) =>
      `${name}: se muestran ${shown} de ${all} resultados. La valoración y todos los cálculos usan los ${all}.`,
    showAll: "Mostrar todos los resultados",
  },
};
