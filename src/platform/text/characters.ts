/** Control characters but for tabs and line breaks: nobody types them, and readers and terminals obey them. */
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/

/** Marks that turn round the order in which the letters after them are read. Text of every script does without them. */
const reversing = /[\u202d\u202e]/

/** What is wrong with the characters of a text that somebody typed or sent, as a sentence without its full stop, or undefined. */
export function characterFault(text: string): string | undefined {
  if (controls.test(text) || !text.isWellFormed())
    return 'This has a character that is not text, such as a NUL byte. Remove it or type the words again'
  return reversing.test(text) ? 'This has a hidden mark that reverses the order of letters. Remove it' : undefined
}
