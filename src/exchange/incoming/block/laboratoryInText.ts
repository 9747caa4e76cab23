import { lineText } from "../spelling/cellText.ts";
import { roleOf } from "../table/columnHeaders.ts";
import { isSentence, namedWithin } from "./namesInLine.ts";

/**
 * What a piece of text says of a laboratory. "named": under a label, as the one whose report this is. "performed": as the one that
 * measured; only what bears `mark` where one stands before it, only `test` where it says of which. "doubtful": behind "Laboratory:"
 * stands what may be a name as well as a finding ("Labor: Entzündungswerte erhöht").
 */
export type LaboratorySaid = {
  readonly name: string;
  readonly as: "named" | "performed" | "doubtful";
  readonly mark?: string;
  readonly test?: string;
};

/** A laboratory's name is short; what is longer is an address or a sentence. */
const LONGEST_NAME = 80;
const LONGEST_LINE = 240;

const NAMED = new RegExp(
  String.raw`^(?<label>(?:reporting |issuing )?laboratory(?: name)?|(?:reporting |issuing )?lab(?: name)?|name of (?:the )?laboratory` +
    String.raw`|(?:befundendes |berichtendes )?labor(?:atorium)?|laborname|name des labors` +
    String.raw`|(?:nom du )?laboratoire(?: d['’]analyses?| de biologie(?: m[ée]dicale)?)?` +
    String.raw`|(?:nombre del )?laboratorio(?: cl[ií]nico| de an[áa]lisis(?: cl[ií]nicos)?)?(?: emisor)?)\s*[:=]\s*(?<name>.+)$`,
  "iu",
);
const PERFORMED_LABEL = new RegExp(
  String.raw`^(?:(?:performing|testing|reference|referral) lab(?:oratory)?(?: name)?` +
    String.raw`|(?:ausführendes|durchführendes|untersuchendes) labor(?:atorium)?|untersuchungslabor|fremdlabor|auftragslabor` +
    String.raw`|fremdleistung(?:en)?` +
    String.raw`|laboratoire (?:ex[ée]cutant|sous-traitant|r[ée]alisateur)` +
    String.raw`|laboratorio (?:ejecutor|realizador|de referencia|subcontratado|externo))\s*[:=]\s*(?<name>.+)$`,
  "iu",
);
/** "Performed at", said of tests and never of a collection: what stands before it is told by `TESTS`, or names a test. */
const PERFORMED = new RegExp(
  String.raw`^(?<before>.{0,80}?)(?<!\p{L})(?:(?:was |were |is |are )?(?:performed|analy[sz]ed|tested|run) (?:at|in|by)` +
    String.raw`|(?:wurden? )?(?:durchgeführt|erbracht|gemessen|bestimmt|untersucht) (?:im|in|bei|beim|durch|vom|von)` +
    String.raw`|(?:erfolgten? )(?:im|in|bei|durch)` +
    String.raw`|(?:a été |ont été )?(?:r[ée]alis[ée]e?s?|effectu[ée]e?s?|ex[ée]cut[ée]e?s?|sous-trait[ée]e?s?` +
    String.raw`|dos[ée]e?s?) (?:au|à|par|chez|dans)(?: (?:le|la))?(?: l['’])?` +
    String.raw`|(?:ha sido |han sido |fue |fueron )?(?:realizad[oa]s?|efectuad[oa]s?|procesad[oa]s?|analizad[oa]s?) (?:en` +
    String.raw`|por)(?: (?:el|la))?)` +
    String.raw`(?!\p{L})\s*[:=]?\s*(?<name>\S.*)$`,
  "iu",
);
const TESTS = new RegExp(
  String.raw`^(?:(?:this |these |all |diese |dieser |die |ces |cet(?:te)? |l['’]|les |esta |estas |la |las ` +
    String.raw`|los )?(?:tests?|testing|assays?|analys[ei]s` +
    String.raw`|measurements?|untersuchung(?:en)?|analysen?|bestimmung(?:en)?|messung(?:en)?|leistung(?:en)?|examens?|dosages?` +
    String.raw`|pruebas?|determinaci[oó]n(?:es)?|an[áa]lisis|ex[áa]men(?:es)?)(?: marked| markierte?)?)?[\s:,-]*$`,
  "iu",
);
/** A mark or code before what it explains: "¹", "(1)", "[2]", "*", "01:", "EZ -". */
const MARK = new RegExp(
  String.raw`^(?:(?<raised>[¹²³⁴⁵⁶⁷⁸⁹])|\((?<round>[\p{L}\p{N}]{1,2})\)|\[(?<square>[\p{L}\p{N}]{1,2})\]` +
    String.raw`|(?<sign>[*†‡§#]{1,3}|\d{1,2}\))|(?<code>\d{2}|[A-Z][A-Z0-9]{0,3})(?=\s*[:=]|\s+[-–]\s))[\s:=–-]*(?=\S)`,
  "u",
);
const RAISED = "¹²³⁴⁵⁶⁷⁸⁹";

