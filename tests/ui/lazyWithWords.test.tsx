import { act, render, screen } from "@testing-library/react";
import { Component, startTransition, Suspense, useState, type ReactNode } from "react";
import { describe, expect, it } from "vitest";
import { lazyWithWords } from "../../src/ui/lazyWithWords.tsx";
import { usePageWords, WordingProvider } from "../../src/ui/wording.tsx";
import { english } from "../../src/words/en/language.ts";
import { methods } from "../../src/words/en/methods.ts";
import { fetchedOnce, type Fetched } from "../../src/words/fetchedOnce.ts";
import { DEFAULT_NOTATION } from "../../src/words/format.ts";
import type { Language } from "../../src/words/language.ts";
import { wordingOf } from "../../src/words/wording.ts";

const Page = ({ title }: { readonly title: string }) => {
  const text = usePageWords("methods");
  return <p>{`${title}: ${text.contents}`}</p>;
};

const shown = (language: Language, part: React.ReactNode) =>
  render(
    <WordingProvider wording={wordingOf(language, DEFAULT_NOTATION)}>
      <Suspense fallback="Waiting">{part}</Suspense>
    </WordingProvider>,
  );

const slow = () => {
  let arrive = () => {};
  let asked = 0;
  const words = fetchedOnce(() => {
    asked += 1;
    return new Promise<typeof methods>((resolve) => {
      arrive = () => resolve(methods);
    });
  });
  const language: Language = { ...english, pages: { ...english.pages, methods: words } };
  return { language, arrive: () => arrive(), asked: () => asked };
};

/** Stands in for what the app shows of a page that broke off. */
class Catching extends Component<
  { readonly onCaught: (error: unknown) => void; readonly children: ReactNode },
  { readonly broken: boolean }
> {
  override state = { broken: false };
  static getDerivedStateFromError = () => ({ broken: true });
  override componentDidCatch(error: unknown) {
    this.props.onCaught(error);
  }
  override render() {
    return this.state.broken ? <p>Broken off</p> : this.props.children;
  }
}

describe("a page with words of its own", () => {
  it("is shown without waiting once its code and its words are ready", async () => {
    const { language, arrive } = slow();
    const Ready = lazyWithWords(["methods"], async () => Page);
    const ready = Ready.fetchAhead(language);
    arrive();
    await ready;
    shown(language, <Ready title="Page" />);
    expect(screen.getByText(`Page: ${methods.contents}`)).toBeInTheDocument();
  });

  it("is ready in vain where it cannot be fetched: then it is told where it is shown", async () => {
    const Gone = lazyWithWords<{ readonly title: string }>([], () => Promise.reject(new TypeError("gone")));
    await expect(Gone.fetchAhead(english)).resolves.toBeUndefined();
  });

  it("asks for its words while its code is still on the way", () => {
    const { language, asked } = slow();
    const Late = lazyWithWords(["methods"], () => new Promise<typeof Page>(() => {}));
    shown(language, <Late title="Page" />);
    expect(screen.getByText("Waiting")).toBeInTheDocument();
    expect(asked()).toBe(1);
  });

  it("waits for its words, and is drawn when they have come", async () => {
    const { language, arrive, asked } = slow();
    const Late = lazyWithWords(["methods"], async () => Page);
    shown(language, <Late title="Page" />);
    expect(screen.getByText("Waiting")).toBeInTheDocument();
    arrive();
    expect(await screen.findByText(`Page: ${methods.contents}`)).toBeInTheDocument();
    expect(asked()).toBe(1);
  });

  it("keeps its own state in order where its words come in the very moment in which it asks for them", async () => {
    let arrived: typeof methods | undefined;
    let underway: Promise<typeof methods> | undefined;
    const words: Fetched<typeof methods> = {
      now: () => arrived,
      failed: () => undefined,
      fetch: () => {
        underway ??= Promise.resolve().then(() => (arrived = methods));
        return underway;
      },
    };
    const language: Language = { ...english, pages: { ...english.pages, methods: words } };
    const recovered: unknown[] = [];
    const WithState = () => {
      const [before] = useState("before");
      const text = usePageWords("methods");
      const [after] = useState("after");
      return <p>{`${before}, ${text.contents}, ${after}`}</p>;
    };
    await act(async () => {
      startTransition(
        () =>
          void render(
            <WordingProvider wording={wordingOf(language, DEFAULT_NOTATION)}>
              <Suspense fallback="Waiting">
                <WithState />
              </Suspense>
            </WordingProvider>,
            { onRecoverableError: (error) => recovered.push(error) },
          ),
      );
    });
    expect(await screen.findByText(`before, ${methods.contents}, after`)).toBeInTheDocument();
    expect(recovered).toEqual([]);
  });

  it(
    "breaks off as a page does whose code cannot be fetched where its words cannot, and asks for them no second time by " +
      "itself",
    async () => {
      let asked = 0;
      const words = fetchedOnce<typeof methods>(async () => {
        asked += 1;
        throw new Error("no connection");
      });
      const language: Language = { ...english, pages: { ...english.pages, methods: words } };
      const broken: unknown[] = [];
      const Late = lazyWithWords(["methods"], async () => Page);
      await act(async () => {
        render(
          <WordingProvider wording={wordingOf(language, DEFAULT_NOTATION)}>
            <Catching onCaught={(error) => broken.push(error)}>
              <Suspense fallback="Waiting">
                <Late title="Page" />
              </Suspense>
            </Catching>
          </WordingProvider>,
          { onCaughtError: () => {} },
        );
      });
      expect(await screen.findByText("Broken off")).toBeInTheDocument();
      expect(broken).toMatchObject([{ message: "no connection" }]);
      expect(asked).toBe(1);
    },
  );

  it("is drawn at once where its words are at hand", () => {
    shown(english, <Page title="Page" />);
    expect(screen.getByText(`Page: ${methods.contents}`)).toBeInTheDocument();
  });
});
