import { useLayoutEffect, useSyncExternalStore, type ReactNode } from "react";
import type { ColorScheme } from "../domain/device/settings.ts";
import "./tokens.css";

const DARK = "(prefers-color-scheme: dark)";

function subscribeToSystem(listener: () => void): () => void {
  const query = window.matchMedia(DARK);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}

const systemIsDark = () => window.matchMedia(DARK).matches;

/** The visual language around a tree. Styles come from files only: the page's policy allows no style written into it. */
export function Theme({ scheme, children }: { readonly scheme: ColorScheme; readonly children: ReactNode }) {
  const dark = useSyncExternalStore(subscribeToSystem, systemIsDark);
  const resolved = scheme === "auto" ? (dark ? "dark" : "light") : scheme;
  // By the name under which the component library's dialogs read it, too.
  useLayoutEffect(() => document.documentElement.setAttribute("data-mantine-color-scheme", resolved), [resolved]);
  return children;
}
