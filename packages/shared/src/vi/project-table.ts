/** Words of this screen. */
export const projectTable = {}
