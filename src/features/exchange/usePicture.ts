import { useEffect, useState, type RefObject } from "react";
import type { PagePicture, PictureRequest } from "../../exchange/incoming/importer.ts";
import type { ImportDesk } from "./importDesk.ts";

/** A picture with the address under which this page has it. "None" where it cannot be drawn. */
export type ShownPicture = (Omit<PagePicture, "picture"> & { readonly address: string }) | "None";

/**
 * A picture of a line or page, at `zoom` pixels for each point of the paper, drawn once its place comes near to what is seen, and let
 * go of with it. It has an address in this page alone and is stored nowhere.
 */
export function usePicture(
  desk: Pick<ImportDesk, "picture">,
  { text, page, line }: PictureRequest,
  place: RefObject<Element | null>,
  zoom = 1,
): ShownPicture | undefined {
  const [shown, setShown] = useState<ShownPicture>();
  useEffect(() => {
    let left = false;
    let address: string | undefined;
    const draw = async () => {
      // A border stands around it.
      const within = ((place.current?.clientWidth ?? 0) - 4) / zoom;
      const part = line === undefined ? {} : { line, ...(within > 0 ? { within } : {}) };
      const drawn = await desk.picture({ text, page, ...part }).catch(() => undefined);
      if (left) return;
      if (drawn === undefined) return setShown("None");
      const { picture, ...more } = drawn;
      address = URL.createObjectURL(picture);
      setShown({ ...more, address });
    };
    const near = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        near.disconnect();
        void draw();
      },
      { rootMargin: "300px" },
    );
    if (place.current !== null) near.observe(place.current);
    return () => {
      left = true;
      near.disconnect();
      if (address !== undefined) URL.revokeObjectURL(address);
      setShown(undefined);
    };
  }, [desk, text, page, line, place, zoom]);
  return shown;
}
