/**
 * The colours that were chosen on this device, told from the text of its settings before anything can read them; "auto" where nothing was
 * chosen, or where the text is sealed: then the device's own are right, as on the page that asks for the passphrase.
 */
export function schemeIn(settings: string | null): "auto" | "dark" | "light" {
  const chosen = /"colorScheme":"(?<scheme>dark|light)"/u.exec(settings ?? "")?.groups?.["scheme"];
  return chosen === "dark" || chosen === "light" ? chosen : "auto";
}