/** Words of which one stands in most names of laboratories and of the houses they belong to. */
const LABORATORY_WORD = new RegExp(
  String.raw`(?:lab(?:s|or|ors|oratory|oratories|oratorium|oratoire|oratoires|oratorio|oratorios|corp)?(?!\p{L})` +
    String.raw`|(?<!\p{L})lab(?:or)?|diagnosti(?:cs?|k|que|co|x)` +
    String.raw`|patholog|biolog|hospital|h[ôo]pital|klini(?:k|kum)|clinic(?!al)|clinique|cl[ií]nica|krankenhaus|spital` +
    String.raw`|(?<!\p{L})(?:mvz|chu|nhs)(?!\p{L})` +
    String.raw`|institut|medical cent(?:er|re)|centre hospitalier|centro m[ée]dico|an[áa]lisis)`,
  "iu",
);
/** Titles of reports and parts of addresses, which hold such a word too. */
const NO_NAME = new RegExp(
  String.raw`(?<!\p{L})(?:report|results?|befund(?:e|bericht)?|laborbefunde?|laborwerte?|laborbericht|laborarzt|werte` +
    String.raw`|bericht|compte[- ]rendu|rapport|r[ée]sultats?` +
    String.raw`|informe|resultados?|director|directora|directeur|leiter(?:in)?|leitung|manager|requisition|request|order` +
    String.raw`|auftrag|anforderung|demande|solicitud` +
    String.raw`|number|nummer|nr|no|n[º°]|id|code|tel|phone|telefon|fax|e-?mail|see|siehe|voir|v[ée]ase|page|seite|normal` +
    String.raw`|unauffällig|pending` +
    String.raw`|ausstehend|folgt|unknown|unbekannt|inconnu|desconocido|none|keine?|date|datum|fecha|hours?|method|methode?` +
    String.raw`|m[ée]todo)(?!\p{L})`,
  "iu",
);

/** Stems of which one stands in every line that can say anything of a laboratory: most lines hold none and need not be searched. */
const STEMS = new RegExp(
  String.raw`lab|diagnos|patholog|biolog|hospital|pital|klini|clini|cl[ií]nic|krankenhaus|mvz|chu|nhs|institut|medical` +
    String.raw`|centre|centro|an[áa]lisis|fremd|performed|analy[sz]ed|^\W*(?:\d{2}|[A-Z][A-Z0-9]{0,3})\s*[:=–-]`,
  "iu",
);
export const mayNameLaboratory = (text: string): boolean => text.length <= LONGEST_LINE && STEMS.test(text);

/** What a piece of text says of a laboratory, where it says so in words; what only looks like a name says nothing here. */
export function laboratoryIn(text: string): LaboratorySaid | undefined {
  const line = lineText(text);
  if (line.length > LONGEST_LINE) return undefined;
  const marked = MARK.exec(line)?.groups;
  const behind = marked === undefined ? line : line.slice(MARK.exec(line)?.[0].length ?? 0);
  const mark = marked === undefined ? undefined : plainMark(marked);
  const said = saidIn(behind) ?? (mark === undefined ? undefined : saidIn(line));
  if (said !== undefined) return mark === undefined || said.as !== "performed" ? said : { ...said, mark };
  // "01: Northern Diagnostics": the code of a column, explained below it.
  const coded = marked?.["code"] === undefined ? undefined : nameOf(behind);
  return coded !== undefined && LABORATORY_WORD.test(coded) && mark !== undefined
    ? { name: coded, as: "performed", mark }
    : undefined;
}

