import { z } from 'zod'

/**
 * Words that a program sends, tidied as a form's are: line ends as we keep them, no blanks around them. Where there are none, the member
 * is left out. Characters that are no text are refused before, for all members at once.
 *
 * @param most how long they may be, in UTF-16 code units
 */
export const zWords = (most: number): z.ZodString =>
  z
    .string()
    .overwrite(text => text.replaceAll('\r\n', '\n').trim())
    .min(1, 'Enter some words, or leave this out')
    .max(most, `Use ${most.toLocaleString('en-GB')} characters or fewer`)
