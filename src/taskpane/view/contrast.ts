/** While the system uses contrast colours of its own (Windows contrast themes). */
export const FORCED_COLOURS = '@media (forced-colors: active)';