function saidIn(line: string): LaboratorySaid | undefined {
  const { label = "", name: behind } = NAMED.exec(line)?.groups ?? {};
  const named = nameOf(behind);
  if (named !== undefined) return { name: named, as: / /u.test(label) || LABORATORY_WORD.test(named) ? "named" : "doubtful" };
  const labelled = nameOf(PERFORMED_LABEL.exec(line)?.groups?.["name"]);
  if (labelled !== undefined) return { name: labelled, as: "performed" };
  const { before = "", name: text } = PERFORMED.exec(line)?.groups ?? {};
  const name = nameOf(text);
  // Without a label it may be a person who did something: such a name has to say that it is a laboratory's.
  if (name === undefined || !LABORATORY_WORD.test(name)) return undefined;
  if (TESTS.test(before)) return { name, as: "performed" };
  return namedWithin(before.trim()) === undefined || /\d[.,]\d/u.test(before)
    ? undefined
    : { name, as: "performed", test: before.trim() };
}

const plainMark = ({ raised, round, square, sign, code }: { readonly [group in string]?: string }): string | undefined =>
  raised === undefined ? (round ?? square ?? code ?? sign?.replace(/\)$/u, "")) : String(RAISED.indexOf(raised) + 1);

/** The marks that a printed row bears: raised, in brackets, as signs, and the last word where it is a code. */
export function marksOf(row: string): ReadonlySet<string> {
  const flat = lineText(row);
  const marks = new Set<string>();
  for (const sign of flat.match(/(?<=[\p{L}\p{N})\]%])[¹²³⁴⁵⁶⁷⁸⁹]+(?=$|[\s,;:)])/gu) ?? [])
    for (const one of sign) marks.add(String(RAISED.indexOf(one) + 1));
  for (const [, round, square] of flat.matchAll(/\(([\p{L}\p{N}]{1,2})\)|\[([\p{L}\p{N}]{1,2})\]/gu))
    marks.add(round ?? square ?? "");
  for (const [, number] of flat.matchAll(/(?<=\s)(\d{1,2})\)(?=$|\s)/gu)) marks.add(number ?? "");
  for (const sign of flat.match(/(?<=[\p{L}\p{N})\]%\s])[*†‡§#]{1,3}(?=$|[\s,;:)])/gu) ?? []) marks.add(sign);
  const last = /\s(?<code>0\d|[A-Z][A-Z0-9]{0,3})$/u.exec(flat)?.groups?.["code"];
  if (last !== undefined) marks.add(last);
  return marks;
}

/** Whether a cell below the heading of a column of laboratories is a code that a footnote explains, and no name. */
export const isLaboratoryCode = (text: string): boolean => /^(?:\d{1,3}|[\p{L}\p{N}]{1,3}|[A-Z0-9]{1,4})$/u.test(text.trim());

/** Whether a part of a line is a number alone, as values stand in rows. */
export const isBareValue = (text: string): boolean => /^[<>≤≥]?\s?\d+(?:[.,]\d+)?(?:\s|$)/u.test(text);

/** A name as it stands, without the address, the telephone and the director that stand behind it; nothing where it is none. */
function nameOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const parts = text
    .replace(/\s*\([^()]*\d[^()]*\)\s*$/u, "")
    .split(/\s*(?:[,;·|]|\s[-–]\s)\s*/u)
    .map((part) => part.trim());
  const kept: string[] = [];
  for (const part of parts) {
    if (kept.length > 0 && (/\d|@|www\./u.test(part) || NO_NAME.test(part) || /^(?:dr|prof|pd)\.?(?!\p{L})/iu.test(part))) break;
    if (part !== "") kept.push(part);
  }
  const name = kept.join(", ").replace(/[\s.,:;]+$/u, "");
  return isName(name) ? name : undefined;
}

function isName(name: string): boolean {
  if (name.length < 2 || name.length > LONGEST_NAME || (name.match(/\p{L}/gu) ?? []).length < 2) return false;
  if (!/^\p{Lu}|^\d{0,2}\p{Lu}/u.test(name) && !LABORATORY_WORD.test(name)) return false;
  if (/\d{4}|\d[.,:/]\d|[<>=@:]/u.test(name) || roleOf(name) !== undefined || isSentence(name)) return false;
  return !NO_NAME.test(name) && namedWithin(name) === undefined;
}

/**
 * What looks like the name of a laboratory in a letterhead: a short line with such a word in it and no label. It is a guess, offered to a
 * person and never taken by itself.
 */
export function letterheadIn(text: string): string | undefined {
  const line = lineText(text);
  if (line.length > LONGEST_LINE || line.includes(":") || line.split(" ").length > 14) return undefined;
  const name = nameOf(line);
  return name !== undefined && name.length <= 60 && name.split(" ").length <= 8 && LABORATORY_WORD.test(name) ? name : undefined;
}
