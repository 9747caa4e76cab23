import { useEffect, useState, type RefObject } from "react";

/** Without a movement for so long the controls fade, ms. */
const REST = 3000;

/**
 * Whether the controls of a presentation have faded: nobody has moved the pointer, touched the screen or moved the focus for a while.
 * Keys work all the same, and as long as the focus is in the controls they stay. What is touched to bring them back is not pressed.
 */
export function useFading(sheet: RefObject<HTMLElement | null>, bar: RefObject<HTMLElement | null>): boolean {
  const [faded, setFaded] = useState(false);
  useEffect(() => {
    const node = sheet.current;
    if (node === null) return undefined;
    let isFaded = false;
    let touchedBack = false;
    let timer = 0;
    const show = (to: boolean) => {
      isFaded = to;
      setFaded(to);
    };
    const rest = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => {
        if (bar.current?.contains(document.activeElement) === true) rest();
        else show(true);
      }, REST);
    };
    const wake = () => {
      if (isFaded) show(false);
      rest();
    };
    const onDown = ({ pointerType }: PointerEvent) => {
      touchedBack = isFaded && pointerType === "touch";
      wake();
    };
    const onClick = (event: MouseEvent) => {
      if (touchedBack && event.target instanceof Node && bar.current?.contains(event.target) === true) {
        event.preventDefault();
        event.stopPropagation();
      }
      touchedBack = false;
    };
    // Pressed with a pointer a control gives the focus back: keys go on, and the controls can fade.
    const onPressed = ({ detail }: MouseEvent) => {
      if (detail > 0 && bar.current?.contains(document.activeElement) === true) node.focus();
    };
    rest();
    node.addEventListener("pointermove", wake);
    node.addEventListener("pointerdown", onDown, { capture: true });
    node.addEventListener("click", onClick, { capture: true });
    node.addEventListener("click", onPressed);
    node.addEventListener("focusin", wake);
    return () => {
      window.clearTimeout(timer);
      node.removeEventListener("pointermove", wake);
      node.removeEventListener("pointerdown", onDown, { capture: true });
      node.removeEventListener("click", onClick, { capture: true });
      node.removeEventListener("click", onPressed);
      node.removeEventListener("focusin", wake);
    };
  }, [sheet, bar]);
  return faded;
}
