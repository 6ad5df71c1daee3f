/**
 * What a command tells Node of its memory. An import, or a file of answers to be scored, makes much and keeps
 * little of it, and so does a verification: left alone, Node lets that grow before it clears up.
 *
 * @param {string} command
 * @returns {readonly string[]}
 */
export const heapFlags = command => (isLong(command) ? ['--max-semi-space-size=16', '--max-old-space-size=160'] : [])

const isLong = command => ['import', 'score', 'verify'].includes(command)
