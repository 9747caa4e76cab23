import { useState, useSyncExternalStore } from "react";
import { err } from "../../domain/result.ts";
import type { PatientId } from "../../domain/record/patient.ts";
import { BringBack, type BroughtFile, type NotBrought } from "../../features/takeHome/BringBack.tsx";
import { asMeant } from "../../persistence/takeHome/sayable.ts";
import { TAKE_HOME_TRIES_KEY } from "../../persistence/takeHome/keptHistory.ts";
import { readTakeHomeText } from "../../persistence/takeHome/takeHomeContent.ts";
import { openTakeHome, readTakeHome } from "../../persistence/takeHome/takeHomeFile.ts";
import { browserTextStore } from "../../persistence/browserTextStore.ts";
import { oneAtATime } from "../browser/oneAtATime.ts";
import { useDevice } from "../device/useDevice.tsx";
import { countDown } from "../vault/countDown.ts";
import { forgetTries } from "../vault/tries.ts";

/** A file that a patient brought, before the care team. How many passphrases were tried says nothing of anybody, and stays readable. */
export function BringBackPart(props: {
  readonly bytes: Uint8Array;
  readonly asked: PatientId | undefined;
  readonly onClose: () => void;
}) {
  const { now } = useDevice();
  const [texts] = useState(() => browserTextStore(() => window.localStorage));
  const [waiting] = useState(() => countDown(texts, TAKE_HOME_TRIES_KEY));
  const wait = useSyncExternalStore(waiting.subscribe, waiting.left);
  const [read] = useState(() => readTakeHome(props.bytes));
  const open = async (typed: string): Promise<BroughtFile | NotBrought | undefined> => {
    if (!read.ok) return read.error.type;
    const opened = await oneAtATime("b2m-take-home-try", async () =>
      waiting.begin() ? openTakeHome(read.value, asMeant(typed)) : err({ type: "WrongPassphrase" } as const),
    );
    if (!opened.ok) return opened.error.type === "WrongPassphrase" ? undefined : opened.error.type;
    forgetTries(texts, TAKE_HOME_TRIES_KEY);
    const home = readTakeHomeText(opened.value.text);
    return home.ok ? home.value : home.error.type;
  };
  return (
    <BringBack
      problem={read.ok ? undefined : read.error.type}
      onOpen={open}
      wait={wait}
      asked={props.asked}
      now={now}
      onClose={props.onClose}
    />
  );
}
