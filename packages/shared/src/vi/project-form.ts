/** Words of this screen. */
export const projectForm = {}
