// Words and app travel at the same time: which words, only this script knows, and the app is named in the page already.
import "./app/device/deviceLanguage.ts";

void import("./main.tsx").then(({ main }) => main());
