import type { ReactNode } from "react";
import { EmptyPicture } from "../../ui/EmptyPicture.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { useWording } from "../../ui/wording.tsx";
import { usePageTitle } from "../frame/usePageTitle.ts";

/** For an address that leads nowhere. */
export function NowherePage({ home }: { readonly home: ReactNode }) {
  const { words } = useWording();
  usePageTitle(words.trouble.nowhere);
  return (
    <>
      <EmptyPicture of="lost" />
      <PageHead title={words.trouble.nowhere} intro={words.trouble.nowhereHelp} />
      <p>{home}</p>
    </>
  );
}
