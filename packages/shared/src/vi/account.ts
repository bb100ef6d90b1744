/** Words of this screen. */
export const account = {}
