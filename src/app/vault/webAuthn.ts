import { err, ok, type Result } from "../../domain/result.ts";
import type { PasskeyAbsent, PasskeyProblem } from "../../features/vault/passkeyDoor.ts";

/** Time for a person to find and touch the device. */
const TIMEOUT_MS = 120_000;
/** Named by its address alone, of which a browser makes no passkey. */
const IS_ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[.*\])$/u;

/** What a passkey of this device is known by: its id, how the browser reaches it, and what its authenticator computes on. */
export type KnownPasskey = { readonly id: Uint8Array; readonly transports: readonly string[]; readonly input: Uint8Array };
/** A passkey that was used, and what its authenticator computed. */
export type UsedPasskey = { readonly id: Uint8Array; readonly output: Uint8Array };
/** A new one. Some authenticators compute nothing while it is made: it has to be used once. */
export type NewPasskey = Omit<KnownPasskey, "input"> & { readonly output: Uint8Array | undefined };

/** Whether a passkey can open a device here, and if not why. Where a browser does not say what it can do, it is tried. */
export async function passkeysHere(page: Window & typeof globalThis): Promise<"ready" | PasskeyAbsent> {
  if (!page.isSecureContext) return "NotSecure";
  if (!("PublicKeyCredential" in page)) return "NoPasskeys";
  if (IS_ADDRESS.test(page.location.hostname)) return "NoName";
  const asked: Partial<Pick<typeof PublicKeyCredential, "getClientCapabilities">> = page.PublicKeyCredential;
  const can = await asked.getClientCapabilities?.().catch(() => undefined);
  return can?.["extension:prf"] === false ? "NoSecret" : "ready";
}

/**
 * Makes a passkey on an authenticator that the person chooses. It belongs to the host of this page. `known`: those there are, of which
 * none is made twice. Nothing is proven to a server: there is none, so that the challenge is never looked at.
 */
export async function makePasskey(
  name: string,
  product: string,
  input: Uint8Array,
  known: readonly Uint8Array[],
): Promise<Result<NewPasskey, PasskeyProblem>> {
  const made = await asked(() =>
    navigator.credentials.create({
      publicKey: {
        challenge: crypto.getRandomValues(new Uint8Array(32)),
        rp: { name: product },
        user: { id: crypto.getRandomValues(new Uint8Array(32)), name, displayName: name },
        // Ed25519, ES256 and RS256: what every authenticator has one of.
        pubKeyCredParams: [-8, -7, -257].map((alg) => ({ type: "public-key", alg })),
        excludeCredentials: known.map((id) => ({ type: "public-key", id: owned(id) })),
        authenticatorSelection: { residentKey: "preferred", userVerification: "required" },
        attestation: "none",
        timeout: TIMEOUT_MS,
        extensions: { prf: { eval: { first: owned(input) } } },
      },
    }),
  );
  if (!made.ok) return made;
  const { id, prf, credential } = made.value;
  if (prf?.enabled !== true && prf?.results === undefined) {
    forgetPasskey(id);
    return err({ type: "WithoutSecret" });
  }
  const { response } = credential;
  const transports = response instanceof AuthenticatorAttestationResponse ? response.getTransports() : [];
  return ok({ id, transports, output: outputOf(prf) });
}

/** Lets the person use one of these passkeys. `signal` takes the question back. */
export async function askForPasskey(
  known: readonly KnownPasskey[],
  signal?: AbortSignal,
): Promise<Result<UsedPasskey, PasskeyProblem>> {
  const used = await asked(() =>
    navigator.credentials.get({
      publicKey: {
        challenge: crypto.getRandomValues(new Uint8Array(32)),
        allowCredentials: known.map(({ id, transports }) => ({
          type: "public-key",
          id: owned(id),
          ...(transports.length === 0 ? {} : { transports: transports.filter(isTransport) }),
        })),
        userVerification: "required",
        timeout: TIMEOUT_MS,
        extensions: {
          prf: { evalByCredential: Object.fromEntries(known.map(({ id, input }) => [base64Url(id), { first: owned(input) }])) },
        },
      },
      ...(signal === undefined ? {} : { signal }),
    }),
  );
  if (!used.ok) return used;
  const output = outputOf(used.value.prf);
  return output === undefined ? err({ type: "WithoutSecret" }) : ok({ id: used.value.id, output });
}

/** Tells the keeper of passkeys that this one opens nothing any more. Many browsers cannot, and then it stays in the person's list. */
export function forgetPasskey(id: Uint8Array): void {
  const asking: Partial<Pick<typeof PublicKeyCredential, "signalUnknownCredential">> = window.PublicKeyCredential;
  void asking.signalUnknownCredential?.({ rpId: window.location.hostname, credentialId: base64Url(id) }).catch(() => {});
}

/** "OperationError": an earlier question of this page still stands. */
const NOT_USED: ReadonlySet<string> = new Set(["NotAllowedError", "AbortError", "TimeoutError", "OperationError"]);

type Answered = {
  readonly id: Uint8Array;
  readonly credential: PublicKeyCredential;
  readonly prf: AuthenticationExtensionsPRFOutputs | undefined;
};

async function asked(ask: () => Promise<Credential | null>): Promise<Result<Answered, PasskeyProblem>> {
  try {
    const credential = await ask();
    if (!(credential instanceof PublicKeyCredential)) return err({ type: "NotUsed" });
    return ok({ id: new Uint8Array(credential.rawId), credential, prf: credential.getClientExtensionResults().prf });
  } catch (problem) {
    const name = problem instanceof DOMException ? problem.name : "";
    // A browser tells refusal, running out of time and "none of these is here" by one name, so that no page can ask who has what.
    if (NOT_USED.has(name)) return err({ type: "NotUsed" });
    return err({ type: name === "InvalidStateError" ? "AlreadyThere" : "NotHere" });
  }
}

function outputOf(prf: AuthenticationExtensionsPRFOutputs | undefined): Uint8Array | undefined {
  const first = prf?.results?.first;
  if (first === undefined) return undefined;
  return first instanceof ArrayBuffer ? new Uint8Array(first) : new Uint8Array(first.buffer, first.byteOffset, first.byteLength);
}

const TRANSPORTS: ReadonlySet<string> = new Set(["ble", "hybrid", "internal", "nfc", "usb"] satisfies AuthenticatorTransport[]);
const isTransport = (text: string): text is AuthenticatorTransport => TRANSPORTS.has(text);

/** Bytes in a buffer of their own, as the browser asks for them. */
const owned = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);

const base64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
