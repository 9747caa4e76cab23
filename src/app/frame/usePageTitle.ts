import { useEffect } from "react";
import { useWording } from "../../ui/wording.tsx";

/** Names the browser tab after the page. Never after a patient: titles end in histories, task bars and shared screens. */
export function usePageTitle(page: string): void {
  const { words } = useWording();
  useEffect(() => {
    document.title = `${page} · ${words.shell.productName}`;
  }, [page, words]);
}
