/** Words of this screen. */
export const shell = {}
