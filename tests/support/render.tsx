import { render } from "@testing-library/react";
import { userEvent, type UserEvent } from "@testing-library/user-event";
import type { ReactNode } from "react";
import { MemoryRouter } from "react-router";
import type { Monitor } from "../../src/store/monitor.ts";
import { MonitorProvider } from "../../src/store/useMonitor.tsx";
import { Theme } from "../../src/ui/Theme.tsx";
import { InEnglish } from "./inEnglish.tsx";

/** Shows a piece of the app over a real store, and hands over the person who uses it. */
export function show(piece: ReactNode, monitor: Monitor): UserEvent {
  const user = userEvent.setup();
  render(
    <MemoryRouter>
      <Theme scheme="light">
        <InEnglish>
          <MonitorProvider monitor={monitor}>{piece}</MonitorProvider>
        </InEnglish>
      </Theme>
    </MemoryRouter>,
  );
  return user;
}
