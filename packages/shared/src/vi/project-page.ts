/** Words of this screen. */
export const projectPage = {}
