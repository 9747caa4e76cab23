import { useEffect } from "react";
import { useFrameWording } from "../../ui/wording.tsx";

/** Names the browser tab after the page. Never after a patient: titles end in histories, task bars and shared screens. */
export function usePageTitle(page: string): void {
  const { frame } = useFrameWording();
  useEffect(() => {
    document.title = `${page} · ${frame.shell.productName}`;
  }, [page, frame]);
}
