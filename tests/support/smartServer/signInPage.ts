const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** The page on which a clinician signs in, or refuses. It asks for no password: nobody but made-up people is behind it. */
export const signInPage = (asked: URLSearchParams): string => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Demo clinic: sign in</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; max-width: 30rem; margin: 4rem auto; padding: 0 1rem }
button { font: inherit; padding: .5rem 1rem }
</style>
</head>
<body>
<h1>Demo clinic</h1>
<p>${escaped(asked.get("client_id") ?? "An app")} asks for access to the made-up patients of this server.</p>
<form method="post" action="/auth/authorize">
${[...asked].map(([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`).join("\n")}
<p><button name="answer" value="yes">Sign in as demo clinician</button> <button name="answer" value="no">Refuse</button></p>
</form>
</body>
</html>
`;
