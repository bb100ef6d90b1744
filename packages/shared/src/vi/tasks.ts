/** Words of this screen. */
export const tasks = {}
