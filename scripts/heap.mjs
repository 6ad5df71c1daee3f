/**
 * What a command tells Node of its memory. An import makes much and keeps little of it: left alone, Node lets that grow before it clears up.
 *
 * @param {string} command
 * @returns {readonly string[]}
 */
export const heapFlags = command =>
  command === 'import' ? ['--max-semi-space-size=16', '--max-old-space-size=160'] : []
