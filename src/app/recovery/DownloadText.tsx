import { Button } from "../../ui/Button.tsx";
import { saveFile } from "../../ui/saveFile.ts";
import { usePageWords } from "../../ui/wording.tsx";

type Props = { readonly document: { readonly key: string; readonly text: string }; readonly onDownloaded?: () => void };

/** Takes the raw text of a stored document out of the browser, as it is. */
export function DownloadText({ document, onDownloaded }: Props) {
  const recovery = usePageWords("recovery");
  const download = () => {
    saveFile(`${document.key.replaceAll(":", "-")}.txt`, document.text, "text/plain");
    onDownloaded?.();
  };
  return <Button onClick={download}>{recovery.download}</Button>;
}
