/** Words of this screen. */
export const sheets = {}
