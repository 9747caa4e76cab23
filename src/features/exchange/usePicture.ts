import { useEffect, useState, type RefObject } from "react";
import type { PagePicture, PictureRequest } from "../../exchange/incoming/importer.ts";
import type { ImportDesk } from "./importDesk.ts";

/** A picture with the address under which this page has it. "None" where it cannot be drawn. */
export type ShownPicture = (Omit<PagePicture, "picture"> & { readonly address: string }) | "None";

/**
 * A picture of a line or page, drawn once its place comes near to what is seen, and let go of with it. It has an address in this page
 * alone and is stored nowhere.
 */
export function usePicture(
  desk: Pick<ImportDesk, "picture">,
  { text, page, line }: PictureRequest,
  place: RefObject<Element | null>,
): ShownPicture | undefined {
  const [shown, setShown] = useState<ShownPicture>();
  useEffect(() => {
    let left = false;
    let address: string | undefined;
    const draw = async () => {
      const drawn = await desk.picture({ text, page, ...(line === undefined ? {} : { line }) }).catch(() => undefined);
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
  }, [desk, text, page, line, place]);
  return shown;
}
