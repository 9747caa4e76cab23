import type { ReactNode } from "react";
import { EmptyPicture } from "../../ui/EmptyPicture.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { useFrameWording } from "../../ui/wording.tsx";
import { usePageTitle } from "../frame/usePageTitle.ts";

/** For an address that leads nowhere. */
export function NowherePage({ home }: { readonly home: ReactNode }) {
  const { frame } = useFrameWording();
  usePageTitle(frame.trouble.nowhere);
  return (
    <>
      <EmptyPicture of="lost" />
      <PageHead title={frame.trouble.nowhere} intro={frame.trouble.nowhereHelp} />
      <p>{home}</p>
    </>
  );
}
