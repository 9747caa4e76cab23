import { useSearchParams } from "react-router";
import { isWorklistGroup, type WorklistGroup } from "../../domain/analysis/worklist.ts";

const PARAMETER = "group";

/**
 * The worklist group chosen, kept in the address so that going back finds it again. Never anything of a patient; a group that
 * does not exist is none.
 */
export function useWorklistGroup(): readonly [WorklistGroup | undefined, (group: WorklistGroup | undefined) => void] {
  const [parameters, setParameters] = useSearchParams();
  const named = parameters.get(PARAMETER) ?? "";
  const choose = (group: WorklistGroup | undefined) =>
    setParameters((present) => {
      const next = new URLSearchParams(present);
      if (group === undefined) next.delete(PARAMETER);
      else next.set(PARAMETER, group);
      return next;
    });
  return [isWorklistGroup(named) ? named : undefined, choose];
}
