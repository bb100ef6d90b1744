/** What the fuzzer does not call, with the reason: without a session or a right it would knock at closed doors only. */
export const leftOut: Readonly<Record<string, string>> = {
  'DELETE /api/session': 'ends the own session',
  'PUT /api/sign-in-policy': 'may owe everybody a second factor',
}
