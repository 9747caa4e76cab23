import { parseSync } from "vite";

/**
 * What a built script uses of the language and of the browser, read off its syntax: statements and expressions by their addresses in the
 * compatibility data, names of what it takes from nowhere of its own, and names of properties. What a name is of cannot be read off.
 */
export type Uses = {
  readonly syntax: ReadonlySet<string>;
  /** `Set`, `structuredClone`: names that no declaration of the script has. */
  readonly globals: ReadonlySet<string>;
  /** `Object.groupBy`, `navigator.locks`: a property of such a name. */
  readonly members: ReadonlySet<string>;
  /** `union`: a property of anything. */
  readonly properties: ReadonlySet<string>;
  /** `map` in `names.values().map(…)`: asked of what walks through a collection, and not of a list. */
  readonly ofWalks: ReadonlySet<string>;
};

type Node = { readonly type: string } & { readonly [field: string]: unknown };
const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string";
const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** Statements and expressions of ES2015 to ES2018, which every browser of the last eight years has. */
const OF_OLD = new Set(
  (
    "Program ArrayExpression ArrayPattern ArrowFunctionExpression AssignmentExpression AssignmentPattern AwaitExpression " +
    "BinaryExpression BlockStatement BreakStatement CallExpression CatchClause ClassBody ClassDeclaration ClassExpression " +
    "ConditionalExpression ContinueStatement DebuggerStatement DoWhileStatement EmptyStatement ExportAllDeclaration " +
    "ExportDefaultDeclaration ExportNamedDeclaration ExportSpecifier ExpressionStatement ForInStatement ForOfStatement ForStatement " +
    "FunctionBody FunctionDeclaration FunctionExpression Identifier IfStatement ImportDeclaration ImportDefaultSpecifier " +
    "ImportNamespaceSpecifier ImportSpecifier LabeledStatement Literal LogicalExpression MemberExpression MethodDefinition " +
    "NewExpression ObjectExpression ObjectPattern ParenthesizedExpression Property RestElement ReturnStatement SequenceExpression " +
    "SpreadElement Super SwitchCase SwitchStatement TaggedTemplateExpression TemplateElement TemplateLiteral ThisExpression " +
    "ThrowStatement TryStatement UnaryExpression UpdateExpression VariableDeclaration VariableDeclarator WhileStatement " +
    "WithStatement YieldExpression"
  ).split(" "),
);

/** What is newer, by the kind of its node. */
const NEWER: { readonly [type: string]: string } = {
  ChainExpression: "javascript.operators.optional_chaining",
  ImportExpression: "javascript.operators.import",
  PrivateIdentifier: "javascript.classes.private_class_fields",
  PropertyDefinition: "javascript.classes.public_class_fields",
  StaticBlock: "javascript.classes.static.initialization_blocks",
  ImportAttribute: "javascript.statements.import.import_attributes",
};

/** What is newer, by a detail of its node. */
function newerIn(node: Node): readonly string[] {
  const { type, operator, kind, regex } = node;
  if (type === "LogicalExpression" && operator === "??") return ["javascript.operators.nullish_coalescing"];
  if (type === "AssignmentExpression")
    switch (operator) {
      case "??=":
        return ["javascript.operators.nullish_coalescing_assignment"];
      case "||=":
        return ["javascript.operators.logical_or_assignment"];
      case "&&=":
        return ["javascript.operators.logical_and_assignment"];
      default:
        return [];
    }
  if (type === "BinaryExpression" && isNode(node["left"]) && node["left"].type === "PrivateIdentifier")
    return ["javascript.classes.private_class_fields_in"];
  if (type === "VariableDeclaration" && kind === "using") return ["javascript.statements.using"];
  if (type === "VariableDeclaration" && kind === "await using") return ["javascript.statements.await_using"];
  if (type === "ForOfStatement" && node["await"] === true) return ["javascript.statements.for_await_of"];
  if (type === "ImportDeclaration" && textOf(node["phase"]) !== "")
    return [`javascript.statements.import.${node["phase"] === "source" ? "import_source" : "defer"}`];
  if (type === "MetaProperty")
    return isNode(node["meta"]) && node["meta"]["name"] === "import" ? ["javascript.operators.import_meta"] : [];
  if (type === "Literal" && typeof node["bigint"] === "string") return ["javascript.builtins.BigInt"];
  if (type === "Literal" && typeof regex === "object" && regex !== null) return inExpression(regex);
  return [];
}

