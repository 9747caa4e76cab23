import { useEffect, useState, useSyncExternalStore } from "react";
import { usePageWords } from "../../ui/wording.tsx";
import type { Copies } from "./device.ts";
import styles from "./StorageStanding.module.css";

/** Whether records are kept twice, and whether the browser keeps them for good. */
export function StorageStanding({ copies }: { readonly copies: Copies }) {
  const text = usePageWords("settings").storage;
  const second = useSyncExternalStore(copies.watch, () => copies.state().type);
  const [persistent, setPersistent] = useState<"yes" | "no" | "unknown">("unknown");
  useEffect(() => {
    // Absent on a page that came without encryption.
    if (!("storage" in navigator)) return;
    navigator.storage.persisted().then(
      (kept) => setPersistent(kept ? "yes" : "no"),
      () => {},
    );
  }, []);
  return (
    <dl className={styles.standing}>
      <dt>{text.copies.label}</dt>
      <dd>
        <span role="status" aria-label={text.copies.label}>
          {text.copies[second]}
        </span>
      </dd>
      <dt>{text.persistent.label}</dt>
      <dd>
        <span role="status" aria-label={text.persistent.label}>
          {text.persistent[persistent]}
        </span>
      </dd>
    </dl>
  );
}
