import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ExactNumber,
  parseExactJson,
  writeCompactJson,
  writeExactJson,
  type ExactJson,
  type Writable,
} from "../../src/exchange/exactJson.ts";

/** The same value as the engine's own parser would give it. */
function plain(value: ExactJson): unknown {
  if (value instanceof ExactNumber) return Number(value.digits);
  if (value instanceof Map) {
    const object = {};
    // Defined, not assigned: "__proto__" is a name like any other.
    for (const [name, part] of value as ReadonlyMap<string, ExactJson>)
      Object.defineProperty(object, name, { value: plain(part), enumerable: true, configurable: true, writable: true });
    return object;
  }
  return Array.isArray(value) ? value.map(plain) : value;
}

const read = (text: string): unknown => {
  const result = parseExactJson(text);
  return result.ok ? { value: plain(result.value) } : "not JSON";
};

const readByTheEngine = (text: string): unknown => {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return "not JSON";
  }
};

describe("JSON read exactly", () => {
  it("keeps every digit of a number as it was reported", () => {
    for (const digits of ["2.40", "0.0", "-1.50e+3", "12345678901234567890.123456789"]) {
      expect(parseExactJson(`[${digits}]`)).toEqual({ ok: true, value: [new ExactNumber(digits)] });
    }
  });

  it("is otherwise what every JSON parser reads", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(read(text)).toEqual(readByTheEngine(text));
      }),
    );
    fc.assert(
      fc.property(fc.json({ stringUnit: "binary" }), fc.nat(), fc.nat(), (text, from, length) => {
        const cut = text.slice(0, from % (text.length + 1)) + text.slice((from % (text.length + 1)) + (length % 4));
        // A cut may merge two names into one; our reader refuses what the engine settles by dropping the first.
        const ours = read(cut);
        expect([readByTheEngine(cut), "not JSON"]).toContainEqual(ours);
      }),
    );
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            '"',
            "a",
            "\\",
            "u0041",
            "1",
            "-",
            ".",
            "e",
            "true",
            "null",
            "false",
            " ",
            "\n",
            "\u0001",
          ),
        ),
        (parts) => {
          const text = parts.join("");
          const engine = readByTheEngine(text);
          const ours = read(text);
          const mayRepeatAName = /"[^]*"[^]*"[^]*"/u.test(text);
          expect(mayRepeatAName ? [engine, "not JSON"] : [engine]).toContainEqual(ours);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("is refused where one object says the same name twice, for nobody can know which was meant", () => {
    expect(parseExactJson('{"value":2.4,"value":24}').ok).toBe(false);
    expect(parseExactJson('[{"value":2.4},{"value":24}]').ok).toBe(true);
  });

  it("is refused without an exception however deep it nests", () => {
    expect(parseExactJson("[".repeat(200) + "]".repeat(200)).ok).toBe(true);
    expect(parseExactJson("[".repeat(201) + "]".repeat(201)).ok).toBe(false);
    expect(parseExactJson('{"a":'.repeat(5_000_000)).ok).toBe(false);
  });

  it("never makes a name that every object inherits mean anything", () => {
    const value = parseExactJson('{"__proto__":{"polluted":true},"constructor":1}');
    expect(value.ok && value.value instanceof Map && [...value.value.keys()]).toEqual(["__proto__", "constructor"]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe("JSON written exactly", () => {
  it("gives back what was written, digits included, and leaves out what is not there", () => {
    const text = writeExactJson({
      value: new ExactNumber("2.40"),
      gone: undefined,
      list: [],
      more: [{ a: "\ud800\u0000é" }, true, 3],
    });
    expect(text).toContain('"value": 2.40');
    expect(text).not.toContain("gone");
    const compact = writeCompactJson({ value: new ExactNumber("2.40"), gone: undefined, list: [[], {}] });
    expect(compact).toBe('{"value":2.40,"list":[[],{}]}');
    expect(JSON.parse(text)).toEqual({ value: 2.4, list: [], more: [{ a: "\ud800\u0000é" }, true, 3] });
  });

  it("is what the engine writes where there are no exact numbers", () => {
    const writable = fc.letrec<{ value: Writable }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.string(),
        fc.boolean(),
        fc.integer(),
        fc.array(tie("value"), { maxLength: 4 }),
        fc.dictionary(fc.string(), tie("value"), { maxKeys: 4 }),
      ),
    })).value;
    fc.assert(
      fc.property(writable, (value) => {
        expect(writeExactJson(value)).toBe(JSON.stringify(value, null, 2));
        expect(writeCompactJson(value)).toBe(JSON.stringify(value));
      }),
    );
  });
});
