/** Words of this screen. */
export const overview = {}
