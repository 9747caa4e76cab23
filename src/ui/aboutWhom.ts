import { createContext } from "react";

/** Whom everything around this place is about, in words: name and birth date. A dialog that is opened here says so in its head. */
export const AboutWhomContext = createContext<string | undefined>(undefined);
