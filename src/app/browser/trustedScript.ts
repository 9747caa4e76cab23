/** The part of the browser's Trusted Types that is used here; missing in a browser that does not know them. */
type Policies = {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ) => { readonly createScriptURL: (address: string) => string };
};

/** As named in the policy of the page (vite.config.ts), which lets no other address become a script, and no text become markup. */
const NAME = "b2m-own-scripts";

const ofBrowser = (): Policies | undefined => {
  const { trustedTypes }: { readonly trustedTypes?: Policies } = Object(globalThis);
  return trustedTypes;
};

let policy: ReturnType<Policies["createPolicy"]> | undefined;

/** The address of a script of this app, in the form in which the page's policy lets it run. An address of another origin is refused. */
export function ownScript(address: string): string {
  policy ??= ofBrowser()?.createPolicy(NAME, { createScriptURL: ofThisOrigin });
  return policy?.createScriptURL(address) ?? ofThisOrigin(address);
}

function ofThisOrigin(address: string): string {
  if (new URL(address, globalThis.location.href).origin !== globalThis.location.origin)
    throw new TypeError("Not a script of this app");
  return address;
}
