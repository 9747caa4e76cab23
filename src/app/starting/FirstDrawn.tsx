import { useEffect, type ReactNode } from "react";

/** Tells when what it holds was drawn for the first time. */
export function FirstDrawn({ onDrawn, children }: { readonly onDrawn: () => void; readonly children: ReactNode }) {
  useEffect(() => onDrawn(), [onDrawn]);
  return children;
}
