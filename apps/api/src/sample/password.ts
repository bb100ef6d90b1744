/** Of every sample account. Shown on the sign-in page only while the sample runs on a loopback address. */
export const samplePassword = 'tiendo-mau-2014'
