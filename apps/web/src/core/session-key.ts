/** Known to the query client, which empties it when the server says that nobody is signed in. */
export const sessionKey = ['session'] as const
