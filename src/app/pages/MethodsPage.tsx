import { PageHead } from "../../ui/PageHead.tsx";
import { useWording } from "../../ui/wording.tsx";
import { usePageTitle } from "../usePageTitle.ts";

/** How a verdict is reached. */
export function MethodsPage() {
  const { words } = useWording();
  usePageTitle(words.shell.methods);
  return <PageHead title={words.shell.methods} />;
}
