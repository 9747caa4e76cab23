import { createTheme, MantineProvider } from "@mantine/core";
import { useSyncExternalStore, type ReactNode } from "react";
import type { ColorScheme } from "../domain/device/settings.ts";
import "./componentStyles.ts";
import "./tokens.css";

const theme = createTheme({
  fontFamily: "var(--font)",
  primaryColor: "blue",
  defaultRadius: 6,
  focusRing: "auto",
  cursorType: "pointer",
  components: {
    // The library writes white on every filled button; on the light accents of the dark scheme that cannot be read.
    Button: {
      vars: (_theme: unknown, { variant = "filled" }: { readonly variant?: string }) => ({
        root: variant === "filled" ? { "--button-color": "var(--accent-ink)" } : {},
      }),
    },
    // Locking the scroll and moving things on open both write style sheets into the page, which its policy refuses.
    Modal: { defaultProps: { lockScroll: false, transitionProps: { duration: 0 }, centered: true } },
  },
});

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
  return (
    <MantineProvider theme={theme} forceColorScheme={resolved} withCssVariables={false} withGlobalClasses={false}>
      {children}
    </MantineProvider>
  );
}
