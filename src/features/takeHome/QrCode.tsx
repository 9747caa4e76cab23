import { encodeQR } from "qr";
import { useMemo } from "react";
import styles from "./takeHome.module.css";

/** Modules that stay white around the code. Source: ISO/IEC 18004, 6.3.8. */
const QUIET = 4;

/** A text as a QR code, with the least correction: it is shown on a screen or freshly printed, and holds as much as it can. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { size, path } = useMemo(() => {
    const rows = encodeQR(text, "raw", { ecc: "low", border: QUIET });
    const dark = rows.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])));
    return { size: rows.length, path: dark.join("") };
  }, [text]);
  return (
    <svg className={styles.code} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path d={path} fill="#000000" />
    </svg>
  );
}
