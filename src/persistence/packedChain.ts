import { instantAt } from "../domain/instant.ts";
import { err, ok, type Result } from "../domain/result.ts";
import type { PlainLink } from "../exchange/plainChain.ts";

/**
 * One link: when, in milliseconds since 1970 in base 36, its hash, and the place in `deeds` of what was done and by whom: "m5dyq3k0
 * 9b0Xv3tq8sJ1nq0c2fKQzA 0". What it follows stands behind it where that is not the one line before; so do reach and exceptions.
 */
export type PackedLink = string | readonly [line: string, more: LinkMore];
type LinkMore = {
  readonly after?: readonly string[] | undefined;
  readonly earlier?: PlainLink["earlier"];
  readonly except?: readonly string[] | undefined;
};
export type PackedChain = { readonly deeds: readonly string[]; readonly links: readonly PackedLink[] };

/** Links as lines: about 35 characters each. */
export function packChain(chain: readonly PlainLink[]): PackedChain {
  const deeds = new Map<string, number>();
  const links = chain.map(({ at, deed, by, after, hash, earlier, except }, index): PackedLink => {
    const done = by === undefined ? deed : `${deed} ${by}`;
    const place = deeds.get(done) ?? deeds.size;
    deeds.set(done, place);
    const line = `${Date.parse(at).toString(36)} ${hash} ${place}`;
    const more: LinkMore = {
      ...(isPrevious(after, chain[index - 1]) ? {} : { after }),
      ...(earlier === undefined ? {} : { earlier }),
      ...(except === undefined ? {} : { except }),
    };
    return Object.keys(more).length === 0 ? line : [line, more];
  });
  return { deeds: [...deeds.keys()], links };
}

const previous = (before: PlainLink | undefined): readonly string[] => (before === undefined ? [] : [before.hash]);

const isPrevious = (after: readonly string[], before: PlainLink | undefined): boolean => {
  const expected = previous(before);
  return after.length === expected.length && after.every((hash, index) => hash === expected[index]);
};

const LINE = /^(?<moment>-?[0-9a-z]{1,9}) (?<hash>[\w-]{22}) (?<place>\d{1,6})$/u;

/** The inverse of `packChain`. Errors: the place that is not as `packChain` writes it. */
export function unpackChain({ deeds, links }: PackedChain): Result<readonly PlainLink[], { readonly path: string }> {
  const chain: PlainLink[] = [];
  for (const [index, packed] of links.entries()) {
    const [line, more] = typeof packed === "string" ? [packed, {}] : packed;
    const read = LINE.exec(line)?.groups;
    const done = deeds[Number(read?.["place"])];
    const milliseconds = Number.parseInt(read?.["moment"] ?? "", 36);
    if (read === undefined || done === undefined || Math.abs(milliseconds) > 8.64e15)
      return err({ path: `chain.links.${index}` });
    const [deed = "", ...by] = done.split(" ");
    chain.push({
      at: instantAt(milliseconds),
      deed,
      ...(by.length === 0 ? {} : { by: by.join(" ") }),
      after: [...(more.after ?? previous(chain[index - 1]))],
      hash: read["hash"] ?? "",
      ...(more.earlier === undefined ? {} : { earlier: more.earlier }),
      ...(more.except === undefined ? {} : { except: [...more.except] }),
    });
  }
  return ok(chain);
}
