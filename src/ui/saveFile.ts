/** Hands a file to the browser's own download. Nothing leaves the device unless the user sends it. */
export function saveFile(name: string, content: string | Blob, type: string): void {
  const url = URL.createObjectURL(typeof content === "string" ? new Blob([content], { type }) : content);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The download has read the address by the next turn of the event loop.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}
