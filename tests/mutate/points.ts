import { parseAst } from "vite";

/** One change of one operator that a test should notice. Offsets are of the file's text. */
export type Point = {
  readonly file: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** A statement is left out; anything else is an expression that becomes another. */
  readonly becomes: { readonly type: "Nothing" } | { readonly type: "Expression"; readonly text: string };
  /** What changes, for a reader: "at > end → at >= end". */
  readonly change: string;
  /** The line on which it begins, as it stands in the file. */
  readonly code: string;
};

/** A string of a union type, and the member that stands in for it. */
export type Unions = ReadonlyMap<string, string>;

type Node = {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly operator?: string;
  readonly value?: unknown;
  readonly name?: string;
  readonly computed?: boolean;
  readonly left?: Node;
  readonly right?: Node;
  readonly test?: Node;
  readonly consequent?: Node;
  readonly alternate?: Node | null;
  readonly argument?: Node;
  readonly callee?: Node;
  readonly object?: Node;
  readonly property?: Node;
  readonly expression?: Node;
  readonly body?: Node | readonly Node[];
  readonly elements?: readonly Node[];
  readonly types?: readonly Node[];
  readonly literal?: Node;
  readonly typeAnnotation?: Node;
  readonly typeName?: Node;
};

const isNode = (value: unknown): value is Node =>
  value !== null && typeof value === "object" && typeof (value as { type?: unknown }).type === "string";

const parse = (file: string, text: string): unknown => parseAst(text, { lang: file.endsWith("x") ? "tsx" : "ts" });

/** Both sides of a limit, both signs, both answers. */
const OTHER_OPERATOR: { readonly [operator: string]: string | undefined } = {
  "<": "<=",
  "<=": "<",
  ">": ">=",
  ">=": ">",
  "===": "!==",
  "!==": "===",
  "+": "-",
  "-": "+",
  "*": "/",
  "/": "*",
  "%": "*",
  "&&": "||",
  "||": "&&",
};

const OTHER_METHOD: { readonly [method: string]: string | undefined } = { some: "every", every: "some", min: "max", max: "min" };
/** Without these calls the list is as it was. */
const LEAVES_A_LIST: readonly string[] = ["filter", "toSorted", "sort", "toReversed", "reverse"];

const isText = (node: Node | undefined): boolean =>
  node !== undefined &&
  (node.type === "TemplateLiteral" ||
    (node.type === "Literal" && typeof node.value === "string") ||
    (node.type === "BinaryExpression" && (isText(node.left) || isText(node.right))));

/** Whether control leaves here: `return`, `throw`, `continue`, `break`, or a block that is nothing else. */
function leaves(node: Node | undefined): boolean {
  if (node?.type === "BlockStatement" && Array.isArray(node.body)) return node.body.length === 1 && leaves(node.body[0] as Node);
  return node !== undefined && /^(?:Return|Throw|Continue|Break)Statement$/u.test(node.type);
}

/** Every string that is a member of a union, or of a list written `as const`, with the member after it. */
export function unionsOf(texts: ReadonlyMap<string, string>): Unions {
  const next = new Map<string, string>();
  const learn = (members: readonly unknown[]): void => {
    const strings = members.filter((member) => typeof member === "string");
    if (strings.length > 1)
      strings.forEach((member, at) => {
        const other = strings[(at + 1) % strings.length];
        if (other !== undefined && other !== member && !next.has(member)) next.set(member, other);
      });
  };
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (node === null || typeof node !== "object") return;
    if (isNode(node)) {
      if (node.type === "TSUnionType") learn((node.types ?? []).map(({ literal }) => literal?.value));
      if (node.type === "TSAsExpression" && node.expression?.type === "ArrayExpression")
        learn((node.expression.elements ?? []).map(({ value }) => value));
    }
    Object.values(node).forEach(visit);
  };
  for (const [file, text] of texts) visit(parse(file, text));
  return next;
}

