import { build } from "vite";

// The app as it is built for one server of a team; each story puts the address of its own in the place of this one.
process.env["B2M_FHIR_ORIGINS"] = "Demo clinic=http://127.0.0.1:4174/fhir/R4";
await build({ build: { outDir: "dist-shared" }, logLevel: "warn" });
