import type { ComponentProps } from "react";
import type { FieldControl } from "./Field.tsx";

// The library's Input ties its control to its own wrapper or not at all; these tie it to our label and message line.
type Tied<Element extends "input" | "select" | "textarea"> = ComponentProps<Element> & { readonly tie: FieldControl };

/** A line of text tied to its label and message. */
export const TiedInput = ({ tie, ...rest }: Tied<"input">) => <input {...rest} {...tie} />;

/** A list of choices tied to its label and message. */
export const TiedSelect = ({ tie, ...rest }: Tied<"select">) => <select {...rest} {...tie} />;

/** A text of several lines tied to its label and message. */
export const TiedTextarea = ({ tie, ...rest }: Tied<"textarea">) => <textarea {...rest} {...tie} />;
