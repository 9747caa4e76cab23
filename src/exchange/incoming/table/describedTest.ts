import { MEASURANDS, type MeasurandCode } from "../../../domain/measuring/measurand.ts";
import { readNamedMeasurand, isSameTube, type MeasurandReading, type NamedMeasurand } from "../spelling/readMeasurandText.ts";
import { testNameKey, specimensIn } from "../spelling/specimenWords.ts";

/**
 * What is measured where a file names it twice, in short and in full ("B2M", "Beta-2 microglobulin, CSF"). The name decides; the
 * description says what the name leaves open. Where both are understood and say different things, neither is believed.
 */
export function readDescribedMeasurand(named: NamedMeasurand, description: string): MeasurandReading {
  if (description.trim() === "") return readNamedMeasurand(named);
  if (named.name.trim() === "") return readNamedMeasurand({ ...named, name: description });
  const [short, full] = [readNamedMeasurand(named), readNamedMeasurand({ ...named, name: description })];
  const contradiction: MeasurandReading = {
    type: "Refused",
    refusal: { type: "CodeContradicts", code: named.name, what: "name", text: description },
  };
  const orContradiction = (reading: MeasurandReading, measurand: MeasurandCode, other: string): MeasurandReading =>
    speaksOfAnotherTube(other, measurand) ? contradiction : reading;
  if (short.type === "Measurand") {
    if (full.type === "Measurand" && full.measurand !== short.measurand) return contradiction;
    return orContradiction(short, short.measurand, description);
  }
  if (full.type === "Measurand") {
    const isOpen = short.type === "Ask" && (short.options.length === 0 || short.options.includes(full.measurand));
    if (short.type === "Ask" && !isOpen) return contradiction;
    return short.type === "Refused" && short.refusal.type !== "NotFollowed"
      ? short
      : orContradiction(full, full.measurand, named.name);
  }
  // Either may be refused for what it says; what is only not known says less than a question does.
  if (short.type === "Refused" && short.refusal.type === "NotFollowed") return full;
  return full.type === "Refused" && full.refusal.type !== "NotFollowed" ? full : short;
}

const speaksOfAnotherTube = (text: string, measurand: MeasurandCode): boolean => {
  const spoken = specimensIn(testNameKey(text));
  return spoken.length > 0 && !spoken.some((specimen) => isSameTube(specimen, MEASURANDS[measurand].specimen));
};
