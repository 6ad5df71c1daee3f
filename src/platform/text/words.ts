import { z } from 'zod'
import { characterFault } from './characters.ts'

/**
 * Words that a program sends, tidied as a form's are: line ends as we keep them, no blanks around them. Where there are none, the member
 * is left out.
 *
 * @param most how long they may be, in UTF-16 code units
 */
export const zWords = (most: number): z.ZodString =>
  z
    .string()
    .overwrite(text => text.replaceAll('\r\n', '\n').trim())
    .min(1, 'Enter some words, or leave this out')
    .max(most, `Use ${most.toLocaleString('en-GB')} characters or fewer`)
    .check(context => {
      const fault = characterFault(context.value)
      if (fault !== undefined) context.issues.push({ code: 'custom', message: fault, input: context.value })
    })
