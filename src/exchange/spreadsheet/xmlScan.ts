/** What a scanner of XML meets: a tag that opens (or is empty), one that closes, or text between them. Prefixes are dropped. */
export type XmlPart =
  | { readonly type: "open"; readonly name: string; readonly attributes: string; readonly isEmpty: boolean }
  | { readonly type: "close"; readonly name: string }
  | { readonly type: "text"; readonly text: string };

const ENTITIES: { readonly [name: string]: string } = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** Text with the five entities of XML and its numbered characters; anything else that looks like an entity stays as it stands. */
const plainXmlText = (text: string): string =>
  !text.includes("&")
    ? text
    : text.replaceAll(/&(#x?[0-9a-f]{1,7}|[a-z]{2,4});/giu, (whole, name: string) => {
        if (!name.startsWith("#")) return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? whole) : whole;
        const point = /^#x/iu.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
        return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
      });

/**
 * The parts of an XML text in their order, without building a tree: a sheet of 100,000 rows is read as it is met. It knows no
 * document type, and so no entity that a file could define to grow without end. Stops where the text breaks off.
 */
export function* xmlParts(xml: string): Generator<XmlPart> {
  let at = 0;
  while (at < xml.length) {
    const open = xml.indexOf("<", at);
    if (open < 0) return;
    if (open > at) yield { type: "text", text: plainXmlText(xml.slice(at, open)) };
    if (xml.startsWith("<![CDATA[", open)) {
      const end = xml.indexOf("]]>", open);
      if (end < 0) return;
      yield { type: "text", text: xml.slice(open + 9, end) };
      at = end + 3;
      continue;
    }
    const isNoElement = xml.startsWith("<?", open) || xml.startsWith("<!", open);
    const end = isNoElement ? endOfNoElement(xml, open) : endOfTag(xml, open);
    if (end < open) return;
    at = end + 1;
    if (isNoElement) continue;
    const inside = xml.slice(open + 1, end);
    if (inside.startsWith("/")) {
      yield { type: "close", name: localName(inside.slice(1).trim()) };
      continue;
    }
    const isEmpty = inside.endsWith("/");
    const body = isEmpty ? inside.slice(0, -1) : inside;
    const space = body.search(/\s/u);
    yield {
      type: "open",
      name: localName(space < 0 ? body : body.slice(0, space)),
      attributes: space < 0 ? "" : body.slice(space),
      isEmpty,
    };
  }
}

const endOfNoElement = (xml: string, open: number): number =>
  xml.startsWith("<!--", open) ? xml.indexOf("-->", open) + 2 : xml.indexOf(">", open);

const TAG = /<[^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*>/uy;

/** Where a tag ends: a ">" within an attribute, as in "eGFR >60", does not end it. */
function endOfTag(xml: string, open: number): number {
  TAG.lastIndex = open;
  return TAG.test(xml) ? TAG.lastIndex - 1 : xml.indexOf(">", open);
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

const SHAPES = new Map<string, RegExp>();

/** One attribute of an open tag, or nothing. A prefix in the file does not matter unless it is asked for. */
export function attribute(attributes: string, name: string): string | undefined {
  const shape =
    SHAPES.get(name) ?? new RegExp(String.raw`(?:^|\s)(?:[\w.-]+:)?${name}\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)')`, "u");
  SHAPES.set(name, shape);
  const { double, single } = shape.exec(attributes)?.groups ?? {};
  const text = double ?? single;
  return text === undefined ? undefined : plainXmlText(text);
}

const ATTRIBUTE = /\s+(?<name>[^\s=]+)\s*=\s*(?:"(?<double>[^"<]*)"|'(?<single>[^'<]*)')/uy;

/** All attributes of an open tag, without their prefixes; nothing where they are not as XML has them. */
export function attributesOf(attributes: string): { readonly [name: string]: string } | undefined {
  const found: { [name: string]: string } = {};
  const text = attributes.trimEnd();
  ATTRIBUTE.lastIndex = 0;
  while (ATTRIBUTE.lastIndex < text.length) {
    const { name, double, single } = ATTRIBUTE.exec(text)?.groups ?? {};
    if (name === undefined) return undefined;
    // A definition of a prefix is no attribute of ours, and one named "__proto__" is none of anybody's.
    if (!name.startsWith("xmlns")) found[localName(name)] = plainXmlText(double ?? single ?? "");
  }
  return found;
}
