import type { Floor } from "./compatData.ts";

/** The browsers that README promises: "Chrome and Edge 131, Firefox 132, Safari 18.1, and newer". Those in the hand count as their kin. */
export function floorIn(readme: string): Floor {
  const said = /Chrome and Edge (?<chrome>[\d.]+), Firefox (?<firefox>[\d.]+), Safari (?<safari>[\d.]+), and newer/u.exec(
    readme,
  )?.groups;
  if (said === undefined) throw new Error("README names no browsers as it used to");
  const { chrome = "", firefox = "", safari = "" } = said;
  return { chrome, chrome_android: chrome, edge: chrome, firefox, safari, safari_ios: safari };
}
