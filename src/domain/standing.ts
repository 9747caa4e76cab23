/** Whether a kept entry stands: a result, treatment, event, finding, note or set-aside that was not withdrawn as entered in error. */
export const stands = ({ status }: { readonly status: string }): boolean => status !== "entered-in-error";
