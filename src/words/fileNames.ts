/**
 * What things are called in the files that leave: English, whoever writes them, as their columns are, so that a file written in
 * one language is read in every other.
 */
export { names } from "./en/common/names.ts";
