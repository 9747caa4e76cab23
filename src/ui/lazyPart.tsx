import { Component, type ComponentType, type ReactNode } from "react";
import type { WordedPage } from "../words/language.ts";
import { Banner } from "./Banner.tsx";
import { lazyWithWords, type FetchedPart } from "./lazyWithWords.tsx";
import { isLoadFailure } from "./loadFailure.ts";
import { useFrameWording } from "./wording.tsx";

/**
 * A part of a page, a panel or a dialog, that is fetched when it is first shown. Where it cannot be fetched only it is missing, and
 * says so: what stands around it, and what was typed there, stays. `missing` is shown in its place instead.
 */
export function lazyPart<Props extends object>(
  pages: readonly WordedPage[],
  load: () => Promise<ComponentType<Props>>,
  missing: ReactNode = <PartMissing />,
): FetchedPart<Props> {
  const Part = lazyWithWords(pages, load);
  function LazyPart(props: Props) {
    return (
      <PartGuard missing={missing}>
        <Part {...props} />
      </PartGuard>
    );
  }
  return Object.assign(LazyPart, { fetchAhead: Part.fetchAhead });
}

type GuardProps = { readonly missing: ReactNode; readonly children: ReactNode };
type GuardState = { readonly error: unknown };

/** Holds what could not be fetched; a fault in what was fetched is the page's. */
class PartGuard extends Component<GuardProps, GuardState> {
  override state: GuardState = { error: undefined };

  static getDerivedStateFromError(error: unknown): GuardState {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    if (!isLoadFailure(error)) throw error;
    return this.props.missing;
  }
}

const PartMissing = () => (
  <Banner size="inside" tone="danger">
    {useFrameWording().frame.trouble.partMissing}
  </Banner>
);
