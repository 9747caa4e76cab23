/** What would show by itself that a text was run: a name on the window, which nothing else sets. */
export const RAN = "b2mRan";

/** Texts that other systems have run, drawn or computed: each must stay a text, wherever it was typed or read. */
export const HOSTILE = {
  script: `<script>window.${RAN}=1</script>`,
  image: `<img src=x onerror="window.${RAN}=1">`,
  drawing: `"><svg onload=window.${RAN}=1>`,
  ending: `</script></title></style><script>window.${RAN}=1</script>`,
  link: `javascript:window.${RAN}=1`,
  template: `{{constructor.constructor('window.${RAN}=1')()}}`,
  literal: `\${window.${RAN}=1}`,
  formula: `=HYPERLINK("javascript:window.${RAN}=1","open")`,
  entity: `&lt;img src=x onerror=window.${RAN}=1&gt;`,
  frame: `<iframe srcdoc="<script>parent.${RAN}=1</script>">`,
  backwards: `\u202E1=${RAN}.wodniw\u202C`,
  unseen: `a\u200B\u200D\u2060b`,
  long: "Wxyz".repeat(45),
} as const;
