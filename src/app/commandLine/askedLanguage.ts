import { FALLBACK_LANGUAGE, isLanguageCode, LANGUAGE_CODES, LANGUAGES } from "../../words/languages.ts";
import type { Language } from "../../words/language.ts";

/**
 * The language of a command's sentences: what stands after `--language`, English where nothing does. Numbers and days are written as is
 * usual in it; names of fields and verdicts are the same in all.
 *
 * - Errors: a language that there is not ends the command with the list of those that there are, and status 2.
 */
export async function askedLanguage(given: readonly string[]): Promise<Language> {
  const at = given.indexOf("--language");
  const asked = at < 0 ? FALLBACK_LANGUAGE : (given[at + 1] ?? "");
  if (isLanguageCode(asked)) return LANGUAGES[asked].fetch();
  process.stderr.write(`--language is one of ${LANGUAGE_CODES.join(", ")}, not "${asked}"\n`);
  process.exit(2);
}
