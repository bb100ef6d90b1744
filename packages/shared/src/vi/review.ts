/** Words of this screen. */
export const review = {}
