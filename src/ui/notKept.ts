import { err, type Result } from "../domain/result.ts";

/** The record is no longer open here, so that nothing was kept: told for the form as a whole, whose texts stay. */
export type NotKept = { readonly field: "record"; readonly type: "NotKept" };

/** What a store answered, as a form's door answers. */
export const orNotKept = <T>(answer: Result<T, unknown>): Result<T, readonly NotKept[]> =>
  answer.ok ? answer : err([{ field: "record", type: "NotKept" }]);
