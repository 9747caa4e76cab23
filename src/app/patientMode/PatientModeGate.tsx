import { Suspense, type ReactNode } from "react";
import { useMonitor } from "../../store/useMonitor.tsx";
import { lazyWithWords } from "../../ui/lazyWithWords.tsx";

const PatientModeApp = lazyWithWords(["history"], async () => (await import("./PatientModeApp.tsx")).PatientModeApp);

/** Lets the app through only while the device is not handed over. Else no route, header or dialog of it exists on the page. */
export function PatientModeGate({ children }: { readonly children: ReactNode }) {
  const mode = useMonitor((state) => state.patientMode);
  if (mode.type === "Off") return children;
  return (
    <Suspense>
      <PatientModeApp mode={mode} />
    </Suspense>
  );
}