/** What a regular expression asks for. */
function inExpression(regex: { readonly flags?: unknown; readonly pattern?: unknown }): readonly string[] {
  const [flags, pattern] = [textOf(regex.flags), textOf(regex.pattern)];
  const names = [...pattern.matchAll(/\(\?<(?<name>[^=!>]+)>/gu)].map(({ groups }) => groups?.["name"]);
  return [
    ...(flags.includes("v") ? ["javascript.builtins.RegExp.unicodeSets"] : []),
    ...(flags.includes("d") ? ["javascript.builtins.RegExp.hasIndices"] : []),
    ...(flags.includes("s") ? ["javascript.builtins.RegExp.dotAll"] : []),
    ...(/\(\?<[=!]/u.test(pattern) ? ["javascript.regular_expressions.lookbehind_assertion"] : []),
    ...(/\\p\{/iu.test(pattern) ? ["javascript.regular_expressions.unicode_character_class_escape"] : []),
    ...(/\(\?[ims]*-?[ims]*:/u.test(pattern.replaceAll("(?:", "")) ? ["javascript.regular_expressions.modifier"] : []),
    ...(names.length > new Set(names).size
      ? ["javascript.regular_expressions.named_capturing_group.duplicate_named_capturing_groups"]
      : []),
  ];
}

/** Names that a node gives to what is its own: those of the browser are none of them. */
function namesIn(pattern: unknown): readonly string[] {
  if (!isNode(pattern)) return [];
  switch (pattern.type) {
    case "Identifier":
      return [textOf(pattern["name"])];
    case "ObjectPattern":
      return (pattern["properties"] as readonly unknown[]).flatMap(namesIn);
    case "ArrayPattern":
      return (pattern["elements"] as readonly unknown[]).flatMap(namesIn);
    case "Property":
      return namesIn(pattern["value"]);
    case "RestElement":
      return namesIn(pattern["argument"]);
    case "AssignmentPattern":
      return namesIn(pattern["left"]);
    default:
      return [];
  }
}

/** Whether a call hands out what walks through a collection: `byId.values()`, `text.matchAll(…)`, and not `Object.values(…)`. */
function isWalk(node: unknown): boolean {
  if (!isNode(node) || node.type !== "CallExpression" || !isNode(node["callee"])) return false;
  const { object, property, type } = node["callee"];
  if (type !== "MemberExpression" || !isNode(property) || !Array.isArray(node["arguments"])) return false;
  const name = textOf(property["name"]);
  if (name === "matchAll") return true;
  const isOfObject = isNode(object) && object["name"] === "Object";
  return ["values", "keys", "entries"].includes(name) && node["arguments"].length === 0 && !isOfObject;
}

/** The last name of `navigator`, `window.navigator` or `globalThis.navigator`. */
function nameOf(node: unknown): string {
  if (!isNode(node)) return "";
  if (node.type === "Identifier") return textOf(node["name"]);
  const isOfWindow = /^(?:window|self|globalThis)$/u.test(isNode(node["object"]) ? textOf(node["object"]["name"]) : "");
  return node.type === "MemberExpression" && isOfWindow && isNode(node["property"]) ? textOf(node["property"]["name"]) : "";
}

/**
 * Reads a script.
 *
 * @throws where it is not one at all
 */
export function usesOf(file: string, code: string): Uses {
  const { program, errors } = parseSync(file, code, {
    astType: "js",
    sourceType: file.endsWith(".mjs") ? "module" : "unambiguous",
  });
  const [first] = errors;
  if (first !== undefined) throw new Error(`${file}: ${first.message}`);
  const [syntax, used, own] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const [members, properties, ofWalks] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const walk = (node: Node, asName: boolean): void => {
    const newer = NEWER[node.type];
    if (newer !== undefined) syntax.add(newer);
    else if (!OF_OLD.has(node.type) && node.type !== "MetaProperty") syntax.add(`unknown: ${node.type}`);
    newerIn(node).forEach((address) => syntax.add(address));
    if (node.type === "Identifier" && !asName) used.add(textOf(node["name"]));
    if (Array.isArray(node["params"])) node["params"].flatMap(namesIn).forEach((name) => own.add(name));
    if (node.type === "VariableDeclarator" || /^(?:Function|Class)/u.test(node.type))
      namesIn(node["id"]).forEach((name) => own.add(name));
    if (node.type.startsWith("Import")) namesIn(node["local"]).forEach((name) => own.add(name));
    if (node.type === "CatchClause") namesIn(node["param"]).forEach((name) => own.add(name));
    const { property, object, key } = node;
    if (node.type === "MemberExpression" && node["computed"] === false && isNode(property)) {
      const name = textOf(property["name"]);
      properties.add(name);
      members.add(`${nameOf(object)}.${name}`);
      if (isWalk(object)) ofWalks.add(name);
    }
    if (node.type === "ObjectPattern")
      for (const part of node["properties"] as readonly Node[])
        if (isNode(part["key"]) && part["computed"] === false) properties.add(textOf(part["key"]["name"]));
    for (const [field, value] of Object.entries(node)) {
      const isName = (value === property || value === key) && node["computed"] === false && node["shorthand"] !== true;
      for (const inner of Array.isArray(value) ? value : [value]) if (isNode(inner)) walk(inner, isName && field !== "value");
    }
  };
  walk(program as unknown as Node, false);
  return { syntax, globals: new Set([...used].filter((name) => !own.has(name))), members, properties, ofWalks };
}
