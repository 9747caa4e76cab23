import { Suspense, useEffect, useState } from "react";
import type { Observation } from "../../domain/measuring/observation.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { lazyPart } from "../../ui/lazyPart.tsx";
import { useDevice } from "../device/useDevice.tsx";
import { useSharing } from "./useSharing.ts";

// Marked as pure: a build that may share with nobody leaves all of it out.
// What cannot be fetched tells nothing of itself: the state of the storage beside it is told all the same.
const State = /* @__PURE__ */ lazyPart(["sharing"], async () => (await import("./ServerState.tsx")).ServerState, null);
const Notice = /* @__PURE__ */ lazyPart(["sharing"], async () => (await import("./ServerNotice.tsx")).ServerNotice, null);
const OfPatient = /* @__PURE__ */ lazyPart(
  ["sharing", "changes", "staging"],
  async () => (await import("./PatientServer.tsx")).PatientServer,
  null,
);
const Place = /* @__PURE__ */ lazyPart(["sharing"], async () => (await import("./ResultPlace.tsx")).ResultPlace, null);
const Erasure = /* @__PURE__ */ lazyPart(["sharing"], async () => (await import("./ErasureThere.tsx")).ErasureThere, null);
const Settings = /* @__PURE__ */ lazyPart(
  ["sharing", "changes", "staging"],
  async () => (await import("./ServerSettings.tsx")).ServerSettings,
);

/** Where the header says how it stands with the server. Nothing is fetched for it on a device that is not connected. */
export const ServerStateSlot = () =>
  useSharing() === undefined ? null : (
    <Suspense>
      <State />
    </Suspense>
  );

/** Where it is said, under the header, that somebody has to sign in or that a colleague changed something. */
export const ServerNoticeSlot = () =>
  useSharing() === undefined ? null : (
    <Suspense>
      <Notice />
    </Suspense>
  );

type OfPatientProps = { readonly record: PatientRecord; readonly onErase: () => void };

/** Where a patient's page says how they stand with the server. */
export const PatientServerSlot = (props: OfPatientProps) =>
  useSharing() === undefined ? null : (
    <Suspense>
      <OfPatient {...props} />
    </Suspense>
  );

type PlaceProps = { readonly patientId: PatientRecord["id"]; readonly observation: Observation; readonly as: "mark" | "words" };

/** Where a result's row says where it is. */
export const ResultPlaceSlot = (props: PlaceProps) =>
  useSharing() === undefined ? null : (
    <Suspense>
      <Place {...props} />
    </Suspense>
  );

/** Where it is said, before a patient is erased, what becomes of them on the server. */
export const ErasureSlot = () =>
  useSharing() === undefined ? null : (
    <Suspense>
      <Erasure />
    </Suspense>
  );

/** The part of Settings in which a device is connected. */
export function ServerSettingsSlot() {
  const { sharing: slot } = useDevice();
  const sharing = useSharing();
  const [failed, setFailed] = useState<unknown>();
  useEffect(() => {
    slot?.open().catch(setFailed);
  }, [slot]);
  // A part that could not be fetched is the page's guard's to tell.
  if (failed !== undefined) throw failed;
  return sharing === undefined ? null : (
    <Suspense>
      <Settings keeper={sharing.keeper} view={sharing.view} />
    </Suspense>
  );
}
