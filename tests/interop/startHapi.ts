import { execFileSync, spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";

const FOLDER = join(import.meta.dirname, "hapi");
const CLASSPATH = join(FOLDER, "target", "classpath");
/** A server that lives for minutes starts in a third of the time where little is compiled; one that lives for an hour has it all. */
const COMPILED_LITTLE = "-XX:TieredStopAtLevel=1";
/** One thread tidies up: the machine has two cores. */
const TIDIES_ALONE = "-XX:+UseSerialGC";
/** On two cores that others use as well it took from one minute to six. */
const LONGEST_START_MS = 900_000;

export type HapiServer = { readonly base: string; readonly pid: number; readonly close: () => void };

/** Whether this machine has what the server is built and run with; the product needs neither. */
export function hasJava(): boolean {
  try {
    for (const [command, argument] of [
      ["java", "-version"],
      ["mvn", "-v"],
    ] as const)
      execFileSync(command, [argument], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** Builds HAPI's server from its published parts, once, and starts it on a free port. `heap`: how much memory Java may take. */
export async function startHapi(heap: string, lives: "minutes" | "hours" = "minutes"): Promise<HapiServer> {
  if (!existsSync(CLASSPATH)) {
    const goals = ["-q", "-B", "compile", "dependency:build-classpath", `-Dmdep.outputFile=${CLASSPATH}`];
    execFileSync("nice", ["-n", "10", "mvn", ...goals], { cwd: FOLDER, stdio: ["ignore", "ignore", "inherit"] });
  }
  const classpath = [join(FOLDER, "target", "classes"), readFileSync(CLASSPATH, "utf8").trim()].join(delimiter);
  const compiled = lives === "minutes" ? [COMPILED_LITTLE] : [];
  // `nice` becomes Java itself: its process id is the server's.
  const java = spawn(
    "nice",
    ["-n", "10", "java", `-Xmx${heap}`, TIDIES_ALONE, ...compiled, "-cp", classpath, "HapiServer", "0"],
    {
      stdio: ["pipe", "pipe", "ignore"],
    },
  );
  const base = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("HAPI FHIR did not start")), LONGEST_START_MS);
    let said = "";
    java.stdout.setEncoding("utf8");
    java.stdout.on("data", (part: string) => {
      said = (said + part).slice(-10_000);
      const ready = /READY (\S+)/u.exec(said)?.[1];
      if (ready === undefined) return;
      clearTimeout(timer);
      resolve(ready);
    });
    java.on("exit", () => reject(new Error(`HAPI FHIR ended: ${said.slice(-2000)}`)));
  });
  // The server ends with its input.
  return { base, pid: java.pid ?? 0, close: () => java.stdin.end() };
}
