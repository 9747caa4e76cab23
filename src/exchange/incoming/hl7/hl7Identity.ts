import { oneLine, type KnownAs } from "../../../domain/measuring/foreignIdentity.ts";
import { componentsOf, fieldOf, type Delimiters, type Segment } from "./hl7Message.ts";

/**
 * By which name the sender knows the result of one OBX: the filler's order number (OBR-3, else ORC-3; only where there is none
 * the placer's), what was observed (OBX-3) and which of several (OBX-4), in the name of the sending application and facility; and
 * before it OBX-21 where it is given, which names the result alone. Empty where there is no number: the test alone names nothing.
 */
export function hl7Identity(
  {
    obx,
    obr,
    orc,
    msh,
  }: {
    readonly obx: Segment;
    readonly obr: Segment | undefined;
    readonly orc?: Segment | undefined;
    readonly msh: Segment | undefined;
  },
  delimiters: Delimiters,
): KnownAs {
  const parts = (segment: Segment | undefined, field: number) => componentsOf(fieldOf(segment, field), delimiters);
  const numbered = (field: number) => [parts(obr, field), parts(orc, field)].find(([number = ""]) => number !== "");
  const number = numbered(3) ?? numbered(2);
  const sender = [parts(msh, 3)[0] ?? "", parts(msh, 4)[0] ?? ""];
  const system = (more: readonly string[]) => {
    const names = [...sender, ...more.filter((name) => name !== "")];
    return names.every((name) => name === "")
      ? ""
      : `urn:hl7v2:${names.map((name) => encodeURIComponent(name.toWellFormed())).join(":")}`;
  };
  const [instance = "", ...instanceOf] = parts(obx, 21);
  const [order = "", ...orderOf] = number ?? [];
  const observed = [parts(obx, 3)[0] || (parts(obx, 3)[1] ?? ""), parts(obx, 4)[0] ?? ""].join("/");
  return [
    ...(instance === "" ? [] : [`${system(instanceOf)}|${instance}`]),
    ...(order === "" ? [] : [`${system(orderOf)}|${order}/${observed}`]),
  ]
    .map(oneLine)
    .join("\n");
}

/** When the message was sent, then where it stands in the file: a text whose order is the order of its states. */
export function hl7StateAt(msh: Segment | undefined, message: number, delimiters: Delimiters): string {
  const sent = /^\d{8,14}/u.exec(componentsOf(fieldOf(msh, 7), delimiters)[0] ?? "")?.[0] ?? "";
  return sent === "" ? "" : `${sent.padEnd(14, "0")} ${String(message).padStart(7, "0")}`;
}
