import { act, render, screen } from "@testing-library/react";
import { Component, Suspense, type ComponentType, type ReactNode } from "react";
import { describe, expect, it } from "vitest";
import { lazyPart } from "../../src/ui/lazyPart.tsx";
import { watchLoadFailures } from "../../src/ui/loadFailure.ts";
import { InEnglish } from "../support/inEnglish.tsx";

/** What the bundler's loader does where a part cannot be fetched. */
function failToLoad(): Promise<never> {
  const failure = new TypeError("Failed to fetch dynamically imported module");
  window.dispatchEvent(Object.assign(new Event("vite:preloadError", { cancelable: true }), { payload: failure }));
  return Promise.reject(failure);
}

class Page extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };
  static getDerivedStateFromError = () => ({ broken: true });
  override render() {
    return this.state.broken ? <p>The page broke off</p> : this.props.children;
  }
}

async function pageWith(load: () => Promise<ComponentType>): Promise<number> {
  let told = 0;
  watchLoadFailures(window, () => (told += 1));
  const Part = lazyPart([], load);
  await act(async () => {
    render(
      <Page>
        <input aria-label="Value" defaultValue="3.4" />
        <Suspense fallback="Waiting">
          <Part />
        </Suspense>
      </Page>,
      { wrapper: InEnglish, onCaughtError: () => {} },
    );
  });
  return told;
}

const MISSING = "This part of the page could not be loaded. What is stored was not touched.";

describe("a part of a page that is fetched when it is first shown", () => {
  it("is shown once it is there", async () => {
    await pageWith(async () => () => <p>The part</p>);
    expect(screen.getByText("The part")).toBeVisible();
  });

  it("says that it is missing where it cannot be fetched, and leaves what was typed beside it", async () => {
    expect(await pageWith(failToLoad)).toBe(1);
    expect(screen.getByText(MISSING)).toBeVisible();
    expect(screen.getByLabelText("Value")).toHaveValue("3.4");
  });

  it("is the page's affair where it was fetched and has a fault", async () => {
    const Faulty = () => {
      throw new RangeError("a fault");
    };
    await pageWith(async () => Faulty);
    expect(screen.getByText("The page broke off")).toBeVisible();
    expect(screen.queryByText(MISSING)).not.toBeInTheDocument();
  });
});
