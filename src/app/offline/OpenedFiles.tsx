import { useEffect } from "react";
import { useNavigate } from "react-router";
import { openedFiles } from "./openedFiles.ts";

/** Leads to the import when a file is opened with the app; a form that is left keeps what was begun in it. */
export function OpenedFiles() {
  const navigate = useNavigate();
  useEffect(
    () =>
      openedFiles.subscribe(() => {
        if (openedFiles.now().length > 0) void navigate("/import");
      }),
    [navigate],
  );
  return null;
}
