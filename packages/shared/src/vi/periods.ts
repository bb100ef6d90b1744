/** Words of this screen. */
export const periods = {}