/** All points of a module where one operator can be another. */
export function pointsIn(file: string, text: string, unions: Unions): readonly Point[] {
  const points: Point[] = [];
  const of = (node: Node | undefined): string => text.slice(node?.start, node?.end);
  const inOneLine = (words: string): string => words.replaceAll(/\s+/gu, " ").slice(0, 160);
  const add = (node: Node, becomes: Point["becomes"]): void => {
    const line = text.slice(0, node.start).split("\n").length;
    const code = text.split("\n")[line - 1]?.trim() ?? "";
    const after = becomes.type === "Nothing" ? "(left out)" : becomes.text;
    points.push({
      file,
      line,
      start: node.start,
      end: node.end,
      becomes,
      change: `${inOneLine(of(node))} → ${inOneLine(after)}`,
      code,
    });
  };
  const become = (node: Node, words: string) => add(node, { type: "Expression", text: words });

  const pointsAt = (node: Node, inChain: boolean): void => {
    const { type, operator = "", left, right, argument } = node;
    switch (type) {
      case "BinaryExpression":
      case "LogicalExpression": {
        const other = OTHER_OPERATOR[operator];
        if (other === undefined || left === undefined || right === undefined || (operator === "+" && isText(node))) return;
        // From end to end of the whole, because the brackets around a side belong to neither side.
        become(
          node,
          [
            text.slice(node.start, left.end),
            text.slice(left.end, right.start).replace(operator, other),
            text.slice(right.start, node.end),
          ].join(""),
        );
        return;
      }
      case "AssignmentExpression":
        if (operator === "+=" || operator === "-=") become(node, `${of(left)} ${operator === "+=" ? "-=" : "+="} ${of(right)}`);
        return;
      case "UnaryExpression":
        if (operator === "!" || operator === "-") become(node, of(argument));
        return;
      case "ConditionalExpression":
        become(node, `(${of(node.test)}) ? (${of(node.alternate ?? undefined)}) : (${of(node.consequent)})`);
        return;
      case "Literal":
        if (typeof node.value === "boolean") become(node, String(!node.value));
        if (typeof node.value === "string") {
          const other = unions.get(node.value);
          if (other !== undefined) become(node, JSON.stringify(other));
        }
        return;
      case "IfStatement":
        if (node.test !== undefined && leaves(node.consequent) && (node.alternate ?? null) === null) become(node.test, "false");
        return;
      case "ExpressionStatement":
        if (/^(?:Call|Assignment|Update|Await)Expression$/u.test(node.expression?.type ?? "")) add(node, { type: "Nothing" });
        return;
      case "CallExpression": {
        const { callee } = node;
        const method = callee?.type === "MemberExpression" && callee.computed !== true ? callee.property?.name : undefined;
        if (method === undefined || callee === undefined || inChain) return;
        const other = OTHER_METHOD[method];
        if (other !== undefined && (method === "some" || method === "every" || callee.object?.name === "Math"))
          become(node, `(${of(callee.object)}).${other}${text.slice(callee.end, node.end)}`);
        if (LEAVES_A_LIST.includes(method)) become(node, of(callee.object));
        return;
      }
    }
  };

  const visit = (node: unknown, inChain: boolean): void => {
    if (Array.isArray(node)) return node.forEach((one) => visit(one, inChain));
    if (!isNode(node)) return;
    if (/^(?:Import|ExportAll)/u.test(node.type)) return;
    if (node.type === "ExportNamedDeclaration" && "source" in node && isNode(node.source)) return;
    if (/^TS(?:As|Satisfies|NonNull)Expression$/u.test(node.type)) {
      // A list of a type's members is the type.
      if (node.expression?.type === "ArrayExpression" && of(node.typeAnnotation) === "const") return;
      return visit(node.expression, inChain);
    }
    if (node.type.startsWith("TS")) return;
    pointsAt(node, inChain);
    for (const [key, value] of Object.entries(node)) {
      if (key === "typeAnnotation" || key === "returnType" || key === "typeArguments" || key === "typeParameters") continue;
      if (key === "key" && node.computed !== true) continue;
      if (node.type === "ExpressionStatement" && key === "directive") continue;
      visit(value, inChain || node.type === "ChainExpression");
    }
  };
  visit(parse(file, text), false);
  return points;
}

/** The module with a switch at each of these points: `changeIsOn(7)` says whether the change of number 7 is on. */
export function withSwitches(text: string, points: ReadonlyMap<number, Point>): string {
  const inOrder = [...points].toSorted(([, one], [, other]) => one.start - other.start || other.end - one.end);
  const render = (start: number, end: number, from: number): string => {
    let [out, at] = ["", start];
    for (let index = from; index < inOrder.length; index += 1) {
      const entry = inOrder[index];
      if (entry === undefined) break;
      const [id, point] = entry;
      if (point.start < at) continue;
      if (point.end > end) break;
      const inner = render(point.start, point.end, index + 1);
      out += text.slice(at, point.start);
      out +=
        point.becomes.type === "Nothing"
          ? `{ if (!changeIsOn(${id})) { ${inner} } }`
          : `(changeIsOn(${id}) ? (${point.becomes.text}) : (${inner}))`;
      at = point.end;
    }
    return out + text.slice(at, end);
  };
  return render(0, text.length, 0);
}

/** The module with `loopTurns()` at the head of every loop, so that a change that never ends can be ended. */
export function withTicks(file: string, text: string): string {
  const places: number[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (!isNode(node)) return;
    if (
      /^(?:While|DoWhile|For|ForOf|ForIn)Statement$/u.test(node.type) &&
      isNode(node.body) &&
      node.body.type === "BlockStatement"
    )
      places.push(node.body.start + 1);
    Object.values(node).forEach(visit);
  };
  visit(parse(file, text));
  return places
    .toSorted((one, other) => other - one)
    .reduce((out, at) => `${out.slice(0, at)}loopTurns();${out.slice(at)}`, text);
}
