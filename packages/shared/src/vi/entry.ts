/** Words of this screen. */
export const entry = {}
